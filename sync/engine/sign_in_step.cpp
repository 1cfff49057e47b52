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
/// When it came, by this device's clock, and for how long it is good; milliseconds.
constexpr auto kTokenGot = "token_got_ms";
constexpr auto kTokenLife = "token_life_ms";

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
    m_challenge.clear();
    return m_state.store.settings().setMeta(kToken, {});
}

Result<Millis> SignInStep::stored(const char *name)
{
    const auto text = m_state.store.settings().meta(name);
    if (!text)
        return fail(text.error());
    return Millis(*text ? std::strtoll((*text)->c_str(), nullptr, 10) : 0);
}

/// By this device's clock alone. When that was moved, the call is refused and another token asked for, and nothing
/// else.
Result<Millis> SignInStep::age()
{
    return stored(kTokenGot).map([&](Millis got) { return m_state.clock.now() - WallTime(got); });
}

Result<SignInStep::Standing> SignInStep::standing()
{
    const auto had = age();
    const auto life = stored(kTokenLife);
    if (!had || !life)
        return fail(had ? life.error() : had.error());
    if (*had < *life - limits::kTokenMargin)
        return Standing::Good;
    return *had < *life + limits::kTokenSignable ? Standing::Signable : Standing::Over;
}

Result<std::string> SignInStep::credential()
{
    auto known = token();
    if (!known || known->empty())
        return known;
    const auto how = standing();
    const auto had = age();
    if (!how || !had)
        return fail(how ? had.error() : how.error());
    if (*how != Standing::Signable)
        return known;
    wire::SignedToken renewed{std::move(*known), *had, {}};
    renewed.signature = m_key.sign(renewed.message());
    return renewed.bytes();
}

Result<bool> SignInStep::signs()
{
    const auto known = token();
    const auto how = standing();
    if (!known || !how)
        return fail(known ? how.error() : known.error());
    return !known->empty() && *how == Standing::Signable;
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
    auto &settings = m_state.store.settings();
    const Millis life = std::chrono::seconds(response.expires_in_s());
    WIJKRONDE_TRY(settings.setMeta(kTokenGot, std::to_string(toMillis(m_state.clock.now()))));
    WIJKRONDE_TRY(settings.setMeta(kTokenLife, std::to_string(life.count())));
    WIJKRONDE_TRY(settings.setMeta(kToken, response.token()));
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
