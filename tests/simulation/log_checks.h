// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/storage/ledger.h"
#include "sync/registry/storage/records.h"

#include <vector>

namespace wijkronde::simulation {

class Custody;

/// What the registry holds at the end, against what was ever saved. Each throws a Violation with the first thing that
/// is wrong.

/// Nothing lost, doubled or changed.
void checkAccounts(const std::vector<registry::LoggedOperation> &log, const std::vector<Id> &quarantined,
                   const Custody &custody);
/// The states are what an independent merge makes of the log.
void checkMerge(const std::vector<registry::LoggedOperation> &log, const std::vector<registry::RecordRow> &records);

} // namespace wijkronde::simulation
