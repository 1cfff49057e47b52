// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/simulation/seed_report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde::simulation {

/// What wijkronde-sim was asked for.
struct Arguments {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    SeedOptions options;
    bool json = false;
    bool controls = false;
    bool shrink = false;     ///< the first seed
    std::uint64_t least = 0; ///< every kind of fault must have happened so often
    std::string ledger;      ///< a file; empty = none
    std::string date;        ///< for the ledger: no clock is read
    std::string commit;
};

extern const char *const kUsage;
std::optional<Arguments> readArguments(const std::vector<std::string> &words);

/// What runs one seed again, with every event told.
std::string replayCommand(std::uint64_t seed, const SeedOptions &options);

} // namespace wijkronde::simulation
