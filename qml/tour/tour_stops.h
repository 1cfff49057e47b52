// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/sync/tablet_sync.h"
#include "qml/tour/tour_world.h"

#include <QString>

#include <vector>

namespace wijkronde {

class TourDriver;

/// A page or sheet in a state worth looking at, and how a person comes there from the first page.
struct TourStop {
    const char *name;
    TourWorld::Kind world;
    /// Words: "tap:NAME", "type:TEXT", "try:NAME" (a tap, when it is there).
    std::vector<const char *> way;
    /// And back to the first page.
    std::vector<const char *> back;
    /// What the sync says of itself, in this order; by default nothing.
    std::vector<SyncStatus> (*syncs)() = nullptr;
};

const std::vector<TourStop> &tourStops();

/// Goes a way; returns the word that could not be done, or nothing.
QString follow(TourDriver &driver, const std::vector<const char *> &way);

} // namespace wijkronde
