// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/insight/freshness.h"

#include "tests/support/fixed_time_zone.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::utc;

class FreshnessTest : public QObject {
    Q_OBJECT

    static inline const WallTime kNow = utc(2026, 8, 31, 12, 0);

    static Freshness of(std::vector<CheckAnswer> answers) { return checkedState(std::move(answers), kNow).freshness; }

private slots:
    void whoWasNeverLookedAtIsUnchecked()
    {
        QCOMPARE(of({}), Freshness::Unchecked);
        QCOMPARE(of({{utc(2026, 8, 1, 9, 0), "unsure"}}), Freshness::Unchecked);
        QVERIFY(!checkedState({}, kNow).lookedAt);
    }

    void sixMonthsAreFreshTwelveAreUsable()
    {
        // Six months before 31 August is the last day of February.
        QCOMPARE(of({{utc(2026, 2, 28, 12, 1), "right"}}), Freshness::Fresh);
        QCOMPARE(of({{utc(2026, 2, 28, 12, 0), "changed"}}), Freshness::Ageing);
        QCOMPARE(of({{utc(2025, 8, 31, 12, 0), "right"}}), Freshness::Ageing);
        QCOMPARE(of({{utc(2025, 8, 31, 11, 59), "right"}}), Freshness::Stale);
    }

    void theNewestAnswerCountsInAnyOrder()
    {
        const auto state = checkedState({{utc(2026, 7, 1, 9, 0), "right"}, {utc(2025, 1, 1, 9, 0), "gone"}}, kNow);
        QCOMPARE(state.freshness, Freshness::Fresh);
        QCOMPARE(state.gone, 0);
        QCOMPARE(*state.lookedAt, utc(2026, 7, 1, 9, 0));
    }

    void whoIsNotSureSaysNothing()
    {
        QCOMPARE(of({{utc(2026, 8, 30, 9, 0), "unsure"}, {utc(2025, 1, 1, 9, 0), "right"}}), Freshness::Stale);
    }

    void goneOnceMayBeAMistakeGoneTwiceIsNot()
    {
        const CheckAnswer right{utc(2026, 7, 1, 9, 0), "right"};
        QCOMPARE(of({{utc(2026, 8, 1, 9, 0), "gone"}, right}), Freshness::Ageing);
        QCOMPARE(of({{utc(2026, 8, 1, 9, 0), "gone"}}), Freshness::Ageing);
        QCOMPARE(of({{utc(2026, 8, 2, 9, 0), "gone"}, {utc(2026, 8, 1, 9, 0), "gone"}, right}), Freshness::Stale);
    }

    void aClockThatWasAheadKeepsNobodyFreshForYears()
    {
        const auto state = checkedState({{utc(2040, 1, 1, 9, 0), "right"}}, kNow);
        QCOMPARE(state.freshness, Freshness::Fresh);
        QCOMPARE(*state.lookedAt, kNow);
    }
};
WIJKRONDE_TEST(FreshnessTest)

#include "freshness_test.moc"
