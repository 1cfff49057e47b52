// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/vocabulary_model.h"

#include "core/schema/vocabulary.pb.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QtTest/QtTest>

namespace wijkronde::test {

class VocabularyModelTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstTopicsAreMoneyWorkAndHousing()
    {
        SmallTown town;
        VocabularyModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setVocabulary(QStringLiteral("life_domain"));
        QCOMPARE(model.data(model.index(0), VocabularyModel::ShortLabelRole).toString(), QStringLiteral("Geld"));
        QCOMPARE(model.data(model.index(2), VocabularyModel::CodeRole).toString(), QStringLiteral("housing"));
        QCOMPARE(model.firstCount(), 8);
        QVERIFY(model.rowCount() > 8);
    }

    void aTermThatTheTeamHidesGoes()
    {
        SmallTown town;
        VocabularyModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setVocabulary(QStringLiteral("life_domain"));
        const int before = model.rowCount();
        record::v1::Term term;
        term.set_vocabulary("life_domain");
        term.set_code("meaning");
        term.set_label_nl("Zingeving");
        term.set_hidden(true);
        town.create(term);
        QCOMPARE(model.rowCount(), before - 1);
    }

    void anotherVocabularyReplacesTheRows()
    {
        SmallTown town;
        VocabularyModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setVocabulary(QStringLiteral("approach"));
        QCOMPARE(model.rowCount(), 3);
        model.setVocabulary(QStringLiteral("no_such_list"));
        QCOMPARE(model.rowCount(), 0);
    }
};
WIJKRONDE_TEST(VocabularyModelTest)

} // namespace wijkronde::test

#include "vocabulary_model_test.moc"
