// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/schema.h"

#include "core/store/migrator.h"

namespace wijkronde {

/// Compiled in from storage/migrations by wijkronde_migrations().
const std::vector<Migration> &registryMigrations();

} // namespace wijkronde

namespace wijkronde::registry {

Result<bool> migrateOneStep(SqlConnection &connection)
{
    const auto &steps = registryMigrations();
    WIJKRONDE_TRY(
        connection.script("CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL)"));
    const auto done = connection.integer("SELECT MAX(number) FROM migration");
    if (!done)
        return fail(done.error());
    if (*done > static_cast<std::int64_t>(steps.size()))
        return fail(ErrorCode::StoreTooNew, "step " + std::to_string(*done));
    if (*done == static_cast<std::int64_t>(steps.size()))
        return false;
    const auto &step = steps[static_cast<std::size_t>(*done)];
    // Taken first: of two processes that start at once one waits here and then looks again.
    WIJKRONDE_TRY(connection.execute("INSERT INTO migration (number, name) VALUES ($1, $2)",
                                     {step.number, SqlValue::text(step.name)}));
    auto changed = connection.script(std::string(step.sql));
    if (!changed)
        return fail(ErrorCode::MigrationFailed, std::string(step.name) + ", " + changed.error().detail);
    return true;
}

} // namespace wijkronde::registry
