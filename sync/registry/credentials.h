// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ports/clock.h"
#include "core/ports/random.h"

#include <functional>
#include <string>
#include <string_view>

namespace wijkronde::v1 {
class CertificateBody;
class DeviceCertificate;
} // namespace wijkronde::v1

namespace wijkronde::registry {

struct Secrets;

/// Makes and checks what devices prove themselves with. Nothing is stored: all processes with the same key file accept
/// the same certificates, challenges and tokens. Judged by the registry's clock only. Any thread.
class Credentials {
public:
    Credentials(const Secrets &secrets, const Clock &clock, Random &random);

    v1::DeviceCertificate issue(const v1::CertificateBody &body) const;
    /// Unauthenticated when it was not issued with our key.
    Result<v1::CertificateBody> check(const v1::DeviceCertificate &certificate) const;

    /// For one device, good for limits::kChallengeLife.
    std::string challenge(const Id &deviceId) const;
    /// Unauthenticated unless the challenge is ours, fresh, and signed with that key.
    Result<> checkAnswer(const Id &deviceId, std::string_view publicKey, std::string_view challenge,
                         std::string_view signature) const;

    /// Good for limits::kTokenLife.
    std::string token(const Id &deviceId) const;
    /// The public key of a device; Unauthenticated when there is none.
    using KeyOf = std::function<Result<std::string>(const Id &)>;
    /// The device; Unauthenticated when the token is not ours, or has expired and was not signed with the device's key
    /// (wire::SignedToken). That key is looked for only when all else is right.
    Result<Id> deviceOf(std::string_view token, const KeyOf &keyOf) const;

private:
    struct Seal {
        Id device;
        WallTime expires;
    };

    std::string sealed(std::string_view purpose, const Id &deviceId, WallTime expires) const;
    /// Whether it is ours; not whether its time is over.
    Result<Seal> opened(std::string_view purpose, Millis life, std::string_view bytes) const;

    std::string m_publicKey;
    std::string m_secretKey;
    std::string m_macKey;
    const Clock &m_clock;
    Random &m_random;
};

} // namespace wijkronde::registry
