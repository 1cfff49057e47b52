// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/town_data.h"

#include "core/base/text_fold.h"
#include "core/usecases/find_places.h"
#include "core/usecases/vocabularies.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace wijkronde;
using namespace wijkronde::demo;

namespace {

bool isKnown(std::string_view vocabulary, std::string_view code)
{
    const auto &terms = townData().terms;
    const auto isOwn = [&](const auto &term) { return term.vocabulary == vocabulary && term.code == code; };
    return Vocabularies().find(vocabulary, code) || std::ranges::any_of(terms, isOwn);
}

} // namespace

class TownDataTest : public QObject {
    Q_OBJECT

private slots:
    void theTownIsComplete()
    {
        const auto &town = townData();
        QCOMPARE(town.places.size(), 60U);
        QCOMPARE(town.partners.size(), 180U);
        QCOMPARE(town.workers.size(), 12U);
        std::size_t people = 0;
        for (const auto &partner : town.partners)
            people += partner.people;
        QCOMPARE(people, 400U);
        unsigned tenths = 0;
        for (const auto &worker : town.workers)
            tenths += worker.tenths;
        QCOMPARE(tenths, 102U);
        std::size_t notes = 0;
        for (const auto &[use, texts] : town.notes)
            notes += texts.size();
        QVERIFY(notes >= 120);
        QCOMPARE(town.area("municipality").name, std::string("Merenveld"));
    }

    void theNamesOfTheScenariosAreThere()
    {
        const auto &town = townData();
        QVERIFY(town.placeByName("Buurthuis De Kade") >= 0);
        QVERIFY(town.placeByName("Basisschool De Vuurvlinder") >= 0);
        for (const auto *name : {"Woningcorporatie Oeverland", "Schuldhulp Merenveld", "Welzijn Merenveld",
                                 "Bibliotheek Sluiskade", "Basisschool De Vuurvlinder"})
            QVERIFY2(std::ranges::find(town.partners, name, &PartnerData::name) != town.partners.end(), name);
    }

