// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/relay.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <deque>
#include <list>
#include <stdexcept>
#include <string>
#include <vector>

namespace wijkronde {
namespace {

/// What a sender's system holds for a slow link; more stays with the program, which sees how far it is.
constexpr int kHeldBytes = 16 * 1024;

SteadyTime steadyNow()
{
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::steady_clock::now());
}

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

void sendAtOnce(int socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
}

bool sendAll(int to, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// One direction of a connection: takes what one side sends and hands it over when the link has brought it.
class Way {
public:
    Way(int from, int to, std::atomic<std::uint64_t> &count, test::Line *line) : m_from(from), m_to(to), m_count(count)
    {
        if (line)
            m_tcp.emplace(*line);
    }

    test::TcpWay *tcp() { return m_tcp ? &*m_tcp : nullptr; }
    void opensAt(SteadyTime time) { m_opens = time; }
    /// Nothing is read while the link has enough.
    pollfd waiting() const
    {
        const bool reads = !m_ended && m_heldBytes < kHeldBytes;
        return {reads ? m_from : -1, POLLIN, 0};
    }
    std::optional<SteadyTime> due() const { return m_held.empty() ? std::nullopt : std::optional(m_held.front().due); }

    /// Takes what there is.
    void take()
    {
        std::array<char, 64 * 1024> buffer;
        const auto length = ::recv(m_from, buffer.data(), m_tcp ? kHeldBytes : buffer.size(), 0);
        m_ended = length <= 0;
        std::string_view bytes(buffer.data(), m_ended ? 0 : static_cast<std::size_t>(length));
        const auto now = std::max(steadyNow(), m_opens);
        const auto before = m_tcp ? m_tcp->bytes() : 0;
        do {
            const auto piece = m_tcp ? bytes.substr(0, test::TcpWay::kSegmentBytes) : bytes;
            bytes.remove_prefix(piece.size());
            const auto behind = (bytes.size() + test::TcpWay::kSegmentBytes - 1) / test::TcpWay::kSegmentBytes;
            m_held.push_back({m_tcp ? m_tcp->pass(now, piece.size(), behind) : now, std::string(piece)});
            m_heldBytes += static_cast<int>(piece.size());
        } while (!bytes.empty());
        m_count += m_tcp ? m_tcp->bytes() - before : static_cast<std::uint64_t>(std::max<ssize_t>(0, length));
    }

    /// Hands over what has arrived; false at the end.
    bool deliver(SteadyTime now)
    {
        for (; !m_held.empty() && (!m_tcp || m_held.front().due <= now); m_held.pop_front()) {
            const auto &bytes = m_held.front().bytes;
            if (bytes.empty() || !sendAll(m_to, bytes))
                return false;
            m_heldBytes -= static_cast<int>(bytes.size());
        }
        return true;
    }

private:
    struct Piece {
        SteadyTime due;
        std::string bytes; ///< empty: this side has ended
    };

    int m_from;
    int m_to;
    std::atomic<std::uint64_t> &m_count;
    std::optional<test::TcpWay> m_tcp;
    std::deque<Piece> m_held;
    int m_heldBytes = 0;
    SteadyTime m_opens{};
    bool m_ended = false;
};

} // namespace

class Relay::Connection {
public:
    Connection(int client, int server, Relay &relay)
        : m_client(client),
          m_server(server),
          m_up(client, server, relay.m_up, relay.m_lineUp ? &*relay.m_lineUp : nullptr),
          m_down(server, client, relay.m_down, relay.m_lineDown ? &*relay.m_lineDown : nullptr)
    {
        // The program believes at once that it is connected; what it sends waits for the handshake.
        if (m_up.tcp())
            m_up.opensAt(m_up.tcp()->connect(steadyNow(), *relay.m_lineDown));
    }
    ~Connection()
    {
        ::close(m_client);
        ::close(m_server);
    }

    Way &up() { return m_up; }
    Way &down() { return m_down; }

private:
    int m_client;
    int m_server;
    Way m_up;
    Way m_down;
};

Relay::Relay(int targetPort, const std::optional<test::LinkShape> &shape)
{
    if (shape) {
        m_lineUp.emplace(*shape, 2 * shape->seed, steadyNow());
        m_lineDown.emplace(*shape, 2 * shape->seed + 1, steadyNow());
    }
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (shape)
        setsockopt(m_listener, SOL_SOCKET, SO_RCVBUF, &kHeldBytes, sizeof(kHeldBytes));
    auto address = loopback(0);
    socklen_t length = sizeof(address);
    if (m_listener < 0 || ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof(address)) != 0
        || ::listen(m_listener, 128) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0 || ::pipe(m_wake) != 0)
        throw std::runtime_error("relay: no socket");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this, targetPort] { run(targetPort); });
}

Relay::~Relay()
{
    ::close(m_wake[1]);
    m_thread.join();
    ::close(m_wake[0]);
    ::close(m_listener);
}

std::unique_ptr<Relay::Connection> Relay::accept(int targetPort)
{
    const auto target = loopback(targetPort);
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sendAtOnce(client);
    sendAtOnce(server);
    auto connection = std::make_unique<Connection>(client, server, *this);
    ++m_connections;
    if (::connect(server, reinterpret_cast<const sockaddr *>(&target), sizeof(target)) != 0)
        connection.reset();
    return connection;
}

void Relay::run(int targetPort)
{
    std::list<std::unique_ptr<Connection>> connections;
    for (;;) {
        std::vector<pollfd> waiting{{m_wake[0], POLLIN, 0}, {m_listener, POLLIN, 0}};
        std::optional<SteadyTime> next;
        for (const auto &connection : connections) {
            for (auto *way : {&connection->up(), &connection->down()}) {
                waiting.push_back(way->waiting());
                if (const auto due = way->due(); due && (!next || *due < *next))
                    next = due;
            }
        }
        timespec patience{};
        if (next) {
            const auto left = std::max(SteadyTime::duration(0), *next - steadyNow());
            patience = {left.count() / 1'000'000, left.count() % 1'000'000 * 1000};
        }
        if (::ppoll(waiting.data(), waiting.size(), next ? &patience : nullptr, nullptr) < 0 || waiting[0].revents != 0)
            return;
        std::size_t at = 2;
        for (auto connection = connections.begin(); connection != connections.end();) {
            bool open = true;
            for (auto *way : {&(*connection)->up(), &(*connection)->down()}) {
                if (waiting[at++].revents != 0)
                    way->take();
                open = way->deliver(steadyNow()) && open;
            }
            connection = open ? std::next(connection) : connections.erase(connection);
        }
        if (waiting[1].revents != 0) {
            if (auto connection = accept(targetPort))
                connections.push_back(std::move(connection));
        }
    }
}

} // namespace wijkronde
