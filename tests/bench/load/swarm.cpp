// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/load/swarm.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace wijkronde::load {
namespace {

constexpr std::string_view kHeadEnd = "\r\n\r\n";

bool sameName(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](char x, char y) { return std::tolower(x) == std::tolower(y); });
}

/// The value of a header in an answer's head; empty when it is not there.
std::string_view header(std::string_view head, std::string_view name)
{
    for (std::size_t at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at + 2)) {
        const auto line = head.substr(at + 2, head.find("\r\n", at + 2) - at - 2);
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || !sameName(line.substr(0, colon), name))
            continue;
        const auto value = line.find_first_not_of(' ', colon + 1);
        return value == std::string_view::npos ? std::string_view() : line.substr(value);
    }
    return {};
}

std::optional<std::size_t> number(std::string_view text)
{
    std::size_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() ? std::optional(value) : std::nullopt;
}

/// The whole answer at the beginning of `bytes`; nothing while it is not complete. Ours have a Content-Length always.
std::optional<Reply> replyIn(const std::string &bytes)
{
    const auto end = bytes.find(kHeadEnd);
    if (end == std::string::npos)
        return std::nullopt;
    const auto head = std::string_view(bytes).substr(0, end);
    const auto length = number(header(head, "Content-Length")).value_or(0);
    if (bytes.size() < end + kHeadEnd.size() + length)
        return std::nullopt;
    Reply reply;
    reply.status = static_cast<int>(number(head.substr(head.find(' ') + 1, 3)).value_or(0));
    reply.contentType = header(head, "Content-Type");
    reply.contentEncoding = header(head, "Content-Encoding");
    if (const auto seconds = number(header(head, "Retry-After")))
        reply.retryAfter = std::chrono::seconds(*seconds);
    reply.body = bytes.substr(end + kHeadEnd.size(), length);
    return reply;
}

} // namespace

Swarm::Swarm(int port, const Clock &clock) : m_port(port), m_clock(clock), m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
    if (m_poll < 0)
        throw std::runtime_error("epoll");
}

Swarm::~Swarm()
{
    for (const auto &client : m_clients) {
        if (client->socket >= 0)
            ::close(client->socket);
    }
    ::close(m_poll);
}

std::size_t Swarm::addClient()
{
    m_clients.push_back(std::make_unique<Client>());
    m_clients.back()->index = m_clients.size() - 1;
    return m_clients.size() - 1;
}

void Swarm::connect(Client &client)
{
    client.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    client.used = false;
    const int on = 1;
    setsockopt(client.socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(m_port));
    // What is wrong with it comes as an event.
    (void)::connect(client.socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address));
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.u64 = client.index;
    ::epoll_ctl(m_poll, EPOLL_CTL_ADD, client.socket, &event);
}

void Swarm::send(std::size_t index, std::string request, Done done)
{
    auto &client = *m_clients[index];
    if (client.done)
        throw std::logic_error("a client has one request at a time");
    client.out = std::move(request);
    client.written = 0;
    client.in.clear();
    client.done = std::move(done);
    ++m_busy;
    if (client.socket < 0)
        connect(client);
    else
        write(client);
}

void Swarm::close(std::size_t index)
{
    auto &client = *m_clients[index];
    if (client.socket >= 0)
        ::close(client.socket);
    client.socket = -1;
}

void Swarm::at(SteadyTime time, std::function<void()> work)
{
    m_timers.emplace(time, std::move(work));
}

bool Swarm::run(SteadyTime until)
{
    std::array<epoll_event, 256> events{};
    while (m_busy > 0 || !m_timers.empty()) {
        auto now = m_clock.steady();
        if (now >= until)
            return false;
        while (!m_timers.empty() && m_timers.begin()->first <= now) {
            const auto work = std::move(m_timers.extract(m_timers.begin()).mapped());
            work();
            now = m_clock.steady();
        }
        const auto next = m_timers.empty() ? until : std::min(until, m_timers.begin()->first);
        const auto wait = std::chrono::ceil<Millis>(std::max(SteadyTime::duration(0), next - m_clock.steady()));
        if (m_busy == 0 && m_timers.empty())
            break;
        const int count = ::epoll_wait(m_poll, events.data(), events.size(), static_cast<int>(wait.count()));
        for (int i = 0; i < count; ++i)
            handle(events[static_cast<std::size_t>(i)].data.u64, events[static_cast<std::size_t>(i)].events);
    }
    return true;
}

void Swarm::handle(std::size_t index, std::uint32_t events)
{
    auto &client = *m_clients[index];
    if (client.socket < 0)
        return;
    if (events & EPOLLOUT)
        write(client);
    if (events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) {
        const bool open = read(client);
        if (auto reply = client.done ? replyIn(client.in) : std::nullopt) {
            client.used = true;
            if (!open || header(client.in.substr(0, client.in.find(kHeadEnd)), "Connection") == "close")
                close(index);
            finish(client, std::move(*reply));
        } else if (!open) {
            broken(client);
        }
    }
}

void Swarm::write(Client &client)
{
    while (client.written < client.out.size()) {
        const auto sent =
            ::send(client.socket, client.out.data() + client.written, client.out.size() - client.written, MSG_NOSIGNAL);
        if (sent <= 0)
            return; // the rest goes when there is room; a broken connection tells itself
        client.written += static_cast<std::size_t>(sent);
        m_bytesOut += static_cast<std::uint64_t>(sent);
    }
}

/// Everything that there is; false when the other side has ended.
bool Swarm::read(Client &client)
{
    std::array<char, 64 * 1024> buffer;
    for (;;) {
        const auto length = ::recv(client.socket, buffer.data(), buffer.size(), 0);
        if (length > 0) {
            client.in.append(buffer.data(), static_cast<std::size_t>(length));
            m_bytesIn += static_cast<std::uint64_t>(length);
        } else {
            return length < 0 && (errno == EAGAIN || errno == EINTR || errno == ENOTCONN);
        }
    }
}

void Swarm::broken(Client &client)
{
    ::close(client.socket);
    client.socket = -1;
    if (!client.done)
        return;
    // Closed by the other side while it was idle, and only then written to: once more, on a new one.
    if (client.used && client.in.empty()) {
        ++m_reconnections;
        client.written = 0;
        connect(client);
    } else {
        finish(client, {});
    }
}

void Swarm::finish(Client &client, Reply reply)
{
    --m_busy;
    const auto done = std::exchange(client.done, nullptr);
    done(std::move(reply));
}

} // namespace wijkronde::load
