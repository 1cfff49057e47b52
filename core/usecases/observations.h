// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/fieldwork.pb.h"
#include "core/usecases/workspace.h"

#include <optional>
#include <vector>

namespace wijkronde {

/// "Wat speelt hier?" as it is shown (S0-83).
struct ObservationRow {
    Id id;
    record::v1::Observation observation;
};

/// What the team saw or heard at a place, newest first.
Result<std::vector<ObservationRow>> observationsAt(Workspace &workspace, const Id &place, int limit);
/// What this worker told of a visit; nothing when they told nothing, or took it away.
Result<std::optional<ObservationRow>> observationOf(Workspace &workspace, const Id &workerId, const Id &visit);
/// One to be written: by this worker, now, at the place of the visit. NotFound when there is no such visit.
Result<record::v1::Observation> newObservation(Workspace &workspace, const Id &workerId, const Id &visit);

} // namespace wijkronde
