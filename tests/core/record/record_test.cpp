// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/record.h"

#include "tests/core/record/edits.h"
#include "tests/support/expect.h"
#include "tests/support/reference_merge.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::after;
using test::changed;
using test::removed;
using test::shownOf;

namespace {

using Contact = pb::Contact;

Record newContact()
{
    return {test::idOf(42), 21};
}

/// A contact with a note, which both devices have seen.
Record common()
{
    return after(newContact(), changed(newContact(), 1, [](Contact &c) {
                     c.set_started_at_ms(1000);
                     c.set_work_note("first");
                     c.set_next_step("advice");
                     c.add_domains("finance_debt");
                     c.add_domains("housing");
                 }));
}

} // namespace

class RecordTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSavedIsShown()
    {
        const auto contact = shownOf(common());
        QCOMPARE(contact.work_note(), "first");
        QCOMPARE(contact.domains_size(), 2);
        QVERIFY(!contact.has_minutes());
        QVERIFY(common().conflicts().empty());
    }

    void editsOfDifferentFieldsBothCount()
    {
        const auto seen = common();
        const auto note = changed(seen, 2, [](Contact &c) { c.set_work_note("second"); });
        const auto step = changed(seen, 3, [](Contact &c) { c.set_next_step("referral"); });
        const auto merged = after(after(seen, note, 1), step, 2);
        QCOMPARE(shownOf(merged).work_note(), "second");
        QCOMPARE(shownOf(merged).next_step(), "referral");
        QVERIFY(merged.conflicts().empty());
        QCOMPARE(merged.serialize(), after(after(seen, step, 2), note, 1).serialize());
    }

    void editsOfTheSameFieldAreBothKeptAndTheLatestIsShown()
    {
        const auto seen = common();
        const auto early = changed(seen, 2, [](Contact &c) { c.set_next_step("referral"); });
        const auto late = changed(seen, 3, [](Contact &c) { c.set_next_step("none"); });
        const auto merged = after(after(seen, late, 1), early, 2);
        QCOMPARE(shownOf(merged).next_step(), "none");
        const auto conflicts = merged.conflicts();
        QCOMPARE(conflicts.size(), 1u);
        QCOMPARE(conflicts[0].tag, 8u);
        QCOMPARE(conflicts[0].versions.size(), 2u);
        QCOMPARE(merged.state().versions(conflicts[0].versions.back()).dot(), dotOf(late.op_uid()));
    }

    void timeThenDeviceThenDotDecideWhatIsShown()
    {
        const auto seen = common();
        auto one = changed(seen, 2, [](Contact &c) { c.set_minutes(1); });
        auto two = changed(seen, 3, [](Contact &c) { c.set_minutes(2); });
        two.set_hlc(2);
        QCOMPARE(shownOf(after(after(seen, one, 9), two, 8)).minutes(), 1);
        QCOMPARE(shownOf(after(after(seen, one, 8), two, 9)).minutes(), 2);
        const auto higherDot = dotOf(one.op_uid()) > dotOf(two.op_uid()) ? 1 : 2;
        QCOMPARE(shownOf(after(after(seen, one, 8), two, 8)).minutes(), higherDot);
    }

    void equalValuesOfTwoPeopleAreNoConflict()
    {
        const auto seen = common();
        const auto one = changed(seen, 2, [](Contact &c) { c.set_next_step("referral"); });
        const auto two = changed(seen, 3, [](Contact &c) { c.set_next_step("referral"); });
        const auto merged = after(after(seen, one, 1), two, 2);
        QVERIFY(merged.conflicts().empty());
        QCOMPARE(shownOf(merged).next_step(), "referral");
        // The next edit replaces both.
        const auto next = after(merged, changed(merged, 4, [](Contact &c) { c.set_next_step("none"); }));
        QVERIFY(next.conflicts().empty());
        QCOMPARE(shownOf(next).next_step(), "none");
    }

    void emptiedByOneAndFilledByAnotherIsAConflict()
    {
        const auto seen = common();
        const auto cleared = changed(seen, 2, [](Contact &c) { c.clear_work_note(); });
        const auto set = changed(seen, 3, [](Contact &c) { c.set_work_note("second"); });
        const auto merged = after(after(seen, set, 1), cleared, 2);
        QCOMPARE(shownOf(merged).work_note(), "second");
        const auto conflicts = merged.conflicts();
        QCOMPARE(conflicts.size(), 1u);
        QCOMPARE(merged.valueIn(conflicts[0].versions.front(), 9), "");
        QVERIFY(merged.valueIn(conflicts[0].versions.back(), 9) != "");

        auto later = cleared;
        later.set_hlc(9);
        const auto emptied = after(after(seen, set, 1), later, 2);
        QVERIFY(!shownOf(emptied).has_work_note());
        QCOMPARE(emptied.conflicts().size(), 1u);
    }

    void emptiedByBothIsEmptyAndNoConflict()
    {
        const auto seen = common();
        const auto one = changed(seen, 2, [](Contact &c) { c.clear_work_note(); });
        const auto two = changed(seen, 3, [](Contact &c) { c.clear_work_note(); });
        const auto merged = after(after(seen, one, 1), two, 2);
        QVERIFY(merged.conflicts().empty());
        QVERIFY(!shownOf(merged).has_work_note());
    }

    void anElementAddedAtTheSameTimeAsItIsRemovedStays()
    {
        const auto seen = common();
        const auto without = changed(seen, 2, [](Contact &c) { c.mutable_domains()->DeleteSubrange(0, 1); });
        // Another takes it out and puts it back, without having seen that.
        const auto gone =
            after(seen, changed(seen, 3, [](Contact &c) { c.mutable_domains()->DeleteSubrange(0, 1); }), 2);
        const auto again = changed(gone, 4, [](Contact &c) { c.add_domains("finance_debt"); });
        const auto merged = after(after(gone, again, 2), without, 1);
        QCOMPARE(shownOf(merged).domains_size(), 2);
        QVERIFY(merged.conflicts().empty());
    }

    void elementsOfTwoPeopleComeTogetherWithoutDoubles()
    {
        const auto seen = common();
        const auto one = changed(seen, 2, [](Contact &c) {
            c.add_domains("health");
            c.add_domains("work");
        });
        const auto two = changed(seen, 3, [](Contact &c) {
            c.mutable_domains()->DeleteSubrange(1, 1);
            c.add_domains("health");
        });
        auto merged = shownOf(after(after(seen, one, 1), two, 2));
        std::multiset<std::string> domains(merged.domains().begin(), merged.domains().end());
        QCOMPARE(domains, (std::multiset<std::string>{"finance_debt", "health", "work"}));
    }

    void aDeletedRecordIsHiddenAndKeepsItsValues()
    {
        const auto seen = common();
        const auto deleted = after(seen, removed(seen, 2));
        QVERIFY(deleted.isDeleted());
        QVERIFY(!deleted.isEditedWhileDeleted());
        const auto back = after(deleted, *OperationBuilder(deleted, test::uidOf(3), 3).restore().build());
        QVERIFY(!back.isDeleted());
        QVERIFY(!back.isEditedWhileDeleted());
        QCOMPARE(shownOf(back).work_note(), "first");
    }

    void anEditThatHadNotSeenTheDeletionBringsTheRecordBack()
    {
        const auto seen = common();
        const auto deletion = removed(seen, 2);
        const auto edit = changed(seen, 3, [](Contact &c) { c.set_work_note("second"); });
        for (const auto &merged :
             {after(after(seen, deletion, 1), edit, 2), after(after(seen, edit, 2), deletion, 1)}) {
            QVERIFY(!merged.isDeleted());
            QVERIFY(merged.isEditedWhileDeleted());
            QCOMPARE(shownOf(merged).work_note(), "second");
            // Who has seen both and saves settles it.
            const auto settled = after(merged, changed(merged, 4, [](Contact &c) { c.set_minutes(5); }));
            QVERIFY(!settled.isDeleted() && !settled.isEditedWhileDeleted());
            QVERIFY(after(merged, removed(merged, 5)).isDeleted());
        }
    }

    void anOperationThatComesAfterItsSuccessorAddsNothingThatWasReplaced()
    {
        test::Merger inOrder(test::idOf(42), 21);
        test::Merger late(test::idOf(42), 21);
        const auto first = changed(newContact(), 1, [](Contact &c) {
            c.set_work_note("first");
            c.set_minutes(5);
        });
        const auto seen = after(newContact(), first);
        const auto second = changed(seen, 2, [](Contact &c) { c.set_work_note("second"); });
        inOrder.apply(first, 1);
        inOrder.apply(second, 2);
        late.apply(second, 2);
        late.apply(first, 1);
        QCOMPARE(late.record.serialize(), inOrder.record.serialize());
        // Its other field was never overwritten: it still counts.
        QCOMPARE(shownOf(late.record).minutes(), 5);
        QCOMPARE(shownOf(late.record).work_note(), "second");
        QVERIFY(late.record.conflicts().empty());
    }

    void aRemovedElementDoesNotComeBackWithALateOperation()
    {
        const auto first = changed(newContact(), 1, [](Contact &c) {
            c.add_domains("a");
            c.add_domains("b");
        });
        const auto seen = after(newContact(), first);
        const auto second = changed(seen, 2, [](Contact &c) { c.mutable_domains()->DeleteSubrange(0, 1); });
        test::Merger late(test::idOf(42), 21);
        late.apply(second, 2);
        late.apply(first, 1);
        QCOMPARE(shownOf(late.record).domains_size(), 1);
        QCOMPARE(shownOf(late.record).domains(0), "b");
        QCOMPARE(late.record.serialize(), after(seen, second, 2).serialize());
    }

    void theSameOperationTwiceChangesNothing()
    {
        const auto edit = changed(common(), 2, [](Contact &c) { c.set_work_note("second"); });
        const auto once = after(common(), edit);
        QCOMPARE(after(once, edit).serialize(), once.serialize());
    }

    void fieldsOfANewerSchemaAreKeptThroughEditsMergesAndSets()
    {
        const std::string newer = "\xc2\x3e\x05"
                                  "hello"; // field 1000, "hello"
        auto made = changed(newContact(), 1, [](Contact &c) { c.add_domains("a"); });
        made.mutable_fields()->append(newer);
        auto record = after(newContact(), made);
        const auto holds = [&](const Record &r) { return r.shown().find("hello") != std::string::npos; };
        QVERIFY(holds(record));
        record = after(record, changed(record, 2, [](Contact &c) { c.set_work_note("x"); }));
        record = after(record, changed(record, 3, [](Contact &c) { c.add_domains("b"); }));
        record = after(record, changed(record, 4, [](Contact &c) { c.mutable_domains()->DeleteSubrange(0, 1); }));
        const auto seen = record;
        const auto one = changed(seen, 5, [](Contact &c) { c.set_minutes(1); });
        const auto two = changed(seen, 6, [](Contact &c) { c.set_minutes(2); });
        record = after(after(seen, one, 1), two, 2);
        QVERIFY(holds(record));
        record = test::value(Record::parse(record.serialize()));
        record = after(record, removed(record, 7));
        QVERIFY(holds(record));
    }

    void aKindOfANewerSchemaMergesToo()
    {
        const Record empty(test::idOf(1), 777);
        const auto operation = *OperationBuilder(empty, test::uidOf(1), 1).remove().build();
        auto other = operation;
        other.set_op_uid(test::uidOf(2).toBytes());
        other.set_lifecycle(pb::LIFECYCLE_ALIVE);
        other.set_fields("\x0a\x01x");
        const auto merged = after(after(empty, operation, 1), other, 2);
        QVERIFY(merged.isEditedWhileDeleted());
        QCOMPARE(merged.shown(), "\x0a\x01x");
        QVERIFY(merged.conflicts().empty());
        QCOMPARE(test::value(Record::parse(merged.serialize())).serialize(), merged.serialize());
    }

    void statesThatAreNoneAreRefused()
    {
        QCOMPARE(test::codeOf(Record::parse("\x0a")), ErrorCode::MalformedMessage);
        QCOMPARE(test::codeOf(Record::parse("")), ErrorCode::MalformedMessage);
        QCOMPARE(test::codeOf(Record::parse("\x0a\x02"
                                            "ab")),
                 ErrorCode::MalformedMessage);
        QVERIFY(Record::parse(common().serialize()).has_value());
        auto state = common().state();
        QVERIFY(checkState(state).has_value());
        state.mutable_versions(0)->add_cleared(7);
        QVERIFY(checkState(state).has_value());
        state.mutable_versions(0)->add_cleared(0);
        QVERIFY(!checkState(state).has_value());
        state.mutable_versions(0)->set_cleared(1, kHomeTag);
        QVERIFY(!checkState(state).has_value());
    }

    void anOperationNamesNoMoreThanOneFormCanHold()
    {
        auto operation = changed(common(), 2, [](Contact &c) { c.set_work_note("new"); });
        auto *context = operation.add_contexts();
        context->set_tag(7);
        operation.add_seen(1);
        for (int i = 0; i < 2001; ++i)
            context->add_seen(0);
        QVERIFY(!checkOperation(operation).has_value());
        context->clear_seen();
        context->add_seen(0);
        QVERIFY(checkOperation(operation).has_value());
    }

    void malformedOperationsAreFound_data()
    {
        QTest::addColumn<int>("damage");
        for (int i = 0; i < 11; ++i)
            QTest::addRow("damage %d", i) << i;
    }

    void malformedOperationsAreFound()
    {
        QFETCH(int, damage);
        auto operation = changed(common(), 2, [](Contact &c) { c.mutable_domains()->DeleteSubrange(0, 1); });
        QVERIFY(checkOperation(operation).has_value());
        auto &context = *operation.mutable_contexts(0);
        const std::function<void()> damages[] = {
            [&] { operation.set_op_uid("short"); },
            [&] { operation.clear_record_id(); },
            [&] { operation.set_stream_id("x"); },
            [&] { operation.set_kind(0); },
            [&] { operation.set_lifecycle(static_cast<pb::Lifecycle>(7)); },
            [&] { operation.set_fields("\x08"); },
            [&] { operation.add_lifecycle_seen(99); },
            [&] { context.set_tag(0); },
            [&] { context.add_seen(99); },
            [&] { context.set_element("\x0a"); },
            [&] { context.set_element("\x0a\x01x"); }, // of another field
        };
        damages[damage]();
        QCOMPARE(test::codeOf(checkOperation(operation)), ErrorCode::MalformedMessage);
    }

    void theDotIsTheFirstEightBytesLittleEndian()
    {
        QCOMPARE(dotOf(std::string("\x01\x02\0\0\0\0\0\x80", 8) + std::string(8, 'x')), 0x8000000000000201u);
        QCOMPARE(dotOf("\x05"), 5u);
        QCOMPARE(dotOf(""), 0u);
    }
};

WIJKRONDE_TEST(RecordTest)
#include "record_test.moc"
