// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/storage/directory.h"

#include <map>
#include <set>

namespace wijkronde::registry {

struct RecordRow {
    Id id;
    std::uint32_t kind = 0;
    std::int64_t streamNo = 0;
    std::uint64_t seq = 0;
    std::string state; ///< exactly the bytes that devices get
    std::string hash;  ///< digestHash()
};

/// A record that left a stream.
struct DepartureRow {
    std::int64_t streamNo = 0;
    std::uint64_t seq = 0;
    Id recordId;
};

/// Record states, the numbers of streams with their salts, and the digests. Used within a transaction.
class Records {
public:
    explicit Records(SqlConnection &connection) : m_connection(connection) {}

    Result<std::map<Id, RecordRow>> load(const std::set<Id> &ids);
    /// Which streams these records live in; records that do not exist are left out.
    Result<std::map<Id, std::int64_t>> streamsOf(const std::set<Id> &ids);
    /// `added` were not there when they were loaded. Another transaction may have made one of them since, in a stream
    /// that this one has not locked: StoreBusy, and everything is read again.
    Result<> put(const std::vector<RecordRow> &added, const std::vector<RecordRow> &changed);

    /// States by number, after `seq`, at most `limit`; without their hashes.
    Result<std::vector<RecordRow>> after(std::int64_t streamNo, std::uint64_t seq, std::int64_t limit);
    /// Id, number and hash of the records whose ids start with one of these bytes; without their states.
    Result<std::vector<RecordRow>> inBucket(std::int64_t streamNo, std::uint8_t bucket);

    /// Remembers that records left these streams; forgets that they once left the ones that they are in now.
    Result<> depart(const std::vector<DepartureRow> &departures, const std::vector<RecordRow> &arrivals,
                    std::int64_t at);
    /// With numbers above `seq`, up to `last`, in their order.
    Result<std::vector<DepartureRow>> departures(std::int64_t streamNo, std::uint64_t seq, std::uint64_t last);
    /// Takes away what departed before `before`, in every stream; cursors below that must start over. How many are
    /// left.
    Result<std::int64_t> forgetDepartures(std::int64_t before);

    /// The salt of the push that gave this number; empty when the number was never given.
    Result<std::string> saltAt(std::int64_t streamNo, std::uint64_t seq);
    /// Writes a locked stream's new head, salt, count and digest root.
    Result<> advance(const StreamRow &stream);
    /// 256 sums of 16 bytes.
    Result<std::string> buckets(std::int64_t streamNo);
    Result<> putBuckets(std::int64_t streamNo, std::string_view buckets);

private:
    SqlConnection &m_connection;
};

} // namespace wijkronde::registry
