// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde {

/// One field as it stands in the bytes of a protobuf message: its key and its payload.
struct WireField {
    std::uint32_t tag;
    std::string_view bytes; ///< key and payload; valid as long as the message's bytes
};

/// Cuts the bytes of a message into its top-level fields without knowing its schema. Nothing when the bytes are no
/// protobuf message. Groups are not accepted: proto3 has none.
std::optional<std::vector<WireField>> splitFields(std::string_view message);

} // namespace wijkronde
