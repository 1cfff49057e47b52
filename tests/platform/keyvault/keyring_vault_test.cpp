// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/keyvault/keyring_vault.h"

#include "tests/support/expect.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

/// Without a session bus there is no keyring: what a kiosk or a server looks like.
class KeyringVaultTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void withoutAKeyringEveryCallSaysSo()
    {
        KeyringVault vault("/tmp/somewhere");
        QVERIFY(vault.isStrong());
        QCOMPARE(codeOf(vault.read("database_key")), ErrorCode::KeyUnavailable);
        QCOMPARE(codeOf(vault.write("database_key", "secret")), ErrorCode::KeyUnavailable);
    }
};
WIJKRONDE_TEST(KeyringVaultTest)
#include "keyring_vault_test.moc"
