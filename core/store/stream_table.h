// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/schema/options.pb.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

class Database;

/// A stream as this device knows it (sync.md 2, Streams).
struct Stream {
    std::int64_t no = 0;
    Id id;
    record::v1::StreamKind kind = record::v1::STREAM_KIND_UNSPECIFIED;
    std::string name;
    std::string digestKey;
    bool member = true;
    /// Counts the pulls from 0: records of an older one have not been confirmed in the current past of the registry.
    std::int64_t generation = 1;
    /// A pull from 0 has reached the end.
    bool complete = false;
    std::string historyId;
    std::uint64_t seq = 0;
    std::string salt;
};

class StreamTable {
public:
    explicit StreamTable(Database &database) : m_database(database) {}

    Result<std::vector<Stream>> all();
    Result<std::optional<Stream>> find(const Id &id);
    Result<std::optional<Stream>> byNo(std::int64_t no);
    /// The stream of that kind that new records go to: the first one that the device is a member of.
    Result<std::optional<Stream>> home(record::v1::StreamKind kind);
    /// Inserts (no = 0, which is then set) or updates.
    Result<> put(Stream &stream);

private:
    Database &m_database;
};

} // namespace wijkronde
