// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/directory.h"

#include "core/base/hash.h"

#include <algorithm>

namespace wijkronde::registry {
namespace {

#define STREAM_COLUMNS                                                                                                 \
    "s.stream_no, s.stream_id, s.kind, s.name, s.digest_key, s.head, s.salt, s.records, s.digest_root, s.floor"

Team teamIn(const SqlRow &row)
{
    return {row.id(0), row.text(1)};
}

Worker workerIn(const SqlRow &row)
{
    return {row.id(0), row.id(1), row.text(2)};
}

StreamRow streamIn(const SqlRow &row)
{
    return {row.integer(0), row.id(1),      static_cast<record::v1::StreamKind>(row.integer(2)),
            row.text(3),    row.bytes(4),   row.number(5),
            row.bytes(6),   row.integer(7), row.bytes(8),
            row.number(9)};
}

} // namespace

Result<std::optional<std::string>> Directory::meta(std::string_view name)
{
    return m_connection.first("SELECT value FROM meta WHERE name = $1", {SqlValue::text(name)}, bytesIn);
}

Result<> Directory::setMeta(std::string_view name, std::string_view value)
{
    static const SqlTable table{"meta", {{"name", SqlType::Text}, {"value", SqlType::Bytes}}};
    return m_connection.replace(table, {{SqlValue::text(name), SqlValue::bytes(value)}});
}

Result<std::vector<Team>> Directory::teams()
{
    return m_connection.all("SELECT team_id, name FROM team ORDER BY position", {}, teamIn);
}

Result<std::vector<Worker>> Directory::workers(const Id &teamId)
{
    return m_connection.all("SELECT worker_id, team_id, name FROM worker WHERE team_id = $1 ORDER BY position",
                            {teamId}, workerIn);
}

Result<std::optional<Team>> Directory::team(const Id &id)
{
    return m_connection.first("SELECT team_id, name FROM team WHERE team_id = $1", {id}, teamIn);
}

Result<std::optional<Worker>> Directory::worker(const Id &id)
{
    return m_connection.first("SELECT worker_id, team_id, name FROM worker WHERE worker_id = $1", {id}, workerIn);
}

Result<> Directory::addTeam(const Team &team)
{
    return m_connection.execute("INSERT INTO team (team_id, position, name, membership_version) "
                                "SELECT $1, COALESCE(MAX(position), 0) + 1, $2, 1 FROM team",
                                {team.id, SqlValue::text(team.name)});
}

Result<> Directory::addWorker(const Worker &worker)
{
    return m_connection.execute("INSERT INTO worker (worker_id, team_id, position, name, membership_version) "
                                "SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3, 1 FROM worker",
                                {worker.id, worker.teamId, SqlValue::text(worker.name)});
}

Result<std::vector<StreamRow>> Directory::streams()
{
    return m_connection.all("SELECT " STREAM_COLUMNS " FROM stream s ORDER BY s.stream_no", {}, streamIn);
}

Result<std::vector<StreamRow>> Directory::streamsOf(const Membership &membership)
{
    if (membership.everything)
        return streams();
    return m_connection.all("SELECT " STREAM_COLUMNS " FROM stream s WHERE s.stream_no IN "
                            "(SELECT m.stream_no FROM membership m WHERE m.member_id IN ($1, $2)) ORDER BY s.stream_no",
                            {membership.teamId, membership.workerId}, streamIn);
}

Result<std::vector<StreamRow>> Directory::lockStreams(const std::vector<std::int64_t> &numbers)
{
    std::vector<StreamRow> locked;
    const SqlValues keys(numbers.begin(), numbers.end());
    auto done = m_connection.queryIn("SELECT " STREAM_COLUMNS " FROM stream s WHERE s.stream_no IN ($1) "
                                     "ORDER BY s.stream_no FOR UPDATE",
                                     keys, {}, [&](const SqlRow &row) { locked.push_back(streamIn(row)); });
    if (!done)
        return fail(std::move(done).error());
    return locked;
}

Result<> Directory::addStream(StreamRow &stream)
{
    const auto last = m_connection.integer("SELECT MAX(stream_no) FROM stream");
    if (!last)
        return fail(last.error());
    stream.no = *last + 1;
    stream.digestRoot = DigestSum().bytes();
    static const SqlTable streams{"stream",
                                  {{"stream_no", SqlType::Integer},
                                   {"stream_id", SqlType::Bytes},
                                   {"kind", SqlType::Integer},
                                   {"name", SqlType::Text},
                                   {"digest_key", SqlType::Bytes},
                                   {"head", SqlType::Integer},
                                   {"salt", SqlType::Bytes},
                                   {"records", SqlType::Integer},
                                   {"digest_root", SqlType::Bytes}}};
    WIJKRONDE_TRY(
        m_connection.insert(streams, {{stream.no, stream.id, static_cast<int>(stream.kind), SqlValue::text(stream.name),
                                       SqlValue::bytes(stream.digestKey), stream.head, SqlValue::bytes(stream.salt),
                                       stream.records, SqlValue::bytes(stream.digestRoot)}}));
    static const SqlTable digests{"digest", {{"stream_no", SqlType::Integer}, {"buckets", SqlType::Bytes}}};
    return m_connection.insert(digests, {{stream.no, SqlValue::bytes(std::string(256 * 16, '\0'))}});
}

Result<> Directory::addMember(const Id &memberId, std::int64_t streamNo)
{
    const auto known = m_connection.integer("SELECT COUNT(*) FROM membership WHERE member_id = $1 AND stream_no = $2",
                                            {memberId, streamNo});
    if (!known)
        return fail(known.error());
    if (*known > 0)
        return {};
    WIJKRONDE_TRY(
        m_connection.execute("INSERT INTO membership (member_id, stream_no) VALUES ($1, $2)", {memberId, streamNo}));
    return countUp(memberId);
}

Result<> Directory::removeMember(const Id &memberId, std::int64_t streamNo)
{
    WIJKRONDE_TRY(
        m_connection.execute("DELETE FROM membership WHERE member_id = $1 AND stream_no = $2", {memberId, streamNo}));
    return countUp(memberId);
}

Result<> Directory::countUp(const Id &memberId)
{
    WIJKRONDE_TRY(m_connection.execute("UPDATE team SET membership_version = membership_version + 1 WHERE team_id = $1",
                                       {memberId}));
    return m_connection.execute("UPDATE worker SET membership_version = membership_version + 1 WHERE worker_id = $1",
                                {memberId});
}

Result<std::vector<std::pair<std::uint32_t, Worker>>> Directory::authors(const std::set<std::uint32_t> &deviceNos)
{
    std::vector<std::pair<std::uint32_t, Worker>> authors;
    auto done = m_connection.queryIn(
        "SELECT i.device_no, w.worker_id, w.team_id, w.name FROM incarnation i "
        "JOIN device d ON d.device_id = i.device_id JOIN worker w ON w.worker_id = d.worker_id "
        "WHERE i.device_no IN ($1)",
        SqlValues(deviceNos.begin(), deviceNos.end()), {}, [&](const SqlRow &row) {
            authors.emplace_back(static_cast<std::uint32_t>(row.integer(0)), Worker{row.id(1), row.id(2), row.text(3)});
        });
    if (!done)
        return fail(std::move(done).error());
    return authors;
}

Result<std::uint64_t> Directory::membershipVersion(const Membership &membership)
{
    const auto version =
        m_connection.integer("SELECT COALESCE((SELECT membership_version FROM team WHERE team_id = $1), 0) + "
                             "COALESCE((SELECT membership_version FROM worker WHERE worker_id = $2), 0)",
                             {membership.teamId, membership.workerId});
    if (!version)
        return fail(version.error());
    return static_cast<std::uint64_t>(*version);
}

} // namespace wijkronde::registry
