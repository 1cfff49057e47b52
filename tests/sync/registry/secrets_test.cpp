// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/secrets.h"

#include "tests/support/expect.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

class SecretsTest : public QObject {
    Q_OBJECT

private slots:
    void theFileIsMadeOnceAndForItsOwnerOnly()
    {
        TemporaryFolder folder;
        SeededRandom random;
        const auto path = folder.file("key");
        const auto made = value(Secrets::loadOrCreate(path, random));
        QCOMPARE(made.databaseKey.size(), 32u);
        QVERIFY(made.databaseKey != made.tokenKey);
        QCOMPARE(std::filesystem::status(path).permissions(),
                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        const auto again = value(Secrets::loadOrCreate(path, random));
        QCOMPARE(again.databaseKey, made.databaseKey);
        QCOMPARE(again.certificateSeed, made.certificateSeed);
        QCOMPARE(again.recoveryPublicKey(), made.recoveryPublicKey());
        QCOMPARE(filesBelow(folder.path()).size(), 1u);
    }

    void aFileThatOthersMayReadIsRefused()
    {
        TemporaryFolder folder;
        SeededRandom random;
        const auto path = folder.file("key");
        value(Secrets::loadOrCreate(path, random));
        std::filesystem::permissions(path, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
        QCOMPARE(codeOf(Secrets::loadOrCreate(path, random)), ErrorCode::KeyUnavailable);
    }

    void somethingElseIsRefusedAndNotTouched()
    {
        TemporaryFolder folder;
        SeededRandom random;
        const auto path = folder.file("key");
        writeFile(path, "database 00ff\n");
        std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        QCOMPARE(codeOf(Secrets::loadOrCreate(path, random)), ErrorCode::KeyUnavailable);
        QCOMPARE(readFile(path), "database 00ff\n");
        QCOMPARE(codeOf(Secrets::loadOrCreate(folder.file("no/such/folder"), random)), ErrorCode::StoreFailed);
    }
};

WIJKRONDE_TEST(SecretsTest)
#include "secrets_test.moc"
