// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/hlc.h"

#include "tests/support/law.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <limits>
#include <vector>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

constexpr std::uint64_t kTop = std::numeric_limits<std::uint64_t>::max();

/// Clock readings from 1970 to past the last one of 48 bits, before both and the ends of the type.
rc::Gen<std::int64_t> anyMillis()
{
    constexpr std::int64_t last = std::int64_t{1} << 48;
    return rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 1000), rc::gen::inRange<std::int64_t>(-1000, last),
                          rc::gen::inRange<std::int64_t>(last - 3, last + 3),
                          rc::gen::element<std::int64_t>(WallTime::min().time_since_epoch().count(),
                                                         WallTime::max().time_since_epoch().count()));
}

} // namespace

class HlcLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useLawCases(); }

    void everyValueIsGreaterThanAllBefore()
    {
        QVERIFY(rc::check([] {
            Hlc clock(*rc::gen::arbitrary<std::uint32_t>());
            auto greatest = clock.last();
            for (const auto millis : *rc::gen::container<std::vector<std::int64_t>>(anyMillis())) {
                if (*rc::gen::inRange(0, 4) == 0) {
                    const auto other = *rc::gen::arbitrary<std::uint64_t>();
                    clock.witness(other);
                    greatest = std::max(greatest, other);
                }
                const auto now = clock.next(WallTime(Millis(millis)));
                // At the very top of 64 bits it stays: a value can no more be greater, and must not start again at 0.
                RC_ASSERT(now > greatest || (greatest == kTop && now == kTop));
                RC_ASSERT(clock.last() == now);
                greatest = now;
            }
        }));
    }

    void atTheTopItStays()
    {
        for (const auto last : {kTop, kTop - 1, kTop - 2}) {
            Hlc clock(last);
            QVERIFY(clock.next(WallTime{}) >= last);
            QCOMPARE(clock.next(WallTime{}), kTop);
        }
    }

    void aFullCounterCarries()
    {
        QVERIFY(rc::check([](std::uint32_t millis) {
            const auto time = WallTime(Millis(std::int64_t{millis}));
            Hlc clock(Hlc::at(time, 0xFFFF));
            const auto next = clock.next(time);
            RC_ASSERT(next == Hlc::at(time + Millis{1}));
            RC_ASSERT(Hlc::wallTime(next) == time + Millis{1});
        }));
    }

    void aTimeComesOutAsItWentIn()
    {
        QVERIFY(rc::check([](std::uint16_t counter) {
            const auto millis = *rc::gen::inRange<std::int64_t>(0, std::int64_t{1} << 48);
            const auto time = WallTime(Millis(millis));
            RC_ASSERT(Hlc::wallTime(Hlc::at(time, counter)) == time);
        }));
    }

    void laterIsGreater()
    {
        QVERIFY(rc::check([](std::uint16_t one, std::uint16_t other) {
            const auto a = *anyMillis();
            const auto b = *anyMillis();
            if (Hlc::at(WallTime(Millis(a))) < Hlc::at(WallTime(Millis(b))))
                RC_ASSERT(Hlc::at(WallTime(Millis(a)), one) < Hlc::at(WallTime(Millis(b)), other));
            if (a <= b)
                RC_ASSERT(Hlc::at(WallTime(Millis(a))) <= Hlc::at(WallTime(Millis(b))));
        }));
    }

    void aClockWithoutCarryIsCaught()
    {
        // The negative control: one that counts in its 16 bits only.
        const auto broken = [](std::uint64_t last, std::uint64_t now) {
            return std::max((last & ~std::uint64_t{0xFFFF}) | ((last + 1) & 0xFFFF), now);
        };
        const auto last = Hlc::at(WallTime(Millis(5)), 0xFFFF);
        QVERIFY(broken(last, Hlc::at(WallTime(Millis(5)))) <= last);
    }
};

WIJKRONDE_TEST(HlcLaws)
#include "hlc_laws.moc"
