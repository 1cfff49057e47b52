// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"
#include "tests/support/fake_clock.h"

namespace wijkronde::simulation {

/// The true time of a simulated world, which is the registry's.
class WorldTime : public Clock {
public:
    WallTime now() const override { return m_now; }
    SteadyTime steady() const override { return m_steady; }
    void advance(Millis by)
    {
        m_now += by;
        m_steady += by;
    }

private:
    WallTime m_now = test::kTuesdayMorning;
    SteadyTime m_steady{};
};

/// What one device takes for the time.
class DeviceClock : public Clock {
public:
    explicit DeviceClock(const WorldTime &time) : m_time(time) {}
    WallTime now() const override { return m_time.now() + offset; }
    SteadyTime steady() const override { return m_time.steady(); }

    Millis offset{0};

private:
    const WorldTime &m_time;
};

} // namespace wijkronde::simulation
