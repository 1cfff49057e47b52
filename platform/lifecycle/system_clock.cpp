// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/lifecycle/system_clock.h"

namespace wijkronde {

WallTime SystemClock::now() const
{
    return std::chrono::floor<Millis>(std::chrono::system_clock::now());
}

SteadyTime SystemClock::steady() const
{
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::steady_clock::now());
}

} // namespace wijkronde
