// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/keyvault/choose_vault.h"

#include "tests/support/expect.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

class ChooseVaultTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void aNewFolderWithoutAKeyringGetsAFile()
    {
        TemporaryFolder folder;
        QVERIFY(!value(chooseVault(folder.path(), VaultChoice::Automatic))->isStrong());
        QVERIFY(!value(chooseVault(folder.path(), VaultChoice::File))->isStrong());
    }
    void aKeyringThatWasAskedForMustAnswer()
    {
        TemporaryFolder folder;
        QCOMPARE(codeOf(chooseVault(folder.path(), VaultChoice::Keyring)), ErrorCode::KeyUnavailable);
    }
    void aDatabaseWhoseKeyringIsAwayGetsNoSecondKey()
    {
        TemporaryFolder folder;
        writeFile(folder.file("wijkronde.db"), "encrypted");
        QCOMPARE(codeOf(chooseVault(folder.path(), VaultChoice::Automatic)), ErrorCode::KeyUnavailable);
    }
};
WIJKRONDE_TEST(ChooseVaultTest)
#include "choose_vault_test.moc"
