// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/timer.h"
#include "tests/support/fake_clock.h"

#include <optional>
#include <utility>

namespace wijkronde::test {

/// Goes off when the test says so; the clock moves with it.
class FakeTimer : public Timer {
public:
    explicit FakeTimer(FakeClock &clock) : m_clock(clock) {}

    void start(Millis delay, std::function<void()> due) override
    {
        wait = delay;
        m_due = std::move(due);
    }
    void stop() override
    {
        wait.reset();
        m_due = nullptr;
    }
    void fire()
    {
        m_clock.advance(*std::exchange(wait, std::nullopt));
        std::exchange(m_due, nullptr)();
    }

    std::optional<Millis> wait; ///< nothing = not started

private:
    FakeClock &m_clock;
    std::function<void()> m_due;
};

} // namespace wijkronde::test
