// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/workspace.h"

#include <QString>

#include <optional>

namespace wijkronde {

/// Where the edits of one record are.
struct SentState {
    std::optional<WallTime> waitingSince; ///< some are only on this tablet
    std::optional<WallTime> takenAt;      ///< when the registry last took one of this tablet
    bool kept = false;                    ///< the registry kept one back

    /// Not at the registry: on its way, or kept back there.
    bool waiting() const { return waitingSince || kept; }
};

Result<SentState> readSentState(Workspace &workspace, const Id &id);

/// "Alleen op deze tablet, sinds vandaag om 10.42 uur"; on the GUI thread.
QString sentText(const SentState &state);

} // namespace wijkronde
