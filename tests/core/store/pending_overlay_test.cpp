// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/pending_overlay.h"

#include "core/store/store_check.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::baseOf;
using test::localOf;
using test::RegistryModel;
using test::Tablet;
using test::value;

namespace {

using Contact = pb::Contact;

void change(Tablet &tablet, const Id &id, const std::function<void(Contact &)> &how)
{
    const auto seen = tablet.record(id);
    auto wanted = test::shownOf(seen);
    how(wanted);
    QVERIFY(tablet.edit(seen, wanted));
}

void expectSound(Tablet &tablet)
{
    const auto report = value(checkStore(*tablet.store));
    for (const auto &violation : report.violations)
        qWarning("%s: %s", violation.invariant.c_str(), violation.what.c_str());
    QVERIFY(report.violations.empty());
}

/// A contact that two tablets hold and the registry has.
Id shared(RegistryModel &registry, Tablet &one, Tablet &two)
{
    const auto id = one.create(test::contactOf(1000, "first"));
    registry.push(one, 1);
    registry.pull(one);
    registry.pull(two);
    return id;
}

} // namespace

class PendingOverlayTest : public QObject {
    Q_OBJECT

private slots:
    void anOwnEditIsShownAtOnceAndDoesNotFlickerUntilItComesBack()
    {
        RegistryModel registry;
        Tablet one(1);
        Tablet two(2);
        const auto id = shared(registry, one, two);
        QVERIFY(localOf(one, id).empty());
        change(one, id, [](Contact &c) { c.set_work_note("second"); });
        QCOMPARE(one.shown<Contact>(id).work_note(), "second");
        // Another's edit comes in between: both are shown.
        change(two, id, [](Contact &c) { c.set_minutes(5); });
        registry.push(two, 2);
        registry.pull(one);
        QCOMPARE(one.shown<Contact>(id).work_note(), "second");
        QCOMPARE(one.shown<Contact>(id).minutes(), 5);
        registry.push(one, 1);
        QCOMPARE(one.shown<Contact>(id).work_note(), "second");
        registry.pull(one);
        QVERIFY(localOf(one, id).empty());
        QCOMPARE(baseOf(one, id), registry.state(id));
        expectSound(one);
    }

    void anOwnEditIsShownWhileItsRecordIsInALaterPage()
    {
        RegistryModel registry;
        Tablet one(1);
        Tablet two(2);
        const auto id = shared(registry, one, two);
        change(one, id, [](Contact &c) { c.set_work_note("second"); });
        const auto fresh = one.create(test::contactOf(7, "new"));
        registry.push(one, 1);
        const auto covers = registry.last();
        registry.pull(two);
        for (const auto &record : {id, fresh})
            change(two, record, [](Contact &c) { c.set_minutes(5); });
        registry.push(two, 2);
        // The cursor passes the edits, and the connection breaks before the records come.
        SyncWriter writer(*one.store);
        value(writer.applyPage({Tablet::kTeam, "history", {}, {}, covers, "salt"}));
        QCOMPARE(one.shown<Contact>(id).work_note(), "second");
        QCOMPARE(one.shown<Contact>(fresh).work_note(), "new");
        registry.pull(one);
        QCOMPARE(one.shown<Contact>(id).minutes(), 5);
        QVERIFY(localOf(one, id).empty());
        QVERIFY(localOf(one, fresh).empty());
        expectSound(one);
    }

    void aRecordWithoutABaseShowsAllThatIsSentAgain()
    {
        RegistryModel registry;
        Tablet one(1);
        const auto id = one.create(test::contactOf(7, "new"));
        registry.push(one, 1);
        registry.pull(one);
        change(one, id, [](Contact &c) { c.set_minutes(5); });
        SyncWriter writer(*one.store);
        // The registry says that it went, and then it turns out that the registry is of another past.
        value(writer.applyPage({Tablet::kTeam, "history", {}, {id}, registry.last() + 1, "salt"}));
        value(writer.completePull());
        QCOMPARE(one.shown<Contact>(id).minutes(), 5);
        value(writer.rejoin(test::idOf(77)));
        QCOMPARE(one.shown<Contact>(id).work_note(), "new");
        QCOMPARE(one.shown<Contact>(id).minutes(), 5);
        expectSound(one);
    }

