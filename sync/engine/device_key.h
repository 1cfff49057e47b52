// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/ports/key_vault.h"
#include "core/ports/random.h"

#include <string>
#include <string_view>

namespace wijkronde {

/// The device's own Ed25519 key. It is made here and never leaves the key vault.
class DeviceKey {
public:
    static DeviceKey generate(Random &random);
    /// NotEnrolled when the vault has none.
    static Result<DeviceKey> read(KeyVault &vault);
    /// Durable when it returns.
    Result<> write(KeyVault &vault) const;

    std::string publicKey() const;
    /// 64 bytes.
    std::string sign(std::string_view message) const;

private:
    explicit DeviceKey(std::string secret) : m_secret(std::move(secret)) {}

    std::string m_secret; ///< seed and public key, 64 bytes, as libsodium keeps them
};

} // namespace wijkronde
