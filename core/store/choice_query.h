// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"

#include <vector>

namespace wijkronde {

class Database;

/// Finds the records about which somebody must choose, by an index that holds only those.
class ChoiceQuery {
public:
    explicit ChoiceQuery(Database &database) : m_database(database) {}

    /// Records that are shown and have several values of a field, or were edited while deleted; at most `limit`.
    Result<std::vector<Record>> records(int limit);
    Result<std::int64_t> count();
    /// This tablet wrote it, in this incarnation or an earlier one: it waits to be sent, or is in the sent log.
    Result<bool> isOwn(Dot dot);

private:
    Database &m_database;
};

} // namespace wijkronde
