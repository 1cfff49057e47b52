// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/fieldwork.pb.h"
#include "core/usecases/workspace.h"

#include <optional>

namespace wijkronde {

struct RunningVisit {
    Id id;
    record::v1::Visit visit;
};

/// The worker's visit that has not ended, if it started within the last day: a forgotten one does not run for ever.
Result<std::optional<RunningVisit>> runningVisit(Workspace &workspace, const Id &workerId);

/// "Ik ben hier": ends the visit that runs elsewhere and starts one at the place. At the same place the running one
/// goes on.
Result<Id> startVisit(Workspace &workspace, const Id &workerId, const Id &placeId);

Result<> endVisit(Workspace &workspace, const Id &visitId);
/// Undo of endVisit().
Result<> resumeVisit(Workspace &workspace, const Id &visitId);

} // namespace wijkronde
