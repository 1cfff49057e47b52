// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/word_difference.h"

#include "qml/choices/choice_texts.h"
#include "sync/wire/sync.pb.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

namespace wijkronde::test {

class WordDifferenceTest : public QObject {
    Q_OBJECT

private slots:
    void whatOnlyOneTextHasIsMarkedAndNothingIsLost()
    {
        const auto left = QStringLiteral("Loket open op dinsdag en vrijdag.\nBel eerst.");
        const auto right = QStringLiteral("Loket open op dinsdag en donderdag.\nBel eerst.");
        const auto parts = wordDifference(left, right);
        QCOMPARE(parts.size(), 3u);
        QCOMPARE(parts[1].text, QStringLiteral("vrijdag.\n"));
        QVERIFY(parts[1].differs && !parts[0].differs && !parts[2].differs);
        QString all;
        for (const auto &part : parts)
            all += part.text;
        QCOMPARE(all, left);
    }

    void theSameTextHasNoDifferenceAndAnotherIsAllDifferent()
    {
        const auto text = QStringLiteral("een twee");
        QCOMPARE(wordDifference(text, text), (std::vector<TextPart>{{text, false}}));
        QCOMPARE(wordDifference(text, QStringLiteral("drie")), (std::vector<TextPart>{{text, true}}));
        QCOMPARE(wordDifference(text, QString()), (std::vector<TextPart>{{text, true}}));
    }

    void veryLongTextsAreComparedAsAWhole()
    {
        const auto left = QStringLiteral("woord ").repeated(5000);
        QCOMPARE(wordDifference(left, left + QLatin1Char('x')).size(), 1u);
    }

    void markupHoldsNoTagOfAPerson()
    {
        QCOMPARE(differenceMarkup({{QStringLiteral("<script> & "), true}, {QStringLiteral("a\nb"), false}}),
                 QStringLiteral("<b><u>&lt;script&gt; &amp;</u></b> a<br>b"));
    }

    void everyKindOfTheSchemaHasAName()
    {
        for (const auto &kind : allKinds())
            QVERIFY2(ChoiceTexts::kindText(kind.number()) != ChoiceTexts::kindText(0), kind.name().c_str());
    }

    void everyFieldOfTheSchemaHasAName()
    {
        QStringList without;
        for (const auto &kind : allKinds()) {
            for (const auto &field : kind.fields()) {
                if (!ChoiceTexts::hasFieldLabel(field))
                    without.append(QString::fromStdString(kind.name() + '.' + field.name()));
            }
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(QLatin1Char(' '))));
    }

    void everyReasonHasWordsOfItsOwn()
    {
        QSet<QString> reasons;
        for (int reason = 0; reason < v1::QuarantineReason_ARRAYSIZE; ++reason) {
            QVERIFY(!ChoiceTexts::advice(reason).isEmpty());
            reasons.insert(ChoiceTexts::reason(reason));
        }
        QCOMPARE(reasons.size(), v1::QuarantineReason_ARRAYSIZE);
    }
};
WIJKRONDE_TEST(WordDifferenceTest)

} // namespace wijkronde::test

#include "word_difference_test.moc"
