// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace wijkronde {

class Database;

struct Author {
    Id workerId;
    std::string name;

    bool operator==(const Author &) const = default;
};

/// Who stands behind the device number of a version: filled by pulls, read where a person has to choose between two
/// values. Numbers are never given to another device. On the thread of its store; the caller may hold a transaction.
class AuthorTable {
public:
    explicit AuthorTable(Database &database) : m_database(database) {}

    /// A later name of the same number takes the place of the earlier one. 0 is a merge made by the registry and has no
    /// author: InvalidArgument.
    Result<> put(std::uint32_t deviceNo, Id workerId, std::string name);
    /// Nothing for a number that no pull has explained yet.
    Result<std::optional<Author>> find(std::uint32_t deviceNo);

private:
    Database &m_database;
};

} // namespace wijkronde
