// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/stream_table.h"

#include "core/store/database.h"

#include <algorithm>

namespace wijkronde {
namespace {

Stream streamOf(const Statement &row)
{
    Stream stream;
    stream.no = row.integer(0);
    stream.id = row.id(1);
    stream.kind = static_cast<record::v1::StreamKind>(row.integer(2));
    stream.name = row.text(3);
    stream.digestKey = row.blob(4);
    stream.member = row.integer(5) != 0;
    stream.generation = row.integer(6);
    stream.complete = row.integer(7) != 0;
    stream.historyId = row.blob(8);
    stream.seq = static_cast<std::uint64_t>(row.integer(9));
    stream.salt = row.blob(10);
    return stream;
}

} // namespace

Result<std::vector<Stream>> StreamTable::all()
{
    // A device sees a few, at most some hundred streams.
    auto select =
        m_database.prepare("SELECT stream_no, stream_id, kind, name, digest_key, member, generation, complete, "
                           "history_id, cursor_seq, cursor_salt FROM stream ORDER BY stream_no");
    if (!select)
        return fail(select.error());
    std::vector<Stream> streams;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return streams;
        streams.push_back(streamOf(*select));
    }
}

Result<std::optional<Stream>> StreamTable::find(const Id &id)
{
    auto streams = all();
    if (!streams)
        return fail(streams.error());
    const auto found = std::ranges::find(*streams, id, &Stream::id);
    return found == streams->end() ? std::nullopt : std::optional(*found);
}

Result<std::optional<Stream>> StreamTable::byNo(std::int64_t no)
{
    auto streams = all();
    if (!streams)
        return fail(streams.error());
    const auto found = std::ranges::find(*streams, no, &Stream::no);
    return found == streams->end() ? std::nullopt : std::optional(*found);
}

Result<std::optional<Stream>> StreamTable::home(record::v1::StreamKind kind)
{
    auto streams = all();
    if (!streams)
        return fail(streams.error());
    const auto found =
        std::ranges::find_if(*streams, [kind](const Stream &stream) { return stream.member && stream.kind == kind; });
    return found == streams->end() ? std::nullopt : std::optional(*found);
}

Result<> StreamTable::put(Stream &stream)
{
    auto replace = m_database.prepare(
        "INSERT OR REPLACE INTO stream (stream_no, stream_id, kind, name, digest_key, member, generation, complete, "
        "history_id, cursor_seq, cursor_salt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    if (!replace)
        return fail(replace.error());
    if (stream.no == 0)
        replace->bindNull(1);
    else
        replace->bind(1, stream.no);
    replace->bind(2, stream.id)
        .bind(3, stream.kind)
        .bind(4, std::string_view(stream.name))
        .bindBlob(5, stream.digestKey);
    replace->bind(6, stream.member).bind(7, stream.generation).bind(8, stream.complete).bindBlob(9, stream.historyId);
    replace->bind(10, static_cast<std::int64_t>(stream.seq)).bindBlob(11, stream.salt);
    WIJKRONDE_TRY(replace->run());
    if (stream.no == 0)
        stream.no = m_database.lastInsertRowid();
    return {};
}

} // namespace wijkronde
