// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ports/clock.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde {

class Database;

/// What was typed and not saved yet. Keyed by record and kind, so that a draft never turns up in another record; never
/// in the outbox or in search. `form` is the bytes of a record message of that kind.
class Drafts {
public:
    explicit Drafts(Database &database) : m_database(database) {}

    struct Draft {
        Id recordId;
        std::uint32_t kind;
        WallTime updatedAt;
        std::string form;
        std::string base; ///< see put()
    };

    /// Durable when it returns. `base` is the state of the record as its author saw it when the edit began; empty for a
    /// new record.
    Result<> put(const Id &recordId, std::uint32_t kind, std::string_view form, WallTime now,
                 std::string_view base = {});
    Result<std::optional<Draft>> find(const Id &recordId, std::uint32_t kind);
    Result<> erase(const Id &recordId, std::uint32_t kind);
    /// Newest first.
    Result<std::vector<Draft>> all();

private:
    Database &m_database;
};

} // namespace wijkronde
