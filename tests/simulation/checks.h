// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"

#include <string>
#include <vector>

namespace wijkronde::simulation {

class Custody;
class SimRegistry;
class SimTablet;

/// Each throws a Violation with the first thing that is wrong.

/// What was just saved is shown.
void checkSaved(SimTablet &tablet, const std::string &operationBytes);
/// Of one record: every own value is shown until an operation replaces it, and none is shown that an own one replaced.
void checkShown(SimTablet &tablet, const Id &record, const Custody &custody);
/// The invariants that a tablet can see on its own.
void checkTablet(SimTablet &tablet);

/// After the faults and the last syncs: everything of sync.md 4 and R0. Gives a hash of what all hold.
std::string checkEnd(SimRegistry &registry, const std::vector<SimTablet *> &tablets, const Custody &custody);

} // namespace wijkronde::simulation
