// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"
#include "core/store/projection.h"

#include <optional>
#include <string>

namespace wijkronde {

class Database;

/// A row of the table record: what the registry issued (base), and what is shown while own operations wait (local).
struct RecordRow {
    std::int64_t no = 0; ///< 0 = not stored yet
    Id id;
    std::uint32_t kind = 0;
    std::int64_t streamNo = 0;
    std::int64_t generation = 0; ///< of the stream when base came
    std::uint64_t seq = 0;       ///< of base in its stream; 0 = the registry has not sent this record yet
    std::string base;            ///< state bytes, verbatim; empty = none
    std::string local;           ///< base with the pending operations; empty = none pending

    const std::string &current() const { return local.empty() ? base : local; }
    /// The record as it is shown now; empty for a row that holds nothing.
    Result<Record> record() const;
};

/// Reads and writes record rows together with everything that is derived from them.
class RecordTable {
public:
    explicit RecordTable(Database &database) : m_database(database), m_projection(database) {}

    Result<std::optional<RecordRow>> find(const Id &id);
    Result<std::optional<RecordRow>> byNo(std::int64_t no);
    /// Inserts (sets row.no) or updates a row, its place in lists and its search text. `before` is what the row
    /// projected to until now. The caller holds a transaction.
    Result<> put(RecordRow &row, const Projected &before);
    /// Takes a row and all that is derived from it away. Only for rows without pending operations (I9).
    Result<> remove(const RecordRow &row);
    /// What a stored row projects to at present.
    static Projected projected(const RecordRow &row);
    /// Makes lists and search again from the records, some rows a transaction; for a new kProjectionVersion.
    Result<> rebuildProjections();
    /// The number that a record had whose row went while operations still name it; 0 = none.
    Result<std::int64_t> departedNo(const Id &id);

private:
    /// The number that a new row gets: the one it had before, while operations still name that.
    Result<std::int64_t> numberFor(const Id &id);
    Result<std::int64_t> write(const RecordRow &row, const Projected &after, bool choice);

    Database &m_database;
    ProjectionWriter m_projection;
};

} // namespace wijkronde
