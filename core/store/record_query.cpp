// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/record_query.h"

#include "core/base/text_fold.h"
#include "core/store/database.h"

#include <algorithm>
#include <limits>

namespace wijkronde {
namespace {

constexpr std::int64_t kEnd = std::numeric_limits<std::int64_t>::max();
/// A search box gets more words than this only by a paste.
constexpr std::size_t kMaxWords = 12;

Result<std::vector<std::int64_t>> numbers(Statement &select)
{
    std::vector<std::int64_t> found;
    for (;;) {
        const auto row = select.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return found;
        found.push_back(select.integer(0));
    }
}

/// In SQLite any number sorts before any text, so a bound of the other type means "no bound".
SortKey firstSort(const ListFilter &filter)
{
    if (filter.newestFirst)
        return filter.toMs ? SortKey(*filter.toMs) : SortKey(std::string("\xff"));
    return filter.fromMs ? SortKey(*filter.fromMs - 1) : SortKey(std::numeric_limits<std::int64_t>::min());
}

bool isInRange(const ListFilter &filter, const SortKey &sort)
{
    const auto *time = std::get_if<std::int64_t>(&sort);
    if (!time)
        return true;
    return (!filter.fromMs || *time >= *filter.fromMs) && (!filter.toMs || *time < *filter.toMs);
}

/// Behind it in the order of the list nothing can be in the range.
bool isPastRange(const ListFilter &filter, const SortKey &sort)
{
    const auto *time = std::get_if<std::int64_t>(&sort);
    if (!time)
        return false;
    return filter.newestFirst ? filter.fromMs && *time < *filter.fromMs : filter.toMs && *time >= *filter.toMs;
}

} // namespace

std::string searchExpression(std::string_view typed)
{
    auto words = foldedWords(typed);
    if (words.size() > kMaxWords)
        words.resize(kMaxWords);
    std::string expression;
    for (const auto &word : words) {
        // A folded word has letters and digits only, so no operator of FTS can be typed; lower case is no keyword
        // either.
        expression += expression.empty() ? "" : " ";
        expression += word + '*';
    }
    return expression;
}

Result<std::vector<ListRow>> RecordQuery::page(const ListFilter &filter, const std::optional<ListCursor> &after,
                                               int limit)
{
    std::vector<ListRow> rows;
    std::optional<ListCursor> cursor = after;
    // Answers of a search are newest first in any list and, within a minute, in no order; their docids have a bound
    // instead.
    const bool searching = !searchExpression(filter.search).empty();
    while (static_cast<int>(rows.size()) < limit) {
        const auto found = candidates(filter, cursor, limit);
        if (!found)
            return fail(found.error());
        for (const auto number : *found) {
            auto row = read(number);
            if (!row)
                return fail(row.error());
            if (!*row)
                continue;
            cursor = ListCursor{(*row)->sort, number};
            if (!searching && isPastRange(filter, (*row)->sort))
                return rows;
            if (!isInRange(filter, (*row)->sort) || (filter.onlyWaiting && !(*row)->waiting)
                || (filter.accepts && !filter.accepts(**row)))
                continue;
            rows.push_back(std::move(**row));
            if (static_cast<int>(rows.size()) == limit)
                return rows;
        }
        if (static_cast<int>(found->size()) < limit)
            return rows;
    }
    return rows;
}

Result<std::vector<std::int64_t>> RecordQuery::candidates(const ListFilter &filter,
                                                          const std::optional<ListCursor> &after, int limit)
{
    if (!searchExpression(filter.search).empty())
        return bySearch(filter, after, limit);
    return filter.indexed ? byField(filter, after, limit) : byList(filter, after, limit);
}

Result<std::vector<std::int64_t>> RecordQuery::byList(const ListFilter &filter, const std::optional<ListCursor> &after,
                                                      int limit)
{
    auto select = m_database.prepare(
        filter.newestFirst ? "SELECT record_no FROM record WHERE list = ?1 AND (sort, record_no) < (?2, ?3) "
                             "ORDER BY list DESC, sort DESC, record_no DESC LIMIT ?4"
                           : "SELECT record_no FROM record WHERE list = ?1 AND (sort, record_no) > (?2, ?3) "
                             "ORDER BY list, sort, record_no LIMIT ?4");
    if (!select)
        return fail(select.error());
    const SortKey start = after ? after->sort : firstSort(filter);
    select->bind(1, filter.list);
    bindSort(*select, 2, start);
    select->bind(3, after ? after->recordNo : filter.newestFirst ? -1 : kEnd).bind(4, limit);
    return numbers(*select);
}

Result<std::vector<std::int64_t>> RecordQuery::byField(const ListFilter &filter, const std::optional<ListCursor> &after,
                                                       int limit)
{
    auto select = m_database.prepare(
        filter.newestFirst
            ? "SELECT record_no FROM field_index WHERE field = ?1 AND value = ?2 AND (sort, record_no) < (?3, ?4) "
              "ORDER BY field DESC, value DESC, sort DESC, record_no DESC LIMIT ?5"
            : "SELECT record_no FROM field_index WHERE field = ?1 AND value = ?2 AND (sort, record_no) > (?3, ?4) "
              "ORDER BY field, value, sort, record_no LIMIT ?5");
    if (!select)
        return fail(select.error());
    const SortKey start = after ? after->sort : firstSort(filter);
    select->bind(1, fieldIndexId(filter.list, filter.indexed->first)).bindBlob(2, filter.indexed->second);
    bindSort(*select, 3, start);
    select->bind(4, after ? after->recordNo : filter.newestFirst ? -1 : kEnd).bind(5, limit);
    return numbers(*select);
}

Result<std::vector<std::int64_t>> RecordQuery::bySearch(const ListFilter &filter,
                                                        const std::optional<ListCursor> &after, int limit)
{
    // Words and an indexed value together: the words lead, the value is checked in the index row by row.
    auto select = m_database.prepare(
        filter.indexed
            ? "SELECT docid FROM search WHERE text MATCH ?1 AND docid >= ?2 AND docid < ?3 AND EXISTS (SELECT 1 FROM "
              "record JOIN field_index USING (sort, record_no) WHERE record_no = docid & 16777215 AND field = ?5 AND "
              "value = ?6) ORDER BY docid DESC LIMIT ?4"
            : "SELECT docid FROM search WHERE text MATCH ?1 AND docid >= ?2 AND docid < ?3 ORDER BY docid DESC LIMIT "
              "?4");
    if (!select)
        return fail(select.error());
    const auto expression = searchExpression(filter.search);
    const std::int64_t first =
        filter.fromMs ? searchDocid(filter.list, SortKey(*filter.fromMs), 0) : searchDocidListStart(filter.list);
    const std::int64_t end =
        after ? searchDocid(filter.list, after->sort, after->recordNo) : searchDocidListStart(filter.list + 1);
    select->bind(1, std::string_view(expression)).bind(2, first).bind(3, end).bind(4, limit);
    if (filter.indexed)
        select->bind(5, fieldIndexId(filter.list, filter.indexed->first)).bindBlob(6, filter.indexed->second);
    auto docids = numbers(*select);
    if (!docids)
        return fail(docids.error());
    std::ranges::transform(*docids, docids->begin(), recordNoOfDocid);
    return docids;
}

Result<std::optional<ListRow>> RecordQuery::read(std::int64_t recordNo)
{
    auto select = m_database.prepare(
        "SELECT record_id, kind, sort, coalesce(local, base), choice, "
        "EXISTS (SELECT 1 FROM outbox WHERE outbox.record_no = record.record_no), list, typeof(sort) = 'text' "
        "FROM record WHERE record_no = ?1");
    if (!select)
        return fail(select.error());
    const auto found = select->bind(1, recordNo).step();
    if (!found)
        return fail(found.error());
    if (!*found || select->isNull(6))
        return std::nullopt;
    const auto record = Record::parse(select->blob(3));
    if (!record)
        return fail(record.error());
    ListRow row;
    row.id = select->id(0);
    row.kind = static_cast<std::uint32_t>(select->integer(1));
    row.recordNo = recordNo;
    row.sort = select->integer(7) != 0 ? SortKey(std::string(select->text(2))) : SortKey(select->integer(2));
    row.shown = record->shown();
    row.choice = select->integer(4) != 0;
    row.waiting = select->integer(5) != 0;
    return row;
}

Result<std::optional<ListRow>> RecordQuery::row(const Id &id)
{
    auto select = m_database.prepare("SELECT record_no FROM record WHERE record_id = ?1");
    if (!select)
        return fail(select.error());
    const auto found = select->bind(1, id).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::nullopt;
    return read(select->integer(0));
}

Result<std::int64_t> RecordQuery::count(std::uint32_t list)
{
    auto select = m_database.prepare("SELECT count(*) FROM record WHERE list = ?1");
    if (!select)
        return fail(select.error());
    const auto found = select->bind(1, list).step();
    if (!found)
        return fail(found.error());
    return select->integer(0);
}

Result<std::set<std::int64_t>> RecordQuery::neverSeen()
{
    // What is in a list is not removed, so few states are read.
    auto select =
        m_database.prepare("SELECT record_no, local FROM record WHERE base IS NULL AND list IS NULL AND local "
                           "NOT NULL AND record_no IN (SELECT record_no FROM outbox) AND NOT EXISTS (SELECT 1 "
                           "FROM sent WHERE sent.record_no = record.record_no)");
    if (!select)
        return fail(select.error());
    std::set<std::int64_t> found;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return found;
        const auto record = Record::parse(select->blob(1));
        if (!record)
            return fail(record.error());
        if (record->isDeleted())
            found.insert(select->integer(0));
    }
}

