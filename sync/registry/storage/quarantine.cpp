// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/quarantine.h"

namespace wijkronde::registry {
namespace {

#define QUARANTINE_COLUMNS "device_no, op_seq, op_uid, reason, judgement, received_at"

QuarantinedOperation quarantinedIn(const SqlRow &row)
{
    QuarantinedOperation operation;
    operation.deviceNo = static_cast<std::uint32_t>(row.integer(0));
    operation.opSeq = row.number(1);
    operation.opUid = row.bytes(2);
    operation.reason = static_cast<int>(row.integer(3));
    operation.judgement = static_cast<Judgement>(row.integer(4));
    operation.receivedAt = row.integer(5);
    return operation;
}

QuarantinedOperation wholeIn(const SqlRow &row)
{
    auto operation = quarantinedIn(row);
    operation.bytes = row.bytes(6);
    return operation;
}

SqlValues uidKeys(const std::set<std::string> &opUids)
{
    SqlValues keys;
    for (const auto &uid : opUids)
        keys.push_back(SqlValue::bytes(uid));
    return keys;
}

} // namespace

Result<> Quarantine::add(const std::vector<QuarantinedOperation> &operations, std::int64_t at)
{
    static const SqlTable table{"quarantine",
                                {{"device_no", SqlType::Integer},
                                 {"op_seq", SqlType::Integer},
                                 {"op_uid", SqlType::Bytes},
                                 {"reason", SqlType::Integer},
                                 {"bytes", SqlType::Bytes},
                                 {"received_at", SqlType::Integer},
                                 {"judgement", SqlType::Integer},
                                 {"judged_at", SqlType::Integer}},
                                2};
    std::vector<SqlValues> rows;
    for (const auto &operation : operations)
        rows.push_back({operation.deviceNo, operation.opSeq, SqlValue::bytes(operation.opUid), operation.reason,
                        SqlValue::bytes(operation.bytes), at, static_cast<int>(operation.judgement),
                        operation.judgement == Judgement::Open ? 0 : at});
    return m_connection.insert(table, rows);
}

Result<std::map<std::string, QuarantinedOperation>> Quarantine::find(const std::set<std::string> &opUids)
{
    std::map<std::string, QuarantinedOperation> found;
    auto done =
        m_connection.queryIn("SELECT " QUARANTINE_COLUMNS " FROM quarantine WHERE op_uid IN ($1)", uidKeys(opUids), {},
                             [&](const SqlRow &row) { found[row.bytes(2)] = quarantinedIn(row); });
    if (!done)
        return fail(std::move(done).error());
    return found;
}

Result<std::optional<QuarantinedOperation>> Quarantine::findWhole(const std::string &opUid)
{
    return m_connection.first("SELECT " QUARANTINE_COLUMNS ", bytes FROM quarantine WHERE op_uid = $1",
                              {SqlValue::bytes(opUid)}, wholeIn);
}

Result<std::vector<QuarantinedOperation>> Quarantine::open()
{
    return m_connection.all("SELECT " QUARANTINE_COLUMNS ", bytes FROM quarantine WHERE judgement = 0 "
                            "ORDER BY received_at, device_no, op_seq",
                            {}, wholeIn);
}

Result<> Quarantine::judge(const std::set<std::string> &opUids, Judgement judgement, std::int64_t at,
                           const std::optional<Id> &device)
{
    const int value = static_cast<int>(judgement);
    if (!device)
        return m_connection.executeIn(
            "UPDATE quarantine SET judgement = $2, judged_at = $3 WHERE judgement = 0 AND op_uid IN ($1)",
            uidKeys(opUids), {value, at});
    return m_connection.executeIn(
        "UPDATE quarantine SET judgement = $2, judged_at = $3 WHERE judgement = 0 AND op_uid IN ($1) "
        "AND device_no IN (SELECT i.device_no FROM incarnation i WHERE i.device_id = $4)",
        uidKeys(opUids), {value, at, *device});
}

Result<> Quarantine::release(const std::string &opUid)
{
    return m_connection.execute("DELETE FROM quarantine WHERE op_uid = $1", {SqlValue::bytes(opUid)});
}

} // namespace wijkronde::registry
