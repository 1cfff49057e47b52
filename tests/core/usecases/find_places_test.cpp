// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/find_places.h"

#include "core/usecases/visits.h"
#include "tests/support/people.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace std::chrono_literals;
using test::idOf;
using test::kWorker;
using test::Tablet;
using test::value;

namespace {

std::vector<std::string> names(Tablet &tablet, const std::optional<Position> &position = {},
                               const std::string &search = {})
{
    auto work = tablet.workspace();
    std::vector<std::string> found;
    for (const auto &choice : value(findPlaces(work, kWorker, position, search)))
        found.push_back(choice.place.name());
    return found;
}

using Names = std::vector<std::string>;

} // namespace

class FindPlacesTest : public QObject {
    Q_OBJECT

private slots:
    void theNearestIsFirstAndPlacesWithoutCoordinatesLast()
    {
        Tablet tablet;
        tablet.create(test::placeOf("Ver", 52.20, 5.00));
        tablet.create(test::placeOf("Dichtbij", 52.1001, 5.0));
        tablet.create(test::placeOf("Zonder"));
        tablet.create(test::placeOf("Midden", 52.11, 5.0));
        QCOMPARE(names(tablet, Position{52.1, 5.0, 10}), (Names{"Dichtbij", "Midden", "Ver", "Zonder"}));
        auto work = tablet.workspace();
        const auto places = value(findPlaces(work, kWorker, Position{52.1, 5.0}, ""));
        QVERIFY(places[0].metres > 10 && places[0].metres < 12);
        QVERIFY(!places[3].metres);
    }

    void withoutAPositionTheLastUsedAreFirstAndTheOthersByName()
    {
        Tablet tablet;
        const auto zorg = tablet.create(test::placeOf("Zorgpunt", 52, 5));
        const auto ark = tablet.create(test::placeOf("De Ark", 52, 5));
        for (const auto *name : {"école", "Ábel", "buurthuis", "Eben"})
            tablet.create(test::placeOf(name));
        auto work = tablet.workspace();
        value(startVisit(work, kWorker, ark));
        tablet.clock.advance(1h);
        value(startVisit(work, kWorker, zorg));
        tablet.clock.advance(1h);
        value(startVisit(work, idOf(9, 0xC0), ark)); // a colleague's says nothing
        QCOMPARE(names(tablet), (Names{"Zorgpunt", "De Ark", "Ábel", "buurthuis", "Eben", "école"}));
        QCOMPARE(names(tablet, {}, "e"), (Names{"Eben", "école"}));
    }

    void manyVisitsOfColleaguesDoNotHideWhereIWas()
    {
        Tablet tablet;
        const auto ark = tablet.create(test::placeOf("De Ark", 52, 5));
        const auto aula = tablet.create(test::placeOf("Aula", 52, 5));
        auto work = tablet.workspace();
        value(startVisit(work, kWorker, ark));
        for (int i = 0; i < 320; ++i) {
            tablet.clock.advance(5min);
            pb::Visit visit;
            visit.set_started_at_ms(toMillis(tablet.clock.now()));
            visit.set_place_id(aula.toBytes());
            visit.add_worker_ids(idOf(9, 0xC0).toBytes());
            tablet.create(visit);
        }
        QCOMPARE(names(tablet), (Names{"De Ark", "Aula"}));
        QVERIFY(!value(findPlaces(work, kWorker, {}, ""))[1].lastUsed);
    }

    void equallyNearPlacesAreByUseAndName()
    {
        Tablet tablet;
        const auto library = tablet.create(test::placeOf("Bibliotheek", 52, 5));
        tablet.create(test::placeOf("Aula", 52, 5));
        QCOMPARE(names(tablet, Position{52, 5}), (Names{"Aula", "Bibliotheek"}));
        auto work = tablet.workspace();
        value(startVisit(work, kWorker, library));
        QCOMPARE(names(tablet, Position{52, 5}), (Names{"Bibliotheek", "Aula"}));
    }

    void searchNarrowsDownWithoutAccentsAndAlsoByAddress()
    {
        Tablet tablet;
        auto place = test::placeOf("De Brug");
        place.set_address("Joséphinestraat 3");
        tablet.create(place);
        tablet.create(test::placeOf("Het Veer"));
        QCOMPARE(names(tablet, {}, "josephine"), Names{"De Brug"});
        QCOMPARE(names(tablet, {}, "brug \"*"), Names{"De Brug"});
        QVERIFY(names(tablet, {}, "nergens").empty());
    }

    void moreThanAPageOfPlacesIsComplete()
    {
        Tablet tablet;
        for (int i = 0; i < 502; ++i)
            tablet.create(test::placeOf("Plek " + std::to_string(i), 52 + i * 0.001, 5));
        const auto found = names(tablet, Position{52.501, 5});
        QCOMPARE(found.size(), 502u);
        QCOMPARE(std::set<std::string>(found.begin(), found.end()).size(), 502u);
        QCOMPARE(found.front(), "Plek 501");
    }

    void theCoordinatesOfTheWorkerAreStoredNowhere()
    {
        Tablet tablet;
        const auto bridge = tablet.create(test::placeOf("De Brug", 52.3, 4.9));
        names(tablet, Position{52.123456, 4.987654});
        auto work = tablet.workspace();
        const auto id = value(startVisit(work, kWorker, bridge));
        const auto visit = tablet.shown<pb::Visit>(id);
        QCOMPARE(visit.place_id(), bridge.toBytes());
        QVERIFY(visit.DebugString().find("52") == std::string::npos
                || visit.DebugString().find("523000000") == std::string::npos);
    }

    void distancesAreGreatCircles()
    {
        QCOMPARE(distanceMetres(52, 5, 52, 5), 0.0);
        QVERIFY(std::abs(distanceMetres(0, 0, 0, 1) - 111'195) < 10);
        QVERIFY(std::abs(distanceMetres(52.3731, 4.8926, 51.9244, 4.4777) - 57'400) < 500); // Amsterdam, Rotterdam
        QVERIFY(std::abs(distanceMetres(90, 0, -90, 0) - 20'015'087) < 10);
        QVERIFY(std::abs(distanceMetres(0, 179.9, 0, -179.9) - 22'239) < 10);
    }
};

WIJKRONDE_TEST(FindPlacesTest)
#include "find_places_test.moc"
