// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/position_source.h"
#include "core/schema/town.pb.h"
#include "core/usecases/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

struct PlaceChoice {
    Id id;
    record::v1::Place place;
    std::optional<double> metres;     ///< from the position that was given
    std::optional<WallTime> lastUsed; ///< the worker's own last visit
};

/// Places to be at: nearest first with a position; without one those that the worker visited last, then the others by
/// name. A search text narrows them down. The position is used and forgotten: only the place's id is ever stored.
Result<std::vector<PlaceChoice>> findPlaces(Workspace &workspace, const Id &workerId,
                                            const std::optional<Position> &position, const std::string &search);

/// Great-circle distance in metres.
double distanceMetres(double latitude1, double longitude1, double latitude2, double longitude2);

} // namespace wijkronde
