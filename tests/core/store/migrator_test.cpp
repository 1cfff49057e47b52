// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/migrator.h"

#include "core/store/database.h"
#include "core/store/store.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::codeOf;
using test::value;

namespace {

const std::string kOldKey(32, 'k');

std::unique_ptr<Database> openOld(const test::TemporaryFolder &folder)
{
    Database::Options options;
    options.applicationId = 5;
    return value(Database::open(folder.file("a.db"), kOldKey, options));
}

std::int64_t tables(Database &database)
{
    return value(database.number("SELECT count(*) FROM sqlite_master"));
}

} // namespace

class MigratorTest : public QObject {
    Q_OBJECT

private slots:
    void theStepsAreNumberedFromOneWithoutGaps()
    {
        int number = 0;
        for (const auto &step : storeMigrations())
            QCOMPARE(step.number, ++number);
        QVERIFY(number >= 2);
    }

    void eachStepIsDoneOnceAndTheBackupComesFirst()
    {
        const test::TemporaryFolder folder;
        const auto database = openOld(folder);
        std::vector<Migration> steps{{1, "one", "CREATE TABLE a (x)"}};
        int backups = 0;
        const auto backup = [&]() -> Result<> {
            ++backups;
            return {};
        };
        value(Migrator(steps).run(*database, backup));
        QCOMPARE(backups, 0); // there was nothing to keep
        steps.push_back({2, "two", "CREATE TABLE b (x); INSERT INTO b VALUES (1)"});
        steps.push_back({3, "three", "INSERT INTO b VALUES (2)"});
        value(Migrator(steps).run(*database, backup));
        QCOMPARE(backups, 1);
        value(Migrator(steps).run(*database, backup));
        QCOMPARE(backups, 1);
        QCOMPARE(value(database->number("SELECT count(*) FROM b")), 2);
        QCOMPARE(value(database->number("PRAGMA user_version")), 3);
    }

    void aFailedStepLeavesTheDatabaseAsItWas_data()
    {
        QTest::addColumn<int>("failing");
        for (int step = 1; step <= 3; ++step)
            QTest::addRow("step %d", step) << step;
    }

    void aFailedStepLeavesTheDatabaseAsItWas()
    {
        QFETCH(int, failing);
        const test::TemporaryFolder folder;
        const auto database = openOld(folder);
        std::vector<Migration> steps{{1, "one", "CREATE TABLE a (x); CREATE TABLE a2 (x)"},
                                     {2, "two", "CREATE TABLE b (x); CREATE TABLE b2 (x)"},
                                     {3, "three", "CREATE TABLE c (x); CREATE TABLE c2 (x)"}};
        auto broken = steps;
        const auto sql =
            std::string(steps[static_cast<std::size_t>(failing - 1)].sql) + "; INSERT INTO nowhere VALUES (1)";
        broken[static_cast<std::size_t>(failing - 1)].sql = sql;
        const auto none = []() -> Result<> { return {}; };
        const auto failed = Migrator(broken).run(*database, none);
        QCOMPARE(codeOf(failed), ErrorCode::MigrationFailed);
        QCOMPARE(failed.error().detail, broken[static_cast<std::size_t>(failing - 1)].name.data());
        QVERIFY(!database->inTransaction());
        QCOMPARE(value(database->number("PRAGMA user_version")), failing - 1);
        QCOMPARE(tables(*database), 2 * (failing - 1));
        // The mended version goes on from there.
        value(Migrator(steps).run(*database, none));
        QCOMPARE(tables(*database), 6);
    }

    void withoutABackupNothingIsMigrated()
    {
        const test::TemporaryFolder folder;
        const auto database = openOld(folder);
        std::vector<Migration> steps{{1, "one", "CREATE TABLE a (x)"}};
        value(Migrator(steps).run(*database, []() -> Result<> { return {}; }));
        steps.push_back({2, "two", "CREATE TABLE b (x)"});
        const auto run = Migrator(steps).run(*database, []() -> Result<> { return fail(ErrorCode::StoreFull); });
        QCOMPARE(codeOf(run), ErrorCode::StoreFull);
        QCOMPARE(tables(*database), 1);
    }

    void aNewerDatabaseIsLeftAlone()
    {
        const test::TemporaryFolder folder;
        const auto database = openOld(folder);
        value(database->execute("PRAGMA user_version = 2"));
        const std::vector<Migration> steps{{1, "one", "CREATE TABLE a (x)"}};
        QCOMPARE(codeOf(Migrator(steps).run(*database, []() -> Result<> { return {}; })), ErrorCode::StoreTooNew);
        QCOMPARE(tables(*database), 0);
    }

    void aTabletOfTheFirstVersionComesUpToDateWithABackupBeside()
    {
        const test::TemporaryFolder folder;
        {
            Database::Options options;
            options.applicationId = Store::kApplicationId;
            const auto database = value(Database::open(folder.file("wijkronde.db"), kOldKey, options));
            const std::vector<Migration> first{storeMigrations().front()};
            value(Migrator(first).run(*database, []() -> Result<> { return {}; }));
            value(database->execute("INSERT INTO setting VALUES ('language', 'en')"));
        }
        const auto store = value(Store::open(folder.path(), kOldKey, {}));
        QCOMPARE(value(store->settings().value("language")), "en");
        QCOMPARE(value(store->database().number("PRAGMA user_version")),
                 static_cast<std::int64_t>(storeMigrations().size()));
        Database::Options options;
        options.applicationId = Store::kApplicationId;
        const auto backup = value(Database::open(folder.file("wijkronde.db.before-migration"), kOldKey, options));
        QCOMPARE(value(backup->number("PRAGMA user_version")), 1);
        QCOMPARE(value(backup->number("SELECT count(*) FROM setting")), 1);
    }
};

WIJKRONDE_TEST(MigratorTest)
#include "migrator_test.moc"
