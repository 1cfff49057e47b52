// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/case_plan.h"

#include "sync/registry/demo/town_data.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace std::chrono;
using namespace wijkronde::demo;

namespace {

const Day kFirst{2025y / October / 25};
const Day kLast{2026y / November / 24};

} // namespace

class CasePlanTest : public QObject {
    Q_OBJECT

private slots:
    void everyCaseHasTwoOrThreeDifferentMembers()
    {
        const CasePlan plan(1, kFirst, kLast, 13);
        QCOMPARE(plan.cases().size(), 240U);
        for (const auto &planned : plan.cases()) {
            const std::set<std::size_t> members(planned.members.begin(), planned.members.end());
            QVERIFY(members.size() == planned.members.size() && members.size() >= 2 && members.size() <= 3);
            QVERIFY(*members.rbegin() < townData().workers.size());
        }
    }

    void oneInFiveIsByNameAndOnlyThatOneHasAName()
    {
        const CasePlan plan(1, kFirst, kLast, 13);
        QCOMPARE(std::ranges::count_if(plan.cases(), &PlannedCase::isIdentified), 48);
    }

    void codesAreFoundAndUnknownOnesAreNot()
    {
        const CasePlan plan(1, kFirst, kLast, 13);
        QVERIFY(plan.find("WH-0001") && plan.find("WH-0188") && plan.find("WH-0231"));
        QVERIFY(!plan.find("WH-0241"));
        QVERIFY(!plan.find(""));
    }

    void moneyWasAskedAboutInAsManyCasesAsInPractice()
    {
        const CasePlan plan(1, kFirst, kLast, 13);
        const auto count = std::ranges::count_if(plan.cases(), [](const auto &planned) {
            return planned.debtCheck == "yes" || planned.debtCheck == "maybe" || planned.debtCheck == "already_helped";
        });
        QVERIFY(count * 100 > 240 * 80 && count * 100 < 240 * 90);
    }

    void someCasesAreOpenOnEveryDay()
    {
        const CasePlan plan(1, kFirst, kLast, 13);
        for (auto day = kFirst; day <= kLast; day += days(1)) {
            const auto open = plan.open(day, false);
            QVERIFY(open.size() >= 10 && open.size() < 192);
            QVERIFY(std::ranges::all_of(
                open, [&](int index) { return plan.cases()[static_cast<std::size_t>(index)].isOpen(day); }));
            QVERIFY(!plan.open(day, true).empty());
        }
    }

    void aDrawnDomainComesOnceInAContact()
    {
        SeededRandom random{3};
        for (int i = 0; i < 10'000; ++i) {
            const auto drawn = drawDomains(random);
            QCOMPARE(std::set<std::string_view>(drawn.begin(), drawn.end()).size(), drawn.size());
            QVERIFY(!drawn.empty() && drawn.size() <= 3);
        }
    }
};

WIJKRONDE_TEST(CasePlanTest)
#include "case_plan_test.moc"
