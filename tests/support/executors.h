// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/executor.h"

#include <deque>
#include <utility>

namespace wijkronde::test {

/// Runs work at once, on the thread that posts it.
class InlineExecutor : public Executor {
public:
    void post(std::function<void()> work) override { work(); }
};

/// Runs work when it is pumped, on the thread that pumps. One thread only.
class PumpedExecutor : public Executor {
public:
    void post(std::function<void()> work) override { m_work.push_back(std::move(work)); }

    /// Until nothing is left, also of what the work itself posts.
    void pump()
    {
        while (pumpOne()) {
        }
    }
    /// False when there was nothing to do.
    bool pumpOne()
    {
        if (m_work.empty())
            return false;
        auto work = std::move(m_work.front());
        m_work.pop_front();
        work();
        return true;
    }
    std::size_t waiting() const { return m_work.size(); }

private:
    std::deque<std::function<void()>> m_work;
};

} // namespace wijkronde::test
