// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/directory.h"

#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

class DirectoryTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void teamsAndWorkersComeInTheOrderOfTheirSettingUp()
    {
        TestRegistry registry(currentBackend());
        const auto teams =
            value(registry.storage().read([](SqlConnection &connection) { return Directory(connection).teams(); }));
        QCOMPARE(teams.front().id, registry.team.id);
        const auto workers = value(registry.storage().read(
            [&](SqlConnection &connection) { return Directory(connection).workers(registry.team.id); }));
        QCOMPARE(workers.size(), 2u);
        QCOMPARE(workers.front().name, registry.worker.name);
    }

    void aMemberSeesTheTeamsStreamsAndItsOwn()
    {
        TestRegistry registry(currentBackend());
        const auto own = value(Setup(registry.service()).caseStream("WH-0001", {registry.worker.id}));
        const auto count = [&](const Membership &membership) {
            return value(registry.storage().read(
                             [&](SqlConnection &connection) { return Directory(connection).streamsOf(membership); }))
                .size();
        };
        QCOMPARE(count({registry.team.id, registry.worker.id}), 4u);
        QCOMPARE(count({registry.team.id, registry.colleague.id}), 3u);
        QCOMPARE(count({registry.otherTeam.id, registry.outsider.id}), 3u);
        QCOMPARE(count({registry.random.id(), registry.random.id()}), 0u);
        QCOMPARE(count({{}, {}, true}), 5u);
    }

    void theVersionCountsUpWhenAStreamIsAdded()
    {
        TestRegistry registry(currentBackend());
        const Membership membership{registry.team.id, registry.worker.id};
        const auto version = [&] {
            return value(registry.storage().read(
                [&](SqlConnection &connection) { return Directory(connection).membershipVersion(membership); }));
        };
        const auto before = version();
        const auto stream = value(Setup(registry.service()).caseStream("WH-0001", {registry.worker.id}));
        QCOMPARE(version(), before + 1);
        value(Setup(registry.service()).caseStream("WH-0001", {registry.worker.id}));
        QCOMPARE(version(), before + 1);
    }

    void lockedStreamsComeInTheirOrder()
    {
        TestRegistry registry(currentBackend());
        const auto streams = value(registry.storage().write([](SqlConnection &connection) {
            return Directory(connection).lockStreams({1, 3, 4, 99});
        }));
        QCOMPARE(streams.size(), 3u);
        QVERIFY(streams[0].no < streams[1].no && streams[1].no < streams[2].no);
    }
};

WIJKRONDE_TEST(DirectoryTest)
#include "directory_test.moc"
