// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/record_table.h"

#include "core/store/database.h"

namespace wijkronde {
namespace {

constexpr int kRebuildBatch = 500;

RecordRow rowOf(const Statement &row)
{
    RecordRow record;
    record.no = row.integer(0);
    record.id = row.id(1);
    record.kind = static_cast<std::uint32_t>(row.integer(2));
    record.streamNo = row.integer(3);
    record.generation = row.integer(4);
    record.seq = static_cast<std::uint64_t>(row.integer(5));
    record.base = row.blob(6);
    record.local = row.blob(7);
    return record;
}

void bindBytes(Statement &statement, int index, const std::string &bytes)
{
    if (bytes.empty())
        statement.bindNull(index);
    else
        statement.bindBlob(index, bytes);
}

Result<std::optional<RecordRow>> oneRow(Result<Statement> &select)
{
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(rowOf(*select)) : std::nullopt;
}

} // namespace

Result<Record> RecordRow::record() const
{
    if (current().empty())
        return Record(id, kind);
    return Record::parse(current());
}

Projected RecordTable::projected(const RecordRow &row)
{
    const auto record = row.record();
    return record ? project(*record) : Projected{};
}

Result<std::optional<RecordRow>> RecordTable::find(const Id &id)
{
    auto select = m_database.prepare(
        "SELECT record_no, record_id, kind, stream_no, generation, seq, base, local FROM record WHERE record_id = ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, id);
    return oneRow(select);
}

Result<std::optional<RecordRow>> RecordTable::byNo(std::int64_t no)
{
    auto select = m_database.prepare(
        "SELECT record_no, record_id, kind, stream_no, generation, seq, base, local FROM record WHERE record_no = ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, no);
    return oneRow(select);
}

Result<> RecordTable::put(RecordRow &row, const Projected &before)
{
    const auto record = row.record();
    if (!record)
        return fail(record.error());
    const Projected after = project(*record);
    const bool choice = !record->conflicts().empty() || record->isEditedWhileDeleted();
    const auto no = write(row, after, choice);
    if (!no)
        return fail(no.error());
    row.no = *no;
    return m_projection.replace(row.no, before, after);
}

Result<std::int64_t> RecordTable::departedNo(const Id &id)
{
    auto select = m_database.prepare("SELECT record_no FROM departed WHERE record_id = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, id).step();
    if (!row)
        return fail(row.error());
    return *row ? select->integer(0) : 0;
}

Result<std::int64_t> RecordTable::numberFor(const Id &id)
{
    // Not SQLite's own next number: that of the last row would be given again after it went, and operations of the sent
    // log that still name it would show up in another record.
    auto select = m_database.prepare("SELECT (SELECT record_no FROM departed WHERE record_id = ?1), "
                                     "max(coalesce((SELECT max(record_no) FROM record), 0), "
                                     "coalesce((SELECT max(record_no) FROM departed), 0)) + 1");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, id).step();
    if (!row)
        return fail(row.error());
    if (select->isNull(0))
        return select->integer(1);
    const auto number = select->integer(0);
    auto back = m_database.prepare("DELETE FROM departed WHERE record_id = ?1");
    if (!back)
        return fail(back.error());
    WIJKRONDE_TRY(back->bind(1, id).run());
    return number;
}

Result<std::int64_t> RecordTable::write(const RecordRow &row, const Projected &after, bool choice)
{
    const auto number = row.no == 0 ? numberFor(row.id) : Result<std::int64_t>(row.no);
    if (!number)
        return number;
    auto statement = m_database.prepare(
        row.no == 0
            ? "INSERT INTO record (record_id, kind, stream_no, generation, seq, base, local, list, sort, choice, "
              "record_no) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
            : "UPDATE record SET record_id = ?1, kind = ?2, stream_no = ?3, generation = ?4, seq = ?5, base = ?6, "
              "local = ?7, list = ?8, sort = ?9, choice = ?10 WHERE record_no = ?11");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, row.id).bind(2, row.kind).bind(3, row.streamNo).bind(4, row.generation);
    statement->bind(5, static_cast<std::int64_t>(row.seq));
    bindBytes(*statement, 6, row.base);
    bindBytes(*statement, 7, row.local);
    if (after.list == 0)
        statement->bindNull(8);
    else
        statement->bind(8, after.list);
    bindSort(*statement, 9, after.sort);
    statement->bind(10, choice).bind(11, *number);
    WIJKRONDE_TRY(statement->run());
    return number;
}

Result<> RecordTable::remove(const RecordRow &row)
{
    WIJKRONDE_TRY(m_projection.replace(row.no, projected(row), {}));
    auto keep = m_database.prepare("INSERT INTO departed (record_id, record_no, kind, stream_no) "
                                   "SELECT record_id, record_no, kind, stream_no FROM record WHERE record_no = ?1 "
                                   "AND EXISTS (SELECT 1 FROM sent WHERE sent.record_no = ?1)");
    if (!keep)
        return fail(keep.error());
    WIJKRONDE_TRY(keep->bind(1, row.no).run());
    auto statement = m_database.prepare("DELETE FROM record WHERE record_no = ?1");
    if (!statement)
        return fail(statement.error());
    return statement->bind(1, row.no).run();
}

Result<> RecordTable::rebuildProjections()
{
    {
        auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return fail(transaction.error());
        WIJKRONDE_TRY(m_database.execute("DELETE FROM field_index; DELETE FROM search"));
        WIJKRONDE_TRY(transaction->commit());
    }
    std::int64_t done = 0;
    for (;;) {
        auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return fail(transaction.error());
        int batch = 0;
        for (; batch < kRebuildBatch; ++batch) {
            const auto next = m_database.prepare("SELECT min(record_no) FROM record WHERE record_no > ?1")
                                  .and_then([done](Statement statement) -> Result<std::int64_t> {
                                      const auto row = statement.bind(1, done).step();
                                      if (!row)
                                          return fail(row.error());
                                      return statement.isNull(0) ? 0 : statement.integer(0);
                                  });
            if (!next)
                return fail(next.error());
            if (*next == 0)
                return transaction->commit();
            done = *next;
            auto row = byNo(done);
            if (!row)
                return fail(row.error());
            WIJKRONDE_TRY(put(**row, {}));
        }
        WIJKRONDE_TRY(transaction->commit());
    }
}

} // namespace wijkronde
