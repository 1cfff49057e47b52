// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/transport.h"
#include "tests/simulation/breaks.h"
#include "tests/simulation/seed_report.h"
#include "tests/simulation/sim_registry.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace wijkronde::simulation {

/// The way between tablets and the registry. What goes wrong on it comes from the seed.
class SimNetwork {
public:
    /// An attempt that needs more calls than this goes round in circles.
    static constexpr int kMostCalls = 200;
    static std::vector<std::string_view> faultKinds();
    /// `without`: kinds of faults that do not happen.
    using Without = std::set<std::string, std::less<>>;

    SimNetwork(SimRegistry &registry, Breaks &breaks, WorldTime &time, test::SeededRandom &random, SeedReport &report,
               const Without &without)
        : m_registry(registry), m_breaks(breaks), m_time(time), m_random(random), m_report(report), m_without(without)
    {
    }

    Result<Answer> exchange(const Call &call);
    /// Requests that were on their way for a while arrive now; nobody waits for their answers.
    void deliverLate();

    /// Of a hundred calls so many go wrong.
    std::uint64_t faultPercent = 0;
    /// Of a thousand calls the registry gets killed in a write in so many.
    std::uint64_t cutThousandth = 0;
    /// Called whenever the registry may have changed.
    std::function<void()> onDelivered;
    /// How the last call went, for the trace.
    std::string told;
    /// The last answer was an error because the registry's disk is full or cannot be synced.
    bool refusedByDisk() const { return m_refusedByDisk; }

private:
    Result<Answer> deliver(Call call);
    Result<Answer> atRegistry(const Call &call);
    void askForLess(Call &call);
    void leaveOut(Call &call);
    Result<Answer> damaged(const Result<Answer> &delivered, bool flip);
    std::string verdictOf(const Call &call, const Answer &answer);

    SimRegistry &m_registry;
    Breaks &m_breaks;
    WorldTime &m_time;
    test::SeededRandom &m_random;
    SeedReport &m_report;
    const Without &m_without;
    std::vector<Call> m_late;
    bool m_refusedByDisk = false;
};

} // namespace wijkronde::simulation
