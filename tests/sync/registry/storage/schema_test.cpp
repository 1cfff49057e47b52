// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/schema.h"

#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

#include <future>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

class SchemaTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void openingAgainMigratesNothing()
    {
        TestRegistry registry(currentBackend());
        const auto steps = registry.count("SELECT COUNT(*) FROM migration");
        QVERIFY(steps > 0);
        registry.restart();
        QCOMPARE(registry.count("SELECT COUNT(*) FROM migration"), steps);
    }

    void aNewerDatabaseIsRefusedUntouched()
    {
        TestRegistry registry(currentBackend());
        registry.execute("INSERT INTO migration (number, name) VALUES (9999, 'from the future')");
        QCOMPARE(codeOf(Storage::open({registry.url(), registry.secrets().databaseKey})), ErrorCode::StoreTooNew);
        QCOMPARE(registry.count("SELECT COUNT(*) FROM migration WHERE number = 9999"), 1);
    }

    void processesThatStartTogetherMigrateOnce()
    {
        TestRegistry registry(currentBackend());
        const auto steps = registry.count("SELECT COUNT(*) FROM migration");
        registry.execute("DROP TABLE migration");
        for (const auto *table : {"meta", "team", "worker", "device", "incarnation", "enrolment_code", "stream",
                                  "digest", "membership", "salt", "op_number", "operation", "quarantine", "covered",
                                  "record", "confirmed_erasure", "rescue", "departure"})
            registry.execute("DROP TABLE " + std::string(table));
        std::vector<std::future<bool>> processes;
        for (int i = 0; i < 4; ++i) {
            processes.push_back(std::async(std::launch::async, [&] {
                return Storage::open({registry.url(), registry.secrets().databaseKey}).has_value();
            }));
        }
        for (auto &process : processes)
            QVERIFY(process.get());
        QCOMPARE(registry.count("SELECT COUNT(*) FROM migration"), steps);
    }
};

WIJKRONDE_TEST(SchemaTest)
#include "schema_test.moc"
