// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/devices.h"

#include "core/base/hash.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

#include <atomic>
#include <set>
#include <thread>
#include <vector>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

class DevicesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void aDeviceComesBackAsItWasAdded()
    {
        TestRegistry registry(currentBackend());
        const Device made{registry.random.id(), std::string(32, 'k'), registry.team.id, registry.worker.id, 123};
        value(registry.storage().write([&](SqlConnection &connection) { return Devices(connection).add(made); }));
        const auto found = value(
            registry.storage().read([&](SqlConnection &connection) { return Devices(connection).find(made.id); }));
        QVERIFY(found.has_value());
        QCOMPARE(found->publicKey, made.publicKey);
        QCOMPARE(found->membership().workerId, registry.worker.id);
        QCOMPARE(found->enrolledAt, 123);
        QVERIFY(!found->isRevoked());
    }

    void allMayJoinAtOnce()
    {
        TestRegistry registry(currentBackend());
        constexpr int kTablets = 32;
        std::vector<std::pair<Id, Id>> lives;
        for (int i = 0; i < kTablets; ++i)
            lives.emplace_back(registry.random.id(), registry.random.id());
        std::atomic<int> failed = 0;
        {
            std::vector<std::jthread> tablets;
            for (const auto &life : lives) {
                tablets.emplace_back([&registry, &failed, life] {
                    const auto joined = registry.storage().write([&](SqlConnection &connection) {
                        return Devices(connection).join(life.first, life.second, 1, 5);
                    });
                    failed += joined ? 0 : 1;
                });
            }
        }
        QCOMPARE(failed.load(), 0);
        std::set<std::uint32_t> numbers;
        for (const auto &one : value(
                 registry.storage().read([](SqlConnection &connection) { return Devices(connection).incarnations(); })))
            numbers.insert(one.deviceNo);
        QCOMPARE(numbers.size(), std::size_t(kTablets) + 1); // and the registry itself
    }

    void incarnationsCountUpAndAdvance()
    {
        TestRegistry registry(currentBackend());
        const auto device = registry.random.id();
        const auto life = registry.random.id();
        auto joined = value(registry.storage().write(
            [&](SqlConnection &connection) { return Devices(connection).join(life, device, 1, 5); }));
        QCOMPARE(joined.lastSeq, 0u);
        QCOMPARE(joined.chain, emptyChain());
        joined.lastSeq = 9;
        joined.chain = std::string(32, 'c');
        value(registry.storage().write([&](SqlConnection &connection) { return Devices(connection).advance(joined); }));
        const auto found = value(
            registry.storage().read([&](SqlConnection &connection) { return Devices(connection).incarnation(life); }));
        QCOMPARE(found->lastSeq, 9u);
        QCOMPARE(found->chain, joined.chain);
        QCOMPARE(found->deviceId, device);
        const auto next = value(registry.storage().write(
            [&](SqlConnection &connection) { return Devices(connection).join(registry.random.id(), device, 1, 5); }));
        QCOMPARE(next.deviceNo, joined.deviceNo + 1);
        // Backups that end in another order than they began take nothing back.
        auto earlier = joined;
        earlier.lastSeq = 4;
        value(registry.storage().write([&](SqlConnection &connection) -> Result<> {
            WIJKRONDE_TRY(Devices(connection).noteBackup({joined, next}));
            return Devices(connection).noteBackup({earlier});
        }));
        const auto all = value(
            registry.storage().read([](SqlConnection &connection) { return Devices(connection).incarnations(); }));
        const auto durable = std::ranges::find(all, joined.deviceNo, &Incarnation::deviceNo)->durableSeq;
        QCOMPARE(durable, 9u);
        QCOMPARE(all.back().durableSeq, 0u);
    }
};

WIJKRONDE_TEST(DevicesTest)
#include "devices_test.moc"
