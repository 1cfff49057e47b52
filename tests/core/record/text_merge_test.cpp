// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/text_merge.h"

#include "tests/support/test_program.h"

#include <QtTest>

using wijkronde::mergeTexts;

/// Both ways round: who came first must not matter.
static std::optional<std::string> merged(std::string_view ancestor, std::string_view one, std::string_view other)
{
    const auto there = mergeTexts(ancestor, one, other);
    const auto back = mergeTexts(ancestor, other, one);
    if (there != back)
        qFatal("the order of the two texts matters");
    return there;
}

class TextMergeTest : public QObject {
    Q_OBJECT

private slots:
    void changesInDifferentPlacesComeTogether()
    {
        QCOMPARE(merged("Belt maandag terug over de huur.", "Belt dinsdag terug over de huur.",
                        "Belt maandag terug over de energie."),
                 std::optional<std::string>("Belt dinsdag terug over de energie."));
    }

    void aWordTakenOutAndOneAddedElsewhereComeTogether()
    {
        QCOMPARE(merged("een twee drie vier vijf", "een drie vier vijf", "een twee drie vier en vijf"),
                 std::optional<std::string>("een drie vier en vijf"));
    }

    void theSameWordChangedByBothStaysAQuestion()
    {
        QVERIFY(!merged("belt maandag terug", "belt dinsdag terug", "belt woensdag terug"));
    }

    void theSameChangeByBothIsOneChange()
    {
        QCOMPARE(merged("belt maandag terug vandaag nog", "belt dinsdag terug vandaag nog",
                        "belt dinsdag terug vandaag wel"),
                 std::optional<std::string>("belt dinsdag terug vandaag wel"));
    }

    void twoSentencesAtTheSamePlaceStayAQuestion()
    {
        QVERIFY(!merged("Eerste zin. ", "Eerste zin. Van Test.", "Eerste zin. Van Vera."));
        QVERIFY(!merged("", "Van Test.", "Van Vera."));
    }

    void changesThatTouchStayAQuestion() { QVERIFY(!merged("een twee drie", "EEN twee drie", "een TWEE drie")); }

    void spacesAndLinesStayAsTheyWere()
    {
        QCOMPARE(merged("  een\n\n twee\tdrie vier vijf\n", "  EEN\n\n twee\tdrie vier vijf\n",
                        "  een\n\n twee\tdrie vier VIJF\n"),
                 std::optional<std::string>("  EEN\n\n twee\tdrie vier VIJF\n"));
    }

    void emojiAndDiacriticsAreWordsAsOthers()
    {
        QCOMPARE(
            merged("Joséphine 😀 belt over schuld", "Joséphine 😀 appt over schuld", "Joséphine 😀 belt over schulden"),
            std::optional<std::string>("Joséphine 😀 appt over schulden"));
    }

    void aTextThatOneSideLeftAloneBecomesTheOthers()
    {
        QCOMPARE(merged("een twee", "een twee", "iets heel anders"), std::optional<std::string>("iets heel anders"));
    }

    void textsThatDifferTooMuchToCompareStayAQuestion()
    {
        std::string one;
        std::string other;
        for (int i = 0; i < 2000; ++i) {
            one += "a" + std::to_string(i) + " ";
            other += "b" + std::to_string(i) + " ";
        }
        QVERIFY(!merged(one, other, one + "einde"));
    }
};

WIJKRONDE_TEST(TextMergeTest)
#include "text_merge_test.moc"
