// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/proof.h"

namespace wijkronde::wire {
namespace {

constexpr std::size_t kTimeSize = 8;
constexpr std::size_t kSignatureSize = 64; // Ed25519

std::string timeBytes(WallTime time)
{
    std::string bytes;
    for (int shift = 0; shift < 64; shift += 8)
        bytes += static_cast<char>((toMillis(time) >> shift) & 0xFF);
    return bytes;
}

} // namespace

std::string tokenMessage(std::string_view challenge)
{
    return "wijkronde token" + std::string(challenge);
}

std::string SignedToken::message() const
{
    return "wijkronde call" + token + timeBytes(signedAt);
}

std::string SignedToken::bytes() const
{
    return token + timeBytes(signedAt) + signature;
}

std::optional<SignedToken> SignedToken::parse(std::string_view bytes)
{
    if (bytes.size() <= kTimeSize + kSignatureSize)
        return std::nullopt;
    const auto timeAt = bytes.size() - kSignatureSize - kTimeSize;
    std::uint64_t ms = 0;
    for (std::size_t i = timeAt + kTimeSize; i-- > timeAt;)
        ms = (ms << 8) | static_cast<unsigned char>(bytes[i]);
    return SignedToken{std::string(bytes.substr(0, timeAt)), fromMillis(static_cast<std::int64_t>(ms)),
                       std::string(bytes.substr(timeAt + kTimeSize))};
}

} // namespace wijkronde::wire
