// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

#include <functional>

namespace wijkronde {

/// Wakes its owner once. Used and calling back on one thread, the owner's.
class Timer {
public:
    virtual ~Timer() = default;
    /// Replaces an earlier start.
    virtual void start(Millis delay, std::function<void()> due) = 0;
    virtual void stop() = 0;
};

} // namespace wijkronde
