// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/limits.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

#include <map>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

Id recordIdOf(const record::v1::Operation &operation)
{
    return *Id::fromBytes(operation.record_id());
}

record::v1::Contact shown(const Record &record)
{
    record::v1::Contact contact;
    contact.ParseFromString(record.shown());
    return contact;
}

} // namespace

/// What becomes of one operation.
class PushMergeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void editsOfDifferentFieldsComeTogether()
    {
        TestRegistry registry(currentBackend());
        TestDevice one(registry, registry.worker);
        TestDevice two(registry, registry.colleague);
        const auto made = one.newContact("first");
        one.push({made});
        one.pull();
        two.pull();
        const auto stream = *Id::fromBytes(made.stream_id());
        auto wantedByOne = shown(one.record(recordIdOf(made)));
        wantedByOne.set_work_note("second");
        auto wantedByTwo = shown(two.record(recordIdOf(made)));
        wantedByTwo.set_minutes(30);
        QCOMPARE(outcome(one.push({one.operation(one.record(recordIdOf(made)), wantedByOne, stream)})), "applied");
        QCOMPARE(outcome(two.push({two.operation(two.record(recordIdOf(made)), wantedByTwo, stream)})), "applied");
        one.pull();
        const auto contact = shown(one.record(recordIdOf(made)));
        QCOMPARE(contact.work_note(), "second");
        QCOMPARE(contact.minutes(), 30);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void aRecordThatWouldOutgrowAnAnswerTakesNoMore()
    {
        TestRegistry registry(currentBackend());
        TestDevice one(registry, registry.worker);
        const auto made = one.newContact("first");
        one.push({made});
        one.pull();
        const auto stream = *Id::fromBytes(made.stream_id());
        const auto seen = one.record(recordIdOf(made));
        // All made by somebody who had seen only the first version: each adds a text beside the others.
        std::map<std::string, int> outcomes;
        for (int i = 0; i < 20; ++i) {
            auto wanted = shown(seen);
            wanted.set_work_note(std::string(20'000, static_cast<char>('a' + i)));
            outcomes[outcome(one.push({one.operation(seen, wanted, stream)}))] += 1;
        }
        QVERIFY(outcomes["TOO_LARGE"] > 0);
        QVERIFY(outcomes["conflict"] > 0);
        one.pull();
        QVERIFY(one.record(recordIdOf(made)).state().ByteSizeLong() <= limits::kStateBytes);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void anOperationWithTooManyValuesIsKeptApart()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto withDomains = [&](std::size_t count) {
            auto operation = device.newContact("many");
            record::v1::Contact contact;
            for (std::size_t i = 0; i < count; ++i)
                contact.add_domains("d" + std::to_string(i));
            operation.set_fields(contact.SerializeAsString());
            return operation;
        };
        QCOMPARE(outcome(device.push({withDomains(limits::kSetElements)})), "applied");
        QCOMPARE(outcome(device.push({withDomains(limits::kSetElements + 1)})), "TOO_LARGE");
        auto unknown = device.newContact("from a newer schema");
        for (std::size_t i = 0; i < 2 * limits::kSetElements; ++i)
            *unknown.mutable_fields() += std::string("\xb8\x3e\x01", 3); // field 999, a number
        QCOMPARE(outcome(device.push({unknown})), "TOO_LARGE");
        auto naming = device.newContact("names everything");
        naming.add_seen(1);
        auto &context = *naming.add_contexts();
        context.set_tag(9);
        for (std::size_t i = 0; i <= limits::kNamedValues; ++i)
            context.add_seen(0);
        QCOMPARE(outcome(device.push({naming})), "TOO_LARGE");
        QCOMPARE(registry.count("SELECT COUNT(*) FROM covered"), 0);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void concurrentValuesOfOneFieldAreBothKept()
    {
        TestRegistry registry(currentBackend());
        TestDevice one(registry, registry.worker);
        TestDevice two(registry, registry.colleague);
        const auto made = one.newContact("first");
        one.push({made});
        one.pull();
        two.pull();
        const auto stream = *Id::fromBytes(made.stream_id());
        auto wanted = shown(one.record(recordIdOf(made)));
        wanted.set_work_note("of one");
        const auto byOne = one.operation(one.record(recordIdOf(made)), wanted, stream);
        wanted.set_work_note("of two");
        const auto byTwo = two.operation(two.record(recordIdOf(made)), wanted, stream);
        QCOMPARE(outcome(one.push({byOne})), "applied");
        QCOMPARE(outcome(two.push({byTwo})), "conflict");
        one.pull();
        QCOMPARE(one.record(recordIdOf(made)).conflicts().size(), 1u);
        // Who has seen both resolves it.
        wanted.set_work_note("of both");
        QCOMPARE(outcome(one.push({one.operation(one.record(recordIdOf(made)), wanted, stream)})), "applied");
        two.pull();
        QCOMPARE(two.record(recordIdOf(made)).conflicts().size(), 0u);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void anOperationThatComesLateAddsOnlyWhatNobodyHasReplaced()
    {
        TestRegistry registry(currentBackend());
        TestDevice one(registry, registry.worker);
        TestDevice two(registry, registry.colleague);
        // Two knows a contact that the registry has lost (roll-back), and edits its note.
        const auto made = one.newContact("first");
        Record known(recordIdOf(made), made.kind());
        known.apply(made, made.hlc(), one.deviceNo);
        auto wanted = shown(known);
        wanted.set_work_note("edited");
        const auto edit = two.operation(known, wanted, *Id::fromBytes(made.stream_id()));
        two.push({edit});
        QVERIFY(registry.count("SELECT COUNT(*) FROM covered") > 0);
        // Then one sends the contact again.
        one.push({made});
        QCOMPARE(registry.count("SELECT COUNT(*) FROM covered"), 0);
        two.pull();
        const auto record = two.record(recordIdOf(made));
        QCOMPARE(shown(record).work_note(), "edited");
        QCOMPARE(shown(record).contact_kind(), "presence_talk");
        QCOMPARE(record.conflicts().size(), 0u);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void aDotNamedInAnotherRecordTakesNothingOutOfItsOwn()
    {
        TestRegistry registry(currentBackend());
        TestDevice one(registry, registry.worker);
        TestDevice stranger(registry, registry.outsider);
        // Known from before a roll-back, and named where the stranger may write.
        const auto made = one.newContact("kept");
        auto hostile = stranger.newContact("hostile");
        hostile.add_seen(dotOf(made.op_uid()));
        const auto index = static_cast<std::uint32_t>(hostile.seen_size() - 1);
        hostile.add_lifecycle_seen(index);
        for (const auto &field : kindByNumber(made.kind())->fields()) {
            auto &context = *hostile.add_contexts();
            context.set_tag(field.tag());
            context.add_seen(index);
        }
        QCOMPARE(outcome(stranger.push({hostile})), "applied");
        QVERIFY(registry.count("SELECT COUNT(*) FROM covered") > 0);
        QCOMPARE(outcome(one.push({made})), "applied");
        one.pull();
        const auto record = one.record(recordIdOf(made));
        QCOMPARE(shown(record).work_note(), "kept");
        QVERIFY(!record.isDeleted());
        QCOMPARE(registry.count("SELECT COUNT(*) FROM covered"), 0);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void aDotThatWasReplacedLongAgoIsNotCoveredAgain()
    {
        TestRegistry registry(currentBackend());
        TestDevice one(registry, registry.worker);
        TestDevice two(registry, registry.colleague);
        const auto made = one.newContact("first");
        const auto stream = *Id::fromBytes(made.stream_id());
        one.push({made});
        one.pull();
        two.pull();
        auto wanted = shown(one.record(recordIdOf(made)));
        wanted.set_work_note("of one");
        const auto byOne = one.operation(one.record(recordIdOf(made)), wanted, stream);
        wanted.set_work_note("of two");
        const auto byTwo = two.operation(two.record(recordIdOf(made)), wanted, stream);
        one.push({byOne});
        two.push({byTwo}); // names the first version, which is gone by now
        QCOMPARE(registry.count("SELECT COUNT(*) FROM covered"), 0);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void aClockFarAheadIsKeptForAuditAndNotUsed()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        auto ahead = device.newContact("from 2040");
        ahead.set_hlc(Hlc::at(registry.clock.now() + std::chrono::hours(24 * 365 * 14)));
        auto near = device.newContact("a little fast");
        near.set_hlc(Hlc::at(registry.clock.now() + limits::kClockAhead));
        auto behind = device.newContact("from 1970");
        behind.set_hlc(0);
        device.push({ahead, near, behind});
        device.pull();
        const auto hlcOf = [&](const auto &operation) {
            return device.record(recordIdOf(operation)).state().versions(0).hlc();
        };
        QCOMPARE(Hlc::wallTime(hlcOf(ahead)), registry.clock.now());
        QCOMPARE(hlcOf(near), near.hlc());
        QCOMPARE(hlcOf(behind), 0u);
        const auto kept = value(registry.storage().read([&](registry::SqlConnection &connection) {
            return connection.first<std::string>(
                "SELECT bytes FROM operation WHERE dot = $1", {dotOf(ahead.op_uid())},
                +[](const registry::SqlRow &row) { return row.bytes(0); });
        }));
        record::v1::Operation stored;
        QVERIFY(stored.ParseFromString(kept.value()));
        QCOMPARE(stored.hlc(), ahead.hlc());
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void quarantineReasons_data()
    {
        QTest::addColumn<QString>("reason");
        for (const auto *reason :
             {"NO_ACCESS", "UNKNOWN_KIND", "KIND_DIFFERS", "MALFORMED", "TOO_LARGE", "NO_STREAM", "WRONG_STREAM"})
            QTest::newRow(reason) << reason;
    }
    void quarantineReasons()
    {
        QFETCH(QString, reason);
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto good = device.newContact("good");
        device.push({good});
        auto bad = device.newContact("bad");
        if (reason == "NO_ACCESS")
            bad.set_stream_id(registry.stream(record::v1::STREAM_KIND_TEAM, registry.otherTeam.name).id.toBytes());
        else if (reason == "UNKNOWN_KIND")
            bad.set_kind(9999);
        else if (reason == "KIND_DIFFERS")
            bad.set_record_id(good.record_id()), bad.set_kind(kindByName("visit")->number()), bad.clear_fields();
        else if (reason == "MALFORMED")
            bad.set_fields("\xff");
        else if (reason == "TOO_LARGE")
            bad.set_fields(bad.fields() + contactOf(0, std::string(limits::kTextBytes + 100, 'x')).SerializeAsString());
        else if (reason == "NO_STREAM")
            bad.clear_stream_id();
        else
            bad.set_stream_id(registry.stream(record::v1::STREAM_KIND_MUNICIPALITY).id.toBytes());
        const auto after = device.newContact("after");
        const auto response = device.push({bad, after});
        QCOMPARE(QString::fromStdString(outcome(response)), reason);
        QCOMPARE(outcome(response, 1), "applied");
        QCOMPARE(response.ack_through(), 3u);
        // Sent again in a new life it is known, and kept once.
        device.rejoin();
        QCOMPARE(QString::fromStdString(outcome(device.push({bad}))), reason);
        QCOMPARE(registry.count("SELECT COUNT(*) FROM quarantine"), 1);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void anEventIsWrittenOnceAndMayBeTakenBack()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto area = registry.stream(record::v1::STREAM_KIND_AREA).id;
        record::v1::PartnerCheck check;
        check.set_partner_id(idOf(1).toBytes());
        check.set_check_result("gone");
        const Record empty(idOf(2), kindOf(check).number());
        const auto made = device.operation(empty, check, area);
        QCOMPARE(outcome(device.push({made})), "applied");
        Record seen = empty;
        seen.apply(made, made.hlc(), device.deviceNo);
        check.set_check_result("right");
        QCOMPARE(outcome(device.push({device.operation(seen, check, area)})), "APPEND_ONLY");
        auto move = OperationBuilder(seen, registry.random.id(), made.hlc() + 1).moveTo(area).build();
        QCOMPARE(outcome(device.push({*move})), "APPEND_ONLY");
        auto removed = OperationBuilder(seen, registry.random.id(), made.hlc() + 2).remove().build();
        QCOMPARE(outcome(device.push({*removed})), "applied");
        device.pull();
        QVERIFY(device.record(seen.id()).isDeleted());
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void operationsWithoutAProperUidAreEachKept()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        auto bad = device.newContact("bad");
        bad.set_op_uid("short");
        const auto response = device.push({bad, bad});
        QCOMPARE(outcome(response, 0), "MALFORMED");
        QCOMPARE(outcome(response, 1), "MALFORMED");
        QCOMPARE(registry.count("SELECT COUNT(*) FROM quarantine"), 2);
    }

    void anotherUidWithTheDotOfAnAppliedOneIsMalformed()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto good = device.newContact("good");
        auto imitation = device.newContact("imitation");
        imitation.set_op_uid(good.op_uid().substr(0, 8) + std::string(8, '\0'));
        QCOMPARE(outcome(device.push({good, imitation}), 1), "MALFORMED");
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void textThatIsNoUtf8IsMalformed()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        auto bad = device.newContact("");
        bad.set_fields(std::string("\x4a\x02\xc3\x28", 4)); // work_note
        QCOMPARE(outcome(device.push({bad})), "MALFORMED");
    }

    void aStrangersRecordCannotBeEdited()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        TestDevice outsider(registry, registry.outsider);
        const auto made = device.newContact("ours");
        device.push({made});
        auto edit = outsider.newContact("theirs");
        edit.set_record_id(made.record_id());
        QCOMPARE(outcome(outsider.push({edit})), "NO_ACCESS");
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void anEditOfADeletedRecordBringsItBackFlagged()
    {
        TestRegistry registry(currentBackend());
        TestDevice one(registry, registry.worker);
        TestDevice two(registry, registry.colleague);
        const auto made = one.newContact("first");
        one.push({made});
        one.pull();
        two.pull();
        const auto seen = one.record(recordIdOf(made));
        OperationBuilder deletion(seen, registry.random.id(), Hlc::at(registry.clock.now()));
        one.push({*deletion.remove().build()});
        auto wanted = shown(two.record(recordIdOf(made)));
        wanted.set_minutes(15);
        two.push({two.operation(two.record(recordIdOf(made)), wanted, *Id::fromBytes(made.stream_id()))});
        one.pull();
        QVERIFY(one.record(recordIdOf(made)).isEditedWhileDeleted());
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }
};

WIJKRONDE_TEST(PushMergeTest)
#include "push_merge_test.moc"
