// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/ports/time_zone.h"

#include "tests/support/fixed_time_zone.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::utc;

class TimeZoneTest : public QObject {
    Q_OBJECT

private slots:
    void todayStartsAtLocalMidnight()
    {
        const test::DutchTimeZone dutch;
        QCOMPARE(dutch.startOfDay(utc(2026, 3, 10, 9)), utc(2026, 3, 9, 23));
        QCOMPARE(dutch.startOfDay(utc(2026, 7, 1, 9)), utc(2026, 6, 30, 22));
        QCOMPARE(dutch.startOfDay(utc(2026, 6, 30, 22)), utc(2026, 6, 30, 22));
        QCOMPARE(dutch.startOfDay(utc(2026, 6, 30, 21, 59)), utc(2026, 6, 29, 22));
        QCOMPARE(test::FixedTimeZone(std::chrono::minutes{-300}).startOfDay(utc(2026, 1, 1, 4)), utc(2025, 12, 31, 5));
    }

    void theDaysThatTheClockChangesStartOnce()
    {
        const test::DutchTimeZone dutch;
        for (const auto hour : {0, 1, 2, 12, 21}) {
            // 29 March 2026 has 23 hours, 25 October has 25.
            QCOMPARE(dutch.startOfDay(utc(2026, 3, 29, hour)), utc(2026, 3, 28, 23));
            QCOMPARE(dutch.startOfDay(utc(2026, 10, 25, hour)), utc(2026, 10, 24, 22));
        }
        QCOMPARE(dutch.startOfDay(utc(2026, 3, 29, 22)), utc(2026, 3, 29, 22));
        QCOMPARE(dutch.startOfDay(utc(2026, 10, 25, 22)), utc(2026, 10, 24, 22));
        QCOMPARE(dutch.startOfDay(utc(2026, 10, 25, 23)), utc(2026, 10, 25, 23));
    }

    void clocksOf1970And2040HaveDaysToo()
    {
        const test::DutchTimeZone dutch;
        QCOMPARE(dutch.startOfDay(WallTime{}), utc(1969, 12, 31, 23));
        QCOMPARE(dutch.startOfDay(utc(2040, 7, 1, 12)), utc(2040, 6, 30, 22));
    }
};

WIJKRONDE_TEST(TimeZoneTest)
#include "time_zone_test.moc"
