// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/ports/clock.h"
#include "core/record/record.h"

#include <optional>
#include <vector>

namespace wijkronde {

class Database;

/// What this tablet knows of an operation of its own.
struct OwnVersion {
    std::uint64_t hlc = 0; ///< as it was made; the registry may have stamped another
    WallTime madeAt{};     ///< by the clock of the tablet
};

/// Finds the records about which somebody must choose, by an index that holds only those.
class ChoiceQuery {
public:
    explicit ChoiceQuery(Database &database) : m_database(database) {}

    /// Records that are shown and have several values of a field, or were edited while deleted; at most `limit`.
    Result<std::vector<Record>> records(int limit);
    Result<std::int64_t> count();
    /// Of a version that this tablet wrote, in this incarnation or an earlier one: it waits to be sent, or is in the
    /// sent log. Nothing for those of others.
    Result<std::optional<OwnVersion>> own(Dot dot);

private:
    Database &m_database;
};

} // namespace wijkronde
