// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/quarantine.h"

#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

class QuarantineTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void whatIsKeptIsFoundByUid()
    {
        TestRegistry registry(currentBackend());
        value(registry.storage().write([](SqlConnection &connection) {
            return Quarantine(connection)
                .add({{9, 1, "same", 3, "x"}, {9, 2, "same", 3, "x"}, {9, 3, "other", 5, "y"}}, 1);
        }));
        const auto kept = value(registry.storage().read([](SqlConnection &connection) {
            return Quarantine(connection).find({"other", "none"});
        }));
        QCOMPARE(kept.size(), 1u);
        QCOMPARE(kept.at("other").reason, 5);
        QCOMPARE(kept.at("other").judgement, Judgement::Open);
    }

    void whatIsJudgedIsNoLongerOpenAndIsJudgedOnce()
    {
        TestRegistry registry(currentBackend());
        value(registry.storage().write([](SqlConnection &connection) -> Result<> {
            Quarantine quarantine(connection);
            WIJKRONDE_TRY(quarantine.add({{9, 1, "one", 3, "x"}, {9, 2, "two", 3, "y"}}, 1));
            WIJKRONDE_TRY(quarantine.judge({"one"}, Judgement::Declined, 2));
            return quarantine.judge({"one"}, Judgement::Withdrawn, 3);
        }));
        const auto open =
            value(registry.storage().read([](SqlConnection &connection) { return Quarantine(connection).open(); }));
        QCOMPARE(open.size(), 1u);
        QCOMPARE(open.front().bytes, "y");
        const auto kept = value(
            registry.storage().read([](SqlConnection &connection) { return Quarantine(connection).findWhole("one"); }));
        QCOMPARE(kept->judgement, Judgement::Declined);
    }
};

WIJKRONDE_TEST(QuarantineTest)
#include "quarantine_test.moc"
