// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

#include <chrono>

/// The Dutch calendar by rule, without the system's time zones: the same on every machine.
namespace wijkronde::demo {

/// A day in Merenveld.
using Day = std::chrono::sys_days;

/// Offset from UTC of Europe/Amsterdam, by the rule since 1996: summer time from the last Sunday of March to the last
/// Sunday of October, each at 1:00 UTC.
std::chrono::minutes amsterdamOffset(WallTime time);
/// As records have it.
std::int32_t amsterdamOffsetMinutes(WallTime time);
/// The day in Merenveld that a moment lies in.
Day localDay(WallTime time);
/// Milliseconds since local midnight.
std::int64_t localMillis(WallTime time);
/// The moment that clocks in Merenveld show; `millis` since midnight, not within the hour that summer time skips.
WallTime atLocal(Day day, std::int64_t millis);

Day easterSunday(std::chrono::year year);
/// Not a weekend, not a public holiday.
bool isWorkingDay(Day day);
/// As a fictional region has them, by number of the ISO week: autumn 43, Christmas 52 to 1, spring 8, May 18, summer 29
/// to 34.
bool isSchoolHoliday(Day day);
/// How busy a working day is, 1,000 = ordinary (domain.md 5.4): more in autumn, less in summer and around Christmas.
int seasonWeight(Day day);
/// 1 to 53.
int isoWeek(Day day);
/// So many months earlier; the last day of the month where there is no such day.
Day monthsBefore(Day day, int months);
/// How many working days of its year lie before this day.
int workingDaysBefore(Day day);

} // namespace wijkronde::demo