    void placesLieFarEnoughApartThatOneIsNearest()
    {
        const auto &places = townData().places;
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const auto metres = distanceMetres(places[i].latitudeE7 * 1e-7, places[i].longitudeE7 * 1e-7,
                                                   places[j].latitudeE7 * 1e-7, places[j].longitudeE7 * 1e-7);
                QVERIFY2(metres > 60 && metres < 6000, (places[i].name + " and " + places[j].name).c_str());
            }
        }
    }

    void everyNameIsThereOnce()
    {
        std::set<std::string> names;
        for (const auto &place : townData().places)
            QVERIFY2(names.insert(place.name).second, place.name.c_str());
        names.clear();
        for (const auto &partner : townData().partners)
            QVERIFY2(names.insert(partner.name).second, partner.name.c_str());
    }

    void everyCodeIsInItsVocabulary()
    {
        const auto &town = townData();
        std::set<std::string> areas;
        for (const auto &area : town.areas)
            areas.insert(area.code);
        for (const auto &place : town.places) {
            QVERIFY2(isKnown("place_kind", place.kind), place.name.c_str());
            QVERIFY2(areas.contains(place.areaCode), place.name.c_str());
        }
        for (const auto &partner : town.partners)
            QVERIFY2(isKnown("partner_kind", partner.kind) && town.partnerKinds.contains(partner.kind),
                     partner.name.c_str());
        for (const auto &[kind, data] : town.partnerKinds) {
            QVERIFY2(!data.domains.empty() && !data.functions.empty() && !data.roles.empty(), kind.c_str());
            for (const auto &domain : data.domains)
                QVERIFY2(isKnown("life_domain", domain), domain.c_str());
            for (const auto &function : data.functions)
                QVERIFY2(isKnown("partner_function", function), function.c_str());
        }
        for (const auto &[use, themes] : town.themes) {
            for (const auto &theme : themes) {
                for (const auto &domain : theme.domains)
                    QVERIFY2(isKnown("life_domain", domain), theme.text.c_str());
                for (const auto &group : theme.groups)
                    QVERIFY2(isKnown("population_group", group), theme.text.c_str());
            }
        }
        for (const auto &[code, words] : town.words.at("domain"))
            QVERIFY2(isKnown("life_domain", code), code.c_str());
        for (const auto &[code, words] : town.words.at("step"))
            QVERIFY2(isKnown("next_step", code), code.c_str());
        for (const auto &[code, words] : town.words.at("hours"))
            QVERIFY2(isKnown("place_kind", code), code.c_str());
    }

    void workersHaveDaysAndPlacesThatExist()
    {
        const std::set<std::string> days{"mon", "tue", "wed", "thu", "fri"};
        for (const auto &worker : townData().workers) {
            QVERIFY2(!worker.days.empty() && !worker.places.empty(), worker.name.c_str());
            for (const auto &day : worker.days)
                QVERIFY2(days.contains(day), worker.name.c_str());
            QVERIFY2(std::ranges::find(worker.places, -1) == worker.places.end(), worker.name.c_str());
            for (const auto &domain : worker.expertise)
                QVERIFY2(isKnown("life_domain", domain), worker.name.c_str());
            QVERIFY(isKnown("role_family", worker.roleFamily) && isKnown("access_role", worker.accessRole));
        }
    }

    void ownTermsHaveACoreParent()
    {
        for (const auto &term : townData().terms) {
            if (term.parent == "hidden")
                QVERIFY2(Vocabularies().find(term.vocabulary, term.code), term.code.c_str());
            else
                QVERIFY2(Vocabularies().find(term.vocabulary, term.parent), term.code.c_str());
            QVERIFY2(std::ranges::none_of(term.words, &std::string::empty), term.code.c_str());
        }
    }

    void textsAreWrittenInTheWordsOfTheHouse()
    {
        for (const auto &[use, notes] : townData().notes) {
            for (const auto &note : notes) {
                const auto folded = foldText(note.text);
                for (const auto *word :
                     {"client", "doorverwij", "doorverwez", "interventie", "indicatie", "casuistiek", "zorgmijder"})
                    QVERIFY2(folded.find(word) == std::string::npos, note.text.c_str());
                QVERIFY2(note.text.size() >= 20 && note.text.size() <= 220, note.text.c_str());
            }
        }
    }

    void trapsAreExactlyWhatTheyClaimToBe()
    {
        std::map<std::string, std::string> traps;
        for (const auto &trap : townData().traps)
            traps[trap.name] = trap.text;
        QCOMPARE(codePoints(traps.at("long")), 5000U);
        QVERIFY(traps.at("bsn").find("123456782") != std::string::npos);
        QVERIFY(traps.at("phone").find("0600000017") != std::string::npos);
        QVERIFY(traps.at("emoji").find("\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466")
                != std::string::npos);
        QVERIFY(traps.at("diacritics").find("Jos\u00E9phine en \u00C7elik") != std::string::npos);
        QVERIFY(traps.at("combining").find("Jose\u0301phine") != std::string::npos);
        QVERIFY(traps.at("right_to_left").find("\u0645\u0631\u062D\u0628\u0627") != std::string::npos);
        QVERIFY(traps.at("markup").find("<script>") != std::string::npos);
        QVERIFY(traps.at("lines").find("\n\t1.") != std::string::npos);
        QVERIFY(traps.at("quotes").find("C:\\map\\bestand") != std::string::npos);
        QVERIFY(traps.at("search_words").find("NEAR(\"wijk\"") != std::string::npos);
        for (const auto &[name, text] : traps)
            QVERIFY2(isValidUtf8(text) && text.find('\0') == std::string::npos, name.c_str());
    }
};

WIJKRONDE_TEST(TownDataTest)
#include "town_data_test.moc"
