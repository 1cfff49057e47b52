// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/enrolment.h"

#include "core/usecases/identity.h"
#include "core/usecases/open_store.h"
#include "sync/engine/answer.h"
#include "sync/wire/limits.h"
#include "sync/wire/sync.pb.h"

#include <algorithm>
#include <array>

namespace wijkronde {
namespace {

constexpr std::array<std::string_view, 3> kLoopback{"127.0.0.1", "localhost", "[::1]"};

std::string_view hostOf(std::string_view authority)
{
    if (authority.starts_with('['))
        return authority.substr(0, authority.find(']') + 1);
    return authority.substr(0, authority.find(':'));
}

/// Whether the certificate says that this device's key is that of a device of this worker and team.
bool isFor(const v1::DeviceCertificate &certificate, const std::string &publicKey, const v1::EnrolResponse &response)
{
    v1::CertificateBody body;
    return certificate.signature().size() == limits::kSignatureBytes && body.ParseFromString(certificate.body())
           && Id::fromBytes(body.device_id()).value_or(Id{}) != Id{} && body.public_key() == publicKey
           && body.worker_id() == response.worker_id() && body.team_id() == response.team_id();
}

/// The registry's words for whose tablet this is.
Result<Identity> identityOf(const v1::EnrolResponse &response, const std::string &publicKey, const std::string &url)
{
    const auto worker = Id::fromBytes(response.worker_id());
    const auto team = Id::fromBytes(response.team_id());
    if (!worker || !team || !isFor(response.certificate(), publicKey, response)
        || response.recovery_key().size() != limits::kKeyBytes)
        return fail(ErrorCode::MalformedMessage, "enrolment");
    return Identity{*worker, *team, response.worker_name(), response.team_name(), response.municipality_name(), url};
}

} // namespace

bool isAllowedRegistryUrl(std::string_view url)
{
    const bool secure = url.starts_with("https://");
    if (!secure && !url.starts_with("http://"))
        return false;
    url.remove_prefix(secure ? 8 : 7);
    if (url.find_first_of("@?# \t\r\n") != std::string_view::npos)
        return false;
    const auto host = hostOf(url.substr(0, url.find('/')));
    return !host.empty() && (secure || std::ranges::find(kLoopback, host) != kLoopback.end());
}

Result<Enrolment> Enrolment::prepare(std::string registryUrl, std::string code, Store &store, KeyVault &vault,
                                     Random &random)
{
    const auto identity = readIdentity(store);
    if (!identity)
        return fail(identity.error());
    if (*identity)
        return fail(ErrorCode::AlreadyEnrolled);
    if (!isAllowedRegistryUrl(registryUrl))
        return fail(ErrorCode::InvalidArgument, "the address of the registry must start with https://");
    auto key = DeviceKey::read(vault);
    if (!key && key.error().code != ErrorCode::NotEnrolled)
        return fail(key.error());
    if (!key) {
        key = DeviceKey::generate(random);
        WIJKRONDE_TRY(key->write(vault));
    }
    Enrolment enrolment(store, vault, std::move(*key));
    enrolment.m_url = std::move(registryUrl);
    enrolment.m_code = std::move(code);
    enrolment.m_incarnation = random.id();
    return enrolment;
}

Call Enrolment::call() const
{
    v1::EnrolRequest request;
    request.set_code(m_code);
    request.set_public_key(m_key.publicKey());
    return {"Enrol", request.SerializeAsString(), {}};
}

Result<> Enrolment::finish(const Result<Answer> &answer) const
{
    v1::EnrolResponse response;
    const auto body = bodyOf(answer);
    if (!body)
        return fail(body.error());
    WIJKRONDE_TRY(readMessage(*body, response));
    const auto identity = identityOf(response, m_key.publicKey(), m_url);
    if (!identity)
        return fail(identity.error());
    WIJKRONDE_TRY(m_vault.write(kIncarnationName, m_incarnation.toBytes()));
    auto &settings = m_store.settings();
    WIJKRONDE_TRY(settings.setMeta(kIncarnationName, m_incarnation.view()));
    WIJKRONDE_TRY(settings.setMeta(kCertificate, response.certificate().SerializeAsString()));
    WIJKRONDE_TRY(settings.setValue(kRecoveryKey, toHex(response.recovery_key())));
    return writeIdentity(m_store, *identity);
}

} // namespace wijkronde
