// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/simulation/arguments.h"

#include <string>

namespace wijkronde::simulation {

/// One line to standard output.
void print(const std::string &title, const SeedReport &report, const std::string &more, bool json);

/// With two digits behind the point.
std::string deviceYears(std::uint64_t seeds, const SeedOptions &options);

/// One line of JSON behind the others. False when it cannot be written.
bool appendToLedger(const Arguments &arguments, std::uint64_t seeds, const SeedReport &sum, double cpuSeconds);

} // namespace wijkronde::simulation
