// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/devices.h"

#include "core/base/hash.h"

namespace wijkronde::registry {
namespace {

#define DEVICE_COLUMNS "device_id, public_key, team_id, worker_id, enrolled_at, directive, confirmed_at"
#define INCARNATION_COLUMNS "device_no, incarnation, device_id, last_seq, chain, durable_seq"

Device deviceIn(const SqlRow &row)
{
    return {row.id(0),     row.bytes(1), row.id(2), row.id(3), row.integer(4), static_cast<int>(row.integer(5)),
            row.integer(6)};
}

Incarnation incarnationIn(const SqlRow &row)
{
    return {
        static_cast<std::uint32_t>(row.integer(0)), row.id(1), row.id(2), row.number(3), row.bytes(4), row.number(5)};
}

EnrolmentCode codeIn(const SqlRow &row)
{
    return {row.bytes(0), row.id(1), row.integer(2), row.isNull(3) ? std::nullopt : std::optional(row.id(3))};
}

} // namespace

Result<std::vector<Device>> Devices::all()
{
    return m_connection.all("SELECT " DEVICE_COLUMNS " FROM device ORDER BY enrolled_at, device_id", {}, deviceIn);
}

Result<std::optional<Device>> Devices::find(const Id &id)
{
    return m_connection.first("SELECT " DEVICE_COLUMNS " FROM device WHERE device_id = $1", {id}, deviceIn);
}

Result<> Devices::add(const Device &device)
{
    return m_connection.execute("INSERT INTO device (" DEVICE_COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, NULL)",
                                {device.id, SqlValue::bytes(device.publicKey), device.teamId, device.workerId,
                                 device.enrolledAt, device.directive});
}

Result<> Devices::revoke(const Id &id, int directive)
{
    return m_connection.execute(
        "UPDATE device SET directive = $2, confirmed_at = NULL WHERE device_id = $1 AND directive <> $2",
        {id, directive});
}

Result<> Devices::confirmDirective(const Id &id, std::int64_t at)
{
    return m_connection.execute("UPDATE device SET confirmed_at = $2 WHERE device_id = $1", {id, at});
}

Result<> Devices::confirmErasures(const Id &id, const std::vector<Id> &records, std::int64_t at)
{
    static const SqlTable table{
        "confirmed_erasure",
        {{"device_id", SqlType::Bytes}, {"record_id", SqlType::Bytes}, {"confirmed_at", SqlType::Integer}},
        2};
    std::vector<SqlValues> rows;
    for (const auto &record : records)
        rows.push_back({id, record, at});
    return m_connection.replace(table, rows);
}

Result<> Devices::keepRescue(const Id &id, const std::vector<std::string> &sealed, std::int64_t at)
{
    static const SqlTable table{"rescue",
                                {{"sealed_hash", SqlType::Bytes},
                                 {"device_id", SqlType::Bytes},
                                 {"sealed", SqlType::Bytes},
                                 {"received_at", SqlType::Integer}}};
    std::vector<std::string> hashes;
    for (const auto &box : sealed)
        hashes.push_back(blake2b256(box));
    std::vector<SqlValues> rows;
    for (std::size_t i = 0; i < sealed.size(); ++i)
        rows.push_back({SqlValue::bytes(hashes[i]), id, SqlValue::bytes(sealed[i]), at});
    return m_connection.replace(table, rows);
}

Result<std::optional<EnrolmentCode>> Devices::lockCode(std::string_view hash)
{
    return m_connection.first(
        "SELECT code_hash, worker_id, expires_at, device_id FROM enrolment_code WHERE code_hash = $1 FOR UPDATE",
        {SqlValue::bytes(hash)}, codeIn);
}

Result<> Devices::putCode(const EnrolmentCode &code)
{
    static const SqlTable table{"enrolment_code",
                                {{"code_hash", SqlType::Bytes},
                                 {"worker_id", SqlType::Bytes},
                                 {"expires_at", SqlType::Integer},
                                 {"device_id", SqlType::Bytes}}};
    return m_connection.replace(table, {{SqlValue::bytes(code.hash), code.workerId, code.expiresAt,
                                         code.deviceId ? SqlValue(*code.deviceId) : SqlValue()}});
}

Result<std::optional<Incarnation>> Devices::incarnation(const Id &id)
{
    return m_connection.first("SELECT " INCARNATION_COLUMNS " FROM incarnation WHERE incarnation = $1", {id},
                              incarnationIn);
}

Result<std::optional<Incarnation>> Devices::lockIncarnation(std::uint32_t deviceNo)
{
    return m_connection.first("SELECT " INCARNATION_COLUMNS " FROM incarnation WHERE device_no = $1 FOR UPDATE",
                              {deviceNo}, incarnationIn);
}

Result<Incarnation> Devices::join(const Id &incarnation, const Id &deviceId, std::uint32_t schema, std::int64_t at)
{
    // One at a time: after a restore every device joins at once, and two that took the same number would have to try
    // again and again.
    const auto locked = m_connection.integer("SELECT 1 FROM meta WHERE name = 'history_id' FOR UPDATE");
    if (!locked)
        return fail(locked.error());
    const auto last = m_connection.integer("SELECT MAX(device_no) FROM incarnation");
    if (!last)
        return fail(last.error());
    Incarnation joined{static_cast<std::uint32_t>(*last + 1), incarnation, deviceId, 0, emptyChain()};
    WIJKRONDE_TRY(m_connection.execute("INSERT INTO incarnation (" INCARNATION_COLUMNS
                                       ", joined_at, schema_version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                                       {joined.deviceNo, joined.id, joined.deviceId, joined.lastSeq,
                                        SqlValue::bytes(joined.chain), joined.durableSeq, at, schema}));
    return joined;
}

Result<> Devices::advance(const Incarnation &incarnation)
{
    return m_connection.execute("UPDATE incarnation SET last_seq = $2, chain = $3 WHERE device_no = $1",
                                {incarnation.deviceNo, incarnation.lastSeq, SqlValue::bytes(incarnation.chain)});
}

Result<std::vector<Incarnation>> Devices::incarnations()
{
    return m_connection.all("SELECT " INCARNATION_COLUMNS " FROM incarnation ORDER BY device_no", {}, incarnationIn);
}

Result<> Devices::noteBackup(const std::vector<Incarnation> &incarnations)
{
    for (const auto &one : incarnations) {
        // Two backups at once may end in another order than they began.
        if (one.durableSeq < one.lastSeq)
            WIJKRONDE_TRY(m_connection.execute(
                "UPDATE incarnation SET durable_seq = $2 WHERE device_no = $1 AND durable_seq < $2",
                {one.deviceNo, one.lastSeq}));
    }
    return {};
}

} // namespace wijkronde::registry
