// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/options.pb.h"
#include "sync/registry/storage/sql.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace wijkronde::registry {

struct Team {
    Id id;
    std::string name;
};

struct Worker {
    Id id;
    Id teamId;
    std::string name;
};

struct StreamRow {
    std::int64_t no = 0;
    Id id;
    record::v1::StreamKind kind = record::v1::STREAM_KIND_UNSPECIFIED;
    std::string name;
    std::string digestKey;
    std::uint64_t head = 0; ///< the highest number given
    std::string salt;       ///< of the push that gave it; empty at 0
    std::int64_t records = 0;
    std::string digestRoot;
    std::uint64_t floor = 0; ///< departures up to this number are forgotten
};

/// Whose access is asked for: a worker in a team, or everyone's (the registry's own).
struct Membership {
    Id teamId;
    Id workerId;
    bool everything = false;
};

/// Teams, workers, streams, and who may see which stream. Used within a transaction.
class Directory {
public:
    explicit Directory(SqlConnection &connection) : m_connection(connection) {}

    Result<std::optional<std::string>> meta(std::string_view name);
    Result<> setMeta(std::string_view name, std::string_view value);

    /// In the order in which they were set up.
    Result<std::vector<Team>> teams();
    Result<std::vector<Worker>> workers(const Id &teamId);
    Result<std::optional<Team>> team(const Id &id);
    Result<std::optional<Worker>> worker(const Id &id);
    /// Who works with the incarnations that have these numbers: (device number, worker).
    Result<std::vector<std::pair<std::uint32_t, Worker>>> authors(const std::set<std::uint32_t> &deviceNos);
    Result<> addTeam(const Team &team);
    Result<> addWorker(const Worker &worker);

    Result<std::vector<StreamRow>> streams();
    Result<std::vector<StreamRow>> streamsOf(const Membership &membership);
    /// Locked in order of number, which is the order of their making, until the transaction ends.
    Result<std::vector<StreamRow>> lockStreams(const std::vector<std::int64_t> &numbers);
    /// Sets no, digest root and buckets.
    Result<> addStream(StreamRow &stream);
    /// A team or a worker sees a stream from now on; its membership version counts up.
    Result<> addMember(const Id &memberId, std::int64_t streamNo);
    /// And no longer.
    Result<> removeMember(const Id &memberId, std::int64_t streamNo);
    Result<std::uint64_t> membershipVersion(const Membership &membership);

private:
    /// Members' devices ask for the list of streams again.
    Result<> countUp(const Id &memberId);

    SqlConnection &m_connection;
};

} // namespace wijkronde::registry
