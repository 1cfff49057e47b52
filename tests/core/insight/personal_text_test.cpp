// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/insight/personal_text.h"

#include "tests/support/test_program.h"

#include <QtTest>

#include <string>

using namespace wijkronde;

class PersonalTextTest : public QObject {
    Q_OBJECT

    /// The text with each part in brackets.
    static QByteArray marked(std::string_view text)
    {
        std::string out;
        std::size_t at = 0;
        for (const auto &part : personalParts(text)) {
            out += text.substr(at, part.begin - at);
            out += '[';
            out += text.substr(part.begin, part.size);
            out += ']';
            at = part.begin + part.size;
        }
        out += text.substr(at);
        return QByteArray::fromStdString(out);
    }

private slots:
    void whatMayTellWhoSomebodyIsIsSeen_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
        };
        row("a number of a citizen", "bsn 123456782 gezien", "bsn [123456782] gezien");
        row("with points", "123.456.782", "[123.456.782]");
        row("nine digits that fail the check", "123456789", "123456789");
        row("only zeros", "000000000", "000000000");
        row("a part of a longer number", "1234567820000", "1234567820000");
        row("in a code", "a123456782", "a123456782");
        row("a mobile number", "bel 06-12345678.", "bel [06-12345678].");
        row("in pairs", "bel 06 12 34 56 78 morgen", "bel [06 12 34 56 78] morgen");
        row("from abroad", "+31 (0)6 12345678", "[+31 (0)6 12345678]");
        row("with zeros", "0031612345678", "[0031612345678]");
        row("no number", "00 12", "00 12");
        row("a mail address", "mail iris@voorbeeld.nl.", "mail [iris@voorbeeld.nl].");
        row("an at sign alone", "@buurt en a@b", "@buurt en a@b");
        row("a bank account", "op NL91 ABNA 0417 1643 00 gestort", "op [NL91 ABNA 0417 1643 00] gestort");
        row("one that fails the check", "NL92ABNA0417164300", "NL92ABNA0417164300");
        row("a day of birth", "geboren 3-11-1956", "geboren [3-11-1956]");
        row("no day", "3-13-1956 en 3/11-1956", "3-13-1956 en 3/11-1956");
        row("a postcode and house number", "1234 AB 12", "[1234 AB 12]");
        row("a postcode", "in 1234AB, daar", "in [1234AB], daar");
        row("a year and a word", "in 2025 OK", "in [2025 OK]");
        row("a year and more", "in 2025 WMO", "in 2025 WMO");
        row("a reference", "zie WH-0231", "zie [WH-0231]");
        row("no reference", "WK990103, A-12, plan B-2", "WK990103, A-12, plan B-2");
        row("a name behind a title", "Mevrouw de Vries belde", "[Mevrouw de Vries] belde");
        row("a short title", "dhr. Van den Berg-Bakker", "[dhr. Van] den Berg-Bakker");
        row("with accents",
            "mw. \xc3\x87"
            "elik kwam",
            "[mw. \xc3\x87"
            "elik] kwam");
        row("initials", "Meneer J. Jansen en dhr. A.B. Bakker", "[Meneer J. Jansen] en [dhr. A.B. Bakker]");
        row("an initial and words between", "mevrouw A. de Vries", "[mevrouw A. de Vries]");
        row("an initial alone", "mevrouw A. wacht", "mevrouw A. wacht");
        row("a title alone", "meneer van hiernaast", "meneer van hiernaast");
        row("plain words", "Bewoners wachten 9 weken op hulp.", "Bewoners wachten 9 weken op hulp.");
        row("nothing", "", "");
        row("several", "WH-0231, 06-12345678", "[WH-0231], [06-12345678]");
    }

    void whatMayTellWhoSomebodyIsIsSeen()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(marked(text.toStdString()), expected);
    }

    void eachPartHasItsKind()
    {
        const auto parts = personalParts("123456782 06-12345678 a@b.nl 3-11-1956 1234 AB WH-0231 mw. Bakker");
        const std::vector<PersonalKind> expected{
            PersonalKind::Bsn,     PersonalKind::Phone,     PersonalKind::Email, PersonalKind::BirthDate,
            PersonalKind::Address, PersonalKind::Reference, PersonalKind::Name};
        QCOMPARE(parts.size(), expected.size());
        for (std::size_t i = 0; i < parts.size(); ++i)
            QVERIFY(parts[i].kind == expected[i]);
    }

    void everyBeginningOfATextCanBeLookedAt()
    {
        const std::string text =
            "NL91 ABNA 0417 1643 00 +31 (0)6 12345678 mw. van den \xff\xc3 1234 AB 1 a@b. 3-11-1956";
        for (std::size_t size = 0; size <= text.size(); ++size) {
            std::size_t at = 0;
            for (const auto &part : personalParts(std::string_view(text).substr(0, size))) {
                QVERIFY(part.begin >= at && part.size > 0 && part.begin + part.size <= size);
                at = part.begin + part.size;
            }
        }
    }

    void aLongTextTakesATimeThatGrowsWithItsLength()
    {
        // Each of these begins as something and is nothing.
        for (const auto *piece : {"1 ", "06-", "a.", "mw. van ", "NL91 A", "+31 (0)"}) {
            std::string text;
            while (text.size() < 8000)
                text += piece;
            QVERIFY(personalParts(text).size() < text.size());
        }
    }
};
WIJKRONDE_TEST(PersonalTextTest)

#include "personal_text_test.moc"
