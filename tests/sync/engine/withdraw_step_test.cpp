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
        beforeTheEdit = registry.snapshot();
        SyncTablet::expectGood(two.sync());
    }

    Id uid() { return value(Quarantine(*two.store).list(1)).front().opUid; }
    EditAccount account() { return value(Account(*two.store).read()); }

    TestRegistry registry;
    SyncTablet one;
    SyncTablet two;
    Id closed;
    Id id;
    std::string beforeTheEdit; ///< the registry, as it was
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

    void aTeamThatTheCopyDoesNotKnowIsSetUpAgainAndItsWorkIsTakenOver()
    {
        TestRegistry registry(Backend::Sqlite);
        registry::Setup setup(registry.service());
        const auto before = registry.snapshot();
        const auto worker = value(setup.worker(value(setup.team("Wijkteam De Nieuwe Kade")), "Nina Nieuwkomer"));
        SyncTablet tablet(registry, worker, 1);
        SyncTablet colleague(registry, value(setup.worker(value(setup.team("Wijkteam De Nieuwe Kade")), "Bo Buurman")),
                             2);
        const auto theirs = colleague.put("van een collega");
        SyncTablet::expectGood(colleague.sync());
        const auto id = tablet.put("voor het terugzetten");
        SyncTablet::expectGood(tablet.sync());
        QVERIFY(tablet.has(theirs));
        registry.restore(before);
        value(registry.service().startNewHistory());
        SyncTablet::expectGood(tablet.sync());
        // The team is unknown: its work is kept back, and stays in sight.
        QCOMPARE(value(Quarantine(*tablet.store).count()), 1);
        QVERIFY(tablet.has(id) && tablet.has(theirs));
        QCOMPARE(tablet.contactIn(id).work_note(), "voor het terugzetten");
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());

        registry::Setup again(registry.service());
        QCOMPARE(value(again.worker(value(again.team("Wijkteam De Nieuwe Kade")), "Nina Nieuwkomer")).id, worker.id);
        const auto uid = value(Quarantine(*tablet.store).list(1)).front().opUid;
        QCOMPARE(value(registry.service().release(uid)).status(), v1::OPERATION_STATUS_APPLIED);
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(value(Quarantine(*tablet.store).count()), 0);
        QCOMPARE(tablet.contactIn(id).work_note(), "voor het terugzetten");
        QVERIFY(value(tablet.store->records().find(id))->local.empty());
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
        QVERIFY(registry.broken().empty());
    }

    void whatARolledBackRegistryIsSentAgainIsTakenBackAgain()
    {
        KeptBack world;
        const auto uid = world.uid();
        // As if it had not come yet: the last number of its device is lost.
        value(Quarantine(*world.two.store).withdraw(uid, world.two.clock.now()));
        world.registry.restore(world.beforeTheEdit);
        SyncTablet::expectGood(world.two.sync());
        QCOMPARE(codeOf(world.registry.service().release(uid)), ErrorCode::NotFound);
        QCOMPARE(world.account().withdrawn, 1);
        QVERIFY(world.account().isRight());
    }

    void aRegistryThatForgotAWithdrawalHearsOfItAgain()
    {
        KeptBack world;
        const auto uid = world.uid();
        const auto before = world.registry.snapshot();
        value(Quarantine(*world.two.store).withdraw(uid, world.two.clock.now()));
        SyncTablet::expectGood(world.two.sync());
        world.registry.restore(before);
        // Nothing tells that it was put back; the next news brings the question what became of it.
        world.one.put("een ander gesprek");
        SyncTablet::expectGood(world.one.sync());
        SyncTablet::expectGood(world.two.sync());
        SyncTablet::expectGood(world.two.sync());
        QCOMPARE(codeOf(world.registry.service().release(uid)), ErrorCode::NotFound);
        QCOMPARE(world.account().withdrawn, 1);
    }

    void whatWasTakenBackStaysSoInAnotherPastThatWouldTakeIt()
    {
        TestRegistry registry(Backend::Sqlite);
        registry::Setup setup(registry.service());
        const auto closed = value(setup.caseStream("Kenmerk 1", {registry.worker.id, registry.colleague.id}));
        SyncTablet one(registry, registry.worker, 1);
        SyncTablet two(registry, registry.colleague, 2);
        auto work = one.workspace();
        CreateOptions intoTheCase;
        intoTheCase.stream = closed.id;
        const auto id = value(createRecord(work, contactOf(1, "in het dossier"), intoTheCase));
        SyncTablet::expectGood(one.sync());
        SyncTablet::expectGood(two.sync());
        const auto before = registry.snapshot();
        two.edit(id, [](auto &contact) { contact.set_minutes(15); });
        value(registry.storage().write([&](registry::SqlConnection &connection) {
            return registry::Directory(connection).removeMember(registry.colleague.id, closed.no);
        }));
        SyncTablet::expectGood(two.sync());
        const auto uid = value(Quarantine(*two.store).list(1)).front().opUid;
        value(Quarantine(*two.store).withdraw(uid, two.clock.now()));
        SyncTablet::expectGood(two.sync());
        registry.restore(before);
        value(registry.service().startNewHistory());
        SyncTablet::expectGood(two.sync());
        SyncTablet::expectGood(two.sync());
        QCOMPARE(two.contactIn(id).minutes(), 0);
        const auto account = value(Account(*two.store).read());
        QCOMPARE(account.withdrawn, 1);
        SyncTablet::expectGood(one.sync());
        QCOMPARE(one.contactIn(id).minutes(), 0);
        QVERIFY(registry.broken().empty());
        QVERIFY(account.isRight());
        QVERIFY(value(checkStore(*two.store)).violations.empty());
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
