// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/push.h"

#include <algorithm>

namespace wijkronde::registry {

/// Where a record lives after a move was merged. Of moves that did not know each other the one to the smaller circle
/// counts (a case before a team), and among equals the latest: who was not meant to see it never gets it by accident. A
/// stream that this registry does not have (it was put back) counts again when somebody moves the record again.
void PushTransaction::settleHome(Working &working)
{
    const StreamRow *home = nullptr;
    for (const auto &id : working.record.movedTo()) {
        const auto found = std::ranges::find_if(m_streams, [&](const auto &stream) { return stream.second.id == id; });
        if (found != m_streams.end() && (!home || found->second.kind >= home->kind))
            home = &found->second;
    }
    if (!home || home->no == working.row.streamNo)
        return;
    auto &left = m_streams.at(working.row.streamNo);
    std::erase_if(m_departures, [&](const auto &departure) {
        return departure.recordId == working.row.id
               && (departure.streamNo == left.no || departure.streamNo == home->no);
    });
    m_departures.push_back({left.no, ++left.head, working.row.id});
    working.row.streamNo = home->no;
}

} // namespace wijkronde::registry
