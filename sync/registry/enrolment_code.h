// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace wijkronde::registry {

/// A one-time code of 128 bits as people pass it on: 26 characters of Crockford's base 32 in groups, XXXXX-XXXXX-….
std::string formatEnrolmentCode(const Id &secret);
/// Case, spaces and dashes do not matter; O is 0, I and L are 1. Nothing for anything else.
std::optional<Id> parseEnrolmentCode(std::string_view text);

} // namespace wijkronde::registry
