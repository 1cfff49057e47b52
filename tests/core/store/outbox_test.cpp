// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/outbox.h"

#include "core/base/hash.h"
#include "core/store/store_check.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <sqlcipher/sqlite3.h>

using namespace wijkronde;
using test::Tablet;
using test::value;

namespace {

void makeLong(Tablet &tablet, int count)
{
    for (int i = 0; i < count; ++i) {
        tablet.clock.advance(Millis{1000});
        tablet.create(test::contactOf(i, std::string(100, 'n')));
    }
}

} // namespace

class OutboxTest : public QObject {
    Q_OBJECT

private slots:
    void operationsAreNumberedWithoutGapsAndChained()
    {
        Tablet tablet;
        makeLong(tablet, 5);
        auto &outbox = tablet.store->outbox();
        QCOMPARE(value(outbox.count()), 5u);
        QCOMPARE(value(outbox.lastSeq()), 5u);
        QCOMPARE(value(outbox.lastAcked()), 0u);
        auto chain = emptyChain();
        QCOMPARE(value(outbox.chainAt(0)), chain);
        std::uint64_t seq = 0;
        for (const auto &stored : value(outbox.oldest(100, 1 << 20))) {
            pb::Operation operation;
            QVERIFY(operation.ParseFromString(stored.bytes));
            chain = nextChain(chain, operation.op_uid());
            QCOMPARE(stored.seq, ++seq);
            QCOMPARE(stored.chain, chain);
            QCOMPARE(value(outbox.chainAt(seq)), chain);
        }
        QCOMPARE(test::codeOf(outbox.chainAt(6)), ErrorCode::StoreCorrupt);
        QCOMPARE(value(outbox.oldestMadeAt()), tablet.clock.now() - Millis{4000});
    }

    void aPushTakesTheOldestWithinItsLimitsButAlwaysOne()
    {
        Tablet tablet;
        makeLong(tablet, 5);
        auto &outbox = tablet.store->outbox();
        QCOMPARE(value(outbox.oldest(2, 1 << 20)).size(), 2u);
        QCOMPARE(value(outbox.oldest(100, 1)).size(), 1u);
        const auto size = value(outbox.oldest(1, 1))[0].bytes.size();
        const auto some = value(outbox.oldest(100, 3 * size + size / 2));
        QCOMPARE(some.size(), 3u);
        QCOMPARE(some[0].seq, 1u);
        QVERIFY(value(outbox.oldest(0, 1 << 20)).empty());
    }

    void acknowledgedOperationsGoToTheSentLogAndTheNextNumberGoesOn()
    {
        Tablet tablet;
        makeLong(tablet, 3);
        auto &outbox = tablet.store->outbox();
        const auto chain = value(outbox.chainAt(3));
        value(
            SyncWriter(*tablet.store).acknowledge(1, {{1, 0, 3, 10}, {3, 1, 3, 0}, {2, 0, 3, 11}}, tablet.clock.now()));
        QCOMPARE(value(outbox.count()), 0u);
        QCOMPARE(value(outbox.sentCount()), 3u);
        QCOMPARE(value(outbox.lastAcked()), 3u);
        QCOMPARE(value(outbox.quarantinedCount()), 1u);
        QVERIFY(!value(outbox.oldestMadeAt()));
        tablet.reopen();
        makeLong(tablet, 1);
        QCOMPARE(value(tablet.store->outbox().lastSeq()), 4u);
        QVERIFY(value(tablet.store->outbox().chainAt(4)) != chain);
        QCOMPARE(value(tablet.store->outbox().chainAt(3)), chain);
    }

    void anAcknowledgementIsAllOrNothing()
    {
        Tablet tablet;
        makeLong(tablet, 3);
        value(tablet.store->database().execute(
            "CREATE TRIGGER broken BEFORE DELETE ON outbox WHEN old.op_seq = 3 BEGIN SELECT RAISE(ABORT, 'x'); END"));
        QVERIFY(!SyncWriter(*tablet.store).acknowledge(1, {{1, 0, 3, 1}, {1, 0, 3, 2}, {1, 0, 3, 3}}, {}).has_value());
        QCOMPARE(value(tablet.store->outbox().count()), 3u);
        QCOMPARE(value(tablet.store->outbox().sentCount()), 0u);
    }

