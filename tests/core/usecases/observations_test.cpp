// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/observations.h"

#include "core/usecases/save_record.h"
#include "core/usecases/visits.h"
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
using test::value;

namespace {

Id tell(Tablet &tablet, const Id &visit, const std::string &text, const Id &worker = kWorker)
{
    auto work = tablet.workspace();
    auto observation = value(newObservation(work, worker, visit));
    observation.set_text(text);
    return tablet.create(observation);
}

} // namespace

class ObservationsTest : public QObject {
    Q_OBJECT

private slots:
    void oneOfAVisitHasItsPlaceAndWhoTellsIt()
    {
        Tablet tablet;
        auto work = tablet.workspace();
        const auto visit = value(startVisit(work, kWorker, kBridge));
        tablet.clock.advance(40min);
        const auto observation = value(newObservation(work, kWorker, visit));
        QCOMPARE(observation.place_id(), kBridge.toBytes());
        QCOMPARE(observation.visit_id(), visit.toBytes());
        QCOMPARE(observation.observed_at_ms(), toMillis(test::kTuesdayMorning + 40min));
        QCOMPARE(observation.observed_offset_min(), 60);
        QCOMPARE(observation.worker_ids(0), kWorker.toBytes());
        QCOMPARE(test::codeOf(newObservation(work, kWorker, idOf(404))), ErrorCode::NotFound);
    }

    void whatWasToldAtAPlaceComesNewestFirstAndOfThatPlaceOnly()
    {
        Tablet tablet;
        auto work = tablet.workspace();
        const auto here = value(startVisit(work, kWorker, kBridge));
        tell(tablet, here, "De lift is stuk.");
        tablet.clock.advance(10min);
        tell(tablet, here, "De lift doet het weer.", kColleague);
        tell(tablet, value(startVisit(work, kWorker, kSchool)), "Er is geen gym.");
        const auto told = value(observationsAt(work, kBridge, 10));
        QCOMPARE(told.size(), 2U);
        QCOMPARE(told.front().observation.text(), std::string("De lift doet het weer."));
        QCOMPARE(value(observationsAt(work, kBridge, 1)).size(), 1U);
    }

    void ofAVisitThisWorkerSeesTheirOwnAndNotWhatWasTakenAway()
    {
        Tablet tablet;
        auto work = tablet.workspace();
        const auto visit = value(startVisit(work, kWorker, kBridge));
        tell(tablet, visit, "De lift doet het weer.", kColleague);
        QVERIFY(!value(observationOf(work, kWorker, visit)));
        const auto own = tell(tablet, visit, "De lift is stuk.");
        QCOMPARE(value(observationOf(work, kWorker, visit))->id, own);
        value(putRemoved(work, own, true));
        QVERIFY(!value(observationOf(work, kWorker, visit)));
    }
};
WIJKRONDE_TEST(ObservationsTest)

#include "observations_test.moc"
