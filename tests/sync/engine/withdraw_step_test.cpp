// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/withdraw_step.h"

#include "core/store/account.h"
#include "core/store/author_table.h"
#include "core/store/quarantine.h"
#include "tests/support/sync_tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

/// A colleague's edit of a contact that went to a case which they may not see: kept back.
class KeptBack {
public:
    KeptBack()
        : registry(Backend::Sqlite),
          one(registry, registry.worker, 1),
          two(registry, registry.colleague, 2),
          closed(value(registry::Setup(registry.service()).caseStream("Kenmerk 1", {registry.worker.id})).id)
    {
        id = one.put("een gesprek");
        SyncTablet::expectGood(one.sync());
        SyncTablet::expectGood(two.sync());
        two.edit(id, [](auto &contact) { contact.set_minutes(15); });
        auto work = one.workspace();
        value(moveRecord(work, one.record(id), closed));
        SyncTablet::expectGood(one.sync());
        SyncTablet::expectGood(two.sync());
    }

    Id uid() { return value(Quarantine(*two.store).list(1)).front().opUid; }
    EditAccount account() { return value(Account(*two.store).read()); }

    TestRegistry registry;
    SyncTablet one;
    SyncTablet two;
    Id closed;
    Id id;
};

} // namespace

/// What becomes, on the tablet, of operations that the registry kept back.
class WithdrawStepTest : public QObject {
    Q_OBJECT

private slots:
    void aMovedRecordGoesAndWhatWasWrittenOnItIsKeptBack()
    {
        KeptBack world;
        QVERIFY(!value(world.two.store->find(world.id)));
        QCOMPARE(value(Quarantine(*world.two.store).count()), 1);
        QVERIFY(world.account().isRight());
        QVERIFY(value(checkStore(*world.two.store)).violations.empty());
        // Who may see the case has it, in its new stream.
        const auto row = value(world.one.store->records().find(world.id));
        QCOMPARE(value(world.one.store->streams().byNo(row->streamNo))->id, world.closed);
    }

    void aReleasedOperationIsNoLongerKeptBack()
    {
        KeptBack world;
        value(world.registry.service().release(world.uid()));
        SyncTablet::expectGood(world.two.sync());
        QCOMPARE(value(Quarantine(*world.two.store).count()), 0);
        QCOMPARE(world.account().confirmed, 1);
        SyncTablet::expectGood(world.one.sync());
        QCOMPARE(world.one.contactIn(world.id).minutes(), 15);
        QVERIFY(world.registry.broken().empty());
    }

    void aDeclinedOperationIsAccountedFor()
    {
        KeptBack world;
        value(world.registry.service().decline(world.uid()));
        SyncTablet::expectGood(world.two.sync());
        QCOMPARE(value(Quarantine(*world.two.store).count()), 0);
        QCOMPARE(world.account().declined, 1);
        QVERIFY(world.account().isRight());
    }

    void aDeclinedOperationMayBeReleasedAfterAll()
    {
        KeptBack world;
        value(world.registry.service().decline(world.uid()));
        const auto uid = world.uid();
        SyncTablet::expectGood(world.two.sync());
        QCOMPARE(world.account().declined, 1);
        value(world.registry.service().release(uid));
        // It went to a stream that its author may not see: they hear of it when something else is new.
        world.one.put("een ander gesprek");
        SyncTablet::expectGood(world.one.sync());
        SyncTablet::expectGood(world.two.sync());
        QCOMPARE(world.account().confirmed, 1);
        QVERIFY(world.account().isRight());
    }

    void aWithdrawalThatCameAfterTheReleaseIsNoWithdrawal()
    {
        KeptBack world;
        const auto uid = world.uid();
        value(world.registry.service().release(uid));
        value(Quarantine(*world.two.store).withdraw(uid, world.two.clock.now()));
        world.one.put("een ander gesprek");
        SyncTablet::expectGood(world.one.sync());
        SyncTablet::expectGood(world.two.sync());
        QCOMPARE(world.account().confirmed, 1);
        QCOMPARE(world.account().withdrawn, 0);
        QVERIFY(world.account().isRight());
    }

    void theRegistryHearsOfAWithdrawalOnce()
    {
        KeptBack world;
        const auto uid = world.uid();
        value(Quarantine(*world.two.store).withdraw(uid, world.two.clock.now()));
        SyncTablet::expectGood(world.two.sync());
        QVERIFY(value(Quarantine(*world.two.store).untold(10)).empty());
        QCOMPARE(world.registry.service().release(uid).error().code, ErrorCode::NotFound);
        const auto idle = world.two.sync();
        SyncTablet::expectGood(idle);
        QCOMPARE(idle.roundTrips, 1);
        QCOMPARE(world.account().withdrawn, 1);
        QVERIFY(world.account().isRight());
    }

    void aReleaseThatTheAuthorMaySeeIsShown()
    {
        KeptBack world;
        const auto stream = world.registry.stream(record::v1::STREAM_KIND_CASE, "Kenmerk 1");
        value(world.registry.storage().write([&](registry::SqlConnection &connection) {
            return registry::Directory(connection).addMember(world.registry.colleague.id, stream.no);
        }));
        value(world.registry.service().release(world.uid()));
        SyncTablet::expectGood(world.two.sync());
        QCOMPARE(world.two.contactIn(world.id).minutes(), 15);
        QCOMPARE(value(Quarantine(*world.two.store).count()), 0);
        const auto row = value(world.two.store->records().find(world.id));
        QVERIFY(row->local.empty());
        QVERIFY(value(checkStore(*world.two.store)).violations.empty());
    }

    void aRecordThatComesBackShowsWhatIsKeptBackOfIt()
    {
        KeptBack world;
        const auto stream = world.registry.stream(record::v1::STREAM_KIND_CASE, "Kenmerk 1");
        value(world.registry.storage().write([&](registry::SqlConnection &connection) {
            return registry::Directory(connection).addMember(world.registry.colleague.id, stream.no);
        }));
        SyncTablet::expectGood(world.two.sync());
        QCOMPARE(world.two.contactIn(world.id).minutes(), 15);
        QCOMPARE(value(Quarantine(*world.two.store).count()), 1);
        value(Quarantine(*world.two.store).withdraw(world.uid(), world.two.clock.now()));
        QCOMPARE(world.two.contactIn(world.id).minutes(), 0);
    }

    void whoMadeTheOtherValueIsKnownOnTheTablet()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet one(registry, registry.worker, 1);
        SyncTablet two(registry, registry.colleague, 2);
        const auto id = one.put("een gesprek");
        SyncTablet::expectGood(one.sync());
        SyncTablet::expectGood(two.sync());
        one.edit(id, [](auto &contact) { contact.set_next_step("advice"); });
        two.edit(id, [](auto &contact) { contact.set_next_step("none"); });
        SyncTablet::expectGood(one.sync());
        SyncTablet::expectGood(two.sync());
        const auto other = one.store->deviceNo();
        QCOMPARE(value(AuthorTable(two.store->database()).find(other))->name, registry.worker.name);
    }
};

WIJKRONDE_TEST(WithdrawStepTest)
#include "withdraw_step_test.moc"
