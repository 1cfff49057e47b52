// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

/// A colleague's edit of a contact that has moved out of their sight: kept back.
class KeptBack {
public:
    KeptBack()
        : registry(currentBackend()),
          team(registry.stream(record::v1::STREAM_KIND_TEAM, registry.team.name).id),
          closed(value(registry::Setup(registry.service()).caseStream("Kenmerk 1", {registry.worker.id})).id),
          one(registry, registry.worker),
          two(registry, registry.colleague),
          id(registry.random.id())
    {
        one.push({one.operation(Record(id, 21), contactOf(1000, "een gesprek"), team)});
        one.pull();
        two.pull();
        auto wanted = contactOf(1000, "een ander woord");
        wanted.set_minutes(15);
        edit = two.operation(two.record(id), wanted, team);
        const auto seen = one.record(id);
        OperationBuilder builder(seen, registry.random.id(), Hlc::at(registry.clock.now()));
        auto move = *builder.moveTo(closed).build();
        move.set_stream_id(team.toBytes());
        one.push({move});
        answer = two.push({edit});
    }

    v1::PullResponse ask()
    {
        auto request = two.pullRequest();
        request.add_kept_back(edit.op_uid());
        return value(registry.service().pull(two.id, request));
    }
    Id uid() const { return *Id::fromBytes(edit.op_uid()); }

    TestRegistry registry;
    Id team;
    Id closed;
    TestDevice one;
    TestDevice two;
    Id id;
    record::v1::Operation edit;
    v1::PushResponse answer;
};

} // namespace

/// What becomes of operations that were kept back.
class ServiceJudgeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void aReleasedOperationIsMergedAsIfItCameNow()
    {
        KeptBack world;
        QCOMPARE(outcome(world.answer), "NO_ACCESS");
        QCOMPARE(world.ask().judged_size(), 0);
        QCOMPARE(value(world.registry.service().release(world.uid())).status(), v1::OPERATION_STATUS_APPLIED);
        world.one.pull();
        record::v1::Contact contact;
        contact.ParseFromString(world.one.record(world.id).shown());
        QCOMPARE(contact.minutes(), 15);
        QCOMPARE(contact.work_note(), "een ander woord");
        QCOMPARE(world.registry.count("SELECT COUNT(*) FROM quarantine"), 0);
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
        const auto judged = world.ask();
        QCOMPARE(judged.judged_size(), 1);
        QCOMPARE(judged.judged(0).op_uid(), world.edit.op_uid());
        QCOMPARE(judged.judged(0).status(), v1::OPERATION_STATUS_APPLIED);
        // Its author still may not see the stream.
        QVERIFY(judged.judged(0).stream_id().empty());
    }

    void aReleasedOperationThatIsSentAgainIsKnown()
    {
        KeptBack world;
        value(world.registry.service().release(world.uid()));
        world.two.rejoin();
        QCOMPARE(outcome(world.two.push({world.edit})), "applied");
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
    }

    void aDeclinedOperationStaysAndItsAuthorIsTold()
    {
        KeptBack world;
        value(world.registry.service().decline(world.uid()));
        const auto judged = world.ask();
        QCOMPARE(judged.judged_size(), 1);
        QCOMPARE(judged.judged(0).status(), v1::OPERATION_STATUS_DECLINED);
        world.two.rejoin();
        QCOMPARE(world.two.push({world.edit}).results(0).status(), v1::OPERATION_STATUS_DECLINED);
        QCOMPARE(world.registry.count("SELECT COUNT(*) FROM quarantine"), 1);
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
    }

    void whatWasDeclinedByMistakeCanStillBeReleased()
    {
        KeptBack world;
        value(world.registry.service().decline(world.uid()));
        QCOMPARE(value(world.registry.service().release(world.uid())).status(), v1::OPERATION_STATUS_APPLIED);
    }

    void anAuthorWithdrawsOnlyTheirOwn()
    {
        KeptBack world;
        v1::ConfirmRequest request;
        *request.mutable_past() = world.one.past();
        request.add_withdrawn(world.edit.op_uid());
        value(world.registry.service().confirm(world.one.id, request));
        QCOMPARE(world.ask().judged_size(), 0);
        value(world.registry.service().confirm(world.two.id, request));
        QCOMPARE(world.ask().judged_size(), 1);
        QCOMPARE(world.registry.service().release(world.uid()).error().code, ErrorCode::NotFound);
    }

    void whatIsWrongWithTheOperationItselfKeepsItBack()
    {
        KeptBack world;
        auto broken = world.edit;
        broken.set_op_uid(world.registry.random.id().toBytes());
        broken.set_kind(999);
        QCOMPARE(outcome(world.two.push({broken})), "UNKNOWN_KIND");
        const auto result = value(world.registry.service().release(*Id::fromBytes(broken.op_uid())));
        QCOMPARE(result.reason(), v1::QUARANTINE_REASON_UNKNOWN_KIND);
        QCOMPARE(world.registry.count("SELECT COUNT(*) FROM quarantine"), 2);
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
    }

    void aNewHistoryMakesEveryDeviceSendAndPullAgain()
    {
        KeptBack world;
        value(world.registry.service().startNewHistory());
        QCOMPARE(value(world.registry.service().pull(world.one.id, world.one.pullRequest())).verdict(),
                 v1::VERDICT_HISTORY);
        QCOMPARE(world.one.send(world.one.request({world.one.newContact("nieuw")})).verdict(), v1::VERDICT_REJOIN);
        world.registry.restart();
        QCOMPARE(value(world.registry.service().pull(world.one.id, world.one.pullRequest())).verdict(),
                 v1::VERDICT_HISTORY);
    }

    void whoMadeValuesThatStandBesideOthersIsTold()
    {
        TestRegistry registry(currentBackend());
        TestDevice one(registry, registry.worker);
        TestDevice two(registry, registry.colleague);
        const auto made = one.newContact("eerste");
        const auto id = *Id::fromBytes(made.record_id());
        const auto stream = *Id::fromBytes(made.stream_id());
        one.push({made});
        one.pull();
        QCOMPARE(two.pull().authors_size(), 0);
        one.push({one.operation(one.record(id), contactOf(1000, "van de een"), stream)});
        two.push({two.operation(two.record(id), contactOf(1000, "van de ander"), stream)});
        const auto answer = two.pull();
        QCOMPARE(answer.authors_size(), 2);
        std::set<std::string> names;
        for (const auto &author : answer.authors())
            names.insert(author.name());
        QCOMPARE(names, (std::set<std::string>{registry.worker.name, registry.colleague.name}));
    }
};

WIJKRONDE_TEST(ServiceJudgeTest)
#include "service_judge_test.moc"
