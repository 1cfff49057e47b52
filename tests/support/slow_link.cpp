// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/slow_link.h"

#include <algorithm>
#include <cmath>

namespace wijkronde::test {
namespace {

using Duration = SteadyTime::duration;
using namespace std::chrono_literals;

/// IP, TCP, and its time stamps.
constexpr std::size_t kHeaderBytes = 52;
constexpr int kAcknowledgementsToNotice = 3;
/// RFC 6298: before anything was measured, and the least.
constexpr Duration kFirstTimeout = 1s;
constexpr Duration kLongestTimeout = 60s;
constexpr double kBitsPerByte = 8;
/// No window is larger than a receiver's buffer.
constexpr double kMostSegments = 45;

Duration doubled(Duration timeout, int times)
{
    return std::min(kLongestTimeout, timeout * (1 << std::min(times, 6)));
}

} // namespace

Duration Line::timeOf(std::size_t bytes) const
{
    if (m_shape.bitsPerSecond <= 0)
        return {};
    const auto bits = kBitsPerByte * static_cast<double>(bytes + kHeaderBytes);
    return Duration(std::llround(bits / m_shape.bitsPerSecond * 1e6));
}

SteadyTime Line::take(SteadyTime ready, std::size_t bytes)
{
    return m_free = std::max(ready, m_free) + timeOf(bytes);
}

SteadyTime Line::takeAgain(SteadyTime ready, std::size_t bytes)
{
    if (m_free > ready)
        m_free += timeOf(bytes);
    return ready + timeOf(bytes);
}

bool Line::loses(SteadyTime taken)
{
    constexpr double kOne = 18446744073709551616.0; // 2^64
    // Drawn in any case: an outage does not change what the link does after it.
    const bool lost = static_cast<double>(m_random.next()) < m_shape.loss * kOne;
    return lost || std::ranges::any_of(m_shape.outages, [&](const LinkShape::Outage &outage) {
               return taken >= m_began + outage.from && taken < m_began + outage.from + outage.length;
           });
}

SteadyTime TcpWay::connect(SteadyTime now, Line &back)
{
    for (int lost = 0;; ++lost) {
        const auto there = m_line.take(now, 0);
        const bool arrives = !m_line.loses(there);
        const auto answered = arrives ? back.take(there + m_line.oneWay(), 0) : there;
        if (arrives && !back.loses(answered)) {
            const auto open = answered + back.oneWay();
            measured(open - now);
            return open;
        }
        now += doubled(kFirstTimeout, lost);
    }
}

SteadyTime TcpWay::pass(SteadyTime now, std::size_t bytes, std::size_t behind)
{
    const auto window = [this] { return static_cast<std::size_t>(std::max(1.0, m_window)); };
    auto ready = now;
    while (!m_onTheirWay.empty() && (m_onTheirWay.front().acknowledged <= ready || m_onTheirWay.size() >= window())) {
        const auto &first = m_onTheirWay.front();
        ready = std::max(ready, first.acknowledged);
        if (first.wasFine)
            grow();
        m_onTheirWay.pop_front();
    }
    auto taken = m_line.take(ready, bytes);
    m_bytes += bytes;
    int lost = 0;
    for (; m_line.loses(taken); ++lost) {
        auto again = taken + doubled(timeout(), lost);
        m_threshold = std::max(2.0, m_window / 2);
        if (lost == 0 && std::min(behind, window() - 1) >= std::size_t(kAcknowledgementsToNotice)) {
            // The third one behind it has arrived, and that is known here.
            again = taken + kAcknowledgementsToNotice * m_line.timeOf(kSegmentBytes) + 2 * m_line.oneWay();
            m_window = m_threshold;
        } else {
            m_window = 1;
        }
        taken = m_line.takeAgain(again, bytes);
        m_bytes += bytes;
        m_resent += bytes;
    }
    m_lastArrival = std::max(m_lastArrival, taken + m_line.oneWay());
    const auto acknowledged = m_lastArrival + m_line.oneWay();
    m_onTheirWay.push_back({acknowledged, lost == 0});
    if (lost == 0)
        measured(acknowledged - ready);
    return m_lastArrival;
}

Duration TcpWay::timeout() const
{
    return m_smoothed == Duration() ? kFirstTimeout : std::max<Duration>(kFirstTimeout, m_smoothed + 4 * m_varies);
}

void TcpWay::measured(Duration roundTrip)
{
    if (m_smoothed == Duration()) {
        m_smoothed = roundTrip;
        m_varies = roundTrip / 2;
        return;
    }
    const auto off = roundTrip > m_smoothed ? roundTrip - m_smoothed : m_smoothed - roundTrip;
    m_varies = (3 * m_varies + off) / 4;
    m_smoothed = (7 * m_smoothed + roundTrip) / 8;
}

void TcpWay::grow()
{
    m_window = std::min(kMostSegments, m_window + (m_window < m_threshold ? 1 : 1 / m_window));
}

} // namespace wijkronde::test
