// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/sign_in_step.h"

#include "core/usecases/open_store.h"
#include "sync/engine/enrolment.h"
#include "sync/wire/limits.h"
#include "sync/wire/proof.h"

namespace wijkronde {
namespace {

constexpr auto kToken = "token";
/// Milliseconds UTC, by the registry's clock.
constexpr auto kTokenEnds = "token_ends_ms";

} // namespace

Result<std::string> SignInStep::token()
{
    auto token = m_state.store.settings().meta(kToken);
    if (!token)
        return fail(token.error());
    return std::move(*token).value_or(std::string());
}

Result<> SignInStep::forgetToken()
{
    return m_state.store.settings().setMeta(kToken, {});
}

/// What a call with it would come to. Clocks may be wrong: then it is refused, or asked for too early, and nothing
/// else.
Result<SignInStep::Standing> SignInStep::standing()
{
    if (m_isFresh)
        return Standing::Good;
    const auto ends = m_state.store.settings().meta(kTokenEnds);
    if (!ends)
        return fail(ends.error());
    const auto now = m_state.registryNow();
    const auto end = *ends ? fromMillis(std::strtoll((*ends)->c_str(), nullptr, 10)) : WallTime::max();
    if (now < end)
        return Standing::Good;
    return now - end < limits::kTokenSignable ? Standing::Signable : Standing::Over;
}

Result<std::string> SignInStep::credential()
{
    auto known = token();
    if (!known || known->empty())
        return known;
    const auto how = standing();
    if (!how)
        return fail(how.error());
    if (*how != Standing::Signable)
        return known;
    wire::SignedToken renewed{std::move(*known), m_state.registryNow(), {}};
    renewed.signature = m_key.sign(renewed.message());
    return renewed.bytes();
}

Result<std::optional<Request>> SignInStep::next()
{
    const auto known = token();
    if (!known)
        return fail(known.error());
    if (!known->empty()) {
        const auto how = standing();
        if (!how)
            return fail(how.error());
        if (*how != Standing::Over)
            return std::nullopt;
    }
    const auto certificate = m_state.store.settings().meta(kCertificate);
    if (!certificate)
        return fail(certificate.error());
    v1::TokenRequest request;
    if (!*certificate || !request.mutable_certificate()->ParseFromString(**certificate))
        return fail(ErrorCode::NotEnrolled);
    if (!m_challenge.empty()) {
        request.set_challenge(m_challenge);
        request.set_signature(m_key.sign(wire::tokenMessage(m_challenge)));
    }
    return Request{"Token", request.SerializeAsString()};
}

Result<v1::Verdict> SignInStep::take(std::string_view body)
{
    v1::TokenResponse response;
    WIJKRONDE_TRY(readMessage(body, response));
    const bool answered = !m_challenge.empty();
    const auto size = answered ? response.token().size() : response.challenge().size();
    m_challenge.clear();
    if (size == 0 || size > (answered ? limits::kTokenBytes : limits::kChallengeBytes))
        return fail(ErrorCode::MalformedMessage, answered ? "token" : "challenge");
    if (!answered)
        m_challenge = response.challenge();
    if (!answered)
        return v1::VERDICT_UNSPECIFIED;
    m_state.takeRegistryTime(response.registry_time_ms());
    m_isFresh = true;
    const auto ends = m_state.registryNow() + std::chrono::seconds(response.expires_in_s());
    WIJKRONDE_TRY(m_state.store.settings().setMeta(kTokenEnds, std::to_string(toMillis(ends))));
    WIJKRONDE_TRY(m_state.store.settings().setMeta(kToken, response.token()));
    return v1::VERDICT_UNSPECIFIED;
}

Result<std::optional<Request>> JoinStep::next()
{
    if (m_state.store.deviceNo() != 0)
        return std::nullopt;
    const auto incarnation = m_state.store.settings().meta(kIncarnationName);
    if (!incarnation)
        return fail(incarnation.error());
    v1::JoinRequest request;
    request.set_incarnation(incarnation->value_or(std::string()));
    request.set_schema_version(kSchemaVersion);
    return Request{"Join", request.SerializeAsString()};
}

Result<v1::Verdict> JoinStep::take(std::string_view body)
{
    v1::JoinResponse response;
    WIJKRONDE_TRY(readMessage(body, response));
    if (response.device_no() == 0 || response.history_id().size() != Id::kSize)
        return fail(ErrorCode::MalformedMessage, "device number or history");
    WIJKRONDE_TRY(m_state.store.settings().setMeta("history_id", response.history_id()));
    WIJKRONDE_TRY(m_state.store.setDeviceNo(response.device_no()));
    m_state.outcome.directive = std::max(m_state.outcome.directive, response.directive());
    return v1::VERDICT_UNSPECIFIED;
}

} // namespace wijkronde
