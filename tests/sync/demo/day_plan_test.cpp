// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/day_plan.h"

#include "sync/registry/demo/town_data.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>

using namespace std::chrono;
using namespace wijkronde;
using namespace wijkronde::demo;

namespace {

constexpr std::int64_t kHour = 3'600'000;

DayQuota quotaOf(Day day, std::int64_t until = 24 * kHour)
{
    return {day, 100, 40, 1000, 400, 500, 240, until};
}

DayPlan planOf(Day day, std::int64_t until = 24 * kHour)
{
    static const CasePlan cases(1, Day(2025y / October / 25), Day(2026y / November / 24), 13);
    return planDay(1, quotaOf(day, until), cases);
}

/// A Tuesday.
const Day kDay{2026y / November / 24};

} // namespace

class DayPlanTest : public QObject {
    Q_OBJECT

private slots:
    void aDayHasExactlyWhatItsQuotaSays()
    {
        const auto plan = planOf(kDay);
        QCOMPARE(plan.visits.size(), 40U);
        QCOMPARE(std::ranges::count(plan.logs, Approach::Individual, &PlannedLog::approach), 400);
        QCOMPARE(plan.logs.size(), 640U);
        QCOMPARE(plan.visits.front().number, 100);
        QCOMPARE(plan.logs.front().number, 1000);
    }

    void whatIsLoggedDuringAVisitIsInItsTimeAndPlaceAndByItsWorkers()
    {
        const auto plan = planOf(kDay);
        int inVisits = 0;
        for (const auto &log : plan.logs) {
            if (log.visit < 0)
                continue;
            ++inVisits;
            const auto &visit = plan.visits[static_cast<std::size_t>(log.visit - 100)];
            QCOMPARE(log.place, visit.place);
            QVERIFY(log.started >= visit.started && log.started < visit.ended);
            QVERIFY(log.worker == visit.worker || static_cast<int>(log.worker) == visit.companion);
        }
        QVERIFY(inVisits > 200);
    }

    void everythingIsSavedAfterItHappenedAndWithinTheDay()
    {
        for (const auto &log : planOf(kDay).logs) {
            QVERIFY(log.started <= log.saved);
            QVERIFY(localDay(log.started) == kDay && localDay(log.saved) == kDay);
            QVERIFY(localMillis(log.started) >= 9 * kHour && localMillis(log.saved) < 21 * kHour);
        }
    }

    void theDayOnWhichHistoryEndsStopsThere()
    {
        const auto until = 15 * kHour;
        const auto plan = planOf(kDay, until);
        QCOMPARE(plan.logs.size(), 640U);
        for (const auto &log : plan.logs)
            QVERIFY(localMillis(log.saved) < until);
        for (const auto &visit : plan.visits)
            QVERIFY(localMillis(visit.ended) < until);
        QCOMPARE(shareOfDayDone(8 * kHour), 0);
        QCOMPARE(shareOfDayDone(12 * kHour), 350);
        QCOMPARE(shareOfDayDone(24 * kHour), 1000);
    }

    void nobodyIsAtASchoolInASchoolHoliday()
    {
        const auto plan = planOf(Day(2026y / July / 21));
        QVERIFY(std::ranges::none_of(plan.visits, [](const auto &visit) { return isSchool(visit.place); }));
        QVERIFY(std::ranges::none_of(plan.logs,
                                     [](const auto &log) { return isSchool(log.place) || log.kind == "school_talk"; }));
        const auto schoolDay = planOf(kDay);
        QVERIFY(std::ranges::any_of(schoolDay.logs, [](const auto &log) { return isSchool(log.place); }));
    }

    void onlyWhoWorksThatDayIsThere()
    {
        // A Wednesday: the community worker is free.
        for (const auto &visit : planOf(Day(2026y / November / 25)).visits) {
            const auto &days = townData().workers[visit.worker].days;
            QVERIFY(std::ranges::find(days, "wed") != days.end());
        }
    }

    void theSameSeedGivesTheSameDay()
    {
        const auto one = planOf(kDay);
        const auto same = planOf(kDay);
        for (std::size_t i = 0; i < one.logs.size(); ++i) {
            QVERIFY(one.logs[i].saved == same.logs[i].saved);
            QVERIFY(one.logs[i].kind == same.logs[i].kind && one.logs[i].domains == same.logs[i].domains);
        }
    }
};

WIJKRONDE_TEST(DayPlanTest)
#include "day_plan_test.moc"