    void anEditThatWasTakenTwiceAndOverwrittenIsNoConflictAfterwards_data()
    {
        QTest::addColumn<bool>("pullFirst");
        QTest::newRow("pull, then push again") << true;
        QTest::newRow("push again, then pull") << false;
    }

    void anEditThatWasTakenTwiceAndOverwrittenIsNoConflictAfterwards()
    {
        QFETCH(bool, pullFirst);
        RegistryModel registry;
        Tablet one(1);
        Tablet two(2);
        const auto id = shared(registry, one, two);
        change(one, id, [](Contact &c) { c.set_next_step("advice"); });
        registry.push(one, 1, false); // the answer gets lost
        registry.pull(two);
        change(two, id, [](Contact &c) { c.set_next_step("referral"); });
        registry.push(two, 2);
        if (pullFirst)
            registry.pull(one);
        registry.push(one, 1);
        registry.pull(one);
        QCOMPARE(one.shown<Contact>(id).next_step(), "referral");
        QVERIFY(one.record(id).conflicts().empty());
        QVERIFY(localOf(one, id).empty());
        registry.pull(two);
        QCOMPARE(baseOf(one, id), baseOf(two, id));
        expectSound(one);
    }

    void anEditAcknowledgedInAnotherStreamIsCoveredByThatStreamsCursor()
    {
        // The record moved from the team to a case: the numbers of the two streams say nothing to each other.
        RegistryModel registry;
        Tablet one(1);
        Tablet two(2);
        const auto id = shared(registry, one, two);
        for (int i = 0; i < 50; ++i)
            two.create(test::contactOf(i));
        registry.push(two, 2);
        change(one, id, [](Contact &c) { c.set_next_step("advice"); });
        registry.push(one, 1);
        registry.pull(one);
        registry.pull(two);
        change(two, id, [](Contact &c) { c.set_next_step("referral"); });
        registry.push(two, 2);

        const auto caseStream = test::idOf(9, 0xA0);
        auto streams = Tablet::streams();
        streams.push_back({caseStream, pb::STREAM_KIND_CASE, "", std::string(16, 'c')});
        SyncWriter writer(*one.store);
        value(writer.setMembership(2, streams));
        const auto state = registry.state(id);
        value(writer.applyPage({caseStream, "history", {{3, state}}, {}, 3, "salt"}));
        QVERIFY(localOf(one, id).empty());
        QVERIFY(one.record(id).conflicts().empty());
        QCOMPARE(one.shown<Contact>(id).next_step(), "referral");
        // The old stream says later that it has gone.
        value(writer.applyPage({Tablet::kTeam, "history", {}, {id}, registry.last() + 1, "salt"}));
        QCOMPARE(baseOf(one, id), state);
        expectSound(one);
    }

    void theNumberOfARowThatWentIsNotGivenToAnother()
    {
        RegistryModel registry;
        Tablet one(1);
        for (int i = 0; i < 5; ++i)
            one.create(test::contactOf(i));
        const auto secret = one.create(test::contactOf(9, "of a team that we left"));
        registry.push(one, 1);
        registry.pull(one);
        SyncWriter writer(*one.store);
        auto streams = Tablet::streams();
        streams.pop_back();
        value(writer.setMembership(2, streams));
        QVERIFY(!value(one.store->find(secret)));
        expectSound(one);

        // Another record, with a lower number than what was acknowledged of the first.
        const auto place = test::changed(Record(test::idOf(4, 0x44), 5), 77, [](Contact &) {});
        const auto state = test::after(Record(test::idOf(4, 0x44), 5), place).serialize();
        value(writer.applyPage({Tablet::kArea, "history", {{1, state}}, {}, 1, "salt"}));
        QCOMPARE(one.record(test::idOf(4, 0x44)).serialize(), state);
        QVERIFY(localOf(one, test::idOf(4, 0x44)).empty());
        // All of it is queued again: each operation has its own record.
        value(writer.rejoin(test::idOf(1, 0x11)));
        expectSound(one);
        QCOMPARE(one.record(test::idOf(4, 0x44)).serialize(), state);
        QCOMPARE(one.shown<Contact>(secret).work_note(), "of a team that we left");
        QCOMPARE(value(one.store->outbox().count()), 6u);
        // Taken again: now nothing of that team is left.
        RegistryModel(Tablet::kTeam).push(one, 1);
        QVERIFY(!value(one.store->find(secret)));
        expectSound(one);
    }

