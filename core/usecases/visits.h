// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/fieldwork.pb.h"
#include "core/usecases/workspace.h"

#include <optional>
#include <vector>

namespace wijkronde {

/// One that was not ended runs no longer than this.
inline constexpr std::chrono::hours kLongestVisit{24};

struct VisitRow {
    Id id;
    record::v1::Visit visit;
};

/// The worker's visit that has not ended, if it started within the last day: a forgotten one does not run for ever.
Result<std::optional<VisitRow>> runningVisit(Workspace &workspace, const Id &workerId);

/// What the worker took part in and that started at or after `from`, newest first, at most `limit`.
Result<std::vector<VisitRow>> visitsSince(Workspace &workspace, const Id &workerId, WallTime from, int limit);
/// NotFound when it is not here, or something else.
Result<record::v1::Visit> findVisit(Workspace &workspace, const Id &visitId);

/// "Ik ben hier": ends the visit that runs elsewhere and starts one at the place. At the same place the running one
/// goes on.
Result<Id> startVisit(Workspace &workspace, const Id &workerId, const Id &placeId);

Result<> endVisit(Workspace &workspace, const Id &visitId);
/// Undo of endVisit().
Result<> resumeVisit(Workspace &workspace, const Id &visitId);

} // namespace wijkronde
