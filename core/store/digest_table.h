// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/hash.h"
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

class Database;
struct Stream;

/// A record as a digest sees it.
struct HeldRecord {
    Id id;
    std::uint64_t seq;
    std::string hash;
};

/// The digest of what the registry issued and this device holds: 256 sums a stream, by the first byte of the id
/// (sync.md 2, Digest). Kept in step by whoever changes a base; the caller holds the transaction.
class DigestTable {
public:
    /// What changes, by bucket.
    using Sums = std::map<int, DigestSum>;
    static constexpr int kBuckets = 256;

    explicit DigestTable(Database &database) : m_database(database) {}

    static int bucketOf(const Id &id) { return id.bytes[0]; }

    Result<> change(std::int64_t streamNo, const Sums &added);
    Result<std::vector<DigestSum>> sums(std::int64_t streamNo);
    /// Sum of all buckets of all streams. Kept, so that a sync costs the same with many streams as with few.
    Result<std::string> root();

    /// Worked out again from the rows.
    Result<std::vector<DigestSum>> recount(const Stream &stream);
    Result<std::vector<HeldRecord>> held(const Stream &stream, int bucket);
    Result<> replace(std::int64_t streamNo, const std::vector<DigestSum> &sums);

private:
    Result<> addToRoot(const DigestSum &added);
    Result<std::optional<DigestSum>> keptRoot();
    Result<std::optional<DigestSum>> countedRoot();

    Database &m_database;
};

} // namespace wijkronde
