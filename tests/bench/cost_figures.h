// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/bench/bench_registry.h"
#include "tests/bench/figures.h"

namespace wijkronde::bench {

/// A sync of 10 changes (sent, fetched back, digests compared) on a tablet and a registry with so many contacts, and on
/// another pair with a hundred times as many: in turn, so that both meet the same noise.
Result<> measureSizeRatio(const Bench &bench, int records, int rounds, Figures &figures);

/// First sync, lists, search and saving on two tablets of one registry, one of which does not encrypt: in turn.
Result<> measureCipherCost(const Bench &bench, int records, int edits, int rounds, Figures &figures);

} // namespace wijkronde::bench
