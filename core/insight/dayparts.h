// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <vector>

namespace wijkronde {

/// Wall-clock time of the place: milliseconds since 1970 as its clock showed them.
using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

/// From the first moment until before the last.
struct LocalSpan {
    LocalTime from;
    LocalTime until;
};

/// Parts of days (morning until 12, afternoon until 18, evening) in which somebody worked: at a place where residents
/// are, or elsewhere. A part in which both happened counts as outside (S0-81).
struct DaypartCount {
    int outside = 0;
    int inside = 0;

    bool operator==(const DaypartCount &) const = default;
};

/// `visits`: being at places, also for a moment; `logs`: when anything else was logged.
DaypartCount countDayparts(const std::vector<LocalSpan> &visits, const std::vector<LocalTime> &logs);

} // namespace wijkronde
