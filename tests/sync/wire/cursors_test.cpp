// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/cursors.h"

#include "core/base/bytes.h"
#include "core/base/hash.h"
#include "sync/wire/sync.pb.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::wire;

namespace {

v1::StreamCursor cursorOf(char stream, std::uint64_t seq, const std::string &salt)
{
    v1::StreamCursor cursor;
    cursor.set_stream_id(std::string(16, stream));
    cursor.set_history_id(std::string(16, 'h'));
    cursor.set_seq(seq);
    cursor.set_salt(salt);
    return cursor;
}

} // namespace

class CursorsTest : public QObject {
    Q_OBJECT

private slots:
    void theOrderDoesNotMatter()
    {
        const auto a = cursorOf('a', 1, "saltsalt");
        const auto b = cursorOf('b', 0, "");
        QCOMPARE(cursorsHash({a, b}), cursorsHash({b, a}));
    }

    void everyPartOfACursorCounts()
    {
        const auto base = cursorsHash({cursorOf('a', 1, "saltsalt")});
        QVERIFY(base != cursorsHash({cursorOf('b', 1, "saltsalt")}));
        QVERIFY(base != cursorsHash({cursorOf('a', 2, "saltsalt")}));
        QVERIFY(base != cursorsHash({cursorOf('a', 256, "saltsalt")}));
        QVERIFY(base != cursorsHash({cursorOf('a', 1, "Saltsalt")}));
        QVERIFY(base != cursorsHash({}));
    }

    /// The document must say what the code does.
    void theDocumentsVectorsAreTheCodes()
    {
        const auto document = wijkronde::test::readFile(WIJKRONDE_SOURCE_DIR "/sync/PROTOCOL.md");
        const auto says = [&](const std::string &bytes) { return document.find(toHex(bytes)) != std::string::npos; };
        const auto uid = fromHex("000102030405060708090a0b0c0d0e0f").value();
        const auto chain1 = nextChain(emptyChain(), uid);
        QVERIFY(says(chain1));
        QVERIFY(says(nextChain(chain1, fromHex("101112131415161718191a1b1c1d1e1f").value())));
        const auto key = fromHex("a0a1a2a3a4a5a6a7a8a9aaabacadaeaf").value();
        const auto one = digestHash(key, uid, 7, fromHex("0a10000102030405060708090a0b0c0d0e0f1015").value());
        const auto two = digestHash(key, fromHex("ff0102030405060708090a0b0c0d0e0f").value(), 300,
                                    fromHex("0a10ff0102030405060708090a0b0c0d0e0f1015").value());
        QVERIFY(says(one));
        QVERIFY(says(two));
        DigestSum sum;
        sum.add(one);
        sum.add(two);
        QVERIFY(says(sum.bytes()));
        v1::StreamCursor first;
        first.set_stream_id(fromHex("000102030405060708090a0b0c0d0e0f").value());
        first.set_history_id(fromHex("c0c1c2c3c4c5c6c7c8c9cacbcccdcecf").value());
        first.set_seq(300);
        first.set_salt(fromHex("5a5b5c5d5e5f6061").value());
        auto second = first;
        second.set_stream_id(fromHex("101112131415161718191a1b1c1d1e1f").value());
        second.set_seq(0);
        second.clear_salt();
        QVERIFY(says(cursorsHash({first, second})));
    }
};

WIJKRONDE_TEST(CursorsTest)
#include "cursors_test.moc"
