// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/relay.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <list>
#include <stdexcept>
#include <vector>

namespace wijkronde {
namespace {

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

struct Pair {
    int client;
    int server;
};

/// Moves what there is from one side to the other; false at the end.
bool pass(int from, int to, std::atomic<std::uint64_t> &count)
{
    std::array<char, 64 * 1024> buffer;
    const auto length = ::recv(from, buffer.data(), buffer.size(), 0);
    if (length <= 0)
        return false;
    count += static_cast<std::uint64_t>(length);
    for (ssize_t done = 0; done < length;) {
        const auto sent = ::send(to, buffer.data() + done, static_cast<std::size_t>(length - done), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        done += sent;
    }
    return true;
}

} // namespace

Relay::Relay(int targetPort)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
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

void Relay::run(int targetPort)
{
    std::list<Pair> pairs;
    for (;;) {
        std::vector<pollfd> waiting{{m_wake[0], POLLIN, 0}, {m_listener, POLLIN, 0}};
        for (const auto &pair : pairs) {
            waiting.push_back({pair.client, POLLIN, 0});
            waiting.push_back({pair.server, POLLIN, 0});
        }
        if (::poll(waiting.data(), waiting.size(), -1) < 0 || waiting[0].revents != 0)
            break;
        std::size_t at = 2;
        for (auto pair = pairs.begin(); pair != pairs.end(); at += 2) {
            const bool open = (waiting[at].revents == 0 || pass(pair->client, pair->server, m_up))
                              && (waiting[at + 1].revents == 0 || pass(pair->server, pair->client, m_down));
            if (!open) {
                ::close(pair->client);
                ::close(pair->server);
            }
            pair = open ? std::next(pair) : pairs.erase(pair);
        }
        if (waiting[1].revents != 0) {
            const auto target = loopback(targetPort);
            const Pair pair{::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC),
                            ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
            sendAtOnce(pair.client);
            sendAtOnce(pair.server);
            if (::connect(pair.server, reinterpret_cast<const sockaddr *>(&target), sizeof(target)) == 0) {
                pairs.push_back(pair);
            } else {
                ::close(pair.client);
                ::close(pair.server);
            }
        }
    }
    for (const auto &pair : pairs) {
        ::close(pair.client);
        ::close(pair.server);
    }
}

} // namespace wijkronde
