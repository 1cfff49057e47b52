// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/network.pb.h"
#include "core/store/record_query.h"
#include "core/usecases/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

/// Which partners; all conditions hold together, an empty one always does.
struct PartnerFilter {
    std::string search; ///< words of the partner, of somebody who is there, or of the place
    /// What the search means beside names, as codes: any of them will do.
    std::vector<std::string> searchedKinds;
    std::vector<std::string> searchedDomains;
    std::string kind;     ///< a code of partner_kind
    std::string domain;   ///< a code of life_domain
    std::string function; ///< a code of partner_function (S0-154)
    std::optional<Id> place;
};

struct PartnerChoice {
    ListRow row;
    record::v1::Partner partner;
    std::string person;    ///< whom the search found there; empty when it found the partner itself
    std::vector<Id> names; ///< itself, and what was judged to be the same

    ListCursor cursor() const { return {row.sort, row.recordNo}; }
};

/// A search answers with the best part of this many, and has one page.
inline constexpr int kMostPartnersFound = 200;

/// Partners by name, a page behind `after` at a time: fewer than `limit` end the list. What was judged to be the same
/// as another one is left out. With a search one page of all that was found, at most kMostPartnersFound.
Result<std::vector<PartnerChoice>> findPartners(Workspace &workspace, const PartnerFilter &filter,
                                                const std::optional<ListCursor> &after, int limit);

struct PersonRow {
    Id id;
    record::v1::PartnerContact person;
};
/// The people of a partner under all its names (Aliases::namesOf), by name: first who is there now, then who has left.
Result<std::vector<PersonRow>> peopleOf(Workspace &workspace, const std::vector<Id> &names);

} // namespace wijkronde
