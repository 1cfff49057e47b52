// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/withdraw_step.h"

#include "core/store/quarantine.h"
#include "sync/wire/limits.h"

namespace wijkronde {

Result<std::optional<Request>> WithdrawStep::next()
{
    auto untold = Quarantine(m_state.store).untold(limits::kConfirmRecords);
    if (!untold)
        return fail(std::move(untold).error());
    if (untold->empty())
        return std::nullopt;
    auto past = m_state.past();
    if (!past)
        return fail(past.error());
    m_told = std::move(*untold);
    v1::ConfirmRequest request;
    *request.mutable_past() = std::move(*past);
    for (const auto &uid : m_told)
        request.add_withdrawn(uid.toBytes());
    return Request{"Confirm", request.SerializeAsString()};
}

Result<v1::Verdict> WithdrawStep::take(std::string_view body)
{
    v1::ConfirmResponse response;
    WIJKRONDE_TRY(readMessage(body, response));
    m_state.outcome.directive = std::max(m_state.outcome.directive, response.directive());
    WIJKRONDE_TRY(Quarantine(m_state.store).markTold(m_told, m_state.registryNow()));
    return v1::VERDICT_UNSPECIFIED;
}

} // namespace wijkronde
