// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/database.h"
#include "tests/support/expect.h"

namespace wijkronde::test {

/// From now on the database may not grow: as on a full disk, SQLite answers SQLITE_FULL.
inline void fillDisk(Database &database)
{
    // A limit below the present size means the present size.
    value(database.execute("PRAGMA max_page_count = 1"));
}

inline void makeRoom(Database &database)
{
    value(database.execute("PRAGMA max_page_count = 1000000"));
}

} // namespace wijkronde::test
