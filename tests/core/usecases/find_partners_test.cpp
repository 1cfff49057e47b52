// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/find_partners.h"

#include "core/usecases/duplicates.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

namespace {

Id partner(Tablet &tablet, const char *name, const char *kind = "school",
           std::initializer_list<const char *> domains = {}, std::initializer_list<const char *> functions = {})
{
    auto partner = test::partnerOf(name);
    partner.set_partner_kind(kind);
    for (const auto *domain : domains)
        partner.add_domains(domain);
    for (const auto *function : functions)
        partner.add_functions(function);
    return tablet.create(partner);
}

std::vector<PartnerChoice> find(Tablet &tablet, const PartnerFilter &filter,
                                const std::optional<ListCursor> &after = std::nullopt, int limit = 50)
{
    auto work = tablet.workspace();
    return value(findPartners(work, filter, after, limit));
}

std::vector<std::string> namesOf(const std::vector<PartnerChoice> &choices)
{
    std::vector<std::string> all;
    for (const auto &choice : choices)
        all.push_back(choice.partner.name());
    return all;
}

using Names = std::vector<std::string>;

} // namespace

class FindPartnersTest : public QObject {
    Q_OBJECT

private slots:
    void partnersComeByNameAPageAtATime()
    {
        Tablet tablet;
        for (const auto *name : {"Éénhoorn", "Apotheek", "bakkerij", "Zorggroep", "Dijkzicht"})
            partner(tablet, name);
        const auto first = find(tablet, {}, std::nullopt, 3);
        QCOMPARE(namesOf(first), (Names{"Apotheek", "bakkerij", "Dijkzicht"}));
        QCOMPARE(namesOf(find(tablet, {}, first.back().cursor(), 3)), (Names{"Éénhoorn", "Zorggroep"}));
    }

    void allConditionsHoldTogether()
    {
        Tablet tablet;
        const auto place = test::idOf(77);
        partner(tablet, "Basisschool", "school", {"parenting_growing_up"}, {"signals"});
        partner(tablet, "Mbo", "school", {"work_education"}, {"signals", "part_of_solution"});
        partner(tablet, "Schuldhulp", "debt_help", {"finance_debt", "work_education"}, {"part_of_solution"});
        auto there = test::partnerOf("Bij de bibliotheek");
        there.set_place_id(place.toBytes());
        tablet.create(there);
        QCOMPARE(namesOf(find(tablet, {.kind = "school"})), (Names{"Basisschool", "Mbo"}));
        QCOMPARE(namesOf(find(tablet, {.domain = "work_education"})), (Names{"Mbo", "Schuldhulp"}));
        QCOMPARE(namesOf(find(tablet, {.function = "part_of_solution"})), (Names{"Mbo", "Schuldhulp"}));
        QCOMPARE(namesOf(find(tablet, {.kind = "school", .domain = "work_education", .function = "signals"})),
                 Names{"Mbo"});
        QCOMPARE(namesOf(find(tablet, {.place = place})), Names{"Bij de bibliotheek"});
        QVERIFY(find(tablet, {.kind = "debt_help", .place = place}).empty());
    }

    void aPartnerIsFoundByItsNameAndByWhoIsThere()
    {
        Tablet tablet;
        partner(tablet, "Josephinehof");
        const auto school = partner(tablet, "Basisschool De Vuurvlinder");
        tablet.create(test::personOf(school, "Proefman, Joséphine"));
        partner(tablet, "Mbo");
        const auto found = find(tablet, {.search = "josephine"});
        QCOMPARE(namesOf(found), (Names{"Basisschool De Vuurvlinder", "Josephinehof"}));
        QCOMPARE(found.front().person, std::string("Proefman, Joséphine"));
        QVERIFY(found.back().person.empty());
        QVERIFY(find(tablet, {.search = "josephine", .kind = "debt_help"}).empty());
    }

    void aPartnerIsFoundByWhatItIsAboutAndByItsPlace()
    {
        Tablet tablet;
        pb::Place hub;
        hub.set_name("Buurthuis De Kade");
        const auto place = tablet.create(hub);
        auto there = test::partnerOf("Leesgroep");
        there.set_place_id(place.toBytes());
        tablet.create(there);
        partner(tablet, "Basisvorming", "school");
        partner(tablet, "Kredietbank", "debt_help", {"finance_debt"});
        QCOMPARE(namesOf(find(tablet, {.search = "school", .searchedKinds = {"school"}})), Names{"Basisvorming"});
        QCOMPARE(namesOf(find(tablet, {.search = "geld", .searchedDomains = {"finance_debt"}})), Names{"Kredietbank"});
        QCOMPARE(namesOf(find(tablet, {.search = "kade"})), Names{"Leesgroep"});
        QVERIFY(find(tablet, {.search = "school", .searchedKinds = {"school"}, .kind = "debt_help"}).empty());
    }

    void whatIsAnotherNameIsLeftOutAndItsPeopleLeadToTheOneThatStands()
    {
        Tablet tablet;
        const auto kept = partner(tablet, "Woningcorporatie Oeverland");
        const auto other = partner(tablet, "Oeverland wonen");
        tablet.create(test::personOf(other, "Bakker, Iris"));
        auto work = tablet.workspace();
        value(judgeDuplicate(work, kept, other, true));
        QCOMPARE(namesOf(find(tablet, {})), Names{"Woningcorporatie Oeverland"});
        QCOMPARE(namesOf(find(tablet, {.search = "oeverland"})), Names{"Woningcorporatie Oeverland"});
        const auto found = find(tablet, {.search = "iris"});
        QCOMPARE(namesOf(found), Names{"Woningcorporatie Oeverland"});
        // And there she is.
        tablet.create(test::personOf(kept, "Visser, Tom"));
        const auto people = value(peopleOf(work, found.front().names));
        QCOMPARE(people.size(), 2u);
        QCOMPARE(people.front().person.name(), std::string("Bakker, Iris"));
    }

    void aPersonWhosePartnerIsNotHereIsPassedOver()
    {
        Tablet tablet;
        tablet.create(test::personOf(test::idOf(404), "Bakker, Iris"));
        QVERIFY(find(tablet, {.search = "iris"}).empty());
    }

    void anEmptySearchIsNone()
    {
        Tablet tablet;
        partner(tablet, "Apotheek");
        QCOMPARE(find(tablet, {.search = " .. "}).size(), 1u);
    }
};
WIJKRONDE_TEST(FindPartnersTest)

#include "find_partners_test.moc"
