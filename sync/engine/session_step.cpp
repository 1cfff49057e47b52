// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/session_step.h"

#include "core/usecases/open_store.h"
#include "sync/wire/limits.h"

namespace wijkronde {

Result<v1::Past> SessionState::past()
{
    const auto incarnation = store.settings().meta(kIncarnationName);
    if (!incarnation)
        return fail(incarnation.error());
    const auto acked = store.outbox().lastAcked();
    if (!acked)
        return fail(acked.error());
    auto chain = store.outbox().chainAt(*acked);
    if (!chain)
        return fail(chain.error());
    v1::Past past;
    past.set_incarnation(incarnation->value_or(std::string()));
    past.set_acked(*acked);
    past.set_chain(std::move(*chain));
    return past;
}

void SessionState::takeRegistryTime(std::int64_t ms)
{
    constexpr WallTime earliest = std::chrono::sys_days(limits::kEarliestYear / 1 / 1);
    constexpr WallTime latest = std::chrono::sys_days(limits::kLatestYear / 1 / 1);
    if (ms >= toMillis(earliest) && ms < toMillis(latest))
        outcome.clockOffset = fromMillis(ms) - clock.now();
}

} // namespace wijkronde
