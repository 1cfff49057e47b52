// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/hlc.h"

#include "tests/support/fake_clock.h"
#include "tests/support/fixed_time_zone.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::utc;

class HlcTest : public QObject {
    Q_OBJECT

private slots:
    void itFollowsTheWallClock()
    {
        Hlc clock;
        QCOMPARE(clock.next(utc(2026, 3, 10)), Hlc::at(utc(2026, 3, 10)));
        QCOMPARE(Hlc::wallTime(clock.next(utc(2026, 3, 11))), utc(2026, 3, 11));
    }

    void itNeverGoesBackWhateverTheClockDoes()
    {
        Hlc clock;
        std::uint64_t last = 0;
        for (const auto now : {utc(2026, 3, 10), utc(2026, 3, 10), utc(1970, 1, 1), utc(1901, 1, 1), utc(2040, 1, 1),
                               utc(2026, 3, 10), WallTime::min(), WallTime::max(), utc(2026, 3, 10)}) {
            const auto next = clock.next(now);
            QVERIFY(next > last);
            last = next;
        }
    }

    void aFullCounterCarriesIntoTheMilliseconds()
    {
        Hlc clock(Hlc::at(utc(2026, 3, 10), 0xFFFF));
        QCOMPARE(clock.next(utc(2026, 3, 10)), Hlc::at(utc(2026, 3, 10) + Millis{1}));
    }

    void whatOthersMadeIsPassed()
    {
        Hlc clock;
        clock.witness(Hlc::at(utc(2040, 1, 1), 7));
        QCOMPARE(clock.next(utc(2026, 3, 10)), Hlc::at(utc(2040, 1, 1), 8));
        clock.witness(Hlc::at(utc(1970, 1, 1)));
        QCOMPARE(clock.last(), Hlc::at(utc(2040, 1, 1), 8));
    }

    void timesOutsideFortyEightBitsAreBounded()
    {
        QCOMPARE(Hlc::at(utc(1969, 12, 31)), 0u);
        QCOMPARE(Hlc::at(WallTime::max()), 0xFFFF'FFFF'FFFF'0000u);
        QCOMPARE(Hlc::at(utc(1970, 1, 1), 5), 5u);
    }
};

WIJKRONDE_TEST(HlcTest)
#include "hlc_test.moc"
