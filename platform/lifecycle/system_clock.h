// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

namespace wijkronde {

/// The system's clocks.
class SystemClock : public Clock {
public:
    WallTime now() const override;
    SteadyTime steady() const override;
};

} // namespace wijkronde
