// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"
#include "core/ports/random.h"

namespace wijkronde {

/// How long to wait after a failure: random(0, min(15 min, 2 s * 2^n)), never below a second or what the registry asked
/// for. Full jitter, so that a thousand tablets that failed together do not come back together.
class Backoff {
public:
    Millis next(Random &random, Millis atLeast);
    void reset() { m_failures = 0; }

private:
    int m_failures = 0;
};

} // namespace wijkronde
