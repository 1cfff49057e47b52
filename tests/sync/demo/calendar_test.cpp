// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/calendar.h"

#include "tests/support/test_program.h"

#include <QtTest>

using namespace std::chrono;
using namespace wijkronde;
using namespace wijkronde::demo;

namespace {

WallTime utc(year_month_day date, hours hour, minutes minute = minutes(0))
{
    return WallTime(sys_days(date).time_since_epoch() + hour + minute);
}

} // namespace

class CalendarTest : public QObject {
    Q_OBJECT

private slots:
    void summerTimeStartsAndEndsOnTheLastSundayAtOneUtc()
    {
        // 2025: 30 March and 26 October; 2026: 29 March and 25 October; 2028: 26 March and 29 October.
        QCOMPARE(amsterdamOffset(utc(2025y / March / 30, 0h, 59min)), 60min);
        QCOMPARE(amsterdamOffset(utc(2025y / March / 30, 1h)), 120min);
        QCOMPARE(amsterdamOffset(utc(2025y / October / 26, 0h, 59min)), 120min);
        QCOMPARE(amsterdamOffset(utc(2025y / October / 26, 1h)), 60min);
        QCOMPARE(amsterdamOffset(utc(2026y / March / 29, 1h)), 120min);
        QCOMPARE(amsterdamOffset(utc(2026y / October / 25, 1h)), 60min);
        QCOMPARE(amsterdamOffset(utc(2028y / March / 26, 0h)), 60min);
        QCOMPARE(amsterdamOffset(utc(2028y / October / 29, 0h)), 120min);
        QCOMPARE(amsterdamOffset(utc(2026y / January / 1, 12h)), 60min);
        QCOMPARE(amsterdamOffset(utc(2026y / July / 1, 12h)), 120min);
    }

    void localTimeAndBackIsTheSameMoment()
    {
        for (const auto date : {2026y / March / 28, 2026y / March / 29, 2026y / March / 30, 2026y / October / 24,
                                2026y / October / 25, 2026y / October / 26, 2026y / June / 1}) {
            for (const auto hour : {0h, 1h, 3h, 9h, 12h, 23h}) {
                const auto moment = atLocal(sys_days(date), milliseconds(hour).count());
                QVERIFY(localDay(moment) == Day(date));
                QCOMPARE(localMillis(moment), milliseconds(hour).count());
            }
        }
    }

    void easterAndItsHolidaysAreFree()
    {
        QVERIFY(easterSunday(2025y) == Day(2025y / April / 20));
        QVERIFY(easterSunday(2026y) == Day(2026y / April / 5));
        QVERIFY(easterSunday(2038y) == Day(2038y / April / 25));
        QVERIFY(!isWorkingDay(2026y / April / 3));  // Good Friday
        QVERIFY(!isWorkingDay(2026y / April / 6));  // Easter Monday
        QVERIFY(!isWorkingDay(2026y / May / 14));   // Ascension Day
        QVERIFY(!isWorkingDay(2026y / May / 25));   // Whit Monday
        QVERIFY(!isWorkingDay(2026y / April / 27)); // King's Day
        QVERIFY(!isWorkingDay(2025y / December / 25));
        QVERIFY(!isWorkingDay(2026y / November / 22)); // Sunday
        QVERIFY(isWorkingDay(2026y / November / 24));
    }

    void weeksAreThoseOfIso8601()
    {
        QCOMPARE(isoWeek(2026y / January / 1), 1);
        QCOMPARE(isoWeek(2027y / January / 3), 53);
        QCOMPARE(isoWeek(2025y / December / 29), 1);
        QCOMPARE(isoWeek(2026y / November / 24), 48);
    }

    void schoolsCloseInSummerAndAroundChristmas()
    {
        QVERIFY(isSchoolHoliday(2026y / July / 20));
        QVERIFY(isSchoolHoliday(2026y / August / 14));
        QVERIFY(isSchoolHoliday(2025y / December / 29));
        QVERIFY(!isSchoolHoliday(2026y / September / 15));
        QVERIFY(!isSchoolHoliday(2026y / November / 24));
    }

    void monthsBeforeStaysInTheMonth()
    {
        QVERIFY(monthsBefore(2026y / March / 31, 1) == Day(2026y / February / 28));
        QVERIFY(monthsBefore(2026y / November / 24, 13) == Day(2025y / October / 24));
    }

    void workingDaysAreCountedFromNewYear()
    {
        QCOMPARE(workingDaysBefore(2026y / January / 2), 0); // 1 January is free
        QCOMPARE(workingDaysBefore(2026y / January / 5), 1);
    }
};

WIJKRONDE_TEST(CalendarTest)
#include "calendar_test.moc"
