// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

namespace wijkronde::test {

/// 2026-03-10 09:00 UTC, a Tuesday.
inline constexpr WallTime kTuesdayMorning{Millis{1'773'133'200'000}};

/// Stands still until it is moved.
class FakeClock : public Clock {
public:
    explicit FakeClock(WallTime now = kTuesdayMorning) : m_now(now) {}

    WallTime now() const override { return m_now; }
    SteadyTime steady() const override { return m_steady; }

    void set(WallTime now) { m_now = now; }
    void advance(Millis by)
    {
        m_now += by;
        m_steady += by;
    }

private:
    WallTime m_now;
    SteadyTime m_steady{};
};

} // namespace wijkronde::test
