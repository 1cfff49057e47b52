// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/time_zone.h"

namespace wijkronde::test {

/// The same offset all year.
class FixedTimeZone : public TimeZone {
public:
    explicit FixedTimeZone(std::chrono::minutes offset = std::chrono::minutes{60}) : m_offset(offset) {}
    std::chrono::minutes offsetAt(WallTime) const override { return m_offset; }

private:
    std::chrono::minutes m_offset;
};

/// Dutch time by the rule of the European Union: summer time from the last Sunday of March to that of October, 01:00
/// UTC.
class DutchTimeZone : public TimeZone {
public:
    std::chrono::minutes offsetAt(WallTime time) const override
    {
        using namespace std::chrono;
        const year year = year_month_day{floor<days>(time)}.year();
        const auto changes = [&](month month) {
            return time_point_cast<Millis>(sys_days{year / month / Sunday[last]} + hours{1});
        };
        return time >= changes(March) && time < changes(October) ? minutes{120} : minutes{60};
    }
};

/// A moment in UTC, for tests.
inline WallTime utc(int year, unsigned month, unsigned day, int hour = 0, int minute = 0)
{
    using namespace std::chrono;
    const sys_days date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
    return time_point_cast<Millis>(date) + hours{hour} + minutes{minute};
}

} // namespace wijkronde::test