    void aRowThatWentComesBackUnderItsNumberWithWhatIsKeptOfIt()
    {
        RegistryModel registry;
        Tablet one(1);
        const auto id = one.create(test::contactOf(9, "mine"));
        registry.push(one, 1);
        registry.pull(one);
        const auto number = value(one.store->records().find(id))->no;
        SyncWriter writer(*one.store);
        auto streams = Tablet::streams();
        streams.pop_back();
        value(writer.setMembership(2, streams));
        one.create(test::placeOf("De Brug"));
        value(writer.setMembership(3, Tablet::streams()));
        registry.pull(one);
        QCOMPARE(value(one.store->records().find(id))->no, number);
        QVERIFY(localOf(one, id).empty());
        expectSound(one);
    }

    void whatWaitsForARegistryThatWasPutBackIsShown()
    {
        RegistryModel registry;
        Tablet one(1);
        Tablet two(2);
        const auto id = shared(registry, one, two);
        const auto backup = registry;
        change(one, id, [](Contact &c) { c.set_work_note("second"); });
        registry.push(one, 1);
        registry.pull(one);
        registry.restore(backup);
        value(SyncWriter(*one.store).sendAgainAfter(1));
        QCOMPARE(value(one.store->outbox().count()), 1u);
        QCOMPARE(value(one.store->outbox().lastAcked()), 1u);
        value(SyncWriter(*one.store).pullFromStart({}));
        registry.pull(one);
        QCOMPARE(one.shown<Contact>(id).work_note(), "second");
        registry.push(one, 1);
        registry.pull(one);
        registry.pull(two);
        QCOMPARE(two.shown<Contact>(id).work_note(), "second");
        QCOMPARE(baseOf(one, id), baseOf(two, id));
        QVERIFY(localOf(one, id).empty());
        expectSound(one);
    }

    void anEditThatARegistryTookAfterItWasPutBackStaysShown()
    {
        RegistryModel registry;
        Tablet one(1);
        Tablet two(2);
        const auto id = shared(registry, one, two);
        const auto backup = registry;
        for (int i = 0; i < 3; ++i)
            two.create(test::contactOf(i));
        registry.push(two, 2);
        registry.pull(one);
        registry.restore(backup);
        // Nothing of this tablet is missing there, so nothing tells it: the edit gets a number that its cursor has
        // passed.
        change(one, id, [](Contact &c) { c.set_work_note("second"); });
        registry.push(one, 1);
        QCOMPARE(one.shown<Contact>(id).work_note(), "second");
        one.reopen();
        QCOMPARE(one.shown<Contact>(id).work_note(), "second");
        // The next pull does.
        value(SyncWriter(*one.store).rejoin(test::idOf(7, 0x77)));
        registry.push(one, 3);
        registry.pull(one);
        QCOMPARE(one.shown<Contact>(id).work_note(), "second");
        QVERIFY(localOf(one, id).empty());
        QCOMPARE(baseOf(one, id), registry.state(id));
        expectSound(one);
    }

    void theEndOfAPullCoversWhatWasAcknowledgedAlsoWhereNoPageCame()
    {
        RegistryModel registry;
        Tablet one(1);
        Tablet two(2);
        const auto id = shared(registry, one, two);
        change(one, id, [](Contact &c) { c.set_work_note("second"); });
        registry.push(one, 1, false); // the answer gets lost
        registry.pull(one);
        registry.push(one, 1);
        value(SyncWriter(*one.store).completePull());
        QVERIFY(localOf(one, id).empty());
        QCOMPARE(baseOf(one, id), registry.state(id));
        expectSound(one);
    }

