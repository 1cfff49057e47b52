// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/hlc.h"

#include <algorithm>
#include <limits>

namespace wijkronde {
namespace {

constexpr int kCounterBits = 16;
constexpr std::int64_t kMaxMillis = (std::int64_t{1} << 48) - 1;
constexpr std::uint64_t kTop = std::numeric_limits<std::uint64_t>::max();

} // namespace

std::uint64_t Hlc::next(WallTime now)
{
    // Adding one carries from the counter into the milliseconds by itself; at the very top there is nothing to carry
    // into.
    m_last = std::max(m_last + (m_last == kTop ? 0 : 1), at(now));
    return m_last;
}

void Hlc::witness(std::uint64_t other)
{
    m_last = std::max(m_last, other);
}

std::uint64_t Hlc::at(WallTime time, std::uint16_t counter)
{
    const auto millis = std::clamp<std::int64_t>(toMillis(time), 0, kMaxMillis);
    return (static_cast<std::uint64_t>(millis) << kCounterBits) | counter;
}

WallTime Hlc::wallTime(std::uint64_t hlc)
{
    return fromMillis(static_cast<std::int64_t>(hlc >> kCounterBits));
}

} // namespace wijkronde
