// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/slow_link.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;
using namespace std::chrono_literals;

namespace {

constexpr SteadyTime kStart{std::chrono::hours(1)};
constexpr std::size_t kSegment = TcpWay::kSegmentBytes;

double seconds(SteadyTime from, SteadyTime to)
{
    return std::chrono::duration<double>(to - from).count();
}

/// When each of so many segments that are ready at once is handed over.
std::vector<double> arrivals(const LinkShape &shape, int segments)
{
    Line line(shape, shape.seed, kStart);
    TcpWay way(line);
    std::vector<double> times;
    for (int i = 0; i < segments; ++i)
        times.push_back(seconds(kStart, way.pass(kStart, kSegment, static_cast<std::size_t>(segments - i - 1))));
    return times;
}

} // namespace

class SlowLinkTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstSegmentTakesItsBytesAndHalfARoundTrip()
    {
        // 1,500 bytes with headers at 50 kbit/s are 0.24 s.
        const auto times = arrivals({50'000, 1000ms}, 3);
        QCOMPARE(times[0], 0.74);
        QCOMPARE(times[1], 0.98);
        QCOMPARE(times[2], 1.22);
    }
    void aLongTransferGoesAtTheRateOfTheLine()
    {
        const auto times = arrivals({50'000, 1000ms}, 200);
        QVERIFY(std::abs(times[199] - times[99] - 100 * 0.24) < 0.01);
    }
    void twoConnectionsShareTheLine()
    {
        Line line({50'000, 1000ms}, 1, kStart);
        TcpWay one(line);
        TcpWay other(line);
        one.pass(kStart, kSegment, 0);
        QCOMPARE(seconds(kStart, other.pass(kStart, kSegment, 0)), 0.98);
    }
    void aHandshakeTakesARoundTripAndIsMeasured()
    {
        const LinkShape shape{0, 1000ms};
        Line up(shape, 1, kStart);
        Line down(shape, 2, kStart);
        QCOMPARE(seconds(kStart, TcpWay(up).connect(kStart, down)), 1.0);
    }
    void noMoreThanAWindowIsOnItsWay()
    {
        // Without a limit of the line: ten segments in the first round trip, twenty in the second one.
        const auto times = arrivals({0, 1000ms}, 31);
        QCOMPARE(times[9], 0.5);
        QCOMPARE(times[10], 1.5);
        QCOMPARE(times[29], 1.5);
        QCOMPARE(times[30], 2.5);
    }
    void theSameSeedLosesTheSame()
    {
        LinkShape shape{50'000, 1000ms, 0.2, 7};
        const auto first = arrivals(shape, 50);
        QCOMPARE(arrivals(shape, 50), first);
        shape.seed = 8;
        QVERIFY(arrivals(shape, 50) != first);
    }
    void asManyAreLostAsWasAskedFor()
    {
        Line line({0, 0ms, 0.05, 3}, 3, kStart);
        int lost = 0;
        for (int i = 0; i < 100'000; ++i)
            lost += line.loses(kStart) ? 1 : 0;
        QVERIFY2(lost > 4'700 && lost < 5'300, qPrintable(QString::number(lost)));
    }
    void aLostSegmentHoldsUpAllBehindItAndGoesAgain()
    {
        // Everything in the first half second is lost: the segments that were on the line then.
        LinkShape shape{50'000, 1000ms, 0, 1, {{0ms, 300ms}}};
        Line line(shape, 1, kStart);
        TcpWay way(line);
        const auto first = seconds(kStart, way.pass(kStart, kSegment, 5));
        // Noticed by the third one behind it: its own time, theirs, a round trip, and its way again.
        QCOMPARE(first, 0.24 + 3 * 0.24 + 1.0 + 0.24 + 0.5);
        QVERIFY(seconds(kStart, way.pass(kStart, kSegment, 4)) >= first);
        QCOMPARE(way.resent(), std::uint64_t(kSegment));
        QCOMPARE(way.bytes(), std::uint64_t(3 * kSegment));
    }
    void theLastSegmentIsMissedByTheTimeOutOnly()
    {
        LinkShape shape{50'000, 1000ms, 0, 1, {{0ms, 300ms}}};
        Line line(shape, 1, kStart);
        TcpWay way(line);
        QCOMPARE(seconds(kStart, way.pass(kStart, kSegment, 0)), 0.24 + 1.0 + 0.24 + 0.5);
    }
    void anOutageEndsWithTheTimeOutThatWasDoubledMeanwhile()
    {
        LinkShape shape{0, 1000ms, 0, 1, {{0ms, 30'000ms}}};
        Line line(shape, 1, kStart);
        TcpWay way(line);
        // 1, 2, 4, 8, 16 s: the fifth one goes out after 31 s.
        QCOMPARE(seconds(kStart, way.pass(kStart, kSegment, 0)), 31.5);
        QCOMPARE(way.resent(), std::uint64_t(5 * kSegment));
    }
    void connectingInAnOutageWaitsForItsEnd()
    {
        LinkShape shape{0, 1000ms, 0, 1, {{0ms, 3'500ms}}};
        Line up(shape, 1, kStart);
        Line down(shape, 2, kStart);
        QCOMPARE(seconds(kStart, TcpWay(up).connect(kStart, down)), 8.0);
    }
};
WIJKRONDE_TEST(SlowLinkTest)
#include "slow_link_test.moc"
