// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/shrink.h"

#include <algorithm>
#include <numeric>

namespace wijkronde::simulation {
namespace {

/// Of a small run each is quick; the first ones are not.
constexpr int kMostRuns = 600;

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

    /// A shorter past.
    void earlierEnd()
    {
        for (int step = eventsOf(m_best) / 2 + 1; step > 0; step /= 2) {
            for (auto smaller = m_best.options;
                 (smaller.events = eventsOf(m_best) - step) > 0 && m_best.runs < kMostRuns && fails(smaller);) {
            }
        }
    }

    /// Leaves out events, first many at a time.
    void fewerEvents()
    {
        if (m_best.options.only.empty()) {
            m_best.options.only.resize(static_cast<std::size_t>(eventsOf(m_best)));
            std::iota(m_best.options.only.begin(), m_best.options.only.end(), 0);
        }
        for (auto count = m_best.options.only.size() / 2; count > 0; count /= 2) {
            for (std::size_t at = 0; at < m_best.options.only.size() && m_best.runs < kMostRuns;) {
                auto smaller = m_best.options;
                const auto first = smaller.only.begin() + static_cast<std::ptrdiff_t>(at);
                const auto last = first + static_cast<std::ptrdiff_t>(std::min(count, smaller.only.size() - at));
                smaller.only.erase(first, last);
                if (smaller.only.empty() || !fails(smaller))
                    at += count;
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
    shrinker.earlierEnd();
    shrinker.fewerFaults();
    shrinker.fewerEvents();
    // What was needed for a long run need not be for a short one.
    shrinker.fewerFaults();
    return best;
}

} // namespace wijkronde::simulation
