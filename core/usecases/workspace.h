// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"
#include "core/ports/random.h"
#include "core/ports/time_zone.h"
#include "core/store/store.h"

#include <algorithm>

namespace wijkronde {

/// What a use case works with. Use cases run on the thread of the store that they are given.
struct Workspace {
    Store &store;
    const Clock &clock;
    Random &random;
    const TimeZone &timeZone;

    /// As it is stored beside an event time.
    std::int32_t offsetMinutes(WallTime time) const
    {
        return static_cast<std::int32_t>(timeZone.offsetAt(time).count());
    }
};

/// Whether the worker is one of those whom a record names as having made it.
template <typename Log>
bool isByWorker(const Log &log, const Id &workerId)
{
    return std::find(log.worker_ids().begin(), log.worker_ids().end(), workerId.view()) != log.worker_ids().end();
}

} // namespace wijkronde