Result<std::vector<WaitingRecord>> RecordQuery::waiting(int limit)
{
    const auto removed = neverSeen();
    if (!removed)
        return fail(removed.error());
    auto select = m_database.prepare("SELECT record_id, min(made_at_ms), record_no FROM outbox JOIN record USING "
                                     "(record_no) GROUP BY record_no ORDER BY min(op_seq)");
    if (!select)
        return fail(select.error());
    std::vector<WaitingRecord> waiting;
    while (static_cast<int>(waiting.size()) < limit) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        if (!removed->contains(select->integer(2)))
            waiting.push_back({select->id(0), fromMillis(select->integer(1))});
    }
    return waiting;
}

Result<std::int64_t> RecordQuery::waitingCount()
{
    const auto removed = neverSeen();
    if (!removed)
        return fail(removed.error());
    const auto all = m_database.number("SELECT count(DISTINCT record_no) FROM outbox");
    if (!all)
        return fail(all.error());
    return *all - static_cast<std::int64_t>(removed->size());
}

Result<std::optional<WallTime>> RecordQuery::waitingSince(const Id &id)
{
    return timeOf(
        "SELECT min(made_at_ms) FROM outbox WHERE record_no = (SELECT record_no FROM record WHERE record_id = ?1)", id);
}

Result<std::optional<WallTime>> RecordQuery::lastTakenAt(const Id &id)
{
    return timeOf(
        "SELECT max(acked_at_ms) FROM sent WHERE record_no = (SELECT record_no FROM record WHERE record_id = ?1)", id);
}

Result<std::optional<WallTime>> RecordQuery::timeOf(std::string_view sql, const Id &id)
{
    auto select = m_database.prepare(sql);
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, id).step();
    if (!row)
        return fail(row.error());
    return *row && !select->isNull(0) ? std::optional(fromMillis(select->integer(0))) : std::nullopt;
}

} // namespace wijkronde
