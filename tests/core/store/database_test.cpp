// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/database.h"

#include "core/store/key_check.h"
#include "tests/support/expect.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::codeOf;
using test::value;

namespace {

const std::string kKey(32, 'k');

Database::Options options(Database::Access access = Database::Access::ReadWrite)
{
    Database::Options made;
    made.applicationId = 77;
    made.access = access;
    return made;
}

std::unique_ptr<Database> openIn(const test::TemporaryFolder &folder, const std::string &name = "a.db")
{
    return value(Database::open(folder.file(name), kKey, options()));
}

} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadByTheNextOpening()
    {
        const test::TemporaryFolder folder;
        const std::string bytes("a\0'\xff", 4);
        {
            const auto database = openIn(folder);
            value(database->execute("CREATE TABLE t (a INTEGER, b TEXT, c BLOB)"));
            auto insert = value(database->prepare("INSERT INTO t VALUES (?1, ?2, ?3)"));
            value(insert.bind(1, std::int64_t{-5}).bind(2, std::string_view("Joséphine")).bindBlob(3, bytes).run());
            insert.reset();
            value(insert.bind(1, std::int64_t{6}).bindNull(2).bindBlob(3, {}).run());
            QCOMPARE(database->lastInsertRowid(), 2);
            QCOMPARE(database->changes(), 1);
        }
        const auto database = openIn(folder);
        auto select = value(database->prepare("SELECT a, b, c FROM t ORDER BY rowid"));
        QVERIFY(value(select.step()));
        QCOMPARE(select.integer(0), -5);
        QCOMPARE(select.text(1), "Joséphine");
        QCOMPARE(select.blob(2), bytes);
        QVERIFY(value(select.step()));
        QVERIFY(select.isNull(1));
        QVERIFY(!select.isNull(2));
        QCOMPARE(select.blob(2), "");
        QVERIFY(select.id(2).isNull());
        QVERIFY(!value(select.step()));
    }

    void aStatementMayBeUsedInsideItself()
    {
        const test::TemporaryFolder folder;
        const auto database = openIn(folder);
        value(database->execute("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)"));
        const std::string_view sql = "SELECT a FROM t ORDER BY a";
        auto outer = value(database->prepare(sql));
        int pairs = 0;
        while (value(outer.step())) {
            auto inner = value(database->prepare(sql));
            while (value(inner.step()))
                ++pairs;
        }
        QCOMPARE(pairs, 4);
        QCOMPARE(value(database->number(sql)), 1);
    }

    void aTransactionThatIsNotCommittedLeavesNothing()
    {
        const test::TemporaryFolder folder;
        const auto database = openIn(folder);
        value(database->execute("CREATE TABLE t (a INTEGER)"));
        {
            const auto transaction = value(Transaction::begin(*database));
            value(database->execute("INSERT INTO t VALUES (1)"));
            QVERIFY(database->inTransaction());
        }
        QVERIFY(!database->inTransaction());
        QCOMPARE(value(database->number("SELECT count(*) FROM t")), 0);
        auto transaction = value(Transaction::begin(*database));
        value(database->execute("INSERT INTO t VALUES (1)"));
        value(transaction.commit());
        QCOMPARE(value(database->number("SELECT count(*) FROM t")), 1);
    }

    void aTransactionWithinAnotherIsAPartOfIt()
    {
        const test::TemporaryFolder folder;
        const auto database = openIn(folder);
        value(database->execute("CREATE TABLE t (a INTEGER)"));
        const auto add = [&](int number, bool commit) {
            auto part = value(Transaction::begin(*database));
            value(database->execute("INSERT INTO t VALUES (" + std::to_string(number) + ")"));
            if (commit)
                value(part.commit());
        };
        {
            auto whole = value(Transaction::begin(*database));
            add(1, true);
            add(2, false);
            add(4, true);
            QVERIFY(database->inTransaction());
            value(whole.commit());
        }
        QCOMPARE(value(database->number("SELECT sum(a) FROM t")), 5);
        {
            const auto whole = value(Transaction::begin(*database));
            add(8, true);
        }
        QVERIFY(!database->inTransaction());
        QCOMPARE(value(database->number("SELECT sum(a) FROM t")), 5);
    }

    void aReaderSeesTheLastCommitWhileAnotherWrites()
    {
        const test::TemporaryFolder folder;
        const auto writer = openIn(folder);
        value(writer->execute("CREATE TABLE t (a INTEGER)"));
        const auto reader = value(Database::open(folder.file("a.db"), kKey, options(Database::Access::ReadOnly)));
        auto transaction = value(Transaction::begin(*writer));
        value(writer->execute("INSERT INTO t VALUES (1)"));
        QCOMPARE(value(reader->number("SELECT count(*) FROM t")), 0);
        value(transaction.commit());
        QCOMPARE(value(reader->number("SELECT count(*) FROM t")), 1);
        QVERIFY(!reader->execute("INSERT INTO t VALUES (2)").has_value());
    }

    void errorsTellNumbersAndNotContents()
    {
        const test::TemporaryFolder folder;
        const auto database = openIn(folder);
        value(database->execute("CREATE TABLE t (a TEXT UNIQUE)"));
        value(database->execute("INSERT INTO t VALUES ('Josephine')"));
        const auto twice = database->execute("INSERT INTO t VALUES ('Josephine')");
        QCOMPARE(codeOf(twice), ErrorCode::StoreFailed);
        QVERIFY(twice.error().detail.find("Josephine") == std::string::npos);
        const auto wrong = database->prepare("SELECT Josephine FROM nowhere");
        QVERIFY(!wrong.has_value());
        QVERIFY(wrong.error().detail.find("Josephine") == std::string::npos);
    }

    void aKeyHasThirtyTwoBytes()
    {
        const test::TemporaryFolder folder;
        for (const auto size : {0, 16, 31, 33, 64})
            QCOMPARE(codeOf(Database::open(folder.file("a.db"), std::string(static_cast<std::size_t>(size), 'k'),
                                           options())),
                     ErrorCode::InvalidArgument);
        QVERIFY(test::filesBelow(folder.path()).empty());
    }

    void aBackupIsAWholeDatabaseOfItsOwn()
    {
        const test::TemporaryFolder folder;
        const auto database = openIn(folder);
        value(database->execute("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('in the log only')"));
        const auto copy = folder.file("copy.db");
        // An older backup, and rubbish under its name, are replaced.
        test::writeFile(copy, std::string(10'000, 'x'));
        test::writeFile(copy + "-wal", std::string(100, 'x'));
        value(database->backupTo(copy, kKey));
        value(database->execute("INSERT INTO t VALUES ('later')"));
        value(database->backupTo(copy, kKey));
        const auto restored = value(Database::open(copy, kKey, options()));
        QCOMPARE(value(restored->number("SELECT count(*) FROM t")), 2);
        QVERIFY(test::readFile(copy).find("in the log only") == std::string::npos);
        QCOMPARE(codeOf(Database::open(copy, std::string(32, 'l'), options())), ErrorCode::StoreWrongKey);
    }

    void openingAndClosingWritesNothing()
    {
        const test::TemporaryFolder folder;
        value(openIn(folder)->execute("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('x')"));
        const auto before = test::filesBelow(folder.path());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(value(openIn(folder)->number("SELECT count(*) FROM t")), 1);
        QVERIFY(test::filesBelow(folder.path()) == before);
    }

    void aCheckpointMovesTheLogIntoTheFile()
    {
        const test::TemporaryFolder folder;
        const auto database = openIn(folder);
        value(database->execute("CREATE TABLE t (a TEXT)"));
        const auto before = std::filesystem::file_size(folder.file("a.db"));
        auto insert = value(database->prepare("INSERT INTO t VALUES (?1)"));
        const std::string text(3000, 'x');
        for (int i = 0; i < 50; ++i) {
            value(insert.bind(1, std::string_view(text)).run());
            insert.reset();
        }
        QCOMPARE(std::filesystem::file_size(folder.file("a.db")), before);
        value(database->checkpoint());
        QVERIFY(std::filesystem::file_size(folder.file("a.db")) > before + 50 * 3000);
    }
};

WIJKRONDE_TEST(DatabaseTest)
#include "database_test.moc"
