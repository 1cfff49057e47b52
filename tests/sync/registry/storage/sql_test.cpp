// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/sql.h"

#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

#include <limits>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

namespace {

const SqlTable kThing{"thing", {{"id", SqlType::Integer}, {"name", SqlType::Text}, {"data", SqlType::Bytes}}, 1};

struct ThingWorld {
    ThingWorld() { registry.execute("CREATE TABLE thing (id BIGINT PRIMARY KEY, name TEXT, data BYTEA)"); }

    Result<> write(const std::function<Result<>(SqlConnection &)> &piece) { return registry.storage().write(piece); }
    std::vector<std::string> names(std::string_view sql, const SqlValues &keys, const SqlValues &others = {})
    {
        std::vector<std::string> found;
        value(registry.storage().read([&](SqlConnection &connection) {
            return connection.queryIn(sql, keys, others, [&](const SqlRow &row) { found.push_back(row.text(0)); });
        }));
        std::ranges::sort(found);
        return found;
    }

    TestRegistry registry{currentBackend()};
};

} // namespace

/// The seam means the same on both databases.
class SqlTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void everyValueComesBackAsItWas()
    {
        ThingWorld world;
        std::string all;
        for (int byte = 0; byte < 256; ++byte)
            all += static_cast<char>(byte);
        const std::string text = "Joséphine \"zei\" \\ 'dag' {a,b} 👋 NULL";
        value(world.write([&](SqlConnection &connection) {
            return connection.insert(
                kThing, {{std::numeric_limits<std::int64_t>::min(), SqlValue::text(text), SqlValue::bytes(all)},
                         {std::numeric_limits<std::uint64_t>::max(), SqlValue(), SqlValue()},
                         {7, SqlValue::text(""), SqlValue::bytes("")}});
        }));
        int rows = 0;
        value(world.registry.storage().read([&](SqlConnection &connection) {
            return connection.query("SELECT id, name, data FROM thing ORDER BY id", {}, [&](const SqlRow &row) {
                if (rows == 0) {
                    QCOMPARE(row.integer(0), std::numeric_limits<std::int64_t>::min());
                    QCOMPARE(row.text(1), text);
                    QCOMPARE(row.bytes(2), all);
                } else if (rows == 1) {
                    QCOMPARE(row.number(0), std::numeric_limits<std::uint64_t>::max());
                    QVERIFY(row.isNull(1) && row.isNull(2));
                } else {
                    QVERIFY(!row.isNull(1) && !row.isNull(2));
                    QCOMPARE(row.text(1), "");
                    QCOMPARE(row.bytes(2), "");
                }
                ++rows;
            });
        }));
        QCOMPARE(rows, 3);
        const auto found = value(world.registry.storage().read([&](SqlConnection &connection) {
            return connection.integer("SELECT COUNT(*) FROM thing WHERE name = $1 AND data = $2",
                                      {SqlValue::text(text), SqlValue::bytes(all)});
        }));
        QCOMPARE(found, 1);
    }

    void manyKeysAreOneQuestion()
    {
        ThingWorld world;
        value(world.write([](SqlConnection &connection) {
            return connection.insert(kThing, {{1, SqlValue::text("one"), SqlValue::bytes("x")},
                                              {2, SqlValue::text("two"), SqlValue::bytes("y")},
                                              {3, SqlValue::text("three"), SqlValue::bytes("x")}});
        }));
        QCOMPARE(world.names("SELECT name FROM thing WHERE id IN ($1)", {1, 3, 9}),
                 (std::vector<std::string>{"one", "three"}));
        QCOMPARE(world.names("SELECT name FROM thing WHERE data IN ($1) AND id > $2",
                             {SqlValue::bytes("x"), SqlValue::bytes("z")}, {1}),
                 (std::vector<std::string>{"three"}));
        QCOMPARE(world.names("SELECT name FROM thing WHERE name IN ($1)", {SqlValue::text("two")}),
                 (std::vector<std::string>{"two"}));
        QVERIFY(world.names("SELECT name FROM thing WHERE id IN ($1)", {}).empty());
    }

    void replacingKeepsOneRowAKey()
    {
        ThingWorld world;
        value(world.write([](SqlConnection &connection) -> Result<> {
            WIJKRONDE_TRY(connection.replace(kThing, {{1, SqlValue::text("old"), SqlValue()}}));
            return connection.replace(kThing,
                                      {{1, SqlValue::text("new"), SqlValue()}, {2, SqlValue::text("two"), SqlValue()}});
        }));
        QCOMPARE(world.names("SELECT name FROM thing WHERE id IN ($1)", {1, 2}),
                 (std::vector<std::string>{"new", "two"}));
    }

    void insertingAKnownKeyFailsAndLeavesNothing()
    {
        ThingWorld world;
        const auto twice = world.write([](SqlConnection &connection) {
            return connection.insert(
                kThing, {{1, SqlValue::text("one"), SqlValue()}, {1, SqlValue::text("again"), SqlValue()}});
        });
        QVERIFY(!twice);
        QCOMPARE(world.registry.count("SELECT COUNT(*) FROM thing"), 0);
    }

    void aBrokenStatementIsAnErrorWithoutWordsOfTheData()
    {
        ThingWorld world;
        const auto done = world.write([](SqlConnection &connection) {
            return connection.execute("INSERT INTO nowhere (a) VALUES ($1)", {SqlValue::text("geheim")});
        });
        QCOMPARE(codeOf(done), ErrorCode::StoreFailed);
        QVERIFY(done.error().detail.find("geheim") == std::string::npos);
        QCOMPARE(world.registry.count("SELECT COUNT(*) FROM thing"), 0); // the connection still works
    }

    void whatAPieceThrowsRollsBackAndGivesTheConnectionBack()
    {
        ThingWorld world;
        for (int i = 0; i < 50; ++i) {
            const auto throwing = [&] {
                (void)world.write([](SqlConnection &connection) -> Result<> {
                    WIJKRONDE_TRY(connection.insert(kThing, {{1, SqlValue(), SqlValue()}}));
                    throw std::runtime_error("bug");
                });
            };
            QVERIFY_EXCEPTION_THROWN(throwing(), std::runtime_error);
        }
        QCOMPARE(world.registry.count("SELECT COUNT(*) FROM thing"), 0);
    }
};

WIJKRONDE_TEST(SqlTest)
#include "sql_test.moc"
