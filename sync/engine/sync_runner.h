// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"
#include "core/ports/executor.h"
#include "core/ports/random.h"
#include "core/ports/timer.h"
#include "sync/engine/backoff.h"
#include "sync/engine/sync_session.h"
#include "sync/engine/transport.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace wijkronde {

/// What the screens show of syncing.
struct SyncStatus {
    enum class State {
        Idle,    ///< nothing to do, or the last attempt met an error that trying again does not mend
        Running, ///< an attempt is under way
        Waiting, ///< the next attempt comes by itself, at retryAt
    };

    State state = State::Idle;
    SyncProgress progress;           ///< of the attempt that runs or ran last
    std::optional<SyncOutcome> last; ///< of the last attempt that ended
    std::optional<WallTime> retryAt;
};

/// Starts attempts and repeats those that failed for a reason that may pass. One at a time. The store's steps run on
/// the store's executor, calls on the sync executor, which also owns transport and timer. Public functions may be
/// called from any thread; the owner stops both executors before it destroys this.
class SyncRunner {
public:
    /// Called on the store's executor.
    using OpenSession = std::function<Result<std::unique_ptr<SyncSession>>()>;
    struct Parts {
        Executor &store;
        Executor &sync;
        Transport &transport;
        Timer &timer;
        const Clock &clock;
        Random &random;
        OpenSession open;
    };

    explicit SyncRunner(Parts parts) : m_parts(std::move(parts)) {}

    /// Called on the sync executor with every change; set before the first start.
    void onStatus(std::function<void(const SyncStatus &)> listener) { m_listener = std::move(listener); }

    /// Somebody asked, or there is something new to send. While an attempt runs: once more after it.
    void start();
    /// The network came back: a waiting attempt may go once at once.
    void connectionChanged();
    /// Ends the running attempt and the waiting for one.
    void cancel();

private:
    void tryAtOnce();
    void begin();
    void advance(std::optional<Result<Answer>> answer);
    void exchange(Call call, const SyncProgress &progress);
    void ended(const SyncOutcome &outcome);
    void retryIn(Millis delay);
    void tell();

    Parts m_parts;
    std::function<void(const SyncStatus &)> m_listener;
    std::atomic<bool> m_cancelled = false;
    // The store's executor only:
    std::unique_ptr<SyncSession> m_session;
    // The sync executor only:
    SyncStatus m_status;
    Backoff m_backoff;
    bool m_again = false;
    SteadyTime m_notBefore{}; ///< a second after the last failure, or what the registry asked for
};

} // namespace wijkronde
