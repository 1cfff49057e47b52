// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/identity.h"
#include "core/usecases/workspace.h"
#include "qml/tour/tour_clock.h"

namespace wijkronde {

/// One of each kind that a person must choose about, as a sync leaves them: a note, an answer that is never chosen for
/// anybody, a contact that was removed by one and changed by another, a contact and a partner that the registry kept
/// back, and a partner that was entered twice. For a tablet that has sent all it had.
Result<> makeChoices(Workspace &workspace, TourClock &clock, const Identity &identity);

} // namespace wijkronde
