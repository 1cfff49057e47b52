// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/device_key.h"
#include "sync/engine/session_step.h"

namespace wijkronde {

/// Gets a token: the registry gives a challenge, the device signs it. The token is kept in the store until it is
/// refused: when its time is over it is signed with each call, which costs no round trip, for some days.
class SignInStep : public SessionStep {
public:
    SignInStep(SessionState &state, DeviceKey key) : m_state(state), m_key(std::move(key)) {}

    Result<std::optional<Request>> next() override;
    Result<v1::Verdict> take(std::string_view body) override;

    /// What a call proves itself with: the token, signed when its time is over; empty = there is none.
    Result<std::string> credential();
    /// Whether that is a signed one.
    Result<bool> signs();
    Result<> forgetToken();

private:
    enum class Standing { Good, Signable, Over };

    Result<std::string> token();
    Result<Millis> stored(const char *name);
    Result<Millis> age();
    Result<Standing> standing();

    SessionState &m_state;
    DeviceKey m_key;
    std::string m_challenge;
};

/// Starts the incarnation that the store holds, when the registry has not numbered it yet.
class JoinStep : public SessionStep {
public:
    explicit JoinStep(SessionState &state) : m_state(state) {}

    Result<std::optional<Request>> next() override;
    Result<v1::Verdict> take(std::string_view body) override;

private:
    SessionState &m_state;
};

} // namespace wijkronde
