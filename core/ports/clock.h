// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

namespace wijkronde {

using Millis = std::chrono::milliseconds;
/// Wall-clock time, milliseconds since 1970 in UTC. May be years off: it never decides what is accepted (sync.md 2,
/// Time).
using WallTime = std::chrono::time_point<std::chrono::system_clock, Millis>;
/// Time that only goes forward; for measuring durations.
using SteadyTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::microseconds>;

/// The time from outside. Safe to call from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual WallTime now() const = 0;
    virtual SteadyTime steady() const = 0;
};

inline std::int64_t toMillis(WallTime time)
{
    return time.time_since_epoch().count();
}

inline WallTime fromMillis(std::int64_t ms)
{
    return WallTime(Millis(ms));
}

} // namespace wijkronde
