// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/records.h"

namespace wijkronde::registry {
namespace {

SqlValues idKeys(const std::set<Id> &ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace

Result<std::map<Id, RecordRow>> Records::load(const std::set<Id> &ids)
{
    std::map<Id, RecordRow> rows;
    auto done =
        m_connection.queryIn("SELECT record_id, kind, stream_no, seq, state, hash FROM record WHERE record_id IN ($1)",
                             idKeys(ids), {}, [&](const SqlRow &row) {
                                 rows[row.id(0)] = {row.id(0),      static_cast<std::uint32_t>(row.integer(1)),
                                                    row.integer(2), row.number(3),
                                                    row.bytes(4),   row.bytes(5)};
                             });
    if (!done)
        return fail(std::move(done).error());
    return rows;
}

Result<std::map<Id, std::int64_t>> Records::streamsOf(const std::set<Id> &ids)
{
    std::map<Id, std::int64_t> streams;
    auto done = m_connection.queryIn("SELECT record_id, stream_no FROM record WHERE record_id IN ($1)", idKeys(ids), {},
                                     [&](const SqlRow &row) { streams[row.id(0)] = row.integer(1); });
    if (!done)
        return fail(std::move(done).error());
    return streams;
}

Result<> Records::put(const std::vector<RecordRow> &added, const std::vector<RecordRow> &changed)
{
    static const SqlTable table{"record",
                                {{"record_id", SqlType::Bytes},
                                 {"kind", SqlType::Integer},
                                 {"stream_no", SqlType::Integer},
                                 {"seq", SqlType::Integer},
                                 {"state", SqlType::Bytes},
                                 {"hash", SqlType::Bytes}}};
    const auto rowsOf = [](const std::vector<RecordRow> &records) {
        std::vector<SqlValues> rows;
        for (const auto &record : records)
            rows.push_back({record.id, record.kind, record.streamNo, record.seq, SqlValue::bytes(record.state),
                            SqlValue::bytes(record.hash)});
        return rows;
    };
    WIJKRONDE_TRY(m_connection.insert(table, rowsOf(added)));
    return m_connection.replace(table, rowsOf(changed));
}

Result<std::vector<RecordRow>> Records::after(std::int64_t streamNo, std::uint64_t seq, std::int64_t limit)
{
    return m_connection.all<RecordRow>(
        "SELECT record_id, kind, seq, state FROM record WHERE stream_no = $1 AND seq > $2 ORDER BY seq LIMIT $3",
        {streamNo, seq, limit}, +[](const SqlRow &row) {
            return RecordRow{row.id(0), static_cast<std::uint32_t>(row.integer(1)), 0, row.number(2), row.bytes(3), {}};
        });
}

Result<std::vector<RecordRow>> Records::inBucket(std::int64_t streamNo, std::uint8_t bucket)
{
    Id first;
    Id last;
    last.bytes.fill(0xFF);
    first.bytes[0] = last.bytes[0] = bucket;
    return m_connection.all<RecordRow>(
        "SELECT record_id, kind, seq, hash FROM record WHERE record_id BETWEEN $1 AND $2 AND stream_no = $3 ORDER BY "
        "record_id",
        {first, last, streamNo}, +[](const SqlRow &row) {
            return RecordRow{row.id(0), static_cast<std::uint32_t>(row.integer(1)), 0, row.number(2), {}, row.bytes(3)};
        });
}

Result<> Records::depart(const std::vector<DepartureRow> &departures, const std::vector<RecordRow> &arrivals,
                         std::int64_t at)
{
    for (const auto &departure : departures)
        WIJKRONDE_TRY(m_connection.execute("DELETE FROM departure WHERE record_id = $1 AND stream_no = $2",
                                           {departure.recordId, departure.streamNo}));
    for (const auto &arrival : arrivals)
        WIJKRONDE_TRY(m_connection.execute("DELETE FROM departure WHERE record_id = $1 AND stream_no = $2",
                                           {arrival.id, arrival.streamNo}));
    static const SqlTable table{"departure",
                                {{"stream_no", SqlType::Integer},
                                 {"seq", SqlType::Integer},
                                 {"record_id", SqlType::Bytes},
                                 {"departed_at", SqlType::Integer}},
                                2};
    std::vector<SqlValues> rows;
    for (const auto &departure : departures)
        rows.push_back({departure.streamNo, departure.seq, departure.recordId, at});
    return m_connection.insert(table, rows);
}

Result<std::vector<DepartureRow>> Records::departures(std::int64_t streamNo, std::uint64_t seq, std::uint64_t last)
{
    return m_connection.all<DepartureRow>(
        "SELECT stream_no, seq, record_id FROM departure WHERE stream_no = $1 AND seq > $2 AND seq <= $3 ORDER BY seq",
        {streamNo, seq, last}, +[](const SqlRow &row) {
            return DepartureRow{row.integer(0), row.number(1), row.id(2)};
        });
}

Result<std::int64_t> Records::forgetDepartures(std::int64_t before)
{
    WIJKRONDE_TRY(m_connection.execute(
        "UPDATE stream SET floor = (SELECT MAX(d.seq) FROM departure d WHERE d.stream_no = stream.stream_no "
        "AND d.departed_at < $1) WHERE stream_no IN (SELECT stream_no FROM departure WHERE departed_at < $1)",
        {before}));
    // By number, as the floor is: of two clocks that disagreed the later number may have the earlier time.
    WIJKRONDE_TRY(m_connection.execute("DELETE FROM departure WHERE seq <= (SELECT s.floor FROM stream s "
                                       "WHERE s.stream_no = departure.stream_no)"));
    return m_connection.integer("SELECT COUNT(*) FROM departure");
}

Result<std::string> Records::saltAt(std::int64_t streamNo, std::uint64_t seq)
{
    auto salt = m_connection.first("SELECT salt FROM salt WHERE stream_no = $1 AND seq >= $2 ORDER BY seq LIMIT 1",
                                   {streamNo, seq}, bytesIn);
    if (!salt)
        return fail(std::move(salt).error());
    return salt->value_or(std::string());
}

Result<> Records::advance(const StreamRow &stream)
{
    WIJKRONDE_TRY(m_connection.execute("INSERT INTO salt (stream_no, seq, salt) VALUES ($1, $2, $3)",
                                       {stream.no, stream.head, SqlValue::bytes(stream.salt)}));
    return m_connection.execute(
        "UPDATE stream SET head = $2, salt = $3, records = $4, digest_root = $5 WHERE stream_no = $1",
        {stream.no, stream.head, SqlValue::bytes(stream.salt), stream.records, SqlValue::bytes(stream.digestRoot)});
}

Result<std::string> Records::buckets(std::int64_t streamNo)
{
    auto buckets = m_connection.first("SELECT buckets FROM digest WHERE stream_no = $1", {streamNo}, bytesIn);
    if (!buckets)
        return fail(std::move(buckets).error());
    return buckets->value_or(std::string());
}

Result<> Records::putBuckets(std::int64_t streamNo, std::string_view buckets)
{
    return m_connection.execute("UPDATE digest SET buckets = $2 WHERE stream_no = $1",
                                {streamNo, SqlValue::bytes(buckets)});
}

} // namespace wijkronde::registry
