// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace wijkronde::wire {

/// What a device signs to get a token (PROTOCOL.md 4). Begins with words of its own, so that the signature is good for
/// nothing else.
std::string tokenMessage(std::string_view challenge);

/// A token whose time is over, made good for a few minutes by the device itself: no round trip to get another one.
/// The device says how long it has had it, by its own clock alone: nobody who answers it can make it sign for later.
struct SignedToken {
    std::string token;
    Millis age{};          ///< since the device got it
    std::string signature; ///< of message()

    /// What is signed.
    std::string message() const;
    /// As it stands behind "Bearer", before base64url.
    std::string bytes() const;
    /// Nothing when it is too short to be one. Whether it is good is for the registry to say.
    static std::optional<SignedToken> parse(std::string_view bytes);
};

} // namespace wijkronde::wire
