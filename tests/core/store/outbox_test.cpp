// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/outbox.h"

#include "core/base/hash.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

namespace {

void make(Tablet &tablet, int count)
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
        make(tablet, 5);
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
        make(tablet, 5);
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
        make(tablet, 3);
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
        make(tablet, 1);
        QCOMPARE(value(tablet.store->outbox().lastSeq()), 4u);
        QVERIFY(value(tablet.store->outbox().chainAt(4)) != chain);
        QCOMPARE(value(tablet.store->outbox().chainAt(3)), chain);
    }

    void anAcknowledgementIsAllOrNothing()
    {
        Tablet tablet;
        make(tablet, 3);
        value(tablet.store->database().execute(
            "CREATE TRIGGER broken BEFORE DELETE ON outbox WHEN old.op_seq = 3 BEGIN SELECT RAISE(ABORT, 'x'); END"));
        QVERIFY(!SyncWriter(*tablet.store).acknowledge(1, {{1, 0, 3, 1}, {1, 0, 3, 2}, {1, 0, 3, 3}}, {}).has_value());
        QCOMPARE(value(tablet.store->outbox().count()), 3u);
        QCOMPARE(value(tablet.store->outbox().sentCount()), 0u);
    }

    void whatTheRegistryLostGoesBackToTheFront()
    {
        Tablet tablet;
        make(tablet, 5);
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
        make(tablet, 4);
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

    void aRecordWaitsUntilItsLastOperationIsTaken()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1));
        auto wanted = tablet.shown<pb::Contact>(id);
        wanted.set_minutes(3);
        tablet.edit(tablet.record(id), wanted);
        const auto number = value(tablet.store->records().find(id))->no;
        QCOMPARE(value(tablet.store->outbox().pendingFor(number, 3, 0)).size(), 2u);
        value(SyncWriter(*tablet.store).acknowledge(1, {{1, 0, 3, 10}}, {}));
        QVERIFY(value(tablet.store->outbox().isWaiting(number)));
        value(SyncWriter(*tablet.store).acknowledge(2, {{1, 0, 3, 11}}, {}));
        QVERIFY(!value(tablet.store->outbox().isWaiting(number)));
        QCOMPARE(value(tablet.store->outbox().pendingFor(number, 3, 9)).size(), 2u);
        QCOMPARE(value(tablet.store->outbox().pendingFor(number, 3, 10)).size(), 1u);
        QCOMPARE(value(tablet.store->outbox().pendingFor(number, 3, 11)).size(), 0u);
    }
};

WIJKRONDE_TEST(OutboxTest)
#include "outbox_test.moc"
