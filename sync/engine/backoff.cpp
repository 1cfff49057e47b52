// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/backoff.h"

#include "sync/wire/limits.h"

#include <algorithm>

namespace wijkronde {

Millis Backoff::next(Random &random, Millis atLeast)
{
    constexpr int kEnoughDoublings = 16; // 2 s * 2^16 is over the most already
    const auto most = std::min<Millis>(limits::kBackoffMost, Millis(limits::kBackoffFirst) * (1 << m_failures));
    m_failures = std::min(m_failures + 1, kEnoughDoublings);
    const Millis wait(static_cast<Millis::rep>(random.below(static_cast<std::uint64_t>(most.count()) + 1)));
    return std::max({wait, Millis(limits::kBackoffLeast), atLeast});
}

} // namespace wijkronde
