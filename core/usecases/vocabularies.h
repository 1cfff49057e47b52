// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/schema/vocabulary.pb.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde {

class Store;

/// The lists of codes with their words: those that come with the app (assets/vocabulary), changed by the team's own
/// terms. A synced term wins over the one that came along with the same code; a hidden one is not offered but keeps its
/// label.
class Vocabularies {
public:
    /// Only what comes with the app.
    Vocabularies() = default;
    /// With the team's terms; reads the store on its own thread.
    static Result<Vocabularies> load(Store &store);

    /// In order; without hidden terms and terms that are not valid at that moment, but with those that are chosen
    /// already, also codes that nobody knows: what a record holds must be seen before it can be taken away.
    std::vector<record::v1::Term> offered(std::string_view vocabulary, std::int64_t nowMs,
                                          const std::set<std::string> &chosen = {}) const;
    /// Null for a code that nobody knows (of a newer version).
    const record::v1::Term *find(std::string_view vocabulary, std::string_view code) const;
    /// Codes of the terms in whose label or short label every typed word begins a word; none for a search of less than
    /// three letters. "schuld" → debt_help.
    std::vector<std::string> named(std::string_view vocabulary, std::string_view typed,
                                   std::string_view language) const;
    /// In the language "nl" or "en"; the code itself when nobody knows it.
    std::string label(std::string_view vocabulary, std::string_view code, std::string_view language) const;
    std::string shortLabel(std::string_view vocabulary, std::string_view code, std::string_view language) const;

private:
    std::vector<const record::v1::Term *> terms(std::string_view vocabulary) const;

    /// By vocabulary and code.
    std::map<std::pair<std::string, std::string>, record::v1::Term> m_own;
};

/// The definition in the language, or the other one when it has none.
const std::string &definitionOf(const record::v1::Term &term, std::string_view language);

} // namespace wijkronde
