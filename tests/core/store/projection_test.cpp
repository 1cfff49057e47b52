// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/projection.h"

#include "tests/core/record/edits.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::after;
using test::changed;

namespace {

Record contactWith(const std::function<void(pb::Contact &)> &change)
{
    const Record empty(test::idOf(1), 21);
    return after(empty, changed(empty, 1, change));
}

} // namespace

class ProjectionTest : public QObject {
    Q_OBJECT

private slots:
    void whatListsNeedIsWorkedOutFromTheSchema()
    {
        const auto projected = project(contactWith([](pb::Contact &c) {
            c = test::contactOf(1000, "Één Notitie, hier");
            c.set_resident_name("J. de Vries");
            c.set_place_id(std::string(16, 'p'));
        }));
        QCOMPARE(projected.list, 21u);
        QCOMPARE(std::get<std::int64_t>(projected.sort), 1000);
        QCOMPARE(projected.searchText, "een notitie hier j de vries ");
        QCOMPARE(projected.values.size(), 2u);
        QCOMPARE(projected.values[0].second, std::string(16, 'p'));
        QCOMPARE(projected.values[1], (std::pair{fieldIndexId(21, "domains"), std::string("finance_debt")}));
    }

    void whatIsInNoListProjectsToNothing()
    {
        const auto contact = contactWith([](pb::Contact &c) { c = test::contactOf(1, "x"); });
        QCOMPARE(project(after(contact, test::removed(contact, 2))), Projected{});
        QCOMPARE(project(Record(test::idOf(1), 21)), Projected{});
        const Record unknown(test::idOf(1), 777);
        QCOMPARE(project(after(unknown, *OperationBuilder(unknown, test::uidOf(1), 1).restore().build())), Projected{});
    }

    void twoAddsOfOneElementAreOneRowOfTheIndex()
    {
        const auto seen = contactWith([](pb::Contact &c) { c.set_started_at_ms(1); });
        const auto one = changed(seen, 2, [](pb::Contact &c) { c.add_domains("housing"); });
        const auto two = changed(seen, 3, [](pb::Contact &c) { c.add_domains("housing"); });
        QCOMPARE(project(after(after(seen, one, 1), two, 2)).values.size(), 1u);
    }

    void docidsAreInOrderOfTimeWithinTheirList()
    {
        std::int64_t last = searchDocidListStart(21);
        for (const std::int64_t time :
             {std::int64_t{-86'400'000}, std::int64_t{0}, std::int64_t{60'000}, std::int64_t{1'773'133'200'000},
              std::int64_t{2'208'988'800'000}, std::int64_t{253'402'300'800'000}, std::int64_t{1} << 62}) {
            for (const std::int64_t number : {1, 2, 16'777'215}) {
                const auto docid = searchDocid(21, SortKey(time), number);
                QVERIFY(docid >= searchDocidListStart(21) && docid < searchDocidListStart(22));
                QCOMPARE(recordNoOfDocid(docid), number);
            }
            const auto docid = searchDocid(21, SortKey(time), 1);
            QVERIFY(docid >= last);
            last = docid;
        }
        QVERIFY(searchDocid(255, SortKey(std::int64_t{1} << 62), 16'777'215) > 0);
    }

    void namesSortByTheirFoldedText()
    {
        const Record empty(test::idOf(1), 5);
        pb::Place place = test::placeOf("Ĳsbaan ÉÉN");
        const auto record = after(empty, *OperationBuilder(empty, test::uidOf(1), 1).change(place).build());
        QCOMPARE(std::get<std::string>(project(record).sort), "ijsbaan een");
    }
};

WIJKRONDE_TEST(ProjectionTest)
#include "projection_test.moc"
