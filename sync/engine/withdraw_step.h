// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/session_step.h"

#include <vector>

namespace wijkronde {

/// Tells the registry which of the operations that it kept back their author has withdrawn.
class WithdrawStep : public SessionStep {
public:
    explicit WithdrawStep(SessionState &state) : m_state(state) {}

    Result<std::optional<Request>> next() override;
    Result<v1::Verdict> take(std::string_view body) override;

private:
    SessionState &m_state;
    std::vector<Id> m_told;
};

} // namespace wijkronde
