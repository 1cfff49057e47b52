// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>

namespace wijkronde {

/// Keeps a few secrets outside the database: its key, the device's private key, the copy of the incarnation. Names are
/// lower_snake, values at most 256 bytes. May block on the operating system: not for the GUI thread.
class KeyVault {
public:
    virtual ~KeyVault() = default;
    /// Nothing when there is no such secret; an error (KeyUnavailable) when the vault cannot say.
    virtual Result<std::optional<std::string>> read(const std::string &name) = 0;
    /// Durable when it returns.
    virtual Result<> write(const std::string &name, const std::string &secret) = 0;
    virtual Result<> erase(const std::string &name) = 0;
    /// False for a vault that is not fit for use in the field: the settings page says so.
    virtual bool isStrong() const = 0;
};

} // namespace wijkronde
