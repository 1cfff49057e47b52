// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/bytes.h"

#include "tests/support/messages.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;

class BytesTest : public QObject {
    Q_OBJECT

private slots:
    void hexGoesThereAndBack()
    {
        const std::string all("\x00\x01\x7f\x80\xff", 5);
        QCOMPARE(toHex(all), "00017f80ff");
        QCOMPARE(fromHex("00017f80ff").value(), all);
        QCOMPARE(fromHex("00017F80FF").value(), all);
        QCOMPARE(toHex({}), "");
        QCOMPARE(fromHex("").value(), "");
    }

    void whatIsNoHexIsRefused()
    {
        for (const auto *text : {"0", "000", "0g", "0x00", " 00", "00 ", "0:0", "é0", "00\n"})
            QVERIFY2(!fromHex(text), text);
        QVERIFY(!fromHex(std::string_view("00\0"
                                          "0",
                                          4)));
    }

    void base64UrlGoesThereAndBackAtEveryLength()
    {
        std::string bytes;
        for (int length = 0; length < 70; ++length) {
            const auto text = toBase64Url(bytes);
            QVERIFY(text.find_first_of("+/=") == std::string::npos);
            QCOMPARE(fromBase64Url(text).value(), bytes);
            bytes += static_cast<char>(length * 37 + 200);
        }
    }

    void onlyOneBase64UrlTextStandsForSomeBytes()
    {
        // Two spellings of one token would be two keys of one thing.
        QVERIFY(fromBase64Url("AA").has_value());
        for (const auto *text : {"AB", "A", "AA=", "AA==", "A+", "A/", "AA\n", " AA", "AAAAA"})
            QVERIFY2(!fromBase64Url(text), text);
    }

    void anIdHasSixteenBytesOrIsNone()
    {
        QVERIFY(!Id::fromBytes(""));
        QVERIFY(!Id::fromBytes(std::string(15, 'x')));
        QVERIFY(!Id::fromBytes(std::string(17, 'x')));
        const auto id = Id::fromBytes(std::string(15, '\0') + '\x2a');
        QVERIFY(id.has_value());
        QCOMPARE(id->toHex(), "0000000000000000000000000000002a");
        QCOMPARE(Id::fromHex(id->toHex()).value(), *id);
        QCOMPARE(Id::fromBytes(id->toBytes()).value(), *id);
        QVERIFY(!Id::fromHex("2a"));
        QVERIFY(!Id::fromHex(std::string(34, '0')));
        QVERIFY(!id->isNull());
        QVERIFY(Id{}.isNull());
    }

    void idsAreOrderedByTheirBytes()
    {
        QVERIFY(test::idOf(1) < test::idOf(2));
        QVERIFY(test::idOf(255) < test::idOf(256));
        QVERIFY(test::idOf(9) < test::idOf(1, 0x80));
    }
};

WIJKRONDE_TEST(BytesTest)
#include "bytes_test.moc"
