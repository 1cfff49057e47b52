// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/text_fold.h"

#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;

class TextFoldTest : public QObject {
    Q_OBJECT

private slots:
    void accentsCapitalsAndLigaturesFold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("folded");
        const auto row = [](const char *name, const char *text, const char *folded) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(folded);
        };
        row("accent", "Joséphine", "josephine");
        row("accent as a mark of its own", "Jose\xcc\x81phine", "josephine");
        row("no accent", "josephine", "josephine");
        row("ij ligature",
            "\xc4\xb2s\xc4\xb3"
            "e",
            "ijsije");
        row("sharp s", "Straße", "strasse");
        row("capital sharp s",
            "STRA\xe1\xba\x9e"
            "E",
            "strasse");
        row("fi ligature",
            "\xef\xac\x81"
            "ets",
            "fiets");
        row("dotted capital I", "\xc4\xb0stanbul", "istanbul");
        row("cedilla and umlaut", "Çağlar Öztürk", "caglar ozturk");
        row("full width", "\xef\xbc\xa1\xef\xbc\x91", "a1");
        row("superscript", "m\xc2\xb2", "m2");
        row("final sigma", "ΟΔΟΣ", "οδοσ");
        row("arabic with vowel marks", "مُحَمَّد", "محمد");
        row("emoji", "👩🏽\xe2\x80\x8d🍳", "👩🏽🍳");
        row("soft hyphen",
            "soci\xc2\xad"
            "aal",
            "sociaal");
        row("zero width", "wijk\xe2\x80\x8bteam", "wijkteam");
        row("empty", "", "");
    }

    void accentsCapitalsAndLigaturesFold()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, folded);
        QCOMPARE(QByteArray::fromStdString(foldText(text.toStdString())), folded);
    }

    void bytesThatAreNoUtf8AreLeftOut()
    {
        QCOMPARE(foldText("J\xc3(an"), "j(an");
        QCOMPARE(foldText("\xff\xfe"
                          "Abc"),
                 "abc");
        QCOMPARE(foldText("cut off \xe2\x82"), "cut off ");
        QCOMPARE(foldText("\xed\xa0\x80x"), "x"); // half a surrogate pair
        QCOMPARE(foldText("\xc0\xaf/x"), "/x");   // an overlong slash
        QCOMPARE(foldText(std::string("A\0B", 3)), std::string("a\0b", 3));
    }

    void foldingTwiceIsFoldingOnce()
    {
        // Sort keys are folded once, what is typed too: they must meet.
        test::SeededRandom random(3);
        for (int i = 0; i < 20'000; ++i) {
            std::string text;
            for (int n = 0; n < 6; ++n) {
                const auto codePoint = random.below(n % 2 == 0 ? 0x250 : 0x2FA20);
                if (codePoint < 0x80) {
                    text += static_cast<char>(codePoint);
                } else if (codePoint < 0x800) {
                    text += static_cast<char>(0xC0 | (codePoint >> 6));
                    text += static_cast<char>(0x80 | (codePoint & 0x3F));
                } else if (codePoint < 0x10000) {
                    text += static_cast<char>(0xE0 | (codePoint >> 12));
                    text += static_cast<char>(0x80 | ((codePoint >> 6) & 0x3F));
                    text += static_cast<char>(0x80 | (codePoint & 0x3F));
                } else {
                    text += static_cast<char>(0xF0 | (codePoint >> 18));
                    text += static_cast<char>(0x80 | ((codePoint >> 12) & 0x3F));
                    text += static_cast<char>(0x80 | ((codePoint >> 6) & 0x3F));
                    text += static_cast<char>(0x80 | (codePoint & 0x3F));
                }
            }
            const auto once = foldText(text);
            QVERIFY2(foldText(once) == once, QByteArray::fromStdString(text).toHex());
            QVERIFY(isValidUtf8(once));
        }
    }

    void wordsAreRunsOfLettersAndDigits()
    {
        using Words = std::vector<std::string>;
        QCOMPARE(foldedWords("Wh-0231, \"buurthuis\" De Brug!"), (Words{"wh", "0231", "buurthuis", "de", "brug"}));
        QCOMPARE(foldedWords("  "), Words{});
        QCOMPARE(foldedWords(""), Words{});
        QCOMPARE(foldedWords("👩‍🍳"), Words{});
        QCOMPARE(foldedWords("<b>OR NOT</b> *"), (Words{"b", "or", "not", "b"}));
        QCOMPARE(foldedWords("مُحَمَّد 12"), (Words{"محمد", "12"}));
        QCOMPARE(foldedWords("\xff\xfe"), Words{});
        QCOMPARE(foldedWords(std::string("a\0b", 3)), (Words{"a", "b"}));
    }

    void codePointsAreCountedAndNotBytes()
    {
        QCOMPARE(codePoints(""), 0u);
        QCOMPARE(codePoints("abc"), 3u);
        QCOMPARE(codePoints("é"), 1u);
        QCOMPARE(codePoints("👍"), 1u);
    }

    void onlyWellFormedTextIsValid()
    {
        for (const auto *text : {"", "abc", "é", "👍", "\xef\xbf\xbd"})
            QVERIFY2(isValidUtf8(text), text);
        for (const auto *text : {"\xff", "\xc3", "\xc3(", "\xed\xa0\x80", "\xc0\xaf", "\xf4\x90\x80\x80", "a\x80"})
            QVERIFY2(!isValidUtf8(text), text);
    }
};

WIJKRONDE_TEST(TextFoldTest)
#include "text_fold_test.moc"
