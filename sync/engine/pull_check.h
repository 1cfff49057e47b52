// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/stream_table.h"
#include "core/store/sync_writer.h"
#include "sync/wire/sync.pb.h"

#include <cstdint>
#include <vector>

namespace wijkronde {

/// What the device had asked.
struct PullAsked {
    const std::vector<Stream> &streams; ///< as they were stored
    std::uint64_t membershipVersion = 0;
    bool byHash = false; ///< the idle check, without cursors
};

/// An answer to a pull without a verdict, read for what can be true: sizes of ids, keys and salts; numbers that go up,
/// above the cursor and not above the page's own; a cursor that moves when there is more; "unchanged" only to who asked
/// so. Gives what to write; its states point into the answer. MalformedMessage for anything else: then nothing of the
/// answer is to be used.
Result<IncomingPull> checkedPull(const v1::PullResponse &response, const PullAsked &asked);

} // namespace wijkronde
