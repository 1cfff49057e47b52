// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/drafts.h"

#include "core/store/database.h"

namespace wijkronde {
namespace {

Drafts::Draft draftOf(const Statement &row)
{
    return {row.id(0), static_cast<std::uint32_t>(row.integer(1)), fromMillis(row.integer(2)), std::string(row.blob(3)),
            std::string(row.blob(4))};
}

} // namespace

Result<> Drafts::put(const Id &recordId, std::uint32_t kind, std::string_view form, WallTime now, std::string_view base)
{
    auto replace = m_database.prepare(
        "INSERT OR REPLACE INTO draft (record_id, kind, updated_at_ms, form, base) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!replace)
        return fail(replace.error());
    return replace->bind(1, recordId).bind(2, kind).bind(3, toMillis(now)).bindBlob(4, form).bindBlob(5, base).run();
}

Result<std::optional<Drafts::Draft>> Drafts::find(const Id &recordId, std::uint32_t kind)
{
    auto select = m_database.prepare(
        "SELECT record_id, kind, updated_at_ms, form, base FROM draft WHERE record_id = ?1 AND kind = ?2");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, recordId).bind(2, kind).step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(draftOf(*select)) : std::nullopt;
}

Result<> Drafts::erase(const Id &recordId, std::uint32_t kind)
{
    auto remove = m_database.prepare("DELETE FROM draft WHERE record_id = ?1 AND kind = ?2");
    if (!remove)
        return fail(remove.error());
    return remove->bind(1, recordId).bind(2, kind).run();
}

Result<std::vector<Drafts::Draft>> Drafts::all()
{
    auto select =
        m_database.prepare("SELECT record_id, kind, updated_at_ms, form, base FROM draft ORDER BY updated_at_ms DESC");
    if (!select)
        return fail(select.error());
    std::vector<Draft> drafts;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return drafts;
        drafts.push_back(draftOf(*select));
    }
}

} // namespace wijkronde
