// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/credentials.h"

#include "core/base/hash.h"
#include "sync/registry/secrets.h"
#include "sync/wire/limits.h"
#include "sync/wire/proof.h"
#include "sync/wire/sync.pb.h"

#include <sodium.h>

namespace wijkronde::registry {
namespace {

// device id ‖ expiry in ms, 8 bytes little-endian ‖ 8 random bytes ‖ keyed BLAKE2b-128 of the purpose and all before.
constexpr std::size_t kExpiryAt = Id::kSize;
constexpr std::size_t kNonceAt = kExpiryAt + 8;
constexpr std::size_t kMacAt = kNonceAt + 8;
constexpr std::size_t kSealedSize = kMacAt + 16;
static_assert(kSealedSize <= limits::kTokenBytes);

constexpr std::string_view kToken = "wijkronde token seal";
constexpr std::string_view kChallenge = "wijkronde challenge seal";

unsigned char *raw(std::string &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

bool isSigned(std::string_view message, std::string_view signature, std::string_view publicKey)
{
    return signature.size() == crypto_sign_BYTES && publicKey.size() == crypto_sign_PUBLICKEYBYTES
           && crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(publicKey)) == 0;
}

} // namespace

Credentials::Credentials(const Secrets &secrets, const Clock &clock, Random &random)
    : m_publicKey(crypto_sign_PUBLICKEYBYTES, '\0'),
      m_secretKey(crypto_sign_SECRETKEYBYTES, '\0'),
      m_macKey(secrets.tokenKey),
      m_clock(clock),
      m_random(random)
{
    crypto_sign_seed_keypair(raw(m_publicKey), raw(m_secretKey), raw(std::string_view(secrets.certificateSeed)));
}

v1::DeviceCertificate Credentials::issue(const v1::CertificateBody &body) const
{
    v1::DeviceCertificate certificate;
    certificate.set_body(body.SerializeAsString());
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(std::string_view(certificate.body())), certificate.body().size(),
                         raw(std::string_view(m_secretKey)));
    certificate.set_signature(std::move(signature));
    return certificate;
}

Result<v1::CertificateBody> Credentials::check(const v1::DeviceCertificate &certificate) const
{
    v1::CertificateBody body;
    if (!isSigned(certificate.body(), certificate.signature(), m_publicKey) || !body.ParseFromString(certificate.body())
        || !Id::fromBytes(body.device_id()))
        return fail(ErrorCode::Unauthenticated, "certificate");
    return body;
}

std::string Credentials::challenge(const Id &deviceId) const
{
    return sealed(kChallenge, deviceId, m_clock.now() + limits::kChallengeLife);
}

Result<> Credentials::checkAnswer(const Id &deviceId, std::string_view publicKey, std::string_view challenge,
                                  std::string_view signature) const
{
    const auto seal = opened(kChallenge, limits::kChallengeLife, challenge);
    if (!seal || seal->device != deviceId || m_clock.now() > seal->expires)
        return fail(ErrorCode::Unauthenticated, "challenge");
    if (!isSigned(wire::tokenMessage(challenge), signature, publicKey))
        return fail(ErrorCode::Unauthenticated, "signature");
    return {};
}

std::string Credentials::token(const Id &deviceId) const
{
    return sealed(kToken, deviceId, m_clock.now() + limits::kTokenLife);
}

Result<Id> Credentials::deviceOf(std::string_view token, const KeyOf &keyOf) const
{
    const auto byItself = opened(kToken, limits::kTokenLife, token);
    if (byItself)
        return m_clock.now() <= byItself->expires ? Result<Id>(byItself->device)
                                                  : fail(ErrorCode::Unauthenticated, "expired");
    const auto renewed = wire::SignedToken::parse(token);
    if (!renewed)
        return fail(byItself.error());
    const auto seal = opened(kToken, limits::kTokenLife, renewed->token);
    if (!seal)
        return fail(seal.error());
    const auto age = m_clock.now() - (seal->expires - limits::kTokenLife);
    if (age > limits::kTokenLife + limits::kTokenSignable || renewed->age < age - limits::kTokenAgeSkew
        || renewed->age > age + limits::kTokenAgeSkew)
        return fail(ErrorCode::Unauthenticated, "expired");
    const auto key = keyOf(seal->device);
    if (!key)
        return fail(key.error());
    if (!isSigned(renewed->message(), renewed->signature, *key))
        return fail(ErrorCode::Unauthenticated, "signature");
    return seal->device;
}

std::string Credentials::sealed(std::string_view purpose, const Id &deviceId, WallTime expires) const
{
    std::string bytes = deviceId.toBytes();
    for (int shift = 0; shift < 64; shift += 8)
        bytes += static_cast<char>((toMillis(expires) >> shift) & 0xFF);
    bytes += m_random.id().view().substr(0, 8);
    return bytes + blake2b128(std::string(purpose) + bytes, m_macKey);
}

Result<Credentials::Seal> Credentials::opened(std::string_view purpose, Millis life, std::string_view bytes) const
{
    if (bytes.size() != kSealedSize)
        return fail(ErrorCode::Unauthenticated, "size");
    const auto mac = blake2b128(std::string(purpose) + std::string(bytes.substr(0, kMacAt)), m_macKey);
    if (sodium_memcmp(mac.data(), bytes.data() + kMacAt, mac.size()) != 0)
        return fail(ErrorCode::Unauthenticated, "not ours");
    std::int64_t expires = 0;
    for (std::size_t i = kNonceAt; i-- > kExpiryAt;)
        expires = (expires << 8) | static_cast<unsigned char>(bytes[i]);
    // Sealed while our clock was ahead: it would be good for as long as that.
    if (fromMillis(expires) > m_clock.now() + life + limits::kTokenAgeSkew)
        return fail(ErrorCode::Unauthenticated, "from the future");
    return Seal{*Id::fromBytes(bytes.substr(0, Id::kSize)), fromMillis(expires)};
}

} // namespace wijkronde::registry
