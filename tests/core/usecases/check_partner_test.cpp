// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/check_partner.h"

#include "core/usecases/duplicates.h"
#include "core/usecases/find_partners.h"
#include "tests/support/people.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::codeOf;
using test::kWorker;
using test::Tablet;
using test::value;

namespace {

Id look(Tablet &tablet, const Id &partner, const char *result, const std::optional<Id> &contact = std::nullopt)
{
    auto work = tablet.workspace();
    return value(checkPartner(work, kWorker, {partner, contact, result, {}}));
}

std::vector<CheckRow> checks(Tablet &tablet, const Id &partner)
{
    auto work = tablet.workspace();
    return value(partnerChecks(work, {partner}));
}

Freshness stateOf(Tablet &tablet, const Id &partner)
{
    return partnerState(checks(tablet, partner), tablet.clock.now()).freshness;
}

} // namespace

class CheckPartnerTest : public QObject {
    Q_OBJECT

private slots:
    void anAnswerIsKeptWithWhoWhenAndTheLocalOffset()
    {
        Tablet tablet;
        const auto partner = tablet.create(test::partnerOf("Basisschool De Vuurvlinder"));
        auto work = tablet.workspace();
        value(checkPartner(work, kWorker, {partner, std::nullopt, "right", "Gevraagd aan de balie"}));
        const auto rows = checks(tablet, partner);
        QCOMPARE(rows.size(), 1u);
        const auto &check = rows.front().check;
        QCOMPARE(check.check_result(), std::string("right"));
        QCOMPARE(check.checked_at_ms(), toMillis(tablet.clock.now()));
        QCOMPARE(check.checked_offset_min(), work.offsetMinutes(tablet.clock.now()));
        QCOMPARE(check.worker_id(), kWorker.toBytes());
        QCOMPARE(check.note(), std::string("Gevraagd aan de balie"));
        QVERIFY(!check.has_contact_id());
    }

    void aTextThatIsTooLongIsRefusedAndNothingIsKept()
    {
        Tablet tablet;
        const auto partner = tablet.create(test::partnerOf("Buurtbakkerij"));
        auto work = tablet.workspace();
        const auto refused = checkPartner(work, kWorker, {partner, std::nullopt, "right", std::string(501, 'n')});
        QCOMPARE(codeOf(refused), ErrorCode::TooLong);
        QVERIFY(checks(tablet, partner).empty());
    }

    void anAnswerCanBeTakenBack()
    {
        Tablet tablet;
        const auto partner = tablet.create(test::partnerOf("Buurtbakkerij"));
        const auto check = look(tablet, partner, "gone");
        auto work = tablet.workspace();
        value(undoCheck(work, check));
        QVERIFY(checks(tablet, partner).empty());
        QCOMPARE(stateOf(tablet, partner), Freshness::Unchecked);
        QCOMPARE(codeOf(undoCheck(work, test::idOf(404))), ErrorCode::NotFound);
    }

    void lookingAtAPersonIsLookingAtThePartner()
    {
        Tablet tablet;
        const auto partner = tablet.create(test::partnerOf("Woningcorporatie Oeverland"));
        const auto one = tablet.create(test::personOf(partner, "Bakker, Iris"));
        const auto other = tablet.create(test::personOf(partner, "Visser, Tom"));
        look(tablet, partner, "right", one);
        QCOMPARE(stateOf(tablet, partner), Freshness::Fresh);
        const auto rows = checks(tablet, partner);
        QCOMPARE(contactState(rows, one, tablet.clock.now()).freshness, Freshness::Fresh);
        QCOMPARE(contactState(rows, other, tablet.clock.now()).freshness, Freshness::Unchecked);
    }

    void aPersonWhoLeftSaysNothingOfThePartner()
    {
        Tablet tablet;
        const auto partner = tablet.create(test::partnerOf("Woningcorporatie Oeverland"));
        const auto one = tablet.create(test::personOf(partner, "Bakker, Iris"));
        look(tablet, partner, "right");
        tablet.clock.advance(std::chrono::hours(1));
        look(tablet, partner, "gone", one);
        look(tablet, partner, "gone", one);
        QCOMPARE(stateOf(tablet, partner), Freshness::Fresh);
        QCOMPARE(contactState(checks(tablet, partner), one, tablet.clock.now()).freshness, Freshness::Stale);
    }

