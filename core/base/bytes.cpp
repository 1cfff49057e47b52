// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/bytes.h"

#include <sodium.h>

#include <algorithm>

namespace wijkronde {

std::optional<Id> Id::fromBytes(std::string_view bytes)
{
    if (bytes.size() != kSize)
        return std::nullopt;
    Id id;
    std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
    return id;
}

std::optional<Id> Id::fromHex(std::string_view hex)
{
    const auto bytes = wijkronde::fromHex(hex);
    return bytes ? fromBytes(*bytes) : std::nullopt;
}

std::string Id::toHex() const
{
    return wijkronde::toHex(view());
}

std::string toHex(std::string_view bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::string> fromHex(std::string_view hex)
{
    std::string bytes(hex.size() / 2, '\0');
    std::size_t length = 0;
    const char *end = nullptr;
    if (sodium_hex2bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), hex.data(), hex.size(), nullptr,
                       &length, &end)
            != 0
        || end != hex.data() + hex.size())
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

std::string toBase64Url(std::string_view bytes)
{
    constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(),
                      kVariant);
    text.pop_back();
    return text;
}

std::optional<std::string> fromBase64Url(std::string_view text)
{
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    const char *end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &length, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
            != 0
        || end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(length);
    // libsodium 1.0.18 reads some bytes outside ASCII as if they were of the alphabet.
    return toBase64Url(bytes) == text ? std::optional(std::move(bytes)) : std::nullopt;
}

} // namespace wijkronde
