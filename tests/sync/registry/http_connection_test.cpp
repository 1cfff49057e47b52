// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/http_connection.h"

#include "sync/wire/limits.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

namespace {

/// Both ends of a connection on one thread.
class Ends {
public:
    Ends()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, m_ends.data()) != 0)
            throw std::runtime_error("socketpair");
        connection = std::make_unique<HttpConnection>(m_ends[0], nullptr, clock, m_stopEvent);
        connection->beginRequest();
    }
    ~Ends()
    {
        connection.reset(); // closes its own end
        ::close(m_ends[1]);
        ::close(m_stopEvent);
    }

    void send(std::size_t size) const
    {
        const std::string bytes(size, 'x');
        if (::send(m_ends[1], bytes.data(), bytes.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(size))
            throw std::runtime_error("send");
    }
    void hangUp() const { ::shutdown(m_ends[1], SHUT_WR); }
    void stop() const { ::eventfd_write(m_stopEvent, 1); }
    /// How many bytes come until all of `size` are there or reading fails.
    std::size_t read(std::size_t size) const
    {
        std::array<char, 1024> piece;
        std::size_t done = 0;
        while (done < size) {
            const auto got = connection->read(piece.data(), std::min(piece.size(), size - done));
            if (got <= 0)
                break;
            done += static_cast<std::size_t>(got);
        }
        return done;
    }

    FakeClock clock;
    std::unique_ptr<HttpConnection> connection;

private:
    std::array<int, 2> m_ends{};
    int m_stopEvent = ::eventfd(0, EFD_CLOEXEC);
};

} // namespace

class HttpConnectionTest : public QObject {
    Q_OBJECT

private slots:
    void aHeadHasALimitAndABodyHasNone()
    {
        Ends ends;
        ends.send(2 * limits::kHeadBytes);
        QCOMPARE(ends.read(limits::kHeadBytes), limits::kHeadBytes);
        ends.connection->headWasRead();
        QCOMPARE(ends.read(limits::kHeadBytes), limits::kHeadBytes);
        QVERIFY(!ends.connection->hasLargeHead());
        ends.connection->beginRequest();
        ends.send(limits::kHeadBytes + 1);
        QVERIFY(ends.read(limits::kHeadBytes + 1) <= limits::kHeadBytes);
        QVERIFY(ends.connection->hasLargeHead());
        QCOMPARE(ends.connection->write("x", 1), ssize_t{-1}); // what would be said of it is not sent
    }

    void whatMovesHasMoreTimeAndWhatDoesNotHasAnEnd()
    {
        Ends ends;
        ends.connection->headWasRead();
        const std::size_t sent = 40 * limits::kSlowestBytes;
        ends.send(sent);
        QCOMPARE(ends.read(sent), sent);
        ends.clock.advance(limits::kTransferPatience + std::chrono::seconds(39));
        ends.send(1);
        QCOMPARE(ends.read(1), std::size_t{1});
        ends.clock.advance(std::chrono::seconds(1));
        ends.send(1);
        QCOMPARE(ends.read(1), std::size_t{0});
        QVERIFY(ends.connection->isOver());
    }

    void aByteNowAndThenHoldsNobodyUp()
    {
        Ends ends;
        std::size_t taken = 0;
        for (int i = 0; i < 100 && !ends.connection->isOver(); ++i) {
            ends.clock.advance(std::chrono::seconds(5));
            ends.send(1);
            taken += ends.read(1);
        }
        QCOMPARE(taken, std::size_t{5});
    }

    void theNextRequestHasItsOwnTime()
    {
        Ends ends;
        ends.clock.advance(limits::kTransferPatience);
        ends.connection->beginRequest();
        ends.send(1);
        QCOMPARE(ends.read(1), std::size_t{1});
    }

    void aServerThatStopsServesWhatIsThereAndWaitsForNothing()
    {
        Ends ends;
        ends.send(1);
        ends.stop();
        QVERIFY(ends.connection->waitForRequest(Millis{60'000}));
        QCOMPARE(ends.read(1), std::size_t{1});
        QVERIFY(!ends.connection->waitForRequest(Millis{60'000}));
    }

    void aClientThatIsGoneIsTheEnd()
    {
        Ends ends;
        ends.send(3);
        ends.hangUp();
        QCOMPARE(ends.read(10), std::size_t{3});
        QVERIFY(ends.connection->isOver());
        QVERIFY(!ends.connection->waitForRequest(Millis{60'000}));
    }
};

WIJKRONDE_TEST(HttpConnectionTest)
#include "http_connection_test.moc"
