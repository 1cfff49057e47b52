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

/// Operations that were kept back.
struct KeptBack {
    std::vector<Id> open;
    std::vector<Id> declined; ///< by a person, or withdrawn by their author
};

/// Nothing lost, doubled or changed.
void checkAccounts(const std::vector<registry::LoggedOperation> &log, const KeptBack &kept, const Custody &custody);
/// The states are what an independent merge makes of the log.
void checkMerge(const std::vector<registry::LoggedOperation> &log, const std::vector<registry::RecordRow> &records);
/// Every record that was moved is where the smallest circle of its standing moves is, the latest of these.
void checkHomes(const std::vector<registry::RecordRow> &records, const std::vector<registry::StreamRow> &streams);

} // namespace wijkronde::simulation
