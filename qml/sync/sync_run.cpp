// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/sync/sync_run.h"

#include <algorithm>

namespace wijkronde {
namespace {

using State = SyncStatus::State;

/// Not known before anything is done: a part that does not move says less than one that does. Never less than it was,
/// for more may be added on the way.
double shareOf(std::uint64_t done, std::uint64_t all, double before)
{
    if (all == 0 || done == 0)
        return before;
    return std::max(before, std::min(1.0, static_cast<double>(done) / static_cast<double>(all)));
}

} // namespace

void SyncRun::beginAttempt(bool goesOn)
{
    m_bytes = 0;
    if (goesOn) {
        ++m_attempts;
        m_before = m_total;
        return;
    }
    *this = {};
    m_attempts = 1;
}

void SyncRun::take(const SyncStatus &status)
{
    const auto bytes = status.progress.bytesSent + status.progress.bytesReceived;
    // The runner may begin again without a pause, when something was saved meanwhile: after a success.
    if (status.state == State::Running && (m_state != State::Running || bytes < m_bytes))
        beginAttempt(m_state == State::Waiting && m_attempts > 0);
    m_state = status.state;
    if (m_attempts == 0)
        return;
    m_bytes = bytes;
    const auto &now = status.progress;
    m_total = now;
    m_total.sent += m_before.sent;
    m_total.received += m_before.received;
    m_total.bytesSent += m_before.bytesSent;
    m_total.bytesReceived += m_before.bytesReceived;
    // What the attempt before knew holds until this one has asked.
    m_total.toSend = now.toSend > 0 ? m_before.sent + now.toSend : std::max(m_before.toSend, m_total.sent);
    m_total.expected =
        now.expected > 0 ? m_before.received + now.expected : std::max(m_before.expected, m_total.received);
    m_sendingShare = shareOf(m_total.sent, m_total.toSend, m_sendingShare);
    m_fetchingShare = shareOf(m_total.received, m_total.expected, m_fetchingShare);
}

} // namespace wijkronde
