// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wijkronde {

class Store;

/// What a check of the whole store found. Reads every row: for a command, not for a screen.
struct StoreReport {
    struct Violation {
        std::string invariant; ///< "I1" … of sync.md 3, or "overlay": what is shown
        std::string what;      ///< counts and numbers, never contents
    };
    std::uint64_t records = 0;
    std::uint64_t operations = 0;
    std::vector<Violation> violations;
};

/// The invariants of sync.md 3 that a device can see on its own: I1 and I3 (every operation once, in one chain without
/// gaps, acknowledged from the front), I4 (no row ahead of its cursor), I8 (digests fit the rows), I9 (nothing of
/// others' streams); and that every row shows something that can be read.
Result<StoreReport> checkStore(Store &store);

} // namespace wijkronde
