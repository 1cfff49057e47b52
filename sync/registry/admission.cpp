// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/admission.h"

#include <algorithm>
#include <cmath>

namespace wijkronde::registry {
namespace {

using Seconds = std::chrono::duration<double>;

/// Before buckets that are full again, and so say nothing, are looked for.
constexpr std::size_t kDevicesBeforeTidying = 1024;
/// Of the process's bucket and places: what work that is handed in has for itself.
constexpr double kKeptForPushes = 0.5;

std::chrono::seconds wholeSeconds(Seconds wait)
{
    return std::chrono::seconds(std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(wait.count()))));
}

} // namespace

double TokenBucket::leftAt(SteadyTime now) const
{
    return std::min(m_most, m_left + Seconds(now - m_at).count() * m_rate);
}

Seconds TokenBucket::take(double leave, SteadyTime now)
{
    m_left = leftAt(now);
    m_at = now;
    const auto missing = leave + 1 - m_left;
    if (missing > 0)
        return Seconds(missing / m_rate);
    m_left -= 1;
    return Seconds::zero();
}

Admission::Admission(const AdmissionLimits &limits, SteadyTime now)
    : m_limits(limits), m_process(limits.processRate, 2 * limits.processRate, now), m_tidyAt(kDevicesBeforeTidying)
{
}

tl::expected<Admission::Place, Admission::Refusal> Admission::enter(bool onlyFetches, SteadyTime now)
{
    const std::scoped_lock lock(m_mutex);
    const auto kept = onlyFetches ? kKeptForPushes : 0.0;
    // What is in flight ends soon: a second is enough.
    if (m_inFlight + 1 > m_limits.inFlight * (1 - kept))
        return tl::unexpected(wholeSeconds(Seconds::zero()));
    if (const auto wait = m_process.take(kept * 2 * m_limits.processRate, now); wait > Seconds::zero())
        return tl::unexpected(wholeSeconds(wait));
    ++m_inFlight;
    return Place(this, [](void *admission) {
        auto &self = *static_cast<Admission *>(admission);
        const std::scoped_lock leaving(self.m_mutex);
        --self.m_inFlight;
    });
}

Admission::Refusal Admission::admit(const Id &device, SteadyTime now)
{
    const std::scoped_lock lock(m_mutex);
    if (m_devices.size() >= m_tidyAt)
        forgetIdle(now);
    auto &bucket = m_devices.try_emplace(device, m_limits.deviceRate, m_limits.deviceBurst, now).first->second;
    const auto wait = bucket.take(0, now);
    return wait > Seconds::zero() ? wholeSeconds(wait) : Refusal::zero();
}

void Admission::forgetIdle(SteadyTime now)
{
    std::erase_if(m_devices, [now](auto &one) { return one.second.isFull(now); });
    m_tidyAt = std::max(kDevicesBeforeTidying, 2 * m_devices.size());
}

} // namespace wijkronde::registry
