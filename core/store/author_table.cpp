// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/author_table.h"

#include "core/store/database.h"

namespace wijkronde {

Result<> AuthorTable::put(std::uint32_t deviceNo, Id workerId, std::string name)
{
    if (deviceNo == 0)
        return fail(ErrorCode::InvalidArgument, "device number");
    auto replace = m_database.prepare("INSERT OR REPLACE INTO author (device_no, worker_id, name) VALUES (?1, ?2, ?3)");
    if (!replace)
        return fail(replace.error());
    return replace->bind(1, static_cast<std::int64_t>(deviceNo))
        .bind(2, workerId)
        .bind(3, std::string_view(name))
        .run();
}

Result<std::optional<Author>> AuthorTable::find(std::uint32_t deviceNo)
{
    auto select = m_database.prepare("SELECT worker_id, name FROM author WHERE device_no = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, static_cast<std::int64_t>(deviceNo)).step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(Author{select->id(0), std::string(select->text(1))}) : std::nullopt;
}

} // namespace wijkronde