    void whoCameAfterSomebodyIsNewAndTheOldOneIsKept()
    {
        Tablet tablet;
        const auto partner = tablet.create(test::partnerOf("Basisschool De Vuurvlinder"));
        const auto old = tablet.create(test::personOf(partner, "Bakker, Iris"));
        pb::PartnerContact successor;
        successor.set_name("Visser, Tom");
        successor.set_partner_id(partner.toBytes());
        successor.set_phone("0600000009");
        auto work = tablet.workspace();
        const auto made = value(createRecord(work, successor));
        value(succeedContact(work, tablet.record(old), made));
        const auto left = tablet.shown<pb::PartnerContact>(old);
        QCOMPARE(left.name(), std::string("Bakker, Iris"));
        QCOMPARE(left.left_at_ms(), toMillis(tablet.clock.now()));
        QCOMPARE(left.successor_id(), made.toBytes());
        const auto people = value(peopleOf(work, {partner}));
        QCOMPARE(people.size(), 2u);
        // Who is there stands first, though not in the alphabet.
        QCOMPARE(people.front().id, made);
        QCOMPARE(codeOf(succeedContact(work, tablet.record(partner), made)), ErrorCode::InvalidArgument);
    }

    void whoHadNotLeftIsBroughtBackAndThatCanBeUndone()
    {
        Tablet tablet;
        const auto partner = tablet.create(test::partnerOf("Basisschool De Vuurvlinder"));
        const auto old = tablet.create(test::personOf(partner, "Bakker, Iris"));
        const auto successor = tablet.create(test::personOf(partner, "Visser, Tom"));
        auto work = tablet.workspace();
        value(succeedContact(work, tablet.record(old), successor));
        const auto left = tablet.shown<pb::PartnerContact>(old);
        const auto seen = *value(bringBack(work, old));
        QVERIFY(!value(bringBack(work, old)));
        const auto back = tablet.shown<pb::PartnerContact>(old);
        QVERIFY(!back.has_left_at_ms() && !back.has_left_offset_min() && !back.has_successor_id());
        QCOMPARE(back.name(), left.name());
        tablet.clock.advance(std::chrono::hours(1));
        value(undoSuccession(work, seen));
        QCOMPARE(tablet.shown<pb::PartnerContact>(old).SerializeAsString(), left.SerializeAsString());
        QCOMPARE(codeOf(bringBack(work, partner)), ErrorCode::NotFound);
    }

    void whoKnowsAPartnerIsSaidOnceAndLeavesTheOthers()
    {
        Tablet tablet;
        auto known = test::partnerOf("Buurtbakkerij");
        const auto other = test::idOf(2, 0xB0);
        known.add_known_by_ids(other.toBytes());
        const auto partner = tablet.create(known);
        auto work = tablet.workspace();
        QVERIFY(value(setKnown(work, kWorker, partner, true)));
        QVERIFY(!value(setKnown(work, kWorker, partner, true)));
        QCOMPARE(tablet.shown<pb::Partner>(partner).known_by_ids_size(), 2);
        QVERIFY(value(setKnown(work, kWorker, partner, false)));
        const auto left = tablet.shown<pb::Partner>(partner);
        QCOMPARE(left.known_by_ids_size(), 1);
        QCOMPARE(left.known_by_ids(0), other.toBytes());
        QCOMPARE(codeOf(setKnown(work, kWorker, test::idOf(404), true)), ErrorCode::NotFound);
    }

    void answersUnderAnotherNameCountNewestFirst()
    {
        Tablet tablet;
        const auto kept = tablet.create(test::partnerOf("Buurtbakkerij"));
        const auto duplicate = tablet.create(test::partnerOf("Buurt bakkerij"));
        const auto first = look(tablet, kept, "right");
        tablet.clock.advance(std::chrono::hours(1));
        const auto second = look(tablet, duplicate, "changed");
        tablet.clock.advance(std::chrono::hours(1));
        const auto third = look(tablet, kept, "right");
        auto work = tablet.workspace();
        value(judgeDuplicate(work, kept, duplicate, true));
        const auto names = value(Aliases::read(work)).namesOf(kept);
        const auto rows = value(partnerChecks(work, names));
        QCOMPARE(rows.size(), 3u);
        QVERIFY(rows[0].id == third && rows[1].id == second && rows[2].id == first);
    }
};
WIJKRONDE_TEST(CheckPartnerTest)

#include "check_partner_test.moc"
