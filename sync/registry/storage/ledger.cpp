// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/ledger.h"

namespace wijkronde::registry {
namespace {

#define OPERATION_COLUMNS "dot, op_uid, device_no, record_id, stream_no, seq, hlc"

LoggedOperation loggedIn(const SqlRow &row)
{
    return {row.bytes(1),  static_cast<std::uint32_t>(row.integer(2)),
            row.id(3),     row.integer(4),
            row.number(5), row.number(6),
            std::string()};
}

SqlValues dotKeys(const std::set<Dot> &dots)
{
    return {dots.begin(), dots.end()};
}

} // namespace

Result<std::vector<NumberedOperation>> Ledger::numbers(std::uint32_t deviceNo, std::uint64_t first, std::uint64_t last)
{
    return m_connection.all<NumberedOperation>(
        "SELECT device_no, op_seq, op_uid, chain FROM op_number WHERE device_no = $1 AND op_seq BETWEEN $2 AND $3 "
        "ORDER BY op_seq",
        {deviceNo, first, last}, +[](const SqlRow &row) {
            return NumberedOperation{static_cast<std::uint32_t>(row.integer(0)), row.number(1), row.bytes(2),
                                     row.bytes(3)};
        });
}

Result<> Ledger::addNumbers(const std::vector<NumberedOperation> &numbers)
{
    static const SqlTable table{"op_number",
                                {{"device_no", SqlType::Integer},
                                 {"op_seq", SqlType::Integer},
                                 {"op_uid", SqlType::Bytes},
                                 {"chain", SqlType::Bytes}},
                                2};
    std::vector<SqlValues> rows;
    for (const auto &number : numbers)
        rows.push_back({number.deviceNo, number.opSeq, SqlValue::bytes(number.opUid), SqlValue::bytes(number.chain)});
    return m_connection.insert(table, rows);
}

Result<std::map<Dot, LoggedOperation>> Ledger::logged(const std::set<Dot> &dots)
{
    std::map<Dot, LoggedOperation> found;
    auto done = m_connection.queryIn("SELECT " OPERATION_COLUMNS " FROM operation WHERE dot IN ($1)", dotKeys(dots), {},
                                     [&](const SqlRow &row) { found[row.number(0)] = loggedIn(row); });
    if (!done)
        return fail(std::move(done).error());
    return found;
}

Result<std::int64_t> Ledger::newest()
{
    return m_connection.integer("SELECT MAX(received_at) FROM operation");
}

Result<std::map<Dot, LoggedOperation>> Ledger::loggedWhole(const std::set<Dot> &dots)
{
    std::map<Dot, LoggedOperation> found;
    auto done = m_connection.queryIn("SELECT " OPERATION_COLUMNS ", bytes FROM operation WHERE dot IN ($1)",
                                     dotKeys(dots), {}, [&](const SqlRow &row) {
                                         auto &operation = found[row.number(0)] = loggedIn(row);
                                         operation.bytes = row.bytes(7);
                                     });
    if (!done)
        return fail(std::move(done).error());
    return found;
}

Result<> Ledger::log(const std::vector<LoggedOperation> &operations, std::int64_t at)
{
    static const SqlTable table{"operation",
                                {{"dot", SqlType::Integer},
                                 {"op_uid", SqlType::Bytes},
                                 {"device_no", SqlType::Integer},
                                 {"record_id", SqlType::Bytes},
                                 {"stream_no", SqlType::Integer},
                                 {"seq", SqlType::Integer},
                                 {"hlc", SqlType::Integer},
                                 {"bytes", SqlType::Bytes},
                                 {"received_at", SqlType::Integer}}};
    std::vector<SqlValues> rows;
    for (const auto &operation : operations)
        rows.push_back({dotOf(operation.opUid), SqlValue::bytes(operation.opUid), operation.deviceNo,
                        operation.recordId, operation.streamNo, operation.seq, operation.hlc,
                        SqlValue::bytes(operation.bytes), at});
    return m_connection.insert(table, rows);
}

Result<std::vector<CoveredValue>> Ledger::covered(const std::set<Dot> &dots)
{
    std::vector<CoveredValue> values;
    auto done = m_connection.queryIn(
        "SELECT record_id, dot, tag, element FROM covered WHERE dot IN ($1)", dotKeys(dots), {},
        [&](const SqlRow &row) {
            values.push_back({row.id(0), {row.number(1), static_cast<std::uint32_t>(row.integer(2)), row.bytes(3)}});
        });
    if (!done)
        return fail(std::move(done).error());
    return values;
}

Result<> Ledger::cover(const std::set<CoveredValue> &values)
{
    static const SqlTable table{"covered",
                                {{"dot", SqlType::Integer},
                                 {"record_id", SqlType::Bytes},
                                 {"tag", SqlType::Integer},
                                 {"element", SqlType::Bytes}},
                                4};
    std::vector<SqlValues> rows;
    for (const auto &[recordId, value] : values)
        rows.push_back({value.dot, recordId, value.tag, SqlValue::bytes(value.element)});
    return m_connection.replace(table, rows);
}

Result<> Ledger::uncover(const std::set<Dot> &dots)
{
    return m_connection.executeIn("DELETE FROM covered WHERE dot IN ($1)", dotKeys(dots));
}

} // namespace wijkronde::registry
