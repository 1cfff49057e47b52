// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wijkronde {

/// 16 random bytes that name a record, an operation, a stream, a device or an incarnation.
struct Id {
    std::array<std::uint8_t, 16> bytes{};

    static constexpr std::size_t kSize = 16;

    /// Exactly 16 bytes, else nothing.
    static std::optional<Id> fromBytes(std::string_view bytes);
    /// 32 hexadecimal digits, else nothing.
    static std::optional<Id> fromHex(std::string_view hex);

    std::string_view view() const { return {reinterpret_cast<const char *>(bytes.data()), bytes.size()}; }
    std::string toBytes() const { return std::string(view()); }
    std::string toHex() const;
    bool isNull() const { return *this == Id{}; }

    auto operator<=>(const Id &) const = default;
};

/// Lower-case.
std::string toHex(std::string_view bytes);
std::optional<std::string> fromHex(std::string_view hex);

/// Unpadded, URL-safe (RFC 4648 section 5).
std::string toBase64Url(std::string_view bytes);
std::optional<std::string> fromBase64Url(std::string_view text);

} // namespace wijkronde

template <>
struct std::hash<wijkronde::Id> {
    std::size_t operator()(const wijkronde::Id &id) const noexcept { return std::hash<std::string_view>{}(id.view()); }
};
