// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <string>

namespace wijkronde::registry {

/// What pg_dump has to see: a schema at the moment of a snapshot (pg_export_snapshot) of a transaction that is still
/// open.
struct PostgresMoment {
    std::string schema;
    std::string snapshot;
};

/// Copies the schema that `url` (postgresql://…) opens into a file of pg_dump's own format (`pg_restore` reads it), as
/// it is at one moment while others read and write. Durable when it returns; a file that cannot be finished goes. The
/// file is for its owner only (0600) and **not encrypted**: pg_dump cannot. Errors: InvalidArgument (a bad URL, no
/// pg_dump), StoreFull, StoreFailed (pg_dump says why on stderr: it is older than the server, for example).
Result<> dumpPostgres(const std::string &url, const PostgresMoment &moment, const std::string &path);

} // namespace wijkronde::registry
