// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/key_vault.h"
#include "sync/engine/compare_step.h"
#include "sync/engine/pull_step.h"
#include "sync/engine/push_step.h"
#include "sync/engine/sign_in_step.h"
#include "sync/engine/transport.h"
#include "sync/engine/withdraw_step.h"
#include "sync/wire/limits.h"

#include <functional>
#include <memory>
#include <optional>

namespace wijkronde {

/// One attempt to sync, never restarted (sync.md 2): token → join → push until the outbox is empty → say what was
/// withdrawn → pull until there is no more → compare digests. Does no I/O over the network: next() gives a call, take()
/// takes what came of it. All writes are whole transactions of the store, so an attempt may end at any moment; edits
/// may be saved between any two calls. Used on the store's thread.
class SyncSession {
public:
    struct Options {
        PullStep::Extent extent = PullStep::Extent::All;
        /// How long acknowledged operations are kept at least; shorter in a simulated fortnight.
        std::chrono::milliseconds sentLogLife = limits::kSentLogLife;
    };

    /// NotEnrolled, or why the device's key cannot be read.
    static Result<std::unique_ptr<SyncSession>> open(Store &store, KeyVault &vault, const Clock &clock, Random &random,
                                                     Options options);

    /// The next call, or nothing when the attempt is over.
    std::optional<Call> next();
    void take(const Result<Answer> &answer);

    /// Complete when next() gave nothing.
    const SyncOutcome &outcome() const { return m_state.outcome; }

private:
    enum class Stage { Begin, Push, Withdraw, Pull, Compare, Over };

    SyncSession(const SessionState &state, KeyVault &vault, DeviceKey key, Options options);
    Result<std::optional<Request>> ask();
    Result<std::optional<Request>> askFor(SessionStep &step);
    SessionStep &stepOf(Stage stage);
    Result<> leaveStage();
    Result<> finish();
    Result<> act(v1::Verdict verdict);
    Result<> takeFailure(const Error &error);
    Result<> rejoin();
    void end(Error error);

    SessionState m_state;
    KeyVault &m_vault;
    std::chrono::milliseconds m_sentLogLife;
    SignInStep m_signIn;
    JoinStep m_join;
    PushStep m_push;
    WithdrawStep m_withdraw;
    PullStep m_pull;
    CompareStep m_compare;
    Stage m_stage = Stage::Begin;
    SessionStep *m_asking = nullptr; ///< whose request is under way
    bool m_refused = false;          ///< the last token was not good for a single call
    int m_recoveries = 0;
};

/// A whole attempt on one thread: for programs without a screen, and for tests.
const SyncOutcome &runToEnd(SyncSession &session, Transport &transport);

} // namespace wijkronde
