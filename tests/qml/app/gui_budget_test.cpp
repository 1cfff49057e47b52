// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/gui_budget.h"

#include "tests/support/fake_clock.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

namespace wijkronde::test {

class GuiBudgetTest : public QObject {
    Q_OBJECT

private slots:
    void theWorstOfEachEntryIsKept()
    {
        FakeClock clock;
        GuiBudget::clear();
        GuiBudget::useClock(&clock);
        for (const int ms : {2, 5, 1}) {
            const GuiBudget::Scope scope("Page.tap");
            clock.advance(Millis(ms));
        }
        GuiBudget::useClock(nullptr);
        const auto &entry = GuiBudget::entries().at("Page.tap");
        QCOMPARE(entry.worst.count(), std::chrono::microseconds(Millis(5)).count());
        QCOMPARE(entry.calls, std::int64_t{3});
    }
};
WIJKRONDE_TEST(GuiBudgetTest)

} // namespace wijkronde::test

#include "gui_budget_test.moc"
