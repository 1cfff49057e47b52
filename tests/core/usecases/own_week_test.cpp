// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/own_week.h"

#include "core/schema/fieldwork.pb.h"
#include "core/schema/town.pb.h"
#include "tests/support/people.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace std::chrono_literals;
using test::idOf;
using test::kColleague;
using test::kWorker;
using test::Tablet;
using test::value;

namespace {

/// Of an hour, so long ago; `now` is a Tuesday morning at ten.
void visit(Tablet &tablet, const Id &place, std::chrono::minutes ago, const Id &worker = kWorker)
{
    const auto started = tablet.clock.now() - ago;
    pb::Visit visit;
    visit.set_started_at_ms(toMillis(started));
    visit.set_started_offset_min(60);
    visit.set_ended_at_ms(toMillis(started + 1h));
    visit.set_ended_offset_min(60);
    visit.set_place_id(place.toBytes());
    visit.add_worker_ids(worker.toBytes());
    tablet.create(visit);
}

void talk(Tablet &tablet, std::chrono::minutes ago, const Id &worker = kWorker)
{
    pb::Contact contact;
    contact.set_started_at_ms(toMillis(tablet.clock.now() - ago));
    contact.set_started_offset_min(60);
    contact.add_worker_ids(worker.toBytes());
    tablet.create(contact);
}

Id place(Tablet &tablet, const char *name)
{
    pb::Place place;
    place.set_name(name);
    return tablet.create(place);
}

constexpr std::chrono::minutes kDay = 24h;

} // namespace

class OwnWeekTest : public QObject {
    Q_OBJECT

private slots:
    void countsTheOwnDaypartsSinceMonday()
    {
        Tablet tablet;
        const auto centre = place(tablet, "Buurthuis De Kade");
        visit(tablet, centre, 1h);             // Tuesday morning
        visit(tablet, centre, kDay - 5h);      // Monday afternoon
        visit(tablet, centre, 2 * kDay);       // Sunday
        visit(tablet, centre, 1h, kColleague); // not mine
        talk(tablet, kDay);                    // Monday morning
        talk(tablet, 1h);                      // during the visit
        talk(tablet, kDay - 10h, kColleague);
        auto work = tablet.workspace();
        QCOMPARE(value(ownWeek(work, kWorker)).dayparts, (DaypartCount{2, 1}));
        QCOMPARE(value(ownWeek(work, kColleague)).dayparts, (DaypartCount{1, 1}));
    }

    void theWeekBeginsOnMondayAlsoWhenSummerTimeHasJustEnded()
    {
        Tablet tablet;
        // Wednesday 28 October 2026; the clock went back on Sunday the 25th.
        tablet.clock.set(test::utc(2026, 10, 28, 9, 0));
        const auto centre = place(tablet, "Buurthuis De Kade");
        visit(tablet, centre, 2 * kDay + 9h);  // Monday, just after midnight
        visit(tablet, centre, 2 * kDay + 11h); // Sunday evening
        auto work = tablet.workspace();
        QCOMPARE(value(ownWeek(work, kWorker)).dayparts.outside, 1);
    }

    void aLogAtAPlaceIsOutsideAndAForgottenVisitIsOnePart()
    {
        Tablet tablet;
        pb::Contact contact;
        contact.set_started_at_ms(toMillis(tablet.clock.now()));
        contact.set_started_offset_min(60);
        contact.set_place_id(idOf(5).toBytes());
        contact.add_worker_ids(kWorker.toBytes());
        tablet.create(contact);
        pb::Visit forgotten;
        forgotten.set_started_at_ms(toMillis(tablet.clock.now() - kDay - 5min));
        forgotten.set_started_offset_min(60);
        forgotten.add_worker_ids(kWorker.toBytes());
        tablet.create(forgotten);
        auto work = tablet.workspace();
        QCOMPARE(value(ownWeek(work, kWorker)).dayparts, (DaypartCount{2, 0}));
    }

    void aVisitUnderAClockOfNextYearCountsNowhere()
    {
        Tablet tablet;
        visit(tablet, place(tablet, "Buurthuis De Kade"), -365 * kDay);
        auto work = tablet.workspace();
        QCOMPARE(value(ownWeek(work, kWorker)).dayparts, (DaypartCount{0, 0}));
    }

    void namesPlacesWhereOneUsedToComeTheLongestAgoFirst()
    {
        Tablet tablet;
        const auto school = place(tablet, "Basisschool De Vuurvlinder");
        const auto park = place(tablet, "Speeltuin Het Eiland");
        const auto centre = place(tablet, "Buurthuis De Kade");
        const auto once = place(tablet, "Bakkerij");
        for (const auto days : {40, 50})
            visit(tablet, school, days * kDay);
        for (const auto days : {60, 70})
            visit(tablet, park, days * kDay);
        for (const auto days : {3, 50})
            visit(tablet, centre, days * kDay);
        visit(tablet, once, 60 * kDay);
        auto work = tablet.workspace();
        const auto week = value(ownWeek(work, kWorker));
        QCOMPARE(week.longAgo.size(), 2U);
        QCOMPARE(week.longAgo[0].name, std::string("Speeltuin Het Eiland"));
        QCOMPARE(week.longAgo[1].id, school);
        QCOMPARE(week.longAgo[1].last, tablet.clock.now() - 40 * kDay);
    }
};
WIJKRONDE_TEST(OwnWeekTest)

#include "own_week_test.moc"
