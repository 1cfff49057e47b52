// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/find_partners.h"

#include "core/usecases/duplicates.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace wijkronde {
namespace {

/// A word that names more places than these names none.
constexpr int kMostPlacesSearched = 20;

template <typename Codes>
bool holds(const Codes &codes, const std::string &code)
{
    return code.empty() || std::ranges::find(codes, code) != codes.end();
}

bool fits(const pb::Partner &partner, const PartnerFilter &filter)
{
    return (filter.kind.empty() || partner.partner_kind() == filter.kind) && holds(partner.domains(), filter.domain)
           && holds(partner.functions(), filter.function)
           && (!filter.place || partner.place_id() == filter.place->view());
}

ListFilter listOf(const char *kind, bool newestFirst)
{
    ListFilter filter;
    filter.list = kindByName(kind)->list();
    filter.newestFirst = newestFirst;
    return filter;
}

/// What the index narrows down best; the rest is looked at row by row.
std::optional<std::pair<std::string, std::string>> indexedPart(const PartnerFilter &filter)
{
    if (filter.place)
        return std::pair(std::string("place_id"), filter.place->toBytes());
    if (!filter.kind.empty())
        return std::pair(std::string("partner_kind"), filter.kind);
    if (!filter.domain.empty())
        return std::pair(std::string("domains"), filter.domain);
    return std::nullopt;
}

/// Keeps a row that fits and is nobody's other name.
class Sieve {
public:
    Sieve(const PartnerFilter &filter, Aliases aliases) : m_filter(filter), m_aliases(std::move(aliases)) {}
    /// The partner that stands for this one.
    Id resolve(const Id &id) const { return m_aliases.resolve(id); }
    /// Nothing for a row that cannot be read.
    std::optional<PartnerChoice> choice(ListRow row, std::string person = {}) const
    {
        PartnerChoice made{std::move(row), {}, std::move(person), {}};
        if (!made.partner.ParseFromString(made.row.shown))
            return std::nullopt;
        made.names = m_aliases.namesOf(made.row.id);
        return made;
    }
    bool takes(const ListRow &row) const
    {
        pb::Partner partner;
        return resolve(row.id) == row.id && partner.ParseFromString(row.shown) && fits(partner, m_filter);
    }

private:
    const PartnerFilter &m_filter;
    Aliases m_aliases;
};

Result<std::vector<PartnerChoice>> byName(Workspace &workspace, const PartnerFilter &filter, const Sieve &sieve,
                                          const std::optional<ListCursor> &after, int limit)
{
    auto list = listOf("partner", false);
    list.indexed = indexedPart(filter);
    list.accepts = [&](const ListRow &row) { return sieve.takes(row); };
    auto rows = RecordQuery(workspace.store.database()).page(list, after, limit);
    if (!rows)
        return fail(rows.error());
    std::vector<PartnerChoice> found;
    for (auto &row : *rows) {
        if (auto choice = sieve.choice(std::move(row)))
            found.push_back(std::move(*choice));
    }
    return found;
}

/// Adds the partners of people who were found, where the partner itself was not.
Result<> addByPeople(Workspace &workspace, const PartnerFilter &filter, const Sieve &sieve,
                     std::map<Id, PartnerChoice> &found)
{
    auto people = listOf("partner_contact", true);
    people.search = filter.search;
    RecordQuery query(workspace.store.database());
    const auto rows = query.page(people, std::nullopt, kMostPartnersFound);
    if (!rows)
        return fail(rows.error());
    for (const auto &row : *rows) {
        pb::PartnerContact person;
        const auto partner =
            person.ParseFromString(row.shown) ? Id::fromBytes(person.partner_id()) : std::optional<Id>();
        if (!partner)
            continue;
        const auto id = sieve.resolve(*partner);
        if (found.contains(id))
            continue;
        auto there = query.row(id);
        if (!there)
            return fail(there.error());
        if (!*there || !sieve.takes(**there))
            continue;
        if (auto choice = sieve.choice(std::move(**there), person.name()))
            found.emplace(id, std::move(*choice));
    }
    return {};
}

/// Adds the partners of one reading.
Result<> add(Workspace &workspace, ListFilter list, const Sieve &sieve, std::map<Id, PartnerChoice> &found)
{
    list.accepts = [&](const ListRow &row) { return sieve.takes(row); };
    const auto rows = RecordQuery(workspace.store.database()).page(list, std::nullopt, kMostPartnersFound);
    if (!rows)
        return fail(rows.error());
    for (const auto &row : *rows) {
        if (auto choice = sieve.choice(row))
            found.emplace(row.id, std::move(*choice));
    }
    return {};
}

Result<> addByField(Workspace &workspace, const char *field, const std::string &value, const Sieve &sieve,
                    std::map<Id, PartnerChoice> &found)
{
    auto list = listOf("partner", false);
    list.indexed = {field, value};
    return add(workspace, std::move(list), sieve, found);
}

/// Adds the partners at places of that name.
Result<> addByPlaces(Workspace &workspace, const PartnerFilter &filter, const Sieve &sieve,
                     std::map<Id, PartnerChoice> &found)
{
    auto places = listOf("place", true);
    places.search = filter.search;
    const auto rows = RecordQuery(workspace.store.database()).page(places, std::nullopt, kMostPlacesSearched);
    if (!rows)
        return fail(rows.error());
    for (const auto &row : *rows)
        WIJKRONDE_TRY(addByField(workspace, "place_id", row.id.toBytes(), sieve, found));
    return {};
}

Result<std::vector<PartnerChoice>> bySearch(Workspace &workspace, const PartnerFilter &filter, const Sieve &sieve)
{
    auto partners = listOf("partner", true);
    partners.search = filter.search;
    std::map<Id, PartnerChoice> found;
    WIJKRONDE_TRY(add(workspace, std::move(partners), sieve, found));
    for (const auto &kind : filter.searchedKinds)
        WIJKRONDE_TRY(addByField(workspace, "partner_kind", kind, sieve, found));
    for (const auto &domain : filter.searchedDomains)
        WIJKRONDE_TRY(addByField(workspace, "domains", domain, sieve, found));
    WIJKRONDE_TRY(addByPlaces(workspace, filter, sieve, found));
    WIJKRONDE_TRY(addByPeople(workspace, filter, sieve, found));
    std::vector<PartnerChoice> sorted;
    for (auto &[id, choice] : found)
        sorted.push_back(std::move(choice));
    // By the folded name, as the list is.
    std::ranges::sort(sorted, {}, [](const PartnerChoice &choice) { return std::tie(choice.row.sort, choice.row.id); });
    if (sorted.size() > kMostPartnersFound)
        sorted.resize(kMostPartnersFound);
    return sorted;
}

} // namespace

