// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

class ServiceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void joiningTwiceGivesTheSameNumber()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        v1::JoinRequest request;
        request.set_incarnation(device.incarnation.toBytes());
        QCOMPARE(value(registry.service().join(device.id, request)).device_no(), device.deviceNo);
        const auto before = device.deviceNo;
        device.rejoin();
        QVERIFY(device.deviceNo > before);
    }

    void anIncarnationBelongsToOneDevice()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        TestDevice other(registry, registry.colleague);
        v1::JoinRequest request;
        request.set_incarnation(device.incarnation.toBytes());
        QCOMPARE(codeOf(registry.service().join(other.id, request)), ErrorCode::InvalidArgument);
        request.set_incarnation("short");
        QCOMPARE(codeOf(registry.service().join(device.id, request)), ErrorCode::InvalidArgument);
    }

    void theIdentityOutlivesARestart()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto history = device.historyId;
        registry.restart();
        device.rejoin();
        QCOMPARE(device.historyId, history);
    }

    void anUnknownDeviceIsUnauthenticated()
    {
        TestRegistry registry(currentBackend());
        const auto nobody = registry.random.id();
        QCOMPARE(codeOf(registry.service().pull(nobody, {})), ErrorCode::Unauthenticated);
        QCOMPARE(codeOf(registry.service().push(nobody, {})), ErrorCode::Unauthenticated);
        QCOMPARE(codeOf(registry.service().confirm(nobody, {})), ErrorCode::Unauthenticated);
    }

    void whatADeviceDidIsKept()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        v1::ConfirmRequest request;
        *request.mutable_past() = device.past();
        request.set_done(v1::DIRECTIVE_WIPE); // nobody asked for it
        request.add_erased(registry.random.id().toBytes());
        QCOMPARE(value(registry.service().confirm(device.id, request)).directive(), v1::DIRECTIVE_UNSPECIFIED);
        QCOMPARE(registry.count("SELECT COUNT(*) FROM confirmed_erasure"), 1);
        QCOMPARE(registry.count("SELECT COUNT(*) FROM device WHERE confirmed_at > 0"), 0);
        value(registry.storage().write([&](registry::SqlConnection &connection) {
            return registry::Devices(connection).revoke(device.id, v1::DIRECTIVE_WIPE);
        }));
        QCOMPARE(value(registry.service().confirm(device.id, request)).directive(), v1::DIRECTIVE_WIPE);
        QCOMPARE(registry.count("SELECT COUNT(*) FROM device WHERE confirmed_at > 0"), 1);
        request.add_erased("short");
        QCOMPARE(codeOf(registry.service().confirm(device.id, request)), ErrorCode::InvalidArgument);
    }

    void theRegistrysOwnEditsReachDevices()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const Record empty(registry.random.id(), kindByName("place")->number());
        OperationBuilder builder(empty, registry.random.id(), Hlc::at(registry.clock.now()));
        builder.inStream(registry.stream(record::v1::STREAM_KIND_AREA).id).change(placeOf("De Brug"));
        value(registry.service().write({*builder.build()}));
        device.pull();
        QCOMPARE(device.record(empty.id()).id(), empty.id());
    }

    void anOwnEditThatWouldBeQuarantinedIsAnErrorAndLeavesNothing()
    {
        TestRegistry registry(currentBackend());
        record::v1::Operation bad;
        bad.set_op_uid(registry.random.id().toBytes());
        QCOMPARE(codeOf(registry.service().write({bad})), ErrorCode::InvalidArgument);
        QCOMPARE(registry.count("SELECT COUNT(*) FROM quarantine"), 0);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }
};

WIJKRONDE_TEST(ServiceTest)
#include "service_test.moc"
