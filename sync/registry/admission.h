// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ports/clock.h"
#include "sync/wire/limits.h"

#include <chrono>
#include <map>
#include <memory>
#include <mutex>

namespace wijkronde::registry {

/// What is given back at a steady rate, up to a bound, and taken one by one.
class TokenBucket {
public:
    TokenBucket(double perSecond, double most, SteadyTime now)
        : m_rate(perSecond), m_most(most), m_left(most), m_at(now)
    {
    }

    /// Takes one, unless fewer than `leave` would stay. Zero, or the time until one can be had.
    std::chrono::duration<double> take(double leave, SteadyTime now);
    bool isFull(SteadyTime now) const { return leftAt(now) >= m_most; }

private:
    double leftAt(SteadyTime now) const;

    double m_rate;
    double m_most;
    double m_left;
    SteadyTime m_at;
};

struct AdmissionLimits {
    double deviceRate = limits::kDeviceCallsPerSecond;
    double deviceBurst = limits::kDeviceCallsAtOnce;
    double processRate = limits::kProcessCallsPerSecond;
    int inFlight = limits::kCallsInFlight;
};

/// Who is let in when it is busy (sync.md 2, Limits): a token bucket for this process and one for each device, and a
/// cap on calls in flight. What only fetches may use half of the process's: a tablet that waits for news loses nothing,
/// one that cannot hand in its work is the only place where that work is. Any thread.
class Admission {
public:
    /// Ends with the call that it was given for.
    using Place = std::shared_ptr<void>;
    /// After so long it is worth asking again.
    using Refusal = std::chrono::seconds;

    explicit Admission(const AdmissionLimits &limits, SteadyTime now);

    /// For a caller that may come in.
    tl::expected<Place, Refusal> enter(bool onlyFetches, SteadyTime now);
    /// First, of a caller with a token. Zero, or how long to wait.
    Refusal admit(const Id &device, SteadyTime now);

private:
    void forgetIdle(SteadyTime now);

    AdmissionLimits m_limits;
    std::mutex m_mutex;
    int m_inFlight = 0;
    TokenBucket m_process;
    std::map<Id, TokenBucket> m_devices;
    std::size_t m_tidyAt;
};

} // namespace wijkronde::registry
