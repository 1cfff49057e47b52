// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"
#include "core/ports/random.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace wijkronde::registry {

/// Runs one command line (without the program's name) and gives its exit code: 0 done, 1 the thing asked for failed, 2
/// wrong usage.
int runProgram(const std::vector<std::string> &arguments, const Clock &clock, Random &random, std::ostream &out,
               std::ostream &errors);

} // namespace wijkronde::registry
