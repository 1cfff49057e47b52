// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/storage/ledger.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace wijkronde::registry {

/// What one field of a record was before, from the log. Used for one push.
class TextPast {
public:
    /// `fresh`: operations of this push that are not in the database yet.
    TextPast(Ledger &ledger, const std::vector<LoggedOperation> &fresh, std::uint32_t tag)
        : m_ledger(ledger), m_fresh(fresh), m_tag(tag)
    {
    }

    /// The value (as the bytes of a partial message; empty = emptied) that both were made from: the latest one that
    /// both had seen, also through others. Nothing when there is none, or several that did not know each other, or the
    /// past is too long or not complete (after a roll-back).
    Result<std::optional<std::string>> commonAncestor(Dot one, Dot other);

private:
    struct Step {
        std::vector<Dot> seen;
        std::string value;
    };
    Result<std::optional<std::set<Dot>>> pastOf(Dot dot);
    Result<> learn(const std::set<Dot> &dots);

    Ledger &m_ledger;
    const std::vector<LoggedOperation> &m_fresh;
    std::uint32_t m_tag;
    std::map<Dot, Step> m_known;
};

} // namespace wijkronde::registry
