// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

/// Roll-backs of the registry: what the device's own past is for.
class PastTest : public QObject {
    Q_OBJECT

private slots:
    void afterASilentRollBackTheDeviceIsAskedToSendAgain()
    {
        TestRegistry registry(Backend::Sqlite);
        TestDevice device(registry, registry.worker);
        const std::vector operations{device.newContact("a"), device.newContact("b"), device.newContact("c")};
        device.push({operations[0]});
        const auto backup = registry.snapshot();
        device.push({operations[1]});
        registry.restore(backup);
        auto request = device.request({operations[2]});
        const auto response = device.send(request);
        QCOMPARE(response.verdict(), v1::VERDICT_RESEND);
        QCOMPARE(response.resend_from(), 2u);
        // What was sent comes again, with the number that the registry knows.
        device.acked = 1;
        device.chain.resize(2);
        const auto again = device.push({operations[1], operations[2]});
        QCOMPARE(again.verdict(), v1::VERDICT_UNSPECIFIED);
        QCOMPARE(again.ack_through(), 3u);
        device.pull();
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void aCursorFromBeforeTheRollBackIsAnotherHistory()
    {
        TestRegistry registry(Backend::Sqlite);
        TestDevice device(registry, registry.worker);
        TestDevice other(registry, registry.colleague);
        const auto backup = registry.snapshot();
        other.push({other.newContact("lost")});
        device.pull();
        registry.restore(backup);
        // Somebody else gets the same number: only the salt tells the two apart.
        TestDevice third(registry, registry.colleague);
        third.push({third.newContact("new")});
        QCOMPARE(value(registry.service().pull(device.id, device.pullRequest())).verdict(), v1::VERDICT_HISTORY);
        device.cursors.clear();
        device.states.clear();
        const auto last = device.pull();
        QCOMPARE(last.digest_root(), device.digestRoot());
    }

    void aDeviceEnrolledAfterTheBackupComesBackByItsCertificate()
    {
        TestRegistry registry(Backend::Sqlite);
        const auto backup = registry.snapshot();
        TestDevice device(registry, registry.worker);
        const auto made = device.newContact("a");
        device.push({made});
        registry.restore(backup);
        QCOMPARE(codeOf(registry.service().push(device.id, device.request({}))), ErrorCode::Unauthenticated);
        device.token();
        QCOMPARE(device.push({}).verdict(), v1::VERDICT_REJOIN);
        device.rejoin();
        QCOMPARE(outcome(device.push({made})), "applied");
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }
};

WIJKRONDE_TEST(PastTest)
#include "past_test.moc"