    void aRejoinNumbersFromOneWithTheSameNames()
    {
        RegistryModel registry;
        Tablet one(1);
        Tablet two(2);
        const auto id = shared(registry, one, two);
        change(one, id, [](Contact &c) { c.set_work_note("second"); });
        registry.push(one, 1);
        change(one, id, [](Contact &c) { c.set_work_note("third"); });
        const auto other = one.create(test::contactOf(5));
        std::vector<std::string> before;
        for (const auto &name : {1, 2})
            before.push_back(value(one.store->outbox().chainAt(static_cast<std::uint64_t>(name))));
        value(SyncWriter(*one.store).rejoin(test::idOf(7, 0x77)));
        const auto waiting = value(one.store->outbox().oldest(100, 1 << 20));
        QCOMPARE(waiting.size(), 4u);
        for (std::size_t i = 0; i < waiting.size(); ++i)
            QCOMPARE(waiting[i].seq, i + 1);
        QCOMPARE(waiting[0].chain, before[0]);
        QCOMPARE(value(one.store->outbox().sentCount()), 0u);
        QCOMPARE(value(one.store->settings().meta("incarnation")), test::idOf(7, 0x77).toBytes());
        expectSound(one);
        registry.push(one, 3);
        registry.pull(one);
        registry.pull(two);
        QCOMPARE(baseOf(two, id), registry.state(id));
        QCOMPARE(one.shown<Contact>(id).work_note(), "third");
        QVERIFY(localOf(one, id).empty());
        QVERIFY(localOf(one, other).empty());
        QCOMPARE(two.shown<Contact>(id).work_note(), "third");
        expectSound(one);
    }

    void randomTabletsAndARegistryThatAnswersBadlyComeToTheSame()
    {
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            test::SeededRandom random(seed);
            RegistryModel registry;
            std::vector<std::unique_ptr<Tablet>> tablets;
            for (std::uint64_t i = 0; i < 3; ++i)
                tablets.push_back(std::make_unique<Tablet>(seed * 10 + i));
            const auto id = shared(registry, *tablets[0], *tablets[1]);
            registry.pull(*tablets[2]);
            for (int step = 0; step < 60; ++step) {
                const auto number = static_cast<std::uint32_t>(random.below(3));
                auto &tablet = *tablets[number];
                tablet.clock.advance(Millis{static_cast<std::int64_t>(random.below(100'000)) - 50'000});
                switch (random.below(6)) {
                case 0:
                case 1: {
                    const auto seen = tablet.record(id);
                    auto wanted = test::shownOf(seen);
                    const auto text = std::to_string(random.below(3));
                    if (random.below(2) == 0)
                        wanted.set_next_step(text);
                    else if (random.below(2) == 0)
                        wanted.add_domains(text);
                    else
                        wanted.clear_domains();
                    tablet.edit(seen, wanted);
                    break;
                }
                case 2:
                    registry.push(tablet, number, random.below(3) != 0);
                    break;
                case 3:
                    registry.pull(tablet, random.below(2) == 0);
                    break;
                case 4:
                    if (random.below(4) == 0)
                        value(SyncWriter(*tablet.store).rejoin(random.id()));
                    break;
                default:
                    if (random.below(4) == 0)
                        value(SyncWriter(*tablet.store).pullFromStart({}));
                    break;
                }
            }
            for (int round = 0; round < 2; ++round) {
                for (std::uint32_t i = 0; i < 3; ++i) {
                    registry.push(*tablets[i], i);
                    registry.pull(*tablets[i]);
                }
            }
            for (const auto &tablet : tablets) {
                QCOMPARE(tablet->record(id).serialize(), registry.state(id));
                QVERIFY(localOf(*tablet, id).empty());
                QCOMPARE(value(SyncWriter(*tablet->store).digestRoot()),
                         value(SyncWriter(*tablets[0]->store).digestRoot()));
                expectSound(*tablet);
            }
            if (QTest::currentTestFailed()) {
                qWarning("seed %d", static_cast<int>(seed));
                return;
            }
        }
    }
};

WIJKRONDE_TEST(PendingOverlayTest)
#include "pending_overlay_test.moc"
