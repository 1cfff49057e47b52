// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/ports/clock.h"
#include "core/store/store.h"

#include <string>

namespace wijkronde::bench {

/// What nobody can be faster than with these tables, this cipher and this search: the same record states straight out
/// of one encrypted database, in pages of 256 KiB over a loopback socket, straight into the tables of another one. No
/// merging, no numbering, no HTTP, no protocol.
Result<double> floorFirstSyncMs(Store &filled, const std::string &folder, const Clock &clock);

} // namespace wijkronde::bench
