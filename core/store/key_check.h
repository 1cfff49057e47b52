// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace wijkronde {

/// The small file beside a database (FILE.format): which format the database has, and a hash by which a key is
/// recognised as the right one. Without it a wrong key could not be told from a damaged file. It holds no secret: the
/// hash is of 32 random bytes.
struct KeyCheck {
    int format = 0;
    std::string keyHash; ///< hexadecimal

    static constexpr int kFormat = 1;

    static KeyCheck of(std::string_view key);
    static std::string pathFor(const std::string &databasePath) { return databasePath + ".format"; }
    /// Nothing when there is no such file; StoreCorrupt when it cannot be read as one.
    static Result<std::optional<KeyCheck>> read(const std::string &databasePath);
    /// Durable when it returns.
    Result<> write(const std::string &databasePath) const;
};

} // namespace wijkronde
