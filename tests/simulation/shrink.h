// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/simulation/seed_report.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace wijkronde::simulation {

/// Looks for the smallest run of a seed that still fails in the same way: fewer devices, fewer events, and kinds of
/// faults that do not happen. Nothing when the seed does not fail. `runs` counts how often it was tried.
struct Shrunk {
    SeedOptions options;
    SeedReport report;
    int runs = 0;
};
using RunSeed = std::function<SeedReport(std::uint64_t seed, const SeedOptions &options)>;
std::optional<Shrunk> shrink(std::uint64_t seed, const SeedOptions &options, const RunSeed &run);

} // namespace wijkronde::simulation
