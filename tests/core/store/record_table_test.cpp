// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/record_table.h"

#include "core/store/record_query.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

namespace {

/// The derived tables and columns, as one text.
std::string derived(Tablet &tablet)
{
    std::string rows;
    for (const auto *sql : {"SELECT record_no, list, sort, choice FROM record ORDER BY 1",
                            "SELECT field, value, sort, record_no FROM field_index ORDER BY 1, 2, 3, 4",
                            "SELECT docid, c0text, 0, 0 FROM search_content ORDER BY 1"}) {
        auto select = value(tablet.store->database().prepare(sql));
        while (value(select.step())) {
            for (int column = 0; column < 4; ++column)
                rows += std::string(select.blob(column)) + '|';
            rows += '\n';
        }
    }
    return rows;
}

} // namespace

class RecordTableTest : public QObject {
    Q_OBJECT

private slots:
    void aRebuildMakesTheSameListsAndSearch()
    {
        Tablet one(1);
        Tablet two(2);
        test::RegistryModel registry;
        std::vector<Id> ids;
        for (int i = 0; i < 30; ++i)
            ids.push_back(one.create(test::contactOf(i * 1000, "note " + std::to_string(i))));
        one.create(test::placeOf("De Brug"));
        registry.push(one, 1);
        registry.pull(one);
        registry.pull(two);
        auto work = one.workspace();
        value(deleteRecord(work, one.record(ids[3])));
        for (auto *tablet : {&two, &one}) {
            auto wanted = tablet->shown<pb::Contact>(ids[5]);
            wanted.set_next_step(tablet == &one ? "advice" : "referral");
            wanted.set_work_note("edited");
            tablet->edit(tablet->record(ids[5]), wanted);
            registry.push(*tablet, 1);
        }
        registry.pull(one);
        const auto before = derived(one);
        value(one.store->records().rebuildProjections());
        QCOMPARE(derived(one), before);
        // Also from nothing.
        value(one.store->database().execute(
            "DELETE FROM field_index; DELETE FROM search; UPDATE record SET list = NULL, sort = 0, choice = 0"));
        QVERIFY(derived(one) != before);
        value(one.store->records().rebuildProjections());
        QCOMPARE(derived(one), before);
    }

    void aRemovedRowLeavesNothingBehind()
    {
        Tablet tablet;
        const auto empty = derived(tablet);
        const auto id = tablet.create(test::contactOf(1, "note"));
        const auto row = *value(tablet.store->records().find(id));
        QCOMPARE(value(tablet.store->records().byNo(row.no))->id, id);
        value(tablet.store->records().remove(row));
        QCOMPARE(derived(tablet), empty);
        QVERIFY(!value(tablet.store->records().find(id)));
        QVERIFY(!value(tablet.store->records().byNo(row.no)));
    }

    void aRowOfANewerKindIsKeptInNoList()
    {
        Tablet tablet;
        const Record empty(test::idOf(1), 777);
        const auto state =
            test::after(empty, *OperationBuilder(empty, test::uidOf(1), 1).restore().build()).serialize();
        value(SyncWriter(*tablet.store).applyPage({Tablet::kTeam, "history", {{1, state}}, {}, 1, "salt"}));
        QCOMPARE(test::baseOf(tablet, test::idOf(1)), state);
        QCOMPARE(tablet.record(test::idOf(1)).kind(), 777u);
        QVERIFY(!value(RecordQuery(tablet.store->database()).row(test::idOf(1))));
    }
};

WIJKRONDE_TEST(RecordTableTest)
#include "record_table_test.moc"
