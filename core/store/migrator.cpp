// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/migrator.h"

#include "core/base/log.h"
#include "core/store/database.h"

#include <string>

namespace wijkronde {

Result<int> Migrator::pendingSteps(Database &database) const
{
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return fail(version.error());
    if (*version > static_cast<std::int64_t>(m_steps.size()))
        return fail(ErrorCode::StoreTooNew, "version " + std::to_string(*version));
    return static_cast<int>(m_steps.size()) - static_cast<int>(*version);
}

Result<> Migrator::runSteps(Database &database) const
{
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return fail(version.error());
    for (const auto &step : m_steps) {
        if (step.number <= *version)
            continue;
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return fail(transaction.error());
        auto done = database.execute(std::string(step.sql));
        if (done)
            done = database.execute("PRAGMA user_version = " + std::to_string(step.number));
        if (done)
            done = transaction->commit();
        if (!done) {
            log(LogLevel::Error, "migration_failed",
                {{LogKey::Step, step.number}, {LogKey::Error, done.error().info().name}});
            return done.error().code == ErrorCode::StoreFull ? done
                                                             : fail(ErrorCode::MigrationFailed, std::string(step.name));
        }
    }
    return {};
}

} // namespace wijkronde
