// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"
#include "tests/support/seeded_random.h"

#include <cstdint>
#include <deque>
#include <vector>

namespace wijkronde::test {

/// A bad link, the same for the same seed.
struct LinkShape {
    struct Outage {
        Millis from; ///< since the link began
        Millis length;
    };

    double bitsPerSecond = 0; ///< each way; 0 = as fast as it comes
    Millis roundTrip{0};
    double loss = 0; ///< share of the segments that do not arrive
    std::uint64_t seed = 1;
    std::vector<Outage> outages{}; ///< nothing arrives
};

/// One direction of a link: a line that takes one segment at a time, shared by all connections.
class Line {
public:
    Line(const LinkShape &shape, std::uint64_t seed, SteadyTime began) : m_shape(shape), m_random(seed), m_began(began)
    {
    }

    SteadyTime::duration oneWay() const { return SteadyTime::duration(m_shape.roundTrip) / 2; }
    /// So long a segment takes the line.
    SteadyTime::duration timeOf(std::size_t bytes) const;
    /// The moment at which the line has taken a segment that was ready at `ready`.
    SteadyTime take(SteadyTime ready, std::size_t bytes);
    /// The same of one that is sent again: those behind it went first, and now wait as long as it takes.
    SteadyTime takeAgain(SteadyTime ready, std::size_t bytes);
    /// Whether a segment that was taken then does not arrive.
    bool loses(SteadyTime taken);

private:
    LinkShape m_shape;
    SeededRandom m_random;
    SteadyTime m_began;
    SteadyTime m_free{};
};

/// One direction of one TCP connection over a line: when each of its segments is handed over, in order. What a lost one
/// costs is what TCP (RFC 5681, RFC 6298) makes of it:
///  - its bytes go over the line again, and nothing behind it is handed over before;
///  - with three more behind it in the window, it goes again when their acknowledgements are back (fast retransmit),
///    and the window is halved;
///  - else after the retransmission time-out, measured as TCP does and doubled each time, and the window is one
///  segment;
///  - no more than a window is on its way without an acknowledgement; it grows as in slow start, then by one a round.
/// Not modelled: acknowledgements that are lost (a later one covers them) or that take time of the line, and newer
/// ways to notice a loss (RACK, tail loss probes), which are quicker.
class TcpWay {
public:
    static constexpr std::size_t kSegmentBytes = 1448;

    explicit TcpWay(Line &line) : m_line(line) {}

    /// The handshake: SYN over this line, its answer over the other one. The moment from which this side may send.
    SteadyTime connect(SteadyTime now, Line &back);
    /// The moment at which a segment is handed over; `behind` more wait for the line already.
    SteadyTime pass(SteadyTime now, std::size_t bytes, std::size_t behind);
    /// What went over the line, bytes that were sent again too; without TCP's own headers.
    std::uint64_t bytes() const { return m_bytes; }
    std::uint64_t resent() const { return m_resent; }

private:
    SteadyTime::duration timeout() const;
    void measured(SteadyTime::duration roundTrip);
    void grow();

    Line &m_line;
    struct Segment {
        SteadyTime acknowledged;
        bool wasFine;
    };
    std::deque<Segment> m_onTheirWay; ///< the oldest first
    SteadyTime m_lastArrival{};
    SteadyTime::duration m_smoothed{};
    SteadyTime::duration m_varies{};
    double m_window = 10;
    double m_threshold = 1e9;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_resent = 0;
};

} // namespace wijkronde::test
