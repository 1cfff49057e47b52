// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/insight/dayparts.h"

#include <algorithm>
#include <set>
#include <utility>

namespace wijkronde {
namespace {

using std::chrono::hours;

constexpr hours kNoon{12};
constexpr hours kEvening{18};
/// A visit that was forgotten does not fill a week.
constexpr hours kLongest{24};

enum class Daypart { Morning, Afternoon, Evening };
using PartOfDay = std::pair<std::chrono::local_days, Daypart>;

PartOfDay partOf(LocalTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const auto clock = time - day;
    return {day, clock < kNoon ? Daypart::Morning : clock < kEvening ? Daypart::Afternoon : Daypart::Evening};
}

LocalTime endOf(const PartOfDay &part)
{
    switch (part.second) {
    case Daypart::Morning:
        return part.first + kNoon;
    case Daypart::Afternoon:
        return part.first + kEvening;
    case Daypart::Evening:
        break;
    }
    return part.first + std::chrono::days(1);
}

} // namespace

DaypartCount countDayparts(const std::vector<LocalSpan> &visits, const std::vector<LocalTime> &logs)
{
    std::set<PartOfDay> outside;
    for (const auto &visit : visits) {
        const auto until = std::min(visit.until, visit.from + kLongest);
        auto moment = visit.from;
        do {
            outside.insert(partOf(moment));
            moment = endOf(partOf(moment));
        } while (moment < until);
    }
    std::set<PartOfDay> inside;
    for (const auto log : logs) {
        if (!outside.contains(partOf(log)))
            inside.insert(partOf(log));
    }
    return {static_cast<int>(outside.size()), static_cast<int>(inside.size())};
}

} // namespace wijkronde
