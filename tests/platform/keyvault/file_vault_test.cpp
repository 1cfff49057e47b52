// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/keyvault/file_vault.h"

#include "tests/support/expect.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

#include <sys/stat.h>

using namespace wijkronde;
using namespace wijkronde::test;

class FileVaultTest : public QObject {
    Q_OBJECT

private slots:
    void aSecretComesBackAlsoFromAnotherProcess()
    {
        const std::string secret("\x00\n \xff binary", 11);
        value(FileVault(path()).write("database_key", secret));
        value(FileVault(path()).write("incarnation", ""));
        QCOMPARE(*value(FileVault(path()).read("database_key")), secret);
        QCOMPARE(*value(FileVault(path()).read("incarnation")), std::string());
        QVERIFY(!value(FileVault(path()).read("something_else")));
    }
    void anErasedSecretIsGone()
    {
        FileVault vault(path());
        value(vault.write("a", "1"));
        value(vault.erase("a"));
        value(vault.erase("a"));
        QVERIFY(!value(vault.read("a")));
    }
    void onlyTheOwnerCanReadTheFile()
    {
        value(FileVault(path()).write("a", "1"));
        struct stat status {};
        QCOMPARE(::stat(path().c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600u);
        ::chmod(path().c_str(), 0644);
        QCOMPARE(codeOf(FileVault(path()).read("a")), ErrorCode::KeyUnavailable);
    }
    void aDamagedFileIsNotTakenForAnEmptyOne()
    {
        writeFile(path(), "database_key zz\n");
        ::chmod(path().c_str(), 0600);
        QCOMPARE(codeOf(FileVault(path()).read("database_key")), ErrorCode::KeyUnavailable);
        QCOMPARE(codeOf(FileVault(path()).write("b", "1")), ErrorCode::KeyUnavailable);
    }
    void itSaysThatItIsWeak() { QVERIFY(!FileVault(path()).isStrong()); }
    void cleanup() { ::unlink(path().c_str()); }

private:
    std::string path() const { return m_folder.file("vault"); }
    TemporaryFolder m_folder;
};
WIJKRONDE_TEST(FileVaultTest)
#include "file_vault_test.moc"
