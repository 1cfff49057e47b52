// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/case_plan.h"

#include "sync/registry/demo/shares.h"
#include "sync/registry/demo/town_data.h"

#include <algorithm>

namespace wijkronde::demo {
namespace {

/// Of the seed of a case.
constexpr std::uint64_t kCaseSort = 0x63617365;
/// In 13 months; about 180 of them were followed in a year (domain.md 5.3).
constexpr int kCases = 240;
constexpr int kMonths = 13;
/// Some were open before the history begins.
constexpr int kDaysBefore = 120;

std::string_view legalBasisOf(std::string_view domain)
{
    if (domain == "parenting_growing_up" || domain == "home_relations")
        return "jeugdwet";
    if (domain == "finance_debt")
        return "wgs";
    if (domain == "work_education" || domain == "benefits_paperwork")
        return "participatiewet";
    return "wmo_2015";
}

std::string codeOf(int number)
{
    const auto digits = std::to_string(number);
    return "WH-" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

/// By turns and not by chance, so that few cases too have the right shares.
std::string_view debtCheckOf(int index)
{
    // 37 and 100 have no common divisor: a hundred cases pass every point once.
    auto point = static_cast<std::uint32_t>(index * 37 % 100);
    for (const auto &row : kDebtChecks) {
        if (point < row.weight)
            return row.value;
        point -= row.weight;
    }
    return "not_asked";
}

std::vector<std::size_t> membersFor(SeededRandom &random, const std::vector<std::string_view> &domains)
{
    const auto &workers = townData().workers;
    std::vector<std::size_t> members;
    const std::size_t count = 2 + random.below(2);
    for (int draw = 0; members.size() < count; ++draw) {
        const std::size_t worker = random.below(workers.size());
        if (std::ranges::find(members, worker) != members.end() || random.below(10) >= workers[worker].tenths)
            continue;
        const bool knows = std::ranges::any_of(domains, [&](auto domain) {
            return std::ranges::find(workers[worker].expertise, domain) != workers[worker].expertise.end();
        });
        if (knows || !members.empty() || draw >= 8)
            members.push_back(worker);
    }
    return members;
}

PlannedCase planCase(std::uint64_t seed, int index, Day first, Day last)
{
    SeededRandom random{seed, kCaseSort, static_cast<std::uint64_t>(index)};
    PlannedCase planned;
    planned.code = codeOf(index + 1);
    planned.domains = drawDomains(random);
    planned.members = membersFor(random, planned.domains);
    planned.legalBasis = legalBasisOf(planned.domains.front());
    planned.debtCheck = debtCheckOf(index);
    if (index % 5 == 4) {
        // In two statements: the order of operands is the compiler's choice.
        planned.residentName = random.pick(townData().firstNames) + ' ';
        planned.residentName += random.pick(townData().lastNames);
    }
    const auto span = (last - first).count() + kDaysBefore;
    planned.first =
        first - std::chrono::days(kDaysBefore) + std::chrono::days(random.below(static_cast<std::uint64_t>(span)));
    planned.last = planned.first + std::chrono::days(random.between(60, 240));
    return planned;
}

} // namespace

CasePlan::CasePlan(std::uint64_t seed, Day first, Day last, int months)
{
    const int count = std::max(kCases, kCases * months / kMonths);
    for (int i = 0; i < count; ++i)
        m_cases.push_back(planCase(seed, i, first, last));
}

const PlannedCase *CasePlan::find(std::string_view code) const
{
    const auto found = std::ranges::find(m_cases, code, &PlannedCase::code);
    return found == m_cases.end() ? nullptr : &*found;
}

std::vector<int> CasePlan::open(Day day, bool identified) const
{
    std::vector<int> open;
    std::vector<int> all;
    for (std::size_t i = 0; i < m_cases.size(); ++i) {
        if (m_cases[i].isIdentified() != identified)
            continue;
        all.push_back(static_cast<int>(i));
        if (m_cases[i].isOpen(day))
            open.push_back(static_cast<int>(i));
    }
    return open.empty() ? all : open;
}

std::vector<std::string_view> drawDomains(SeededRandom &random)
{
    const auto count = static_cast<std::size_t>(random.weighted(kDomainCounts));
    std::vector<std::string_view> domains;
    while (domains.size() < count) {
        const auto domain = random.weighted(kDomains);
        if (std::ranges::find(domains, domain) == domains.end())
            domains.push_back(domain);
    }
    return domains;
}

} // namespace wijkronde::demo
