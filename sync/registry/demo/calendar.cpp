// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/calendar.h"

#include <algorithm>
#include <array>

namespace wijkronde::demo {
namespace {

using namespace std::chrono;

constexpr minutes kWinter{60};
constexpr minutes kSummer{120};

WallTime changeOver(year inYear, month inMonth)
{
    return WallTime(sys_days(inYear / inMonth / Sunday[last]).time_since_epoch() + hours(1));
}

year_month_day dateOf(Day day)
{
    return year_month_day(day);
}

bool isPublicHoliday(Day day)
{
    const auto date = dateOf(day);
    const auto easter = easterSunday(date.year());
    // Good Friday, Easter Monday, Ascension Day, Whit Monday.
    constexpr std::array kFromEaster{-2, 1, 39, 50};
    if (std::ranges::any_of(kFromEaster, [&](int after) { return day == easter + days(after); }))
        return true;
    auto kings = sys_days(date.year() / April / 27);
    if (weekday(kings) == Sunday)
        kings -= days(1);
    return day == kings || day == sys_days(date.year() / January / 1) || day == sys_days(date.year() / December / 25)
           || day == sys_days(date.year() / December / 26);
}

} // namespace

minutes amsterdamOffset(WallTime time)
{
    const auto inYear = dateOf(floor<days>(time)).year();
    return time >= changeOver(inYear, March) && time < changeOver(inYear, October) ? kSummer : kWinter;
}

std::int32_t amsterdamOffsetMinutes(WallTime time)
{
    return static_cast<std::int32_t>(amsterdamOffset(time).count());
}

Day localDay(WallTime time)
{
    return floor<days>(time + amsterdamOffset(time));
}

std::int64_t localMillis(WallTime time)
{
    return (time + amsterdamOffset(time) - localDay(time)) / milliseconds(1);
}

WallTime atLocal(Day day, std::int64_t millis)
{
    const WallTime local(day.time_since_epoch() + milliseconds(millis));
    // The offset an hour earlier is right on both sides of a change, except within the hour that does not exist.
    return local - amsterdamOffset(local - kSummer);
}

Day easterSunday(year inYear)
{
    // The anonymous Gregorian algorithm.
    const int y = static_cast<int>(inYear);
    const int a = y % 19;
    const int b = y / 100;
    const int c = y % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return inYear / month(static_cast<unsigned>(n / 31)) / day(static_cast<unsigned>(n % 31 + 1));
}

bool isWorkingDay(Day day)
{
    const weekday which(day);
    return which != Saturday && which != Sunday && !isPublicHoliday(day);
}

int isoWeek(Day day)
{
    // The week belongs to the year of its Thursday.
    const auto thursday = day + days(4 - static_cast<int>(weekday(day).iso_encoding()));
    const auto newYear = sys_days(dateOf(thursday).year() / January / 1);
    return static_cast<int>((thursday - newYear) / days(7)) + 1;
}

bool isSchoolHoliday(Day day)
{
    const int week = isoWeek(day);
    return week == 43 || week >= 52 || week == 1 || week == 8 || week == 18 || (week >= 29 && week <= 34);
}

int seasonWeight(Day day)
{
    const auto inMonth = dateOf(day).month();
    const int week = isoWeek(day);
    if (week >= 52 || week == 1)
        return 400;
    if (inMonth >= September && inMonth <= November)
        return 1200;
    if (inMonth == July || inMonth == August)
        return 650;
    return 1000;
}

Day monthsBefore(Day day, int count)
{
    auto date = dateOf(day) - months(count);
    if (!date.ok())
        date = date.year() / date.month() / last;
    return date;
}

int workingDaysBefore(Day day)
{
    int count = 0;
    for (Day other = dateOf(day).year() / January / 1; other < day; other += days(1))
        count += isWorkingDay(other) ? 1 : 0;
    return count;
}

} // namespace wijkronde::demo
