// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/cursors.h"

#include "core/base/hash.h"
#include "sync/wire/sync.pb.h"

#include <algorithm>

namespace wijkronde::wire {

std::string cursorsHash(std::vector<v1::StreamCursor> cursors)
{
    std::ranges::sort(cursors, {}, &v1::StreamCursor::stream_id);
    std::string bytes;
    for (const auto &cursor : cursors) {
        bytes += cursor.stream_id();
        bytes += cursor.history_id();
        for (int shift = 0; shift < 64; shift += 8)
            bytes += static_cast<char>((cursor.seq() >> shift) & 0xFF);
        bytes += cursor.salt();
    }
    return blake2b128(bytes);
}

} // namespace wijkronde::wire
