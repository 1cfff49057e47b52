// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/proof.h"

namespace wijkronde::wire {
namespace {

constexpr std::size_t kAgeSize = 8;
constexpr std::size_t kSignatureSize = 64; // Ed25519

std::string ageBytes(Millis age)
{
    std::string bytes;
    for (int shift = 0; shift < 64; shift += 8)
        bytes += static_cast<char>((age.count() >> shift) & 0xFF);
    return bytes;
}

} // namespace

std::string tokenMessage(std::string_view challenge)
{
    return "wijkronde token" + std::string(challenge);
}

std::string SignedToken::message() const
{
    return "wijkronde call" + token + ageBytes(age);
}

std::string SignedToken::bytes() const
{
    return token + ageBytes(age) + signature;
}

std::optional<SignedToken> SignedToken::parse(std::string_view bytes)
{
    if (bytes.size() <= kAgeSize + kSignatureSize)
        return std::nullopt;
    const auto ageAt = bytes.size() - kSignatureSize - kAgeSize;
    std::uint64_t ms = 0;
    for (std::size_t i = ageAt + kAgeSize; i-- > ageAt;)
        ms = (ms << 8) | static_cast<unsigned char>(bytes[i]);
    return SignedToken{std::string(bytes.substr(0, ageAt)), Millis(static_cast<std::int64_t>(ms)),
                       std::string(bytes.substr(ageAt + kAgeSize))};
}

} // namespace wijkronde::wire
