// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/workspace.h"

#include <map>
#include <string>
#include <vector>

namespace wijkronde {

/// Two partners that may be the same one, and that nobody has judged yet.
struct DuplicatePair {
    Id first; ///< of the two ids the smaller one: the same pair on every tablet
    Id second;
    std::string firstShown; ///< the bytes of a Partner
    std::string secondShown;
    bool sameName = false; ///< but for case and accents
    bool samePhone = false;

    bool operator==(const DuplicatePair &) const = default;
};

/// Pairs with the same name or the same phone number; at most `limit`, in the order of their names. Reads all partners.
Result<std::vector<DuplicatePair>> possibleDuplicates(Workspace &workspace, int limit);

/// What a person says of a pair. "The same" makes an alias and merges nothing; both remember that it was judged. Two
/// people who judge the same pair write the same record. Returns its id, for undoJudgement().
Result<Id> judgeDuplicate(Workspace &workspace, const Id &kept, const Id &duplicate, bool same);
Result<> undoJudgement(Workspace &workspace, const Id &judgement);

/// Which partners are other names of others, as people judged; read once for many questions.
class Aliases {
public:
    static Result<Aliases> read(Workspace &workspace);
    /// The record that stands for this one: itself, unless somebody said that it is the same as another one.
    Id resolve(const Id &id) const;
    /// All records that stand for the same partner as this one, this one first.
    std::vector<Id> namesOf(const Id &id) const;

private:
    std::map<Id, Id> m_keptOf; ///< the newest judgement of each
};

} // namespace wijkronde
