// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/storage.h"

#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

#include <future>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

class StorageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void aTransactionThatMetAnotherIsTriedAgain()
    {
        TestRegistry registry(currentBackend());
        int attempts = 0;
        value(registry.storage().write(
            [&](SqlConnection &) -> Result<> { return ++attempts < 3 ? fail(ErrorCode::StoreBusy) : Result<>{}; }));
        QCOMPARE(attempts, 3);
        attempts = 0;
        QCOMPARE(codeOf(registry.storage().write([&](SqlConnection &) -> Result<> {
                     ++attempts;
                     return fail(ErrorCode::StoreBusy);
                 })),
                 ErrorCode::StoreBusy);
        QCOMPARE(attempts, 3);
    }

    void otherFailuresAreNot()
    {
        TestRegistry registry(currentBackend());
        int attempts = 0;
        QCOMPARE(codeOf(registry.storage().write([&](SqlConnection &) -> Result<> {
                     ++attempts;
                     return fail(ErrorCode::InvalidArgument);
                 })),
                 ErrorCode::InvalidArgument);
        QCOMPARE(attempts, 1);
    }

    void aReadingSeesOneMoment()
    {
        TestRegistry registry(currentBackend());
        const auto counted =
            value(registry.storage().read([&](SqlConnection &connection) -> Result<std::vector<std::int64_t>> {
                const auto before = value(connection.integer("SELECT COUNT(*) FROM meta"));
                std::async(std::launch::async, [&] {
                    value(registry.storage().write(
                        [](SqlConnection &other) { return Directory(other).setMeta("new", "x"); }));
                }).get();
                return std::vector{before, value(connection.integer("SELECT COUNT(*) FROM meta"))};
            }));
        QCOMPARE(counted[1], counted[0]);
    }

    void moreWorkThanConnectionsWaitsItsTurn()
    {
        TestRegistry registry(currentBackend());
        std::vector<std::future<std::int64_t>> readings;
        for (int i = 0; i < 40; ++i)
            readings.push_back(
                std::async(std::launch::async, [&] { return registry.count("SELECT COUNT(*) FROM stream"); }));
        for (auto &reading : readings)
            QCOMPARE(reading.get(), 4);
    }

    void anUnknownUrlIsRefused()
    {
        for (const auto *wrong : {"", "registry.db", "sqlite:", "mysql://x"})
            QCOMPARE(codeOf(Storage::open({wrong, std::string(32, 'k')})), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(Storage::open({"postgresql://nobody@127.0.0.1:1/none", {}})), ErrorCode::StoreFailed);
    }

    void aBackupHoldsEverythingAndNeedsTheKey()
    {
        TestRegistry registry(currentBackend());
        if (currentBackend() == Backend::Postgres)
            return; // its copy is not encrypted: commands/program_test.cpp
        const auto copy = registry.snapshot();
        QVERIFY(readFile(copy).find("Waterhoek") == std::string::npos);
        auto opened = value(Storage::open({"sqlite:" + copy, registry.secrets().databaseKey}));
        QCOMPARE(value(opened->read(
                     [](SqlConnection &connection) { return connection.integer("SELECT COUNT(*) FROM team"); })),
                 2);
        QCOMPARE(codeOf(Storage::open({"sqlite:" + copy, std::string(32, 'x')})), ErrorCode::StoreWrongKey);
    }
};

WIJKRONDE_TEST(StorageTest)
#include "storage_test.moc"
