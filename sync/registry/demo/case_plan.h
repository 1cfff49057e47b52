// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/demo/calendar.h"
#include "sync/registry/demo/seeded_random.h"

#include <string>
#include <string_view>
#include <vector>

namespace wijkronde::demo {

/// One resident or household with a reference code, followed for some weeks.
struct PlannedCase {
    std::string code; ///< WH-0001 …
    /// Indexes into the workers; the first one knows the resident best.
    std::vector<std::size_t> members;
    std::string residentName; ///< fictional; empty = by reference only
    std::string_view legalBasis;
    std::string_view debtCheck;
    std::vector<std::string_view> domains;
    Day first{};
    Day last{};

    bool isIdentified() const { return !residentName.empty(); }
    bool isOpen(Day day) const { return first <= day && day <= last; }
};

/// The cases of the town. One in five is by name: 2 % of contacts against 8 % by reference.
class CasePlan {
public:
    CasePlan(std::uint64_t seed, Day first, Day last, int months);

    const std::vector<PlannedCase> &cases() const { return m_cases; }
    /// Null for an unknown code.
    const PlannedCase *find(std::string_view code) const;
    /// Indexes of the cases that are open on a day; of all when none is.
    std::vector<int> open(Day day, bool identified) const;

private:
    std::vector<PlannedCase> m_cases;
};

/// One to three different life domains, as often as shares.h says.
std::vector<std::string_view> drawDomains(SeededRandom &random);

} // namespace wijkronde::demo
