// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/device_key.h"

#include <sodium.h>

namespace wijkronde {
namespace {

constexpr auto kVaultName = "device_key";

unsigned char *writable(std::string &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *readable(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

DeviceKey DeviceKey::generate(Random &random)
{
    std::array<std::uint8_t, crypto_sign_SEEDBYTES> seed{};
    random.fill(seed);
    std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
    std::string open(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(writable(open), writable(secret), seed.data());
    sodium_memzero(seed.data(), seed.size());
    return DeviceKey(std::move(secret));
}

Result<DeviceKey> DeviceKey::read(KeyVault &vault)
{
    auto secret = vault.read(kVaultName);
    if (!secret)
        return fail(secret.error());
    if (!*secret)
        return fail(ErrorCode::NotEnrolled, "no device key");
    if ((*secret)->size() != crypto_sign_SECRETKEYBYTES)
        return fail(ErrorCode::KeyUnavailable, "device key");
    return DeviceKey(std::move(**secret));
}

Result<> DeviceKey::write(KeyVault &vault) const
{
    return vault.write(kVaultName, m_secret);
}

std::string DeviceKey::publicKey() const
{
    return m_secret.substr(crypto_sign_SEEDBYTES);
}

std::string DeviceKey::sign(std::string_view message) const
{
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(writable(signature), nullptr, readable(message), message.size(), readable(m_secret));
    return signature;
}

} // namespace wijkronde
