// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/revocations.h"

#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

class RevocationsTest : public QObject {
    Q_OBJECT

private slots:
    void aRestoredBackupLetsNoRevokedDeviceIn()
    {
        TestRegistry registry(Backend::Sqlite);
        TestDevice device(registry, registry.worker);
        const auto backup = registry.snapshot();
        const Revocations revocations(registry.keyFile());
        value(revocations.add(registry.storage(), device.id, v1::DIRECTIVE_WIPE));
        registry.restore(backup);
        QCOMPARE(device.push({}).directive(), v1::DIRECTIVE_UNSPECIFIED);
        value(revocations.apply(registry.storage()));
        QCOMPARE(device.push({}).directive(), v1::DIRECTIVE_WIPE);
    }

    void aRevokedDeviceThatARestoredDatabaseDoesNotKnowStaysOut()
    {
        TestRegistry registry(Backend::Sqlite);
        const auto backup = registry.snapshot();
        TestDevice device(registry, registry.worker);
        const Revocations revocations(registry.keyFile());
        value(revocations.add(registry.storage(), device.id, v1::DIRECTIVE_WIPE));
        registry.restore(backup);
        // The start of the registry finds no row to mark: only the certificate brings the device back.
        value(revocations.apply(registry.storage()));
        device.token();
        // What it knows of this registry's past comes first.
        QCOMPARE(device.push({}).verdict(), v1::VERDICT_REJOIN);
        device.rejoin();
        QCOMPARE(device.push({}).directive(), v1::DIRECTIVE_WIPE);
    }

    void theLatestWordCounts()
    {
        TestRegistry registry(Backend::Sqlite);
        TestDevice device(registry, registry.worker);
        const Revocations revocations(registry.keyFile());
        value(revocations.add(registry.storage(), device.id, v1::DIRECTIVE_LOCK));
        value(revocations.add(registry.storage(), device.id, v1::DIRECTIVE_WIPE));
        value(revocations.apply(registry.storage()));
        QCOMPARE(device.push({}).directive(), v1::DIRECTIVE_WIPE);
    }

    void anUnknownDeviceIsNotWrittenDown()
    {
        TestRegistry registry(Backend::Sqlite);
        const Revocations revocations(registry.keyFile());
        QCOMPARE(codeOf(revocations.add(registry.storage(), registry.random.id(), v1::DIRECTIVE_LOCK)),
                 ErrorCode::NotFound);
        QVERIFY(!std::filesystem::exists(registry.keyFile() + ".revoked"));
        value(revocations.apply(registry.storage()));
    }
};

WIJKRONDE_TEST(RevocationsTest)
#include "revocations_test.moc"
