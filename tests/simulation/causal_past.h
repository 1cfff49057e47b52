// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/record.h"
#include "sync/registry/storage/ledger.h"
#include "tests/simulation/custody.h"

#include <set>
#include <vector>

namespace wijkronde::simulation {

/// No value stands beside one whose author had seen it, directly or by operations between them (sync.md I5). Only
/// through operations of the log: what was destroyed has taken its knowledge along. Sets are left out: their elements
/// do not exclude each other. Throws a Violation.
void checkCausalPast(const Record &record, const std::vector<const Custody::Saved *> &operations,
                     const std::set<Dot> &logged);

} // namespace wijkronde::simulation
