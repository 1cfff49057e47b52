// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace wijkronde {

class Database;
class Statement;

/// What orders a list: an event time in milliseconds, or a folded name.
using SortKey = std::variant<std::int64_t, std::string>;
/// The text must live until the statement is reset.
void bindSort(Statement &statement, int index, const SortKey &sort);

/// What lists and search need to know of a record, worked out from the options in the schema. Derived data: it can
/// always be made again from the records.
struct Projected {
    std::uint32_t list = 0; ///< 0 = in no list (deleted, or of an unknown kind)
    SortKey sort = std::int64_t{0};
    /// (field, value) for each value of an indexed field; see fieldIndexId().
    std::vector<std::pair<std::int64_t, std::string>> values;
    std::string searchText; ///< folded words

    bool operator==(const Projected &) const = default;
};

/// Raised when Projected is worked out in another way: every store then rebuilds it.
inline constexpr int kProjectionVersion = 3;

Projected project(const Record &record);

/// The name of an indexed field within a list: kinds that share a list share the index of fields with the same name.
std::int64_t fieldIndexId(std::uint32_t list, std::string_view fieldName);

/// Where a record stands in the search index: answers in descending order of docid are newest first within a list.
std::int64_t searchDocid(std::uint32_t list, const SortKey &sort, std::int64_t recordNo);
std::int64_t searchDocidListStart(std::uint32_t list);
std::int64_t recordNoOfDocid(std::int64_t docid);

/// Keeps the tables field_index and search in step with a record. The caller holds a transaction.
class ProjectionWriter {
public:
    explicit ProjectionWriter(Database &database) : m_database(database) {}

    Result<> replace(std::int64_t recordNo, const Projected &before, const Projected &after);

private:
    Result<> changeIndex(std::int64_t recordNo, const Projected &projected, bool add);
    Result<> changeSearch(std::int64_t recordNo, const Projected &projected, bool add);

    Database &m_database;
};

} // namespace wijkronde
