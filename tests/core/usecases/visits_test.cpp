// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/visits.h"

#include "core/store/record_query.h"
#include "tests/support/people.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace std::chrono_literals;
using test::idOf;
using test::kBridge;
using test::kColleague;
using test::kSchool;
using test::kWorker;
using test::Tablet;
using test::utc;
using test::value;

namespace {

std::optional<VisitRow> running(Tablet &tablet, const Id &worker = kWorker)
{
    auto work = tablet.workspace();
    return value(runningVisit(work, worker));
}

Id start(Tablet &tablet, const Id &place, const Id &worker = kWorker)
{
    auto work = tablet.workspace();
    return value(startVisit(work, worker, place));
}

} // namespace

class VisitsTest : public QObject {
    Q_OBJECT

private slots:
    void aVisitRunsUntilItIsEnded()
    {
        Tablet tablet;
        QVERIFY(!running(tablet));
        const auto id = start(tablet, kBridge);
        QCOMPARE(running(tablet)->id, id);
        QCOMPARE(running(tablet)->visit.place_id(), kBridge.toBytes());
        QCOMPARE(running(tablet)->visit.started_at_ms(), toMillis(test::kTuesdayMorning));
        QCOMPARE(running(tablet)->visit.started_offset_min(), 60);
        tablet.clock.advance(30min);
        auto work = tablet.workspace();
        value(endVisit(work, id));
        QVERIFY(!running(tablet));
        QCOMPARE(tablet.shown<pb::Visit>(id).ended_at_ms(), toMillis(test::kTuesdayMorning + 30min));
        value(resumeVisit(work, id));
        QCOMPARE(running(tablet)->id, id);
        QVERIFY(!tablet.shown<pb::Visit>(id).has_ended_offset_min());
    }

    void beingElsewhereEndsTheVisitThatRan()
    {
        Tablet tablet;
        const auto first = start(tablet, kBridge);
        tablet.clock.advance(60min);
        QCOMPARE(start(tablet, kBridge), first); // still there
        const auto second = start(tablet, kSchool);
        QVERIFY(second != first);
        QCOMPARE(running(tablet)->id, second);
        QCOMPARE(tablet.shown<pb::Visit>(first).ended_at_ms(), toMillis(tablet.clock.now()));
        QCOMPARE(value(RecordQuery(tablet.store->database()).count(20)), 2);
    }

    void aColleaguesVisitIsTheirOwn()
    {
        Tablet tablet;
        const auto theirs = start(tablet, kBridge, kColleague);
        QVERIFY(!running(tablet));
        const auto own = start(tablet, kBridge);
        QVERIFY(own != theirs);
        QCOMPARE(running(tablet, kColleague)->id, theirs);
    }

    void aForgottenVisitRunsOverMidnightButNotForEver()
    {
        Tablet tablet;
        tablet.clock.set(utc(2026, 3, 10, 21));
        const auto id = start(tablet, kBridge);
        tablet.clock.set(utc(2026, 3, 10, 23, 30)); // after midnight in the Netherlands
        QCOMPARE(running(tablet)->id, id);
        tablet.clock.set(utc(2026, 3, 11, 21));
        QVERIFY(running(tablet));
        tablet.clock.set(utc(2026, 3, 11, 21, 1));
        QVERIFY(!running(tablet));
        // The next morning starts clean, and the forgotten one keeps its missing end.
        QVERIFY(start(tablet, kBridge) != id);
        QVERIFY(!tablet.shown<pb::Visit>(id).has_ended_at_ms());
    }

    void theDaysThatTheClockChangesKeepTheirOffsets()
    {
        Tablet tablet;
        auto work = tablet.workspace();
        tablet.clock.set(utc(2026, 3, 29, 0, 30));
        auto id = start(tablet, kBridge);
        tablet.clock.set(utc(2026, 3, 29, 1, 30));
        value(endVisit(work, id));
        auto visit = tablet.shown<pb::Visit>(id);
        QCOMPARE(visit.started_offset_min(), 60);
        QCOMPARE(visit.ended_offset_min(), 120);
        QCOMPARE(visit.ended_at_ms() - visit.started_at_ms(), 3'600'000);
        tablet.clock.set(utc(2026, 10, 25, 0, 30));
        id = start(tablet, kSchool);
        tablet.clock.set(utc(2026, 10, 25, 1, 30)); // the same time on the clock
        value(endVisit(work, id));
        visit = tablet.shown<pb::Visit>(id);
        QCOMPARE(visit.started_offset_min(), 120);
        QCOMPARE(visit.ended_offset_min(), 60);
    }

    void aClockThatWasYearsAheadLeavesNoVisitThatRunsForEver()
    {
        Tablet tablet;
        tablet.clock.set(utc(2040, 1, 1));
        start(tablet, kBridge);
        QVERIFY(running(tablet));
        tablet.clock.set(utc(2026, 3, 10, 9));
        QVERIFY(!running(tablet));
        const auto today = start(tablet, kSchool);
        QCOMPARE(running(tablet)->id, today);
        // A few minutes back is no reason to lose it.
        tablet.clock.advance(-10min);
        QCOMPARE(running(tablet)->id, today);
    }

    void aClockOf1970WorksToo()
    {
        Tablet tablet;
        tablet.clock.set(utc(1970, 1, 1, 0, 5));
        const auto id = start(tablet, kBridge);
        QCOMPARE(running(tablet)->id, id);
    }

    void aVisitThatIsNotThereCannotBeEnded()
    {
        Tablet tablet;
        auto work = tablet.workspace();
        QCOMPARE(test::codeOf(endVisit(work, idOf(404))), ErrorCode::NotFound);
        QCOMPARE(test::codeOf(endVisit(work, tablet.create(test::contactOf(1)))), ErrorCode::NotFound);
        QCOMPARE(value(tablet.store->outbox().count()), 1u);
    }
};

WIJKRONDE_TEST(VisitsTest)
#include "visits_test.moc"
