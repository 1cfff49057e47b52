// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

class SetupTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void settingUpAgainChangesNothing()
    {
        TestRegistry registry(currentBackend());
        const auto operations = registry.count("SELECT COUNT(*) FROM operation");
        Setup setup(registry.service());
        value(setup.municipality("Merenveld"));
        QCOMPARE(value(setup.team(registry.team.name)).id, registry.team.id);
        QCOMPARE(value(setup.worker(registry.team, registry.worker.name)).id, registry.worker.id);
        QCOMPARE(registry.count("SELECT COUNT(*) FROM operation"), operations);
        QCOMPARE(registry.count("SELECT COUNT(*) FROM stream"), 4);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void whatACrashLeftUndoneIsDoneNextTime()
    {
        TestRegistry registry(currentBackend());
        const Worker half{registry.random.id(), registry.team.id, "Demi Demirtest"};
        value(
            registry.storage().write([&](SqlConnection &connection) { return Directory(connection).addWorker(half); }));
        QCOMPARE(value(Setup(registry.service()).worker(registry.team, half.name)).id, half.id);
        TestDevice device(registry, registry.worker);
        device.pull();
        QCOMPARE(device.record(half.id).id(), half.id);
    }

    void whatIsSetUpAgainInAnOlderCopyIsTheSame()
    {
        TestRegistry registry(Backend::Sqlite);
        const auto before = registry.snapshot();
        const auto setUp = [&] {
            Setup setup(registry.service());
            const auto team = value(setup.team("Wijkteam De Nieuwe Kade"));
            const auto worker = value(setup.worker(team, "Nina Nieuwkomer"));
            const auto home = value(setup.stream(record::v1::STREAM_KIND_TEAM, team.name));
            const auto closed = value(setup.caseStream("Kenmerk 1", {worker.id}));
            return std::vector{team.id, worker.id, home->id, closed.id, *Id::fromBytes(closed.digestKey)};
        };
        const auto first = setUp();
        QCOMPARE(std::set<Id>(first.begin(), first.end()).size(), first.size());
        registry.restore(before);
        QCOMPARE(setUp(), first);
    }

    void aRegistryBelongsToOneMunicipality()
    {
        TestRegistry registry(currentBackend());
        QCOMPARE(codeOf(Setup(registry.service()).municipality("Elders")), ErrorCode::InvalidArgument);
    }

    void namesAreNeeded()
    {
        TestRegistry registry(currentBackend());
        Setup setup(registry.service());
        QCOMPARE(codeOf(setup.municipality("")), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(setup.team("")), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(setup.worker(registry.team, "")), ErrorCode::InvalidArgument);
    }

    void aCaseIsSeenByItsWorkersOnly()
    {
        TestRegistry registry(currentBackend());
        const auto stream = value(Setup(registry.service()).caseStream("WH-0001", {registry.worker.id}));
        TestDevice inside(registry, registry.worker);
        TestDevice outside(registry, registry.colleague);
        auto contact = inside.newContact("restricted");
        contact.set_stream_id(stream.id.toBytes());
        QCOMPARE(outcome(inside.push({contact})), "applied");
        auto edit = outside.newContact("curious");
        edit.set_stream_id(stream.id.toBytes());
        QCOMPARE(outcome(outside.push({edit})), "NO_ACCESS");
        outside.pull();
        QCOMPARE(outside.states.contains(stream.id.toBytes()), false);
        inside.pull();
        QCOMPARE(inside.states.contains(stream.id.toBytes()), true);
    }
};

WIJKRONDE_TEST(SetupTest)
#include "setup_test.moc"
