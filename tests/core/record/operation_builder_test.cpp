// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/operation_builder.h"

#include "tests/core/record/edits.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <set>

using namespace wijkronde;
using test::after;
using test::changed;
using test::shownOf;

namespace {

using Contact = pb::Contact;

Record empty()
{
    return {test::idOf(42), 21};
}

Record stored()
{
    return after(empty(), changed(empty(), 1, [](Contact &c) { c = test::contactOf(1000, "note"); }));
}

/// Two notes and two minutes, of two people.
Record conflicting()
{
    const auto seen = stored();
    const auto one = changed(seen, 2, [](Contact &c) {
        c.set_work_note("one");
        c.set_minutes(1);
    });
    const auto two = changed(seen, 3, [](Contact &c) {
        c.set_work_note("two");
        c.set_minutes(2);
    });
    return after(after(seen, one, 1), two, 2);
}

Id uid(std::uint8_t number)
{
    return test::uidOf(1000u + number);
}

} // namespace

class OperationBuilderTest : public QObject {
    Q_OBJECT

private slots:
    void anEditOfOneFieldNamesThatFieldOnly()
    {
        const auto seen = stored();
        const auto operation = changed(seen, 2, [](Contact &c) { c.set_work_note("other"); });
        Contact fields;
        QVERIFY(fields.ParseFromString(operation.fields()));
        QVERIFY(fields.has_work_note());
        fields.clear_work_note();
        QCOMPARE(fields.ByteSizeLong(), 0u);
        QCOMPARE(operation.contexts_size(), 1);
        QCOMPARE(operation.contexts(0).tag(), 9u);
        QVERIFY(!operation.contexts(0).cleared());
        QCOMPARE(operation.seen_size(), 1);
        QCOMPARE(operation.lifecycle_seen_size(), 1);
        QVERIFY(operation.stream_id().empty());
        QCOMPARE(operation.record_id(), seen.id().toBytes());
        QCOMPARE(operation.kind(), 21u);
    }

    void whoReplacesAMergedTextReplacesWhatItWasMadeOf()
    {
        const auto two = conflicting();
        pb::Operation merge;
        merge.set_op_uid(uid(7).toBytes());
        merge.set_record_id(two.id().toBytes());
        merge.set_kind(two.kind());
        merge.set_lifecycle(pb::LIFECYCLE_UNTOUCHED);
        pb::Contact together;
        together.set_work_note("one and two");
        merge.set_fields(together.SerializeAsString());
        const auto one = test::uidOf(2);
        const auto other = test::uidOf(3);
        merge.add_seen(dotOf(one.toBytes()));
        merge.add_seen(dotOf(other.toBytes()));
        auto &context = *merge.add_contexts();
        context.set_tag(9);
        context.add_seen(0);
        context.add_seen(1);
        const auto merged = after(two, merge, 0);
        const auto edit = changed(merged, 8, [](Contact &c) { c.set_work_note("three"); });
        QCOMPARE(edit.contexts_size(), 1);
        std::set<Dot> replaced;
        for (const auto index : edit.contexts(0).seen())
            replaced.insert(edit.seen(static_cast<int>(index)));
        const std::set<Dot> all{dotOf(uid(7).toBytes()), dotOf(one.toBytes()), dotOf(other.toBytes())};
        QCOMPARE(replaced, all);
    }

    void nothingChangedIsNoOperation()
    {
        const auto seen = stored();
        QVERIFY(!OperationBuilder(seen, uid(1), 2).change(shownOf(seen)).build());
        QVERIFY(!OperationBuilder(seen, uid(1), 2).build());
        auto reordered = shownOf(seen);
        reordered.add_domains("housing");
        const auto two = after(seen, *OperationBuilder(seen, uid(1), 2).change(reordered).build());
        reordered.mutable_domains()->SwapElements(0, 1);
        QVERIFY(!OperationBuilder(two, uid(2), 3).change(reordered).build());
        const auto clash = conflicting();
        QVERIFY(!OperationBuilder(clash, uid(3), 9).change(shownOf(clash)).build());
    }

    void aNewRecordMayBeEmpty()
    {
        const auto none = empty();
        const auto operation = OperationBuilder(none, uid(1), 1).inStream(test::idOf(3)).change(Contact()).build();
        QVERIFY(operation.has_value());
        QCOMPARE(operation->stream_id(), test::idOf(3).toBytes());
        QVERIFY(operation->fields().empty());
        QVERIFY(!after(none, *operation).isEmpty());
    }

