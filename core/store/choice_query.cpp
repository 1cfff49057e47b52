// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/choice_query.h"

#include "core/store/database.h"

#include <algorithm>
#include <string>

namespace wijkronde {

Result<std::vector<Record>> ChoiceQuery::records(int limit)
{
    // What is in no list is shown nowhere: removed, or of a kind that this version does not know.
    auto select = m_database.prepare("SELECT coalesce(local, base) FROM record WHERE choice <> 0 AND list IS NOT NULL "
                                     "ORDER BY record_no DESC LIMIT ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, limit);
    std::vector<Record> records;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return records;
        auto record = Record::parse(select->blob(0));
        if (!record)
            return fail(record.error());
        records.push_back(std::move(*record));
    }
}

Result<std::int64_t> ChoiceQuery::count()
{
    return m_database.number("SELECT count(*) FROM record WHERE choice <> 0 AND list IS NOT NULL");
}

Result<std::optional<OwnVersion>> ChoiceQuery::own(Dot dot)
{
    // Every op_uid that begins with the 8 bytes of the dot.
    std::string from(Id::kSize, '\0');
    for (std::size_t i = 0; i < sizeof dot; ++i)
        from[i] = static_cast<char>(dot >> (8 * i));
    auto to = from;
    std::fill(to.begin() + sizeof dot, to.end(), '\xff');
    auto select =
        m_database.prepare("SELECT operation, made_at_ms FROM outbox WHERE op_uid BETWEEN ?1 AND ?2 UNION ALL "
                           "SELECT operation, made_at_ms FROM sent WHERE op_uid BETWEEN ?1 AND ?2 LIMIT 1");
    if (!select)
        return fail(select.error());
    const auto row = select->bindBlob(1, from).bindBlob(2, to).step();
    if (!row)
        return fail(row.error());
    pb::Operation operation;
    if (!*row || !operation.ParseFromString(std::string(select->blob(0))))
        return std::nullopt;
    return OwnVersion{operation.hlc(), fromMillis(select->integer(1))};
}

} // namespace wijkronde
