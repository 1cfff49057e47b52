// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ports/random.h"

#include <string>

namespace wijkronde::registry {

/// What must not lie in the database: who has a backup can then neither read it nor act as the registry. All registry
/// processes of one database share one key file.
struct Secrets {
    std::string databaseKey;     ///< 32 bytes, of a SQLite file
    std::string certificateSeed; ///< 32 bytes: Ed25519, signs device certificates
    std::string tokenKey;        ///< 32 bytes: authenticates tokens and challenges
    std::string recoverySeed;    ///< 32 bytes: X25519, opens rescue bundles

    /// Reads the key file, or makes it (0600) at first use. KeyUnavailable when others may read it or it is no key
    /// file.
    static Result<Secrets> loadOrCreate(const std::string &path, Random &random);

    /// 16 bytes that belong to a name in this registry, and that nobody else can work out: what is set up again after
    /// an older copy was put back gets the ids that devices know. `what` tells kinds of names apart.
    Id idOf(std::string_view what, std::string_view name) const;

    /// X25519 public key, 32 bytes, that devices seal to.
    std::string recoveryPublicKey() const;
};

} // namespace wijkronde::registry
