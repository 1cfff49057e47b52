// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/transport.h"
#include "tests/simulation/breaks.h"
#include "tests/simulation/seed_report.h"
#include "tests/simulation/sim_registry.h"

#include <functional>
#include <vector>

namespace wijkronde::simulation {

/// The way between tablets and the registry. What goes wrong on it comes from the seed.
class SimNetwork {
public:
    SimNetwork(SimRegistry &registry, Breaks &breaks, WorldTime &time, test::SeededRandom &random, SeedReport &report)
        : m_registry(registry), m_breaks(breaks), m_time(time), m_random(random), m_report(report)
    {
    }

    Result<Answer> exchange(const Call &call);
    /// Requests that were on their way for a while arrive now; nobody waits for their answers.
    void deliverLate();

    /// Of a hundred calls so many go wrong.
    std::uint64_t faultPercent = 0;
    /// Called whenever the registry may have changed.
    std::function<void()> onDelivered;
    /// How the last call went, for the trace.
    std::string told;

private:
    Answer deliver(Call call);
    void askForLess(Call &call);
    Result<Answer> damaged(Answer answer, bool flip);
    std::string verdictOf(const Call &call, const Answer &answer);

    SimRegistry &m_registry;
    Breaks &m_breaks;
    WorldTime &m_time;
    test::SeededRandom &m_random;
    SeedReport &m_report;
    std::vector<Call> m_late;
};

} // namespace wijkronde::simulation
