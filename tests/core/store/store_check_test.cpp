// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/store_check.h"

#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

class StoreCheckTest : public QObject {
    Q_OBJECT

private slots:
    void aSoundStoreHasNoViolations()
    {
        Tablet tablet;
        test::RegistryModel registry;
        for (int i = 0; i < 5; ++i)
            tablet.create(test::contactOf(i));
        registry.push(tablet, 1);
        registry.pull(tablet);
        tablet.create(test::contactOf(9));
        const auto report = value(checkStore(*tablet.store));
        QVERIFY(report.violations.empty());
        QCOMPARE(report.records, 6u);
        QCOMPARE(report.operations, 6u);
    }

    void eachKindOfDamageIsNamed_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QByteArray>("invariant");
        const auto row = [](const char *damage, const char *invariant) {
            QTest::newRow(damage) << QByteArray(damage) << QByteArray(invariant);
        };
        row("DELETE FROM outbox WHERE op_seq = 5", "I3");
        row("UPDATE outbox SET chain = x'00' WHERE op_seq = 5", "I3");
        row("INSERT INTO outbox SELECT 3, op_uid, record_no, chain, made_at_ms, operation FROM sent WHERE op_seq = 2",
            "I3");
        row("INSERT INTO outbox SELECT 99, op_uid, record_no, chain, made_at_ms, operation FROM sent WHERE op_seq = 2",
            "I1");
        row("DELETE FROM record WHERE record_no IN (SELECT record_no FROM outbox)", "I1");
        row("UPDATE digest SET sum = x'00000000000000000000000000000001'", "I8");
        row("UPDATE meta SET value = x'01' WHERE key = 'digest_root'", "I8");
        row("UPDATE record SET seq = seq + 1 WHERE record_no = 1", "I8");
        row("UPDATE stream SET cursor_seq = 1", "I4");
        row("UPDATE stream SET member = 0", "I9");
        row("UPDATE record SET stream_no = 99 WHERE record_no = 1", "I9");
        row("UPDATE record SET local = x'ff' WHERE record_no = 1", "overlay");
    }

    void eachKindOfDamageIsNamed()
    {
        QFETCH(QByteArray, damage);
        QFETCH(QByteArray, invariant);
        Tablet tablet;
        test::RegistryModel registry;
        for (int i = 0; i < 4; ++i)
            tablet.create(test::contactOf(i));
        registry.push(tablet, 1);
        registry.pull(tablet);
        tablet.create(test::contactOf(9));
        tablet.create(test::contactOf(10));
        value(tablet.store->database().execute(damage.toStdString()));
        const auto report = value(checkStore(*tablet.store));
        QVERIFY(std::ranges::any_of(
            report.violations, [&](const auto &violation) { return violation.invariant == invariant.toStdString(); }));
    }
};

WIJKRONDE_TEST(StoreCheckTest)
#include "store_check_test.moc"
