// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/vocabulary_model.h"

#include "core/schema/vocabulary.pb.h"
#include "qml/contacts/ladder_model.h"
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

    void whatIsChosenIsShownAlsoWhenItIsNotOffered()
    {
        SmallTown town;
        VocabularyModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setVocabulary(QStringLiteral("life_domain"));
        const int offered = model.rowCount();
        model.setChosen({QStringLiteral("housing"), QString()});
        QCOMPARE(model.rowCount(), offered);
        model.setChosen({QStringLiteral("housing"), QStringLiteral("of_another_town")});
        QCOMPARE(model.rowCount(), offered + 1);
        QCOMPARE(model.data(model.index(offered), VocabularyModel::LabelRole).toString(),
                 QStringLiteral("of_another_town"));
        model.setChosen({});
        QCOMPARE(model.rowCount(), offered);
    }

    void aStepThatIsNotOfferedStandsBesideTheLadder()
    {
        SmallTown town;
        LadderModel ladder;
        const QAbstractItemModelTester tester(&ladder, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto last = [&] { return ladder.index(ladder.rowCount() - 1); };
        const auto codes = ladder.data(last(), LadderModel::CodesRole).toStringList();
        ladder.setStep(QStringLiteral("of_another_town"));
        QVERIFY(ladder.data(last(), LadderModel::ChosenRole).toBool());
        QCOMPARE(ladder.data(last(), LadderModel::CodesRole).toStringList(),
                 codes + QStringList{QStringLiteral("of_another_town")});
        ladder.setStep(codes.first());
        QVERIFY(ladder.data(last(), LadderModel::ChosenRole).toBool());
        QCOMPARE(ladder.data(last(), LadderModel::CodesRole).toStringList(), codes);
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