Result<std::vector<PartnerChoice>> findPartners(Workspace &workspace, const PartnerFilter &filter,
                                                const std::optional<ListCursor> &after, int limit)
{
    auto aliases = Aliases::read(workspace);
    if (!aliases)
        return fail(aliases.error());
    const Sieve sieve(filter, std::move(*aliases));
    const bool isSearch = !searchExpression(filter.search).empty();
    return isSearch ? bySearch(workspace, filter, sieve) : byName(workspace, filter, sieve, after, limit);
}

Result<std::vector<PersonRow>> peopleOf(Workspace &workspace, const std::vector<Id> &names)
{
    struct Sorted {
        SortKey name; ///< as lists are sorted
        PersonRow row;
    };
    std::vector<Sorted> sorted;
    for (const auto &partner : names) {
        auto filter = listOf("partner_contact", false);
        filter.indexed = {"partner_id", partner.toBytes()};
        const auto rows =
            RecordQuery(workspace.store.database()).page(filter, std::nullopt, std::numeric_limits<int>::max());
        if (!rows)
            return fail(rows.error());
        for (const auto &row : *rows) {
            PersonRow person{row.id, {}};
            if (person.person.ParseFromString(row.shown))
                sorted.push_back({row.sort, std::move(person)});
        }
    }
    std::ranges::sort(sorted, {}, [](const Sorted &one) {
        return std::tuple(one.row.person.has_left_at_ms(), one.name, one.row.id);
    });
    std::vector<PersonRow> people;
    for (auto &one : sorted)
        people.push_back(std::move(one.row));
    return people;
}

} // namespace wijkronde