    void whatTheRegistryLostGoesBackToTheFront()
    {
        Tablet tablet;
        makeLong(tablet, 5);
        auto &outbox = tablet.store->outbox();
        const auto before = value(outbox.oldest(100, 1 << 20));
        value(SyncWriter(*tablet.store).acknowledge(1, {{1, 0, 3, 1}, {1, 0, 3, 2}, {1, 0, 3, 3}}, {}));
        value(SyncWriter(*tablet.store).sendAgainAfter(1));
        const auto after = value(outbox.oldest(100, 1 << 20));
        QCOMPARE(after.size(), 4u);
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].seq, before[i + 1].seq);
            QCOMPARE(after[i].bytes, before[i + 1].bytes);
            QCOMPARE(after[i].chain, before[i + 1].chain);
        }
        QCOMPARE(value(outbox.lastAcked()), 1u);
    }

    void renumberingClosesGapsAndKeepsNamesAndOrder()
    {
        Tablet tablet;
        makeLong(tablet, 4);
        value(SyncWriter(*tablet.store).acknowledge(1, {{1, 0, 3, 1}, {1, 0, 3, 2}}, {}));
        // As after the sent log was cut at its beginning.
        value(tablet.store->database().execute("DELETE FROM sent WHERE op_seq = 1"));
        const auto before = value(tablet.store->outbox().oldest(100, 1 << 20));
        value(SyncWriter(*tablet.store).rejoin(test::idOf(3)));
        const auto after = value(tablet.store->outbox().oldest(100, 1 << 20));
        QCOMPARE(after.size(), 3u);
        QCOMPARE(after[0].seq, 1u);
        QCOMPARE(after[2].seq, 3u);
        QCOMPARE(after[1].bytes, before[0].bytes);
        QCOMPARE(after[2].bytes, before[1].bytes);
    }

    void theSentLogIsTrimmedOnlyOfWhatIsOldAndInABackup_data()
    {
        QTest::addColumn<quint64>("durable");
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<quint64>("firstKept");
        QTest::newRow("no backup") << quint64{0} << 61 << quint64{1};
        QTest::newRow("not old") << quint64{5} << 59 << quint64{1};
        QTest::newRow("neither") << quint64{0} << 0 << quint64{1};
        QTest::newRow("a part is in a backup") << quint64{3} << 61 << quint64{4};
        QTest::newRow("all: the last one is the past") << quint64{5} << 61 << quint64{5};
        QTest::newRow("a backup of more than there is") << quint64{99} << 61 << quint64{5};
    }

    void theSentLogIsTrimmedOnlyOfWhatIsOldAndInABackup()
    {
        QFETCH(quint64, durable);
        QFETCH(int, daysAgo);
        QFETCH(quint64, firstKept);
        Tablet tablet;
        test::RegistryModel registry;
        makeLong(tablet, 5);
        registry.push(tablet, 1);
        registry.pull(tablet);
        makeLong(tablet, 2);
        auto &outbox = tablet.store->outbox();
        const auto chain = value(outbox.chainAt(5));
        value(tablet.store->database().execute("UPDATE sent SET acked_at_ms = "
                                               + std::to_string(toMillis(tablet.clock.now()))));
        const auto now = tablet.clock.now() + std::chrono::hours{24 * daysAgo};
        value(SyncWriter(*tablet.store).trimSent(durable, now - std::chrono::hours{24 * 60}));
        QCOMPARE(value(outbox.firstKept()), firstKept);
        QCOMPARE(value(outbox.sentCount()), 6 - firstKept);
        QCOMPARE(value(outbox.count()), 2u);
        QCOMPARE(value(outbox.lastAcked()), 5u);
        QCOMPARE(value(outbox.chainAt(5)), chain);
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
        // It goes on, and a new life has all that is left.
        makeLong(tablet, 1);
        QCOMPARE(value(outbox.lastSeq()), 8u);
        value(SyncWriter(*tablet.store).rejoin(test::idOf(77)));
        QCOMPARE(value(outbox.count()), 8 - firstKept + 1);
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
    }

    void whatIsStillShownOrJudgedStaysInTheSentLogWithAllBehindIt()
    {
        Tablet tablet;
        makeLong(tablet, 6);
        const auto now = tablet.clock.now();
        // The third one waits for a person; the cursor of stream 3 has passed the others.
        value(SyncWriter(*tablet.store)
                  .acknowledge(1, {{1, 0, 3, 1}, {1, 0, 3, 2}, {3, 1, 3, 0}, {1, 0, 3, 3}, {1, 0, 3, 4}, {1, 0, 3, 5}},
                               now));
        auto &outbox = tablet.store->outbox();
        const auto trim = [&] { value(SyncWriter(*tablet.store).trimSent(6, now + Millis{1})); };
        trim();
        QCOMPARE(value(outbox.firstKept()), 1u); // nothing was pulled yet: all are shown on top
        value(outbox.passEnd(3));
        trim();
        QCOMPARE(value(outbox.firstKept()), 3u);
        QCOMPARE(value(outbox.sentCount()), 4u);
        QCOMPARE(value(outbox.quarantinedCount()), 1u);
    }

    void aRecordWaitsUntilItsLastOperationIsTaken()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1));
        auto wanted = tablet.shown<pb::Contact>(id);
        wanted.set_minutes(3);
        tablet.edit(tablet.record(id), wanted);
        auto row = *value(tablet.store->records().find(id));
        const auto pending = [&] { return value(tablet.store->outbox().pendingFor(row, row.no)).size(); };
        QCOMPARE(pending(), 2u);
        value(SyncWriter(*tablet.store).acknowledge(1, {{1, 0, 3, 10}}, {}));
        QVERIFY(value(tablet.store->outbox().isWaiting(row.no)));
        value(SyncWriter(*tablet.store).acknowledge(2, {{1, 0, 3, 11}}, {}));
        QVERIFY(!value(tablet.store->outbox().isWaiting(row.no)));
        row.base = "what the registry has";
        row.generation = value(tablet.store->streams().byNo(3))->generation;
        row.seq = 9;
        QCOMPARE(pending(), 2u);
        row.seq = 10;
        QCOMPARE(pending(), 1u);
        row.seq = 11;
        QCOMPARE(pending(), 0u);
        // The number is of another past of the stream.
        row.generation -= 1;
        QCOMPARE(pending(), 2u);
        value(tablet.store->outbox().passEnd(3));
        QCOMPARE(pending(), 0u);
    }

    void theNumberOfARecordThatWentIsKeptWhileTheLogNamesIt()
    {
        Tablet tablet;
        makeLong(tablet, 3);
        value(SyncWriter(*tablet.store)
                  .acknowledge(1, {{1, 0, 3, 1}, {kQuarantined, 1, 3, 0}, {1, 0, 3, 2}}, tablet.clock.now()));
        auto &database = tablet.store->database();
        value(tablet.store->outbox().passEnd(3));
        value(database.execute(
            "INSERT INTO departed (record_id, record_no, kind, stream_no) SELECT record_id, record_no, "
            "kind, record.stream_no FROM record JOIN sent USING (record_no) WHERE op_seq = 3; "
            "DELETE FROM record WHERE record_no IN (SELECT record_no FROM departed)"));
        value(SyncWriter(*tablet.store).trimSent(1, tablet.clock.now() + Millis{1}));
        QCOMPARE(value(tablet.store->outbox().sentCount()), 2u);
        QCOMPARE(value(database.number("SELECT count(*) FROM departed")), 1);
    }

    void editsThatTheRegistryHasLongHadAreNotReadAgain()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1));
        const auto stepsAfter = [&](int edits) {
            for (int i = 0; i < edits; ++i) {
                auto wanted = tablet.shown<pb::Contact>(id);
                wanted.set_minutes(wanted.minutes() + 1);
                tablet.edit(tablet.record(id), wanted);
            }
            auto &outbox = tablet.store->outbox();
            const auto first = value(outbox.lastAcked()) + 1;
            const std::vector<Receipt> receipts(value(outbox.count()), Receipt{1, 0, 3, first});
            value(SyncWriter(*tablet.store).acknowledge(first, receipts, {}));
            value(outbox.passEnd(3));
            const auto row = *value(tablet.store->records().find(id));
            int steps = 0;
            const auto countStep = [](void *count) { return ++*static_cast<int *>(count), 0; };
            sqlite3_progress_handler(tablet.store->database().handle(), 1, countStep, &steps);
            const auto pending = outbox.pendingFor(row, row.no);
            sqlite3_progress_handler(tablet.store->database().handle(), 0, nullptr, nullptr);
            return value(pending).empty() ? steps : -1;
        };
        const auto few = stepsAfter(3);
        QVERIFY(few > 0);
        QCOMPARE(stepsAfter(60), few);
        // Nor what was kept back of other records.
        makeLong(tablet, 60);
        auto &outbox = tablet.store->outbox();
        const std::vector<Receipt> keptBack(60, Receipt{kQuarantined, 1, 3, 0});
        value(SyncWriter(*tablet.store).acknowledge(value(outbox.lastAcked()) + 1, keptBack, {}));
        QCOMPARE(value(outbox.quarantinedCount()), 60u);
        QCOMPARE(stepsAfter(1), few);
    }
};

WIJKRONDE_TEST(OutboxTest)
#include "outbox_test.moc"
