// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/ledger.h"

#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

class LedgerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void operationsAreFoundByTheirDots()
    {
        TestRegistry registry(currentBackend());
        // Dots over the whole range of 64 bits.
        const LoggedOperation high{std::string(16, '\xff'), 2, idOf(1), 3, 4, ~std::uint64_t{0}, "bytes"};
        const LoggedOperation low{std::string(16, '\x01'), 2, idOf(1), 3, 5, 7, "more"};
        value(registry.storage().write([&](SqlConnection &connection) {
            return Ledger(connection).log({high, low}, 1);
        }));
        const auto found = value(registry.storage().read([&](SqlConnection &connection) {
            return Ledger(connection).logged({dotOf(high.opUid), dotOf(low.opUid), 42});
        }));
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found.at(dotOf(high.opUid)).opUid, high.opUid);
        QCOMPARE(found.at(dotOf(high.opUid)).hlc, high.hlc);
        QCOMPARE(found.at(dotOf(low.opUid)).seq, 5u);
    }

    void numbersComeInOrderAndAreTakenOnce()
    {
        TestRegistry registry(currentBackend());
        value(registry.storage().write([](SqlConnection &connection) {
            return Ledger(connection).addNumbers({{9, 2, "b", "chain b"}, {9, 1, "a", "chain a"}, {8, 1, "c", ""}});
        }));
        const auto numbers = value(
            registry.storage().read([](SqlConnection &connection) { return Ledger(connection).numbers(9, 1, 5); }));
        QCOMPARE(numbers.size(), 2u);
        QCOMPARE(numbers[0].opUid, "a");
        QCOMPARE(numbers[1].chain, "chain b");
        QVERIFY(!registry.storage().write([](SqlConnection &connection) {
            return Ledger(connection).addNumbers({{9, 2, "x", ""}});
        }));
    }

    void coveredValuesAreKeptByRecordFieldAndElement()
    {
        TestRegistry registry(currentBackend());
        const Id one = idOf(1);
        const Id two = idOf(2);
        const std::set<CoveredValue> values{{one, {1, 2, ""}},
                                            {one, {1, 3, "element"}},
                                            {one, {1, 3, "another"}},
                                            {two, {1, 2, ""}},
                                            {one, {5, 2, ""}}};
        value(registry.storage().write([&](SqlConnection &connection) -> Result<> {
            WIJKRONDE_TRY(Ledger(connection).cover(values));
            return Ledger(connection).cover({{idOf(1), {1, 2, ""}}});
        }));
        const auto found =
            value(registry.storage().read([](SqlConnection &connection) { return Ledger(connection).covered({1}); }));
        QCOMPARE(found.size(), 4u);
        QCOMPARE(std::ranges::count(found, two, &CoveredValue::recordId), 1);
        value(registry.storage().write([](SqlConnection &connection) { return Ledger(connection).uncover({1}); }));
        QCOMPARE(registry.count("SELECT COUNT(*) FROM covered"), 1);
    }
};

WIJKRONDE_TEST(LedgerTest)
#include "ledger_test.moc"
