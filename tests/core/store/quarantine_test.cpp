// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/quarantine.h"

#include "core/store/account.h"
#include "core/store/store_check.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <set>

using namespace wijkronde;
using test::Tablet;
using test::value;

namespace {

/// A record whose last edit the registry kept back; returns the operation.
KeptBackOperation keepBack(Tablet &tablet, int reason)
{
    const auto last = value(tablet.store->outbox().lastAcked()) + 1;
    value(SyncWriter(*tablet.store).acknowledge(last, {{3, reason, 0, 0}}, tablet.clock.now()));
    return value(Quarantine(*tablet.store).list(1)).at(0);
}

void judge(Tablet &tablet, const Id &opUid, const Receipt &receipt)
{
    ChangeSet changes;
    auto transaction = value(Transaction::begin(tablet.store->database()));
    value(Quarantine(*tablet.store).judge(opUid, receipt, changes));
    value(transaction.commit());
}

} // namespace

class QuarantineTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasKeptBackIsListedNewestFirstWithItsReason()
    {
        Tablet tablet;
        const auto first = tablet.create(test::contactOf(1));
        keepBack(tablet, 9);
        const auto second = tablet.create(test::placeOf("De Brug"));
        keepBack(tablet, 1);
        Quarantine quarantine(*tablet.store);
        QCOMPARE(value(quarantine.count()), 2);
        const auto kept = value(quarantine.list(10));
        QCOMPARE(kept.size(), 2u);
        QCOMPARE(kept[0].recordId, second);
        QCOMPARE(kept[0].reason, 1);
        QCOMPARE(kept[1].recordId, first);
        QCOMPARE(kept[1].kind, 21u);
        QCOMPARE(kept[1].madeAt, tablet.clock.now());
        QVERIFY(value(quarantine.find(kept[1].opUid)));
        QCOMPARE(value(quarantine.list(1)).size(), 1u);
    }

    void whatItsAuthorTakesBackIsNotShownButStaysInTheSentLog()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1, "note"));
        const auto kept = keepBack(tablet, 9);
        Quarantine quarantine(*tablet.store);
        value(quarantine.withdraw(kept.opUid, tablet.clock.now()));
        QCOMPARE(value(quarantine.count()), 0);
        QVERIFY(!value(tablet.store->find(id)));
        QCOMPARE(value(tablet.store->outbox().sentCount()), 1u);
        QCOMPARE(value(quarantine.untold(10)), std::vector{kept.opUid});
        QCOMPARE(test::codeOf(quarantine.withdraw(kept.opUid, tablet.clock.now())), ErrorCode::NotFound);
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
    }

    void takenBackByMistakeItComesBackUntilTheRegistryHeardOfIt()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1, "note"));
        const auto kept = keepBack(tablet, 9);
        Quarantine quarantine(*tablet.store);
        value(quarantine.withdraw(kept.opUid, tablet.clock.now()));
        value(quarantine.undoWithdraw(kept.opUid));
        QCOMPARE(tablet.shown<pb::Contact>(id).work_note(), "note");
        QCOMPARE(value(quarantine.count()), 1);
        QVERIFY(value(quarantine.untold(10)).empty());
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());

        value(quarantine.withdraw(kept.opUid, tablet.clock.now()));
        value(quarantine.markTold({kept.opUid}, tablet.clock.now()));
        QVERIFY(value(quarantine.untold(10)).empty());
        QCOMPARE(test::codeOf(quarantine.undoWithdraw(kept.opUid)), ErrorCode::NotFound);
        QCOMPARE(value(quarantine.count()), 0);
    }

    void whatIsSentAgainIsTakenBackAgain()
    {
        Tablet tablet;
        tablet.create(test::contactOf(1, "note"));
        const auto kept = keepBack(tablet, 9);
        Quarantine quarantine(*tablet.store);
        value(quarantine.withdraw(kept.opUid, tablet.clock.now()));
        value(quarantine.markTold({kept.opUid}, tablet.clock.now()));
        // The registry was put back to before all of it.
        value(SyncWriter(*tablet.store).sendAgainAfter(0));
        QCOMPARE(value(quarantine.untold(10)), std::vector{kept.opUid});
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
    }

    void whatWasNeverTakenReplacesNothing()
    {
        Tablet tablet;
        test::RegistryModel registry;
        const auto id = tablet.create(test::contactOf(1, "first"));
        registry.push(tablet, 1);
        registry.pull(tablet);
        for (const char *note : {"second", "third"}) {
            auto wanted = tablet.shown<pb::Contact>(id);
            wanted.set_work_note(note);
            tablet.edit(tablet.record(id), wanted);
        }
        keepBack(tablet, 1);
        const auto third = keepBack(tablet, 1);
        QCOMPARE(tablet.shown<pb::Contact>(id).work_note(), "third");
        value(Quarantine(*tablet.store).withdraw(third.opUid, tablet.clock.now()));
        QCOMPARE(tablet.shown<pb::Contact>(id).work_note(), "second");
    }

    void whatAnotherKeptBackEditReplacedIsStillThere()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1, "first"));
        auto wanted = tablet.shown<pb::Contact>(id);
        wanted.set_work_note("second");
        tablet.edit(tablet.record(id), wanted);
        // The first is taken, the second kept back, and the pull that would bring the first does not come.
        value(SyncWriter(*tablet.store).acknowledge(1, {{1, 0, 3, 10}}, tablet.clock.now()));
        keepBack(tablet, 1);
        QCOMPARE(test::shownOf(value(Quarantine(*tablet.store).recordWithout(id))).work_note(), "first");
    }

    void aNewLifeTellsAgainWhatWasTakenBack()
    {
        Tablet tablet;
        tablet.create(test::contactOf(1, "note"));
        const auto kept = keepBack(tablet, 9);
        Quarantine quarantine(*tablet.store);
        value(quarantine.withdraw(kept.opUid, tablet.clock.now()));
        value(quarantine.markTold({kept.opUid}, tablet.clock.now()));
        QVERIFY(value(quarantine.untold(10)).empty());
        value(SyncWriter(*tablet.store).rejoin(test::idOf(7)));
        QCOMPARE(value(quarantine.untold(10)), std::vector{kept.opUid});
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
    }

    void whatWasDeclinedIsShownAgainWhileItIsSentAgain()
    {
        Tablet tablet;
        test::RegistryModel registry;
        const auto id = tablet.create(test::contactOf(1));
        registry.push(tablet, 7);
        registry.pull(tablet);
        const auto minutes = [&] { return tablet.shown<pb::Contact>(id).minutes(); };
        auto wanted = tablet.shown<pb::Contact>(id);
        wanted.set_minutes(15);
        tablet.edit(tablet.record(id), wanted);
        const auto kept = keepBack(tablet, 1);
        judge(tablet, kept.opUid, {kDeclined, 0, 0, 0});
        QCOMPARE(minutes(), 0);
        // A registry that was put back asks for it, and may take it now.
        value(SyncWriter(*tablet.store).sendAgainAfter(1));
        QCOMPARE(minutes(), 15);
        value(SyncWriter(*tablet.store).acknowledge(2, {{kDeclined, 0, 0, 0}}, tablet.clock.now()));
        QCOMPARE(minutes(), 0);
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
    }

    void whatWasDeclinedMayBeReleasedAfterAll()
    {
        Tablet tablet;
        tablet.create(test::contactOf(1, "declined"));
        const auto declined = keepBack(tablet, 9).opUid;
        judge(tablet, declined, {kDeclined, 0, 0, 0});
        tablet.create(test::contactOf(2, "withdrawn"));
        const auto withdrawn = keepBack(tablet, 9).opUid;
        Quarantine quarantine(*tablet.store);
        value(quarantine.withdraw(withdrawn, tablet.clock.now()));
        // Withdrawn stays withdrawn when the registry says that it did not take it over.
        judge(tablet, withdrawn, {kDeclined, 0, 0, 0});
        const auto asked = [&](Quarantine::Asked which) {
            return value(quarantine.toAskAbout(which, 10, tablet.random)).size();
        };
        QCOMPARE(asked(Quarantine::Asked::Open), 0u);
        QCOMPARE(asked(Quarantine::Asked::Declined), 2u);
        const auto account = value(Account(*tablet.store).read());
        QVERIFY(account.declined == 1 && account.withdrawn == 1);

        judge(tablet, declined, {kApplied, 0, 3, 11});
        judge(tablet, withdrawn, {kApplied, 0, 3, 12});
        QCOMPARE(asked(Quarantine::Asked::Declined), 0u);
        QCOMPARE(value(Account(*tablet.store).read()).confirmed, 2);
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
    }

    void ofManyEachIsAskedAboutInTheEnd()
    {
        Tablet tablet;
        for (std::uint8_t number = 1; number <= 5; ++number) {
            tablet.create(test::contactOf(number));
            keepBack(tablet, 9);
        }
        std::set<Id> asked;
        for (int pull = 0; pull < 50; ++pull) {
            const auto some = value(Quarantine(*tablet.store).toAskAbout(Quarantine::Asked::Open, 2, tablet.random));
            QCOMPARE(some.size(), 2u);
            asked.insert(some.begin(), some.end());
        }
        QCOMPARE(asked.size(), 5u);
    }

    void ofAnEditOnlyThatEditGoes()
    {
        Tablet tablet;
        test::RegistryModel registry;
        const auto id = tablet.create(test::contactOf(1, "note"));
        registry.push(tablet, 1);
        registry.pull(tablet);
        auto wanted = tablet.shown<pb::Contact>(id);
        wanted.set_work_note("kept back");
        tablet.edit(tablet.record(id), wanted);
        const auto kept = keepBack(tablet, 1);
        QCOMPARE(tablet.shown<pb::Contact>(id).work_note(), "kept back");
        Quarantine quarantine(*tablet.store);
        QCOMPARE(test::shownOf(value(quarantine.recordWithout(id))).work_note(), "note");
        ChangeSet told;
        tablet.store->onCommit([&](const ChangeSet &changes) { told = changes; });
        value(quarantine.withdraw(kept.opUid, tablet.clock.now()));
        QCOMPARE(tablet.shown<pb::Contact>(id).work_note(), "note");
        QCOMPARE(told.records.size(), 1u);
        QVERIFY(told.records[0].id == id && told.outbox);
        value(quarantine.undoWithdraw(kept.opUid));
        QCOMPARE(tablet.shown<pb::Contact>(id).work_note(), "kept back");
    }
};

WIJKRONDE_TEST(QuarantineTest)
#include "quarantine_test.moc"
