// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/open_store.h"

#include "tests/support/memory_key_vault.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::codeOf;
using test::value;

class OpenStoreTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstStartMakesAKeyAndADatabase()
    {
        const test::TemporaryFolder folder;
        test::MemoryKeyVault vault;
        test::SeededRandom random;
        value(openStore(folder.file("data"), vault, random));
        QCOMPARE(vault.secrets.at(kDatabaseKeyName).size(), 32u);
        const auto key = vault.secrets.at(kDatabaseKeyName);
        const auto store = value(openStore(folder.file("data"), vault, random));
        QCOMPARE(vault.secrets.at(kDatabaseKeyName), key);
        const auto reader = value(openReader(folder.file("data"), vault));
        QVERIFY(!value(reader->find(test::idOf(1))));
        QVERIFY(!value(store->settings().meta(kRejoinNeeded)));
    }

    void aLockedVaultIsAnErrorAndMakesNothing()
    {
        const test::TemporaryFolder folder;
        test::MemoryKeyVault vault;
        test::SeededRandom random;
        vault.locked = true;
        QCOMPARE(codeOf(openStore(folder.file("data"), vault, random)), ErrorCode::KeyUnavailable);
        QCOMPARE(codeOf(openReader(folder.file("data"), vault)), ErrorCode::KeyUnavailable);
        QVERIFY(test::filesBelow(folder.path()).empty());
    }

    void aLostKeyIsToldAndNotReplaced()
    {
        const test::TemporaryFolder folder;
        test::MemoryKeyVault vault;
        test::SeededRandom random;
        value(openStore(folder.path(), vault, random));
        const auto before = test::filesBelow(folder.path());
        vault.secrets.clear();
        QCOMPARE(codeOf(openStore(folder.path(), vault, random)), ErrorCode::KeyUnavailable);
        QVERIFY(vault.secrets.empty());
        vault.secrets[kDatabaseKeyName] = "too short";
        QCOMPARE(codeOf(openStore(folder.path(), vault, random)), ErrorCode::KeyUnavailable);
        vault.secrets[kDatabaseKeyName] = std::string(32, 'x');
        QCOMPARE(codeOf(openStore(folder.path(), vault, random)), ErrorCode::StoreWrongKey);
        QVERIFY(test::filesBelow(folder.path()) == before);
    }

    void aLostKeyAndALostFileAreNotANewBeginning()
    {
        // Before the format file was looked at, the new database could not be opened a second time.
        const test::TemporaryFolder folder;
        test::MemoryKeyVault vault;
        test::SeededRandom random;
        value(openStore(folder.path(), vault, random));
        vault.secrets.clear();
        std::filesystem::remove(folder.file("wijkronde.db"));
        QCOMPARE(codeOf(openStore(folder.path(), vault, random)), ErrorCode::StoreCorrupt);
    }

    void aCopyThatWasPutBackIsMarkedForANewIncarnation()
    {
        const test::TemporaryFolder folder;
        test::MemoryKeyVault vault;
        test::SeededRandom random;
        {
            const auto store = value(openStore(folder.path(), vault, random));
            value(store->settings().setMeta(kIncarnationName, "first"));
            value(vault.write(kIncarnationName, "first"));
        }
        QVERIFY(!value(value(openStore(folder.path(), vault, random))->settings().meta(kRejoinNeeded)));
        value(vault.write(kIncarnationName, "second"));
        QCOMPARE(value(value(openStore(folder.path(), vault, random))->settings().meta(kRejoinNeeded)).value(), "1");
        value(value(openStore(folder.path(), vault, random))->settings().setMeta(kRejoinNeeded, ""));
        value(vault.erase(kIncarnationName));
        QCOMPARE(value(value(openStore(folder.path(), vault, random))->settings().meta(kRejoinNeeded)).value(), "1");
    }
};

WIJKRONDE_TEST(OpenStoreTest)
#include "open_store_test.moc"
