// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/ports/key_vault.h"
#include "core/ports/random.h"
#include "core/store/store.h"

#include <memory>
#include <string>

namespace wijkronde {

/// Names of secrets in the key vault.
inline constexpr auto kDatabaseKeyName = "database_key";
inline constexpr auto kIncarnationName = "incarnation";

/// The store's meta value that says: the next sync must take a new incarnation.
inline constexpr auto kRejoinNeeded = "rejoin_needed";

/// Opens the database of a data folder with the key from the vault; makes both on the first start. When the incarnation
/// in the vault is not the database's, this database is a copy or was put back: it is marked for a rejoin (sync.md 2,
/// Identities). Errors: all of the local store; KeyUnavailable when a database is there and its key is not.
/// `options`: for tests, see Store::Options.
Result<std::unique_ptr<Store>> openStore(const std::string &folder, KeyVault &vault, Random &random,
                                         const Store::Options &options = {});

/// A second connection that only reads.
Result<std::unique_ptr<Store>> openReader(const std::string &folder, KeyVault &vault);

} // namespace wijkronde
