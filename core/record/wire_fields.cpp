// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/wire_fields.h"

namespace wijkronde {
namespace {

std::optional<std::uint64_t> readVarint(std::string_view bytes, std::size_t &at)
{
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64 && at < bytes.size(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

/// Moves behind a payload of the wire type; false when there is none.
bool skipPayload(std::string_view bytes, std::size_t &at, unsigned wireType)
{
    std::size_t length = 0;
    switch (wireType) {
    case 0:
        return readVarint(bytes, at).has_value();
    case 1:
        length = 8;
        break;
    case 5:
        length = 4;
        break;
    case 2: {
        const auto size = readVarint(bytes, at);
        if (!size || *size > bytes.size())
            return false;
        length = *size;
        break;
    }
    default:
        return false;
    }
    if (length > bytes.size() - at)
        return false;
    at += length;
    return true;
}

} // namespace

std::optional<std::vector<WireField>> splitFields(std::string_view message)
{
    std::vector<WireField> fields;
    std::size_t at = 0;
    while (at < message.size()) {
        const std::size_t start = at;
        const auto key = readVarint(message, at);
        if (!key || *key > 0xFFFFFFFF || (*key >> 3) == 0 || !skipPayload(message, at, *key & 7))
            return std::nullopt;
        fields.push_back({static_cast<std::uint32_t>(*key >> 3), message.substr(start, at - start)});
    }
    return fields;
}

} // namespace wijkronde
