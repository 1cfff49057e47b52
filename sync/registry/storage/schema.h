// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/storage/sql.h"

namespace wijkronde::registry {

/// Brings the database one step of storage/migrations further; false when there is none left. Run within a write
/// transaction. StoreTooNew for a database of a newer registry: nothing is touched.
Result<bool> migrateOneStep(SqlConnection &connection);

} // namespace wijkronde::registry
