// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/day/day_model.h"

#include "core/usecases/visits.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class DayModelTest : public QObject {
    Q_OBJECT

    using Tester = QAbstractItemModelTester;
    static constexpr auto kMode = Tester::FailureReportingMode::QtTest;

private slots:
    void onlyTodayAndOnlyMyOwnIsShownNewestFirst()
    {
        SmallTown town;
        town.talk("housing", 60);
        town.talk("finance_debt", 5);
        town.talk("mental_health", 10, {}, false);
        town.talk("participation", 24 * 60);
        DayModel day;
        const Tester tester(&day, kMode);
        QVERIFY(day.loading());
        town.pump();
        QVERIFY(!day.loading());
        QCOMPARE(day.rowCount(), 2);
        QCOMPARE(day.data(day.index(0), DayModel::TitleRole).toString(), QStringLiteral("Geld"));
        QCOMPARE(day.data(day.index(0), DayModel::TimeTextRole).toString(), QStringLiteral("9.55"));
        QVERIFY(day.data(day.index(0), DayModel::WaitingRole).toBool());
        QCOMPARE(day.contactCount(), 2);
        QCOMPARE(day.groupCount(), 0);
    }

    void aNewContactAppearsWithoutAReset()
    {
        SmallTown town;
        town.talk("housing", 60);
        DayModel day;
        const Tester tester(&day, kMode);
        town.pump();
        QSignalSpy resets(&day, &QAbstractItemModel::modelReset);
        QSignalSpy insertions(&day, &QAbstractItemModel::rowsInserted);
        town.talk("finance_debt", 1);
        QCOMPARE(insertions.count(), 1);
        QCOMPARE(insertions.first().at(1).toInt(), 0);
        QCOMPARE(resets.count(), 0);
    }

    void theRunningVisitIsShown()
    {
        SmallTown town;
        auto work = town.workspace();
        const auto visit = value(startVisit(work, SmallTown::kWorker, SmallTown::kCommunityCentre));
        DayModel day;
        town.pump();
        QVERIFY(day.visitRunning());
        QCOMPARE(day.visitPlaceName(), QStringLiteral("Buurthuis De Kade"));
        QCOMPARE(day.visitSinceText(), QStringLiteral("Sinds 10.00 uur"));
        value(endVisit(work, visit));
        town.pump();
        QVERIFY(!day.visitRunning());
    }

    void theOwnWeekIsCounted()
    {
        SmallTown town;
        auto work = town.workspace();
        value(startVisit(work, SmallTown::kWorker, SmallTown::kCommunityCentre));
        auto talk = town.talkForm("housing", 24 * 60);
        talk.clear_place_id();
        town.create(talk);
        DayModel day;
        town.pump();
        QCOMPARE(day.outsideCount(), 1);
        QCOMPARE(day.insideCount(), 1);
        QVERIFY(day.longAgoTexts().isEmpty());
    }

    void atMidnightTheDayIsEmpty()
    {
        SmallTown town;
        town.talk("housing", 5);
        DayModel day;
        const Tester tester(&day, kMode);
        town.pump();
        QCOMPARE(day.rowCount(), 1);
        town.clock.advance(std::chrono::hours(24));
        town.session().noteDay();
        town.pump();
        QVERIFY(day.isEmpty());
    }

    void groupsAndTheNeighbourhoodAreCountedApart()
    {
        SmallTown town;
        for (const auto *approach : {"collective", "community", "community"}) {
            record::v1::GroupActivity activity;
            activity.set_started_at_ms(toMillis(town.clock.now()));
            activity.set_started_offset_min(60);
            activity.add_worker_ids(SmallTown::kWorker.toBytes());
            activity.set_approach(approach);
            activity.set_theme("Koffie-ochtend");
            activity.set_people_band("eleven_to_twenty");
            town.create(activity);
        }
        DayModel day;
        town.pump();
        QCOMPARE(day.groupCount(), 1);
        QCOMPARE(day.communityCount(), 2);
        QTRY_COMPARE(day.rowCount(), 3);
        QCOMPARE(day.data(day.index(2), DayModel::TitleRole).toString(),
                 QStringLiteral("Koffie-ochtend, 11 tot 20 mensen"));
        QCOMPARE(day.data(day.index(2), DayModel::KindRole).toString(), QStringLiteral("group_activity"));
    }
};
WIJKRONDE_TEST(DayModelTest)

} // namespace wijkronde::test

#include "day_model_test.moc"
