// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_program.h"
#include "tests/sync/demo/town_records.h"

#include <QtTest>

#include <algorithm>

using namespace wijkronde;
using namespace wijkronde::test;

class RegisterRecordsTest : public QObject {
    Q_OBJECT

private slots:
    void theRegistersHaveTheirSizes()
    {
        const auto &town = wholeTown();
        QCOMPARE(town.of<pb::Municipality>().size(), 1U);
        QCOMPARE(town.of<pb::Area>().size(), 6U);
        QCOMPARE(town.of<pb::Team>().size(), 1U);
        QCOMPARE(town.of<pb::TeamMember>().size(), 12U);
        QCOMPARE(town.of<pb::Place>().size(), 60U);
        QCOMPARE(town.of<pb::Partner>().size(), 180U);
        QCOMPARE(town.of<pb::PartnerContact>().size(), 400U);
        QVERIFY(!town.of<pb::Term>().empty());
    }

    void registersComeFirst()
    {
        const auto &all = wholeTown().all;
        const auto isLog = [](const KeptRecord &kept) {
            return kindOf(*kept.record).number() >= 20 && kindOf(*kept.record).number() < 30;
        };
        const auto firstLog = std::ranges::find_if(all, isLog);
        const auto checks = std::count_if(all.begin(), firstLog, [](const KeptRecord &kept) {
            return dynamic_cast<const pb::PartnerCheck *>(kept.record.get()) != nullptr;
        });
        QVERIFY(checks > 100);
        QCOMPARE(firstLog - all.begin(),
                 1 + 6 + 1 + 12 + 60 + 180 + 400 + static_cast<long>(wholeTown().of<pb::Term>().size()) + checks);
    }

    void theSchoolOfTheScenarioHasItsPeople()
    {
        const auto people = wholeTown().of<pb::PartnerContact>();
        const auto found =
            std::ranges::find_if(people, [](const auto *person) { return person->name() == "Joséphine Proefsma"; });
        QVERIFY(found != people.end());
        QCOMPARE((*found)->role(), std::string("intern begeleider"));
        QCOMPARE((*found)->reachable(), std::string("ma, di, do"));
        QCOMPARE((*found)->email(), std::string("josephine.proefsma@merenveld.example"));
    }

    void whoIsKnownByNameWasLastLookedAtFourteenMonthsAgo()
    {
        for (const auto &kept : wholeTown().all) {
            const auto *person = dynamic_cast<const pb::PartnerContact *>(kept.record.get());
            if (!person || person->name() != "Joséphine Proefsma")
                continue;
            std::vector<std::int64_t> moments;
            for (const auto *check : wholeTown().of<pb::PartnerCheck>()) {
                if (check->contact_id() == kept.id.toBytes())
                    moments.push_back(check->checked_at_ms());
            }
            QCOMPARE(moments.size(), 1U);
            const auto ago = demoEnd() - fromMillis(moments.front());
            QVERIFY(ago > std::chrono::days(420) && ago < std::chrono::days(430));
            return;
        }
        QFAIL("she is not there");
    }

    void everyPersonHasADifferentNameMailAndPhone()
    {
        std::set<std::string> names;
        std::set<std::string> mails;
        std::set<std::string> phones;
        for (const auto *person : wholeTown().of<pb::PartnerContact>()) {
            QVERIFY2(names.insert(person->name()).second, person->name().c_str());
            QVERIFY2(mails.insert(person->email()).second, person->email().c_str());
            QVERIFY2(phones.insert(person->phone()).second, person->phone().c_str());
        }
        for (const auto *member : wholeTown().of<pb::TeamMember>())
            QVERIFY(names.insert(member->name()).second && mails.insert(member->email()).second
                    && phones.insert(member->phone()).second);
    }

    void everyPlaceHasCoordinatesAndAnAddressThatIsNobodys()
    {
        for (const auto *place : wholeTown().of<pb::Place>()) {
            QVERIFY(place->has_latitude_e7() && place->has_longitude_e7());
            QVERIFY(place->latitude_e7() > 525'000'000 && place->latitude_e7() < 526'000'000);
            QVERIFY(place->longitude_e7() > 51'000'000 && place->longitude_e7() < 53'000'000);
            QVERIFY2(place->address().starts_with("Teststraat "), place->name().c_str());
        }
    }
};

WIJKRONDE_TEST(RegisterRecordsTest)
#include "register_records_test.moc"
