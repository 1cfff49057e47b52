// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/session_step.h"
#include "sync/wire/limits.h"

#include <cstdint>
#include <vector>

namespace wijkronde {

/// Sends the outbox, oldest first, until it is empty. An edit that is saved meanwhile is sent too.
class PushStep : public SessionStep {
public:
    explicit PushStep(SessionState &state) : m_state(state) {}

    Result<std::optional<Request>> next() override;
    Result<v1::Verdict> take(std::string_view body) override;

    /// The registry said RESEND where it could not say from where: ask, also with an empty outbox.
    void probe() { m_probe = true; }
    /// The last request was over a limit. Half of it comes next; false when it was a single operation: then nothing
    /// behind it can be sent either, because numbers have no gaps.
    bool split();
    /// Nothing more will be sent in this attempt.
    void giveUp() { m_givenUp = true; }

private:
    /// MalformedMessage when they cannot be true; changes nothing.
    Result<std::vector<Receipt>> receipts(const v1::PushResponse &response) const;
    Result<v1::Verdict> sendAgainFrom(std::uint64_t opSeq);

    SessionState &m_state;
    int m_most = limits::kPushOperations;
    std::uint64_t m_first = 0; ///< of the request that is under way
    std::size_t m_count = 0;
    bool m_probe = false;
    bool m_givenUp = false;
};

} // namespace wijkronde
