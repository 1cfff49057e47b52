// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/records.h"

#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

namespace {

constexpr std::int64_t kStream = 77;

void putThree(TestRegistry &registry)
{
    value(registry.storage().write([](SqlConnection &connection) {
        return Records(connection)
            .put({{idOf(1, 0x00), 21, kStream, 1, "one", "h1"},
                  {idOf(2, 0xFF), 21, kStream, 2, "two", "h2"},
                  {idOf(3, 0xFF), 21, kStream, 3, "three", "h3"}},
                 {});
    }));
}

} // namespace

class RecordsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void statesComeByNumberAfterACursor()
    {
        TestRegistry registry(currentBackend());
        putThree(registry);
        const auto rows = value(registry.storage().read(
            [](SqlConnection &connection) { return Records(connection).after(kStream, 1, 10); }));
        QCOMPARE(rows.size(), 2u);
        QCOMPARE(rows[0].state, "two");
        QCOMPARE(rows[1].seq, 3u);
        const auto first = value(registry.storage().read(
            [](SqlConnection &connection) { return Records(connection).after(kStream, 0, 1); }));
        QCOMPARE(first.size(), 1u);
    }

    void aRecordThatChangesMovesToItsNewNumber()
    {
        TestRegistry registry(currentBackend());
        putThree(registry);
        value(registry.storage().write([](SqlConnection &connection) {
            return Records(connection).put({}, {{idOf(1, 0x00), 21, kStream, 4, "one again", "h4"}});
        }));
        const auto rows = value(registry.storage().read(
            [](SqlConnection &connection) { return Records(connection).after(kStream, 0, 10); }));
        QCOMPARE(rows.size(), 3u);
        QCOMPARE(rows.back().state, "one again");
    }

    void aRecordThatSomebodyElseJustMadeIsNotWrittenOver()
    {
        TestRegistry registry(currentBackend());
        putThree(registry);
        const auto again = registry.storage().write([](SqlConnection &connection) {
            return Records(connection).put({{idOf(1, 0x00), 21, kStream + 1, 1, "another one", "h"}}, {});
        });
        QVERIFY(!again);
        // PostgreSQL lets two try at once, so the whole piece of work is done again; SQLite has one writer.
        if (currentBackend() == Backend::Postgres)
            QCOMPARE(again.error().code, ErrorCode::StoreBusy);
        const auto rows = value(registry.storage().read(
            [](SqlConnection &connection) { return Records(connection).after(kStream, 0, 1); }));
        QCOMPARE(rows.at(0).state, "one");
    }

    void bucketsGoByTheFirstByte()
    {
        TestRegistry registry(currentBackend());
        putThree(registry);
        const auto rows = value(registry.storage().read(
            [](SqlConnection &connection) { return Records(connection).inBucket(kStream, 0xFF); }));
        QCOMPARE(rows.size(), 2u);
        QCOMPARE(rows[0].hash, "h2");
        QVERIFY(value(registry.storage().read([](SqlConnection &connection) {
                    return Records(connection).inBucket(78, 0xFF);
                })).empty());
    }

    void aSaltCoversTheNumbersOfItsPush()
    {
        TestRegistry registry(currentBackend());
        registry.execute(
            "INSERT INTO salt (stream_no, seq, salt) SELECT 77, 10, salt FROM salt WHERE stream_no = 1 AND seq = 1");
        const auto saltAt = [&](std::uint64_t seq) {
            return value(registry.storage().read(
                [&](SqlConnection &connection) { return Records(connection).saltAt(kStream, seq); }));
        };
        QCOMPARE(saltAt(3).size(), 8u);
        QCOMPARE(saltAt(10), saltAt(3));
        QVERIFY(saltAt(11).empty());
    }
};

WIJKRONDE_TEST(RecordsTest)
#include "records_test.moc"
