// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace wijkronde {

class Database;

/// Small values by name: what the user chose (table setting) and what the store must remember about itself (table
/// meta).
class Settings {
public:
    explicit Settings(Database &database) : m_database(database) {}

    Result<std::string> value(std::string_view key, std::string_view fallback = {});
    Result<> setValue(std::string_view key, std::string_view value);

    Result<std::optional<std::string>> meta(std::string_view key);
    Result<> setMeta(std::string_view key, std::string_view bytes);

private:
    Database &m_database;
};

} // namespace wijkronde
