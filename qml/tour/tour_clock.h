// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

#include <atomic>

namespace wijkronde {

/// The moment in which the tour takes place: the same in every run, so that pictures can be compared. Durations stay
/// real.
class TourClock : public Clock {
public:
    explicit TourClock(const Clock &real) : m_real(real) {}

    WallTime now() const override { return fromMillis(m_now); }
    SteadyTime steady() const override { return m_real.steady(); }
    void set(WallTime time) { m_now = toMillis(time); }

    /// Tuesday 24 November 2026, 10.42 in Amsterdam.
    static WallTime moment() { return fromMillis(1'795'513'320'000); }

private:
    const Clock &m_real;
    std::atomic<std::int64_t> m_now = toMillis(moment());
};

} // namespace wijkronde
