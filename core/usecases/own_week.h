// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/insight/dayparts.h"
#include "core/usecases/workspace.h"

#include <string>
#include <vector>

namespace wijkronde {

/// A place where the worker used to come.
struct PlaceLongAgo {
    Id id;
    std::string name;
    WallTime last; ///< the worker's own last visit

    bool operator==(const PlaceLongAgo &) const = default;
};

/// A worker's own week, for that worker alone: it is counted on the tablet and goes nowhere (S0-81).
struct OwnWeek {
    DaypartCount dayparts; ///< from Monday until now
    /// Where they came more than once and have not been for four weeks, longest ago first; two at most.
    std::vector<PlaceLongAgo> longAgo;

    bool operator==(const OwnWeek &) const = default;
};

Result<OwnWeek> ownWeek(Workspace &workspace, const Id &workerId);

} // namespace wijkronde
