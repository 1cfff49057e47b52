// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/service.h"

#include "core/base/hash.h"
#include "sync/registry/credentials.h"
#include "sync/registry/enrolment_code.h"
#include "sync/registry/revocations.h"
#include "sync/registry/secrets.h"
#include "sync/registry/storage/storage.h"
#include "sync/wire/limits.h"

#include <sodium.h>

namespace wijkronde::registry {

Result<std::string> RegistryService::makeEnrolmentCode(const Id &workerId)
{
    const auto secret = random().id();
    const auto expires = toMillis(now() + limits::kEnrolmentCodeLife);
    WIJKRONDE_TRY(m_environment.storage.write([&](SqlConnection &connection) -> Result<> {
        const auto worker = Directory(connection).worker(workerId);
        if (!worker)
            return fail(worker.error());
        if (!*worker)
            return fail(ErrorCode::NotFound, "worker");
        return Devices(connection).putCode({blake2b256(secret.view()), workerId, expires, std::nullopt});
    }));
    return formatEnrolmentCode(secret);
}

Result<v1::EnrolResponse> RegistryService::enrol(const v1::EnrolRequest &request)
{
    if (request.public_key().size() != crypto_sign_PUBLICKEYBYTES)
        return fail(ErrorCode::InvalidArgument, "public_key takes 32 bytes");
    const auto code = parseEnrolmentCode(request.code());
    if (!code)
        return fail(ErrorCode::CodeInvalid);
    return m_environment.storage.write(
        [&](SqlConnection &connection) { return enrolInto(connection, *code, request.public_key()); });
}

Result<v1::EnrolResponse> RegistryService::enrolInto(SqlConnection &connection, const Id &code,
                                                     const std::string &publicKey)
{
    Devices devices(connection);
    Directory directory(connection);
    auto known = devices.lockCode(blake2b256(code.view()));
    if (!known)
        return fail(std::move(known).error());
    if (!*known || (*known)->expiresAt < toMillis(now()))
        return fail(ErrorCode::CodeInvalid);
    auto &row = **known;
    const auto worker = directory.worker(row.workerId);
    if (!worker || !*worker)
        return fail(ErrorCode::StoreFailed, "worker of a code");
    if (!row.deviceId) {
        row.deviceId = random().id();
        WIJKRONDE_TRY(devices.add({*row.deviceId, publicKey, (*worker)->teamId, (*worker)->id, toMillis(now())}));
        WIJKRONDE_TRY(devices.putCode(row));
    }
    // A device that did not get the answer asks again with the same key; anybody else comes too late.
    const auto device = deviceRow(connection, *row.deviceId);
    if (!device)
        return fail(device.error());
    if (device->publicKey != publicKey)
        return fail(ErrorCode::CodeInvalid);
    const auto team = directory.team(device->teamId);
    const auto municipality = directory.meta("municipality_name");
    if (!team || !*team || !municipality)
        return fail(ErrorCode::StoreFailed, "team of a worker");
    v1::EnrolResponse response;
    *response.mutable_certificate() = certificateOf(*device);
    response.set_worker_id((*worker)->id.toBytes());
    response.set_worker_name((*worker)->name);
    response.set_team_id((*team)->id.toBytes());
    response.set_team_name((*team)->name);
    response.set_municipality_name(municipality->value_or(std::string()));
    response.set_recovery_key(m_environment.secrets.recoveryPublicKey());
    response.set_registry_time_ms(toMillis(now()));
    return response;
}

v1::DeviceCertificate RegistryService::certificateOf(const Device &device) const
{
    v1::CertificateBody body;
    body.set_device_id(device.id.toBytes());
    body.set_public_key(device.publicKey);
    body.set_team_id(device.teamId.toBytes());
    body.set_worker_id(device.workerId.toBytes());
    body.set_issued_at_ms(device.enrolledAt);
    return m_environment.credentials.issue(body);
}

Result<v1::TokenResponse> RegistryService::token(const v1::TokenRequest &request)
{
    const auto body = m_environment.credentials.check(request.certificate());
    if (!body)
        return fail(body.error());
    const auto device = *Id::fromBytes(body->device_id());
    v1::TokenResponse response;
    response.set_registry_time_ms(toMillis(now()));
    if (request.challenge().empty()) {
        response.set_challenge(m_environment.credentials.challenge(device));
        return response;
    }
    WIJKRONDE_TRY(
        m_environment.credentials.checkAnswer(device, body->public_key(), request.challenge(), request.signature()));
    auto known =
        m_environment.storage.read([&](SqlConnection &connection) { return Devices(connection).find(device); });
    if (!known)
        return fail(std::move(known).error());
    if (!*known) {
        // The database was restored from before the enrolment: the certificate alone brings the device back.
        WIJKRONDE_TRY(m_environment.storage.write([&](SqlConnection &connection) {
            return Devices(connection)
                .add({device, body->public_key(), Id::fromBytes(body->team_id()).value_or(Id{}),
                      Id::fromBytes(body->worker_id()).value_or(Id{}), body->issued_at_ms()});
        }));
        // Its row is new, so what the file says of it has not reached the database yet.
        if (m_environment.revocations)
            WIJKRONDE_TRY(m_environment.revocations->apply(m_environment.storage));
    }
    response.set_token(m_environment.credentials.token(device));
    response.set_expires_in_s(static_cast<std::uint32_t>(std::chrono::seconds(limits::kTokenLife).count()));
    return response;
}

Result<Id> RegistryService::authenticate(std::string_view token) const
{
    return m_environment.credentials.deviceOf(token, [this](const Id &device) { return keyOf(device); });
}

Result<std::string> RegistryService::keyOf(const Id &device) const
{
    {
        const std::lock_guard lock(m_keysMutex);
        if (const auto known = m_keys.find(device); known != m_keys.end())
            return known->second;
    }
    auto key = m_environment.storage.read([&](SqlConnection &connection) -> Result<std::string> {
        const auto row = deviceRow(connection, device);
        return row ? Result<std::string>(row->publicKey) : fail(row.error());
    });
    if (key) {
        const std::lock_guard lock(m_keysMutex);
        m_keys.emplace(device, *key);
    }
    return key;
}

Result<v1::RescueResponse> RegistryService::rescue(const v1::RescueRequest &request)
{
    const auto body = m_environment.credentials.check(request.certificate());
    if (!body)
        return fail(body.error());
    if (request.sealed_size() > limits::kRescueOperations)
        return fail(ErrorCode::TooLarge, "at most 500 operations");
    for (const auto &box : request.sealed()) {
        if (box.size() > limits::kOperationBytes + crypto_box_SEALBYTES)
            return fail(ErrorCode::TooLarge, "a sealed operation");
    }
    WIJKRONDE_TRY(m_environment.storage.write([&](SqlConnection &connection) {
        return Devices(connection)
            .keepRescue(*Id::fromBytes(body->device_id()), {request.sealed().begin(), request.sealed().end()},
                        toMillis(now()));
    }));
    v1::RescueResponse response;
    response.set_kept(static_cast<std::uint64_t>(request.sealed_size()));
    return response;
}

} // namespace wijkronde::registry
