// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/stream_table.h"

#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

class StreamTableTest : public QObject {
    Q_OBJECT

private slots:
    void aStreamIsKeptWithItsCursor()
    {
        Tablet tablet;
        auto &streams = tablet.store->streams();
        auto stream = *value(streams.find(Tablet::kTeam));
        stream.seq = std::uint64_t{1} << 62;
        stream.salt = std::string("\0salt", 5);
        stream.historyId = std::string(16, 'h');
        stream.complete = true;
        stream.generation = 7;
        value(streams.put(stream));
        tablet.reopen();
        const auto read = *value(tablet.store->streams().byNo(stream.no));
        QCOMPARE(read.id, Tablet::kTeam);
        QCOMPARE(read.name, "Team Oost");
        QCOMPARE(read.seq, stream.seq);
        QCOMPARE(read.salt, stream.salt);
        QCOMPARE(read.historyId, stream.historyId);
        QCOMPARE(read.generation, 7);
        QVERIFY(read.complete && read.member);
        QCOMPARE(value(tablet.store->streams().all()).size(), 3u);
        QVERIFY(!value(tablet.store->streams().find(test::idOf(404))));
        QVERIFY(!value(tablet.store->streams().byNo(404)));
    }

    void newRecordsGoToTheFirstStreamOfTheirSortThatIsOpen()
    {
        Tablet tablet;
        auto known = Tablet::streams();
        known.push_back({test::idOf(8, 0xA0), pb::STREAM_KIND_TEAM, "Team West", std::string(16, 'w')});
        SyncWriter writer(*tablet.store);
        value(writer.setMembership(2, known));
        auto &streams = tablet.store->streams();
        QCOMPARE(value(streams.home(pb::STREAM_KIND_TEAM))->id, Tablet::kTeam);
        QCOMPARE(value(streams.home(pb::STREAM_KIND_AREA))->id, Tablet::kArea);
        QVERIFY(!value(streams.home(pb::STREAM_KIND_CASE)));
        known.erase(known.begin() + 2);
        value(writer.setMembership(3, known));
        QCOMPARE(value(streams.home(pb::STREAM_KIND_TEAM))->name, "Team West");
    }
};

WIJKRONDE_TEST(StreamTableTest)
#include "stream_table_test.moc"
