// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/audit.h"

#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

/// A checker is only as good as what it finds: each kind of damage is done once.
class AuditTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void aGoodDatabaseHasNoFindings()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        auto quarantined = device.newContact("bad");
        quarantined.clear_stream_id();
        device.push({device.newContact("a"), quarantined, device.newContact("b")});
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void everyDamageIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("invariant");
        QTest::newRow("lost operation") << "DELETE FROM operation WHERE device_no > 1"
                                        << "I1";
        QTest::newRow("operation in two places") << "INSERT INTO quarantine SELECT device_no, 90 + seq, op_uid, 1, "
                                                    "bytes, 0, 0, 0 FROM operation WHERE device_no > 1"
                                                 << "I1";
        QTest::newRow("lost number") << "DELETE FROM op_number WHERE device_no > 1 AND op_seq = 1"
                                     << "I3";
        QTest::newRow("chain changed") << "UPDATE op_number SET chain = op_uid WHERE device_no > 1"
                                       << "I3";
        QTest::newRow("value changed") << "UPDATE record SET state = record_id WHERE kind = 21"
                                       << "I8";
        QTest::newRow("value from nowhere")
            << "UPDATE record SET state = (SELECT r.state FROM record r WHERE r.kind = 1) WHERE kind = 21"
            << "I5";
        QTest::newRow("record lost") << "DELETE FROM record WHERE kind = 21"
                                     << "I5";
        QTest::newRow("number twice") << "UPDATE record SET seq = 1"
                                      << "I6";
        QTest::newRow("head moved") << "UPDATE stream SET head = head + 1"
                                    << "head";
        QTest::newRow("salt changed") << "UPDATE stream SET salt = digest_key"
                                      << "salt";
        QTest::newRow("root changed") << "UPDATE stream SET digest_root = digest_key"
                                      << "I8";
        QTest::newRow("bucket changed")
            << "UPDATE digest SET buckets = (SELECT digest_key FROM stream WHERE stream_no = 1)"
            << "I8";
        QTest::newRow("stream lost") << "DELETE FROM stream WHERE kind = 3"
                                     << "keys";
        QTest::newRow("covered too long") << "INSERT INTO covered SELECT dot, record_id, 1, op_uid FROM operation"
                                          << "covered";
    }
    void everyDamageIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, invariant);
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        device.push({device.newContact("a"), device.newContact("b")});
        registry.execute(sql.toStdString());
        const auto broken = registry.broken();
        const bool found = std::ranges::any_of(
            broken, [&](const std::string &finding) { return finding.starts_with(invariant.toStdString() + ":"); });
        QVERIFY2(found, broken.empty() ? "nothing found" : broken.front().c_str());
    }
};

WIJKRONDE_TEST(AuditTest)
#include "audit_test.moc"
