// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/shrink.h"

namespace wijkronde::simulation {
namespace {

class Shrinker {
public:
    Shrinker(std::uint64_t seed, const RunSeed &run, Shrunk &best) : m_seed(seed), m_run(run), m_best(best) {}

    /// The smaller run takes the place of the best one if it fails in the same way.
    bool fails(const SeedOptions &smaller)
    {
        ++m_best.runs;
        auto report = m_run(m_seed, smaller);
        if (!report.violation || report.violation->kind() != m_best.report.violation->kind())
            return false;
        m_best.options = smaller;
        m_best.report = std::move(report);
        return true;
    }

    void fewerDevices()
    {
        for (auto smaller = m_best.options; --smaller.devices > 0;)
            fails(smaller);
    }

    void fewerFaults()
    {
        const auto faults = m_best.report.faults;
        for (const auto &[fault, count] : faults) {
            auto smaller = m_best.options;
            smaller.without.insert(fault);
            fails(smaller);
        }
    }

    void fewerEvents()
    {
        auto smaller = m_best.options;
        smaller.events = static_cast<int>(m_best.report.events);
        for (int step = smaller.events / 2 + 1; step > 0; step /= 2) {
            for (smaller = m_best.options, smaller.events = eventsOf(m_best) - step;
                 smaller.events > 0 && fails(smaller); smaller.events -= step) {
            }
        }
    }

private:
    static int eventsOf(const Shrunk &one) { return static_cast<int>(one.report.events); }

    std::uint64_t m_seed;
    const RunSeed &m_run;
    Shrunk &m_best;
};

} // namespace

std::optional<Shrunk> shrink(std::uint64_t seed, const SeedOptions &options, const RunSeed &run)
{
    Shrunk best{options, run(seed, options), 1};
    if (!best.report.violation)
        return std::nullopt;
    Shrinker shrinker(seed, run, best);
    shrinker.fewerDevices();
    shrinker.fewerFaults();
    shrinker.fewerEvents();
    // What was needed for a long run need not be for a short one.
    shrinker.fewerFaults();
    shrinker.fewerEvents();
    return best;
}

} // namespace wijkronde::simulation
