// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/records.h"
#include "sync/wire/limits.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

/// A contact of the team, and two cases: one that both workers see, one that only the first sees.
class MovingContact {
public:
    explicit MovingContact(Backend backend = currentBackend())
        : registry(backend),
          team(registry.stream(record::v1::STREAM_KIND_TEAM, registry.team.name).id),
          shared(caseOf("Kenmerk 1", {registry.worker.id, registry.colleague.id})),
          closed(caseOf("Kenmerk 2", {registry.worker.id})),
          one(registry, registry.worker),
          two(registry, registry.colleague),
          id(registry.random.id())
    {
        one.pull();
        one.push({one.operation(Record(id, 21), contactOf(1000, "een gesprek"), team)});
        one.pull();
        two.pull();
    }

    Id caseOf(const std::string &name, const std::vector<Id> &workers)
    {
        return value(registry::Setup(registry.service()).caseStream(name, workers)).id;
    }
    record::v1::Operation move(TestDevice &device, const Id &to)
    {
        const auto seen = device.record(id);
        OperationBuilder builder(seen, registry.random.id(), Hlc::at(registry.clock.now()));
        auto operation = *builder.moveTo(to).build();
        operation.set_stream_id(team.toBytes());
        return operation;
    }
    bool holds(const TestDevice &device, const Id &stream) const
    {
        const auto states = device.states.find(stream.toBytes());
        return states != device.states.end() && states->second.contains(id.toBytes());
    }

    TestRegistry registry;
    Id team;
    Id shared;
    Id closed;
    TestDevice one;
    TestDevice two;
    Id id;
};

} // namespace

/// Records that move from one stream to another.
class PushHomeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void aMovedRecordLeavesOneStreamAndEntersTheOther()
    {
        MovingContact world;
        QCOMPARE(outcome(world.one.push({world.move(world.one, world.shared)})), "applied");
        world.two.pull();
        QVERIFY(!world.holds(world.two, world.team));
        QVERIFY(world.holds(world.two, world.shared));
        QCOMPARE(world.two.digestRoot(), world.two.pull().digest_root());
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
    }

    void whoMayNotSeeTheNewStreamLosesTheRecordAndNothingElse()
    {
        MovingContact world;
        world.one.push({world.move(world.one, world.closed)});
        world.two.pull();
        QVERIFY(!world.holds(world.two, world.team));
        // What they had written meanwhile is kept for a person.
        auto wanted = contactOf(1000, "een ander woord");
        QCOMPARE(outcome(world.two.push({world.two.operation(Record(world.id, 21), wanted, world.team)})), "NO_ACCESS");
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
    }

    void anEditThatCrossesTheMoveFindsTheRecordInItsNewStream()
    {
        MovingContact world;
        auto wanted = contactOf(1000, "een ander woord");
        const auto edit = world.two.operation(world.two.record(world.id), wanted, world.team);
        world.one.push({world.move(world.one, world.shared)});
        QCOMPARE(outcome(world.two.push({edit})), "applied");
        world.one.pull();
        QVERIFY(world.holds(world.one, world.shared));
        QVERIFY(!world.holds(world.one, world.team));
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
    }

    void nobodyMovesARecordToWhereTheyMayNotLookOrWhereItMayNotBe()
    {
        MovingContact world;
        QCOMPARE(outcome(world.two.push({world.move(world.two, world.closed)})), "NO_ACCESS");
        const auto area = world.registry.stream(record::v1::STREAM_KIND_AREA).id;
        QCOMPARE(outcome(world.two.push({world.move(world.two, area)})), "WRONG_STREAM");
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
    }

    void ofTwoMovesTheSmallerCircleCountsWhicheverCameFirst()
    {
        for (const bool closedFirst : {true, false}) {
            MovingContact world;
            world.one.push({world.move(world.one, world.shared)});
            world.one.pull();
            world.two.pull();
            // One takes it back to the team, the other to a closed case: neither knows of the other.
            auto back = world.move(world.one, world.team);
            TestDevice third(world.registry, world.registry.worker);
            third.pull();
            auto away = world.move(third, world.closed);
            if (closedFirst) {
                third.push({away});
                world.one.push({back});
            } else {
                world.one.push({back});
                third.push({away});
            }
            third.pull();
            QVERIFY(world.holds(third, world.closed));
            QCOMPARE(world.registry.broken(), std::vector<std::string>());
        }
    }

    void thereAndBackAgainInOnePushIsWhereItWas()
    {
        MovingContact world;
        const auto there = world.move(world.one, world.shared);
        Record moved = world.one.record(world.id);
        moved.apply(there, there.hlc(), world.one.deviceNo);
        OperationBuilder builder(moved, world.registry.random.id(), Hlc::at(world.registry.clock.now()));
        auto back = *builder.moveTo(world.team).build();
        back.set_stream_id(world.team.toBytes());
        world.one.push({there, back});
        world.one.pull();
        world.two.pull();
        for (const auto *device : {&world.one, &world.two}) {
            QVERIFY(world.holds(*device, world.team));
            QVERIFY(!world.holds(*device, world.shared));
        }
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
    }

    void aMoveThatComesLateAfterARollBackDoesNotUndoTheNextOne()
    {
        MovingContact world(Backend::Sqlite);
        const auto before = world.registry.snapshot();
        const auto first = world.move(world.one, world.shared);
        world.one.push({first});
        world.one.pull();
        const auto second = world.move(world.one, world.closed);
        world.registry.restore(before);
        TestDevice again(world.registry, world.registry.worker);
        again.push({second});
        again.push({first});
        again.pull();
        QVERIFY(world.holds(again, world.closed));
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
    }

    void aCursorFromBeforeForgottenDeparturesStartsOver()
    {
        MovingContact world;
        world.one.push({world.move(world.one, world.closed)});
        world.registry.clock.advance(limits::kDepartureLife + std::chrono::hours(1));
        value(world.registry.storage().write([&](registry::SqlConnection &connection) {
            const auto before = world.registry.clock.now() - limits::kDepartureLife;
            return registry::Records(connection).forgetDepartures(toMillis(before));
        }));
        QCOMPARE(world.registry.count("SELECT COUNT(*) FROM departure"), 0);
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
        const auto answer = value(world.registry.service().pull(world.two.id, world.two.pullRequest()));
        QCOMPARE(answer.verdict(), v1::VERDICT_SNAPSHOT);
        QCOMPARE(answer.stream_ids_size(), 1);
        QCOMPARE(answer.stream_ids(0), world.team.toBytes());
        // One that is fetching from the start is not sent back to it: it would never end.
        auto fetching = world.two.pullRequest();
        for (auto &cursor : *fetching.mutable_cursors())
            cursor.set_fetching(true);
        QCOMPARE(value(world.registry.service().pull(world.two.id, fetching)).verdict(), v1::VERDICT_UNSPECIFIED);
        // One that has seen the departure goes on.
        TestDevice fresh(world.registry, world.registry.colleague);
        fresh.pull();
        QCOMPARE(value(world.registry.service().pull(fresh.id, fresh.pullRequest())).verdict(),
                 v1::VERDICT_UNSPECIFIED);
    }
};

WIJKRONDE_TEST(PushHomeTest)
#include "push_home_test.moc"
