// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"
#include "core/ports/random.h"
#include "core/store/store.h"
#include "core/store/sync_writer.h"
#include "sync/engine/answer.h"
#include "sync/wire/sync.pb.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wijkronde {

/// How far an attempt is, for people to see.
struct SyncProgress {
    enum class Phase { Connecting, Sending, Fetching, Comparing };

    Phase phase = Phase::Connecting;
    std::uint64_t sent = 0;
    std::uint64_t toSend = 0;
    std::uint64_t received = 0;
    std::uint64_t expected = 0;
    std::uint64_t bytesSent = 0;
    std::uint64_t bytesReceived = 0;
};

/// How an attempt ended.
struct SyncOutcome {
    /// Empty: everything that was here at the start is sent, everything that the registry had is here, and both are the
    /// same.
    std::optional<Error> error;
    /// The registry asked to wait so long before the next attempt.
    std::chrono::seconds retryAfter{0};
    v1::Directive directive = v1::DIRECTIVE_UNSPECIFIED;
    std::uint64_t conflicts = 0;   ///< operations of this attempt that stand beside another value
    std::uint64_t quarantined = 0; ///< operations of this attempt that wait for a person's judgement
    std::uint64_t mended = 0;      ///< records that differed from the registry's and were fetched again
    int roundTrips = 0;
    bool rejoined = false;
    std::chrono::milliseconds clockOffset{0}; ///< registry time minus this device's
    SyncProgress progress;
};

/// What the steps of one attempt share.
struct SessionState {
    Store &store;
    const Clock &clock;
    Random &random;
    SyncWriter writer{store};
    SyncOutcome outcome{};

    /// Own operations up to this number are in a backup of the registry; of this incarnation, as told in this attempt.
    std::uint64_t durableSeq = 0;

    /// What this device says of its own past in each request.
    Result<v1::Past> past();
    /// Learns how far this clock is off. A time that cannot be leaves what is known as it is.
    void takeRegistryTime(std::int64_t ms);
    /// The registry's time, as far as it is known.
    WallTime registryNow() const { return clock.now() + outcome.clockOffset; }
};

/// A message to send, before it gets a token.
struct Request {
    std::string_view method;
    std::string body;
};

/// One part of an attempt: asks until it has nothing more to ask. Never keeps what the store knows, so it can start
/// over after a verdict. Used on the store's thread.
class SessionStep {
public:
    virtual ~SessionStep() = default;
    /// Nothing when this step is done.
    virtual Result<std::optional<Request>> next() = 0;
    /// A verdict other than VERDICT_UNSPECIFIED is for the session to act on.
    virtual Result<v1::Verdict> take(std::string_view body) = 0;
};

} // namespace wijkronde
