// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <string_view>
#include <vector>

namespace wijkronde {

class Database;

/// One step of a database's schema: a file migrations/NNNN_what.sql. A released file is never edited.
struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};

/// The steps of the tablet's database (core/store/migrations).
const std::vector<Migration> &storeMigrations();

/// Brings a database up to the last step, one transaction a step; the number of the last step done is user_version.
/// `backup` is called once before the first step of a database that holds something. Errors: StoreTooNew (nothing is
/// touched), MigrationFailed (the database is as it was before the failed step).
class Migrator {
public:
    explicit Migrator(const std::vector<Migration> &steps) : m_steps(steps) {}

    template <typename Backup>
    Result<> run(Database &database, Backup &&backup) const
    {
        auto pending = pendingSteps(database);
        if (!pending)
            return fail(pending.error());
        if (*pending > 0 && *pending < static_cast<int>(m_steps.size()))
            WIJKRONDE_TRY(backup());
        return runSteps(database);
    }

private:
    Result<int> pendingSteps(Database &database) const;
    Result<> runSteps(Database &database) const;

    const std::vector<Migration> &m_steps;
};

} // namespace wijkronde
