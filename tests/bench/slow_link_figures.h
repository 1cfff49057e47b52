// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/bench/bench_registry.h"
#include "tests/bench/figures.h"

#include <cstdint>

namespace wijkronde::bench {

struct SlowLinkOptions {
    int lanes = 20;  ///< tablets at once, each with a registry and a link of its own
    int rounds = 10; ///< days of each tablet on the link that loses segments
    int outages = 2; ///< of 30 s, on the day that has them
    std::uint64_t seed = 1;
};

/// A day's work (40 edits) of a tablet that syncs over 50 kbit/s and a second of round trip, with the product's own
/// runner, transport and time-outs: on a good day, with a token that has expired, with 5 % of the segments lost, and
/// with outages of 30 s besides. Afterwards everything must be at the registry, and what the screen was told on the
/// way must have been true.
Result<> measureSlowLink(const Bench &bench, const SlowLinkOptions &options, Figures &figures);

} // namespace wijkronde::bench
