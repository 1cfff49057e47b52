// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/ports/key_vault.h"
#include "core/ports/random.h"
#include "core/store/store.h"
#include "sync/engine/device_key.h"
#include "sync/engine/transport.h"

#include <string>

namespace wijkronde {

/// The meta value that holds the device's certificate, the bytes of a DeviceCertificate.
inline constexpr auto kCertificate = "certificate";
/// The setting with the registry's recovery key, hexadecimal.
inline constexpr auto kRecoveryKey = "recovery_key";

/// Joins a tablet to a registry with a one-time code. The key pair is made here; only its public half is sent. Does no
/// I/O over the network: call() goes out through a transport, finish() takes what came back. Used on the store's
/// thread.
class Enrolment {
public:
    /// The key goes into the vault at once and is taken again by a later attempt: a registry whose answer was lost
    /// knows the device by it. Errors: AlreadyEnrolled, InvalidArgument for an address that is not allowed, the
    /// vault's.
    static Result<Enrolment> prepare(std::string registryUrl, std::string code, Store &store, KeyVault &vault,
                                     Random &random);

    Call call() const;
    /// The vault first, then the store; with its last write the tablet counts as enrolled.
    /// Errors: CodeInvalid and all of bodyOf(), the vault's and the store's.
    Result<> finish(const Result<Answer> &answer) const;

private:
    Enrolment(Store &store, KeyVault &vault, DeviceKey key) : m_store(store), m_vault(vault), m_key(std::move(key)) {}

    Store &m_store;
    KeyVault &m_vault;
    DeviceKey m_key;
    std::string m_url;
    std::string m_code;
    Id m_incarnation;
};

/// https, or http on a loopback address; no user, query or fragment.
bool isAllowedRegistryUrl(std::string_view url);

} // namespace wijkronde
