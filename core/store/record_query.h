// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/ports/clock.h"
#include "core/record/record.h"
#include "core/store/projection.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace wijkronde {

class Database;

/// A row of a list.
struct ListRow {
    Id id;
    std::uint32_t kind = 0;
    std::int64_t recordNo = 0;
    SortKey sort = std::int64_t{0};
    std::string shown;    ///< the bytes of a record message of that kind
    bool waiting = false; ///< an edit of it is only on this tablet
    bool choice = false;  ///< it holds more than one value of a field: "Keuze nodig"
};

/// Which rows of a list. All conditions hold together.
struct ListFilter {
    std::uint32_t list = 0;
    /// Newest first or, for lists by name, in alphabetical order.
    bool newestFirst = true;
    /// Field name and value of an indexed field; uses the index of that field.
    std::optional<std::pair<std::string, std::string>> indexed;
    /// Words; each must be the beginning of a word of the record. Answers come newest first.
    std::string search;
    /// Event times, half open; only for lists ordered by time.
    std::optional<std::int64_t> fromMs;
    std::optional<std::int64_t> toMs;
    bool onlyWaiting = false;
    /// Anything else; rows that it refuses are passed over.
    std::function<bool(const ListRow &)> accepts;
};

/// A record with edits that are only on this tablet.
struct WaitingRecord {
    Id id;
    WallTime since; ///< when the oldest of them was made
};

/// Where a page ended: the next one starts behind it.
struct ListCursor {
    SortKey sort;
    std::int64_t recordNo;
};

/// Reads lists by key, a page at a time: the cost of a page does not grow with the list. Never loads all.
class RecordQuery {
public:
    explicit RecordQuery(Database &database) : m_database(database) {}

    /// At most `limit` rows behind `after` (from the start without it). Fewer rows: the list ends there.
    Result<std::vector<ListRow>> page(const ListFilter &filter, const std::optional<ListCursor> &after, int limit);
    /// One row, when the record is in a list.
    Result<std::optional<ListRow>> row(const Id &id);
    /// The number of records in a list; walks the index.
    Result<std::int64_t> count(std::uint32_t list);
    /// Records with edits that are only on this tablet, the longest waiting first. One that was made and removed here
    /// before any of it was sent is nothing to a person: its operations go with the others, but it does not count.
    Result<std::vector<WaitingRecord>> waiting(int limit);
    Result<std::int64_t> waitingCount();
    /// Since when a record waits; nothing when it does not.
    Result<std::optional<WallTime>> waitingSince(const Id &id);
    /// When the registry last took an edit of this tablet to a record; nothing when it never did, or long ago.
    Result<std::optional<WallTime>> lastTakenAt(const Id &id);

private:
    Result<std::vector<std::int64_t>> candidates(const ListFilter &filter, const std::optional<ListCursor> &after,
                                                 int limit);
    Result<std::vector<std::int64_t>> byList(const ListFilter &filter, const std::optional<ListCursor> &after,
                                             int limit);
    Result<std::vector<std::int64_t>> byField(const ListFilter &filter, const std::optional<ListCursor> &after,
                                              int limit);
    Result<std::vector<std::int64_t>> bySearch(const ListFilter &filter, const std::optional<ListCursor> &after,
                                               int limit);
    Result<std::optional<ListRow>> read(std::int64_t recordNo);
    Result<std::optional<WallTime>> timeOf(std::string_view sql, const Id &id);
    /// Waiting records that were made and removed here.
    Result<std::set<std::int64_t>> neverSeen();

    Database &m_database;
};

/// The query of a search box as an FTS4 expression; empty when there is no word in it.
std::string searchExpression(std::string_view typed);

} // namespace wijkronde
