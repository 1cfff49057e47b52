// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/sync_runner.h"

namespace wijkronde {

/// One time of sending and fetching as a person sees it, with all attempts that it takes: an attempt that goes on after
/// a lost connection begins where the one before it ended. Counts are those of the engine, and only grow; so do shares.
class SyncRun {
public:
    /// Every status of the runner, in order.
    void take(const SyncStatus &status);

    /// Of all attempts together. `toSend` and `expected` are 0 as long as nobody knows them.
    const SyncProgress &total() const { return m_total; }
    /// Part of it was done by an attempt that lost its connection.
    bool goesOn() const { return m_attempts > 1; }
    bool hasMoved() const { return m_total.sent + m_total.received > 0; }
    /// From 0 to 1; below 0 while it is not known.
    double sendingShare() const { return m_sendingShare; }
    double fetchingShare() const { return m_fetchingShare; }

private:
    void beginAttempt(bool goesOn);

    SyncStatus::State m_state = SyncStatus::State::Idle;
    int m_attempts = 0;
    std::uint64_t m_bytes = 0; ///< of the attempt that runs: fewer than before means that it is another one
    SyncProgress m_before;     ///< of the attempts that ended
    SyncProgress m_total;
    double m_sendingShare = -1;
    double m_fetchingShare = -1;
};

} // namespace wijkronde
