// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

/// Verdicts and numbers.
class PushTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void operationsAreAcknowledgedAndNumberedInTheirStream()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto home = registry.stream(record::v1::STREAM_KIND_TEAM, registry.team.name);
        const auto response = device.push({device.newContact("a"), device.newContact("b")});
        QCOMPARE(response.verdict(), v1::VERDICT_UNSPECIFIED);
        QCOMPARE(response.ack_through(), 2u);
        QCOMPARE(response.results_size(), 2);
        QCOMPARE(response.stream_ids_size(), 1);
        QCOMPARE(response.stream_ids(0), home.id.toBytes());
        QCOMPARE(response.results(0).seq(), home.head + 1);
        QCOMPARE(response.results(1).seq(), home.head + 2);
        QCOMPARE(response.registry_time_ms(), toMillis(registry.clock.now()));
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void thePushThatWasNotAnsweredIsSentAgainAndNothingIsDoubled()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto request = device.request({device.newContact("a"), device.newContact("b")});
        const auto lost = value(registry.service().push(device.id, request));
        registry.restart();
        const auto again = device.send(request);
        QCOMPARE(again.ack_through(), 2u);
        QCOMPARE(again.results(0).status(), v1::OPERATION_STATUS_APPLIED);
        QVERIFY(again.results(0).seq() >= lost.results(0).seq());
        QCOMPARE(again.results(1).seq(), lost.results(1).seq());
        QCOMPARE(registry.count("SELECT COUNT(*) FROM op_number WHERE device_no = " + std::to_string(device.deviceNo)),
                 2);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void aPushMayOverlapWithWhatWasTaken()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto first = device.newContact("a");
        const auto second = device.newContact("b");
        value(registry.service().push(device.id, device.request({first})));
        auto request = device.request({second});
        request.set_first_op_seq(1);
        request.clear_operations();
        *request.add_operations() = first;
        *request.add_operations() = second;
        const auto response = device.send(request);
        QCOMPARE(response.ack_through(), 2u);
        QCOMPARE(response.results_size(), 2);
    }

    void leftOutNumbersAreAGap()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        auto request = device.request({device.newContact("a")});
        request.set_first_op_seq(3);
        const auto response = device.send(request);
        QCOMPARE(response.verdict(), v1::VERDICT_GAP);
        QCOMPARE(response.resend_from(), 1u);
        QCOMPARE(response.results_size(), 0);
    }

    void anUnknownIncarnationMustRejoin()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        auto request = device.request({device.newContact("a")});
        request.mutable_past()->set_incarnation(registry.random.id().toBytes());
        QCOMPARE(device.send(request).verdict(), v1::VERDICT_REJOIN);
        request.mutable_past()->set_incarnation("short");
        QCOMPARE(device.send(request).verdict(), v1::VERDICT_REJOIN);
    }

    void anotherDevicesIncarnationMustRejoin()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        TestDevice other(registry, registry.colleague);
        auto request = device.request({device.newContact("a")});
        request.mutable_past()->set_incarnation(other.incarnation.toBytes());
        QCOMPARE(device.send(request).verdict(), v1::VERDICT_REJOIN);
    }

    void aChainThatDiffersMustRejoin()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        device.push({device.newContact("a"), device.newContact("b")});
        auto atLast = device.request({device.newContact("c")});
        atLast.mutable_past()->set_chain(std::string(32, 'x'));
        QCOMPARE(device.send(atLast).verdict(), v1::VERDICT_REJOIN);
        auto before = atLast;
        before.mutable_past()->set_acked(1);
        QCOMPARE(device.send(before).verdict(), v1::VERDICT_REJOIN);
        before.mutable_past()->set_chain(device.chain[1]);
        QCOMPARE(device.send(before).verdict(), v1::VERDICT_UNSPECIFIED);
    }

    void aClonesNumberWithAnotherUidMustRejoin()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        device.push({device.newContact("a")});
        auto clone = device.request({device.newContact("of the clone")});
        clone.set_first_op_seq(1);
        clone.mutable_past()->set_acked(0);
        clone.mutable_past()->clear_chain();
        QCOMPARE(device.send(clone).verdict(), v1::VERDICT_REJOIN);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void anotherHistoryMustRejoin()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        auto request = device.request({device.newContact("a")});
        request.set_history_id(registry.random.id().toBytes());
        QCOMPARE(device.send(request).verdict(), v1::VERDICT_REJOIN);
    }

    void afterARejoinTheSameOperationsAreKnownByTheirUids()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const std::vector operations{device.newContact("a"), device.newContact("b")};
        const auto first = device.push(operations);
        device.rejoin();
        const auto again = device.push({operations[0], operations[1], device.newContact("c")});
        QCOMPARE(again.ack_through(), 3u);
        QCOMPARE(outcome(again, 0), "applied");
        QCOMPARE(again.results(0).seq(), first.results(0).seq()); // where the record is now
        QCOMPARE(registry.count("SELECT COUNT(*) FROM operation WHERE device_no = " + std::to_string(device.deviceNo)),
                 1);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void theSameOperationTwiceInOnePushIsTakenOnce()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto operation = device.newContact("a");
        const auto response = device.push({operation, operation});
        QCOMPARE(response.ack_through(), 2u);
        QCOMPARE(outcome(response, 1), "applied");
        QCOMPARE(registry.count("SELECT COUNT(*) FROM operation WHERE device_no = " + std::to_string(device.deviceNo)),
                 1);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void anEmptyPushSaysWhereTheRegistryIs()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        device.push({device.newContact("a")});
        const auto response = device.push({});
        QCOMPARE(response.verdict(), v1::VERDICT_UNSPECIFIED);
        QCOMPARE(response.ack_through(), 1u);
    }

    void overFiveHundredOperationsAreTooLarge()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const std::vector<record::v1::Operation> many(501, device.newContact("a"));
        QCOMPARE(codeOf(registry.service().push(device.id, device.request(many))), ErrorCode::TooLarge);
    }

    void numbersCountFromOne()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        auto request = device.request({device.newContact("a")});
        request.set_first_op_seq(0);
        QCOMPARE(codeOf(registry.service().push(device.id, request)), ErrorCode::InvalidArgument);
    }

    void aRevokedDevicesOperationsWaitForAPerson()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        value(registry.storage().write([&](registry::SqlConnection &connection) {
            return registry::Devices(connection).revoke(device.id, v1::DIRECTIVE_WIPE);
        }));
        const auto response = device.push({device.newContact("a")});
        QCOMPARE(response.directive(), v1::DIRECTIVE_WIPE);
        QCOMPARE(response.ack_through(), 1u);
        QCOMPARE(outcome(response), "DEVICE_REVOKED");
        QCOMPARE(registry.count("SELECT COUNT(*) FROM quarantine"), 1);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void devicesThatPushAtTheSameTimeGetNumbersOfTheirOwn()
    {
        TestRegistry registry(currentBackend());
        std::vector<std::unique_ptr<TestDevice>> devices;
        for (int i = 0; i < 4; ++i)
            devices.push_back(std::make_unique<TestDevice>(registry, registry.worker));
        std::vector<std::thread> threads;
        std::vector<std::string> failures(devices.size());
        for (std::size_t i = 0; i < devices.size(); ++i) {
            threads.emplace_back([&, i] {
                try {
                    for (int round = 0; round < 5; ++round)
                        devices[i]->push({devices[i]->newContact("a"), devices[i]->newContact("b")});
                } catch (const std::exception &error) {
                    failures[i] = error.what();
                }
            });
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(failures, std::vector<std::string>(devices.size()));
        QCOMPARE(registry.count("SELECT COUNT(*) FROM operation WHERE device_no > 1"), 40);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }
};

WIJKRONDE_TEST(PushTest)
#include "push_test.moc"
