// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde::simulation {

/// Something that must never happen. Thrown, and ends the seed.
class Violation : public std::runtime_error {
public:
    Violation(std::string kind, const std::string &what) : std::runtime_error(what), m_kind(std::move(kind)) {}
    const std::string &kind() const { return m_kind; }

private:
    std::string m_kind;
};

using Counts = std::map<std::string, std::uint64_t, std::less<>>;

/// What happened in one seed, or in many.
struct SeedReport {
    std::uint64_t events = 0;
    std::uint64_t operations = 0;
    std::uint64_t syncs = 0;
    std::uint64_t calls = 0;
    /// Operations that were destroyed with the last disk that held them, by what happened to it.
    Counts destroyed;
    Counts faults;
    Counts verdicts; ///< of calls, and of operations
    /// Of what everybody holds at the end: the same seed gives the same.
    std::string fingerprint;
    std::optional<Violation> violation;

    void fault(std::string_view kind) { ++counter(faults, kind); }
    void verdict(std::string_view kind) { ++counter(verdicts, kind); }
    void add(const SeedReport &other)
    {
        events += other.events;
        operations += other.operations;
        syncs += other.syncs;
        calls += other.calls;
        addTo(destroyed, other.destroyed);
        addTo(faults, other.faults);
        addTo(verdicts, other.verdicts);
    }

private:
    static void addTo(Counts &sum, const Counts &more)
    {
        for (const auto &[kind, count] : more)
            counter(sum, kind) += count;
    }
    static std::uint64_t &counter(Counts &counts, std::string_view kind)
    {
        const auto found = counts.find(kind);
        return found == counts.end() ? counts[std::string(kind)] : found->second;
    }
};

/// How a seed is run.
struct SeedOptions {
    int days = 14;
    int devices = 5;
    int events = std::numeric_limits<int>::max(); ///< at most so many, then the calm
    std::vector<int> only;                        ///< numbers of events, ascending: no others happen; empty = all do
    std::set<std::string, std::less<>> without;   ///< kinds of faults that do not happen
    std::string broken;                           ///< a negative control (breaks.h); empty = none
    bool trace = false;                           ///< print every event
};

} // namespace wijkronde::simulation