    void anEmptiedFieldIsNamedAsCleared()
    {
        const auto seen = stored();
        const auto operation = changed(seen, 2, [](Contact &c) { c.clear_work_note(); });
        QVERIFY(operation.fields().empty());
        QCOMPARE(operation.contexts_size(), 1);
        QVERIFY(operation.contexts(0).cleared());
        // Filled again: the emptiness is what is replaced.
        const auto emptied = after(seen, operation);
        const auto filled = changed(emptied, 3, [](Contact &c) { c.set_work_note("again"); });
        QCOMPARE(filled.contexts(0).seen_size(), 1);
        const auto full = after(emptied, filled);
        QVERIFY(full.conflicts().empty());
        QCOMPARE(shownOf(full).work_note(), "again");
    }

    void anEmptyTextIsNotTheSameAsNone()
    {
        const auto seen = stored();
        const auto operation = changed(seen, 2, [](Contact &c) { c.set_work_note(""); });
        QVERIFY(!operation.contexts(0).cleared());
        QVERIFY(shownOf(after(seen, operation)).has_work_note());
    }

    void setsChangeByElement()
    {
        const auto seen = after(stored(), changed(stored(), 2, [](Contact &c) {
                                    c.add_domains("housing");
                                    c.add_domains("health");
                                }));
        const auto operation = changed(seen, 3, [](Contact &c) {
            test::take(*c.mutable_domains(), "housing");
            c.add_domains("work");
            c.add_domains("work");
            c.add_domains("health");
        });
        QCOMPARE(operation.contexts_size(), 1);
        Contact element;
        QVERIFY(element.ParseFromString(operation.contexts(0).element()));
        QCOMPARE(element.domains_size(), 1);
        Contact fields;
        QVERIFY(fields.ParseFromString(operation.fields()));
        QCOMPARE(fields.domains_size(), 1);
        QCOMPARE(fields.domains(0), "work");
        const auto merged = shownOf(after(seen, operation));
        QCOMPARE(merged.domains_size(), 3);
    }

    void anEditOfOneFieldLeavesTheConflictOfAnother()
    {
        const auto clash = conflicting();
        QCOMPARE(clash.conflicts().size(), 2u);
        const auto edited = after(clash, changed(clash, 9, [](Contact &c) { c.set_minutes(30); }));
        QCOMPARE(edited.conflicts().size(), 1u);
        QCOMPARE(edited.conflicts()[0].tag, 9u);
        QCOMPARE(shownOf(edited).minutes(), 30);
    }

    void resolvingKeepsTheChosenValueAlsoWhereItIsTheOneShown()
    {
        const auto clash = conflicting();
        auto wanted = shownOf(clash);
        QCOMPARE(wanted.work_note(), "two");
        const auto same = after(clash, *OperationBuilder(clash, uid(1), 9).resolve(9, wanted).build());
        QCOMPARE(same.conflicts().size(), 1u);
        QCOMPARE(shownOf(same).work_note(), "two");
        wanted.set_work_note("one");
        const auto other = after(clash, *OperationBuilder(clash, uid(1), 9).resolve(9, wanted).build());
        QCOMPARE(shownOf(other).work_note(), "one");
        wanted.clear_work_note();
        const auto none = after(clash, *OperationBuilder(clash, uid(1), 9).resolve(9, wanted).build());
        QVERIFY(!shownOf(none).has_work_note());
        QCOMPARE(none.conflicts().size(), 1u);
        QCOMPARE(shownOf(none).minutes(), 2);
    }

    void aResolvedConflictComesBackWithAValueThatNobodyHadSeen()
    {
        const auto seen = stored();
        const auto clash = conflicting();
        const auto third = changed(seen, 5, [](Contact &c) { c.set_work_note("three"); });
        auto settled = after(clash, *OperationBuilder(clash, uid(1), 9).resolve(9, shownOf(clash)).build());
        settled = after(settled, third, 3);
        QCOMPARE(settled.conflicts().size(), 2u);
    }

    void everyOperationPassesItsOwnCheck()
    {
        const auto clash = conflicting();
        QVERIFY(checkOperation(changed(empty(), 1, [](Contact &c) { c = test::contactOf(1, "x"); })));
        QVERIFY(checkOperation(changed(clash, 9, [](Contact &c) { c = Contact(); })));
        QVERIFY(checkOperation(*OperationBuilder(clash, uid(1), 9).remove().build()));
        QVERIFY(checkOperation(*OperationBuilder(clash, uid(1), 9).restore().build()));
    }

    void manySiblingsAreNamedOnceInTheTable()
    {
        const auto clash = conflicting();
        const auto operation = changed(clash, 9, [](Contact &c) {
            c.set_work_note("all");
            c.set_minutes(9);
            c.clear_domains();
        });
        std::set<std::uint64_t> dots(operation.seen().begin(), operation.seen().end());
        QCOMPARE(static_cast<int>(dots.size()), operation.seen_size());
        QVERIFY(after(clash, operation).conflicts().empty());
    }
};

WIJKRONDE_TEST(OperationBuilderTest)
#include "operation_builder_test.moc"
