// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/settings.h"

#include "core/store/database.h"

namespace wijkronde {
namespace {

Result<std::optional<std::string>> readOne(Database &database, std::string_view sql, std::string_view key)
{
    auto select = database.prepare(sql);
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, key).step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(std::string(select->blob(0))) : std::nullopt;
}

} // namespace

Result<std::string> Settings::value(std::string_view key, std::string_view fallback)
{
    auto found = readOne(m_database, "SELECT value FROM setting WHERE key = ?1", key);
    if (!found)
        return fail(found.error());
    return found->value_or(std::string(fallback));
}

Result<> Settings::setValue(std::string_view key, std::string_view value)
{
    auto replace = m_database.prepare("INSERT OR REPLACE INTO setting (key, value) VALUES (?1, ?2)");
    if (!replace)
        return fail(replace.error());
    return replace->bind(1, key).bind(2, value).run();
}

Result<std::optional<std::string>> Settings::meta(std::string_view key)
{
    return readOne(m_database, "SELECT value FROM meta WHERE key = ?1", key);
}

Result<> Settings::setMeta(std::string_view key, std::string_view bytes)
{
    auto replace = m_database.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)");
    if (!replace)
        return fail(replace.error());
    return replace->bind(1, key).bindBlob(2, bytes).run();
}

} // namespace wijkronde
