// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/transport.h"
#include "tests/fuzz/choices.h"
#include "tests/support/loopback_transport.h"

#include <cstdint>

namespace wijkronde::fuzz {

/// What a registry that lies, or whoever stands between, answers to the calls of a tablet: the true answer, changed
/// here and there; bytes; errors; silence. When the input is over nobody answers any more.
class HostileRegistry {
public:
    explicit HostileRegistry(Choices &choices) : m_choices(choices) {}

    Result<Answer> answer(const Call &call, const test::LoopbackTransport::Deliver &deliver);

    /// The highest number that an answer called safe in a backup: what a tablet may forget.
    std::uint64_t toldDurable() const { return m_toldDurable; }
    int calls() const { return m_calls; }

private:
    Result<Answer> changed(std::string_view method, const Result<Answer> &truth);
    Result<Answer> odd(Answer answer);
    void changeState(google::protobuf::Message &response);
    void remember(const Result<Answer> &answer, std::string_view method);

    Choices &m_choices;
    std::uint64_t m_toldDurable = 0;
    int m_calls = 0;
};

} // namespace wijkronde::fuzz
