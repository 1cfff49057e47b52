// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/http_connection.h"

#include "sync/wire/limits.h"

#include <openssl/err.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace wijkronde::registry {
namespace {

constexpr std::size_t kBuffer = 16 * limits::kKiB;
/// What is thrown away behind a last answer.
constexpr int kLastReads = 32;
constexpr int kLastWaitMs = 200;

template <typename Name>
void addressOf(int socket, Name name, std::string &ip, int &port)
{
    sockaddr_storage address{};
    socklen_t size = sizeof(address);
    if (name(socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return;
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void *bytes = nullptr;
    if (address.ss_family == AF_INET) {
        const auto *four = reinterpret_cast<const sockaddr_in *>(&address);
        bytes = &four->sin_addr;
        port = ntohs(four->sin_port);
    } else if (address.ss_family == AF_INET6) {
        const auto *six = reinterpret_cast<const sockaddr_in6 *>(&address);
        bytes = &six->sin6_addr;
        port = ntohs(six->sin6_port);
    }
    if (bytes && inet_ntop(address.ss_family, bytes, text.data(), text.size()))
        ip = text.data();
}

} // namespace

SteadyTime HttpConnection::Pace::end() const
{
    return since + limits::kTransferPatience + std::chrono::seconds(bytes / limits::kSlowestBytes);
}

HttpConnection::HttpConnection(int socket, SSL_CTX *tls, const Clock &clock, int stopEvent)
    : m_socket(socket),
      m_tls(tls ? SSL_new(tls) : nullptr, &SSL_free),
      m_clock(clock),
      m_stopEvent(stopEvent),
      m_over(tls && !m_tls),
      m_in{clock.steady()},
      m_buffer(kBuffer)
{
    ::fcntl(m_socket, F_SETFL, ::fcntl(m_socket, F_GETFL) | O_NONBLOCK);
    if (m_tls)
        SSL_set_fd(m_tls.get(), m_socket);
}

HttpConnection::~HttpConnection()
{
    if (m_tls && !m_over)
        SSL_shutdown(m_tls.get());
    m_tls.reset();
    ::shutdown(m_socket, SHUT_RDWR);
    ::close(m_socket);
}

bool HttpConnection::handshake()
{
    while (m_tls && !m_over) {
        ERR_clear_error();
        const int result = SSL_accept(m_tls.get());
        if (result == 1)
            return true;
        const auto attempt = afterTls(result);
        m_over = attempt.events == 0 || !await(attempt.events, m_in);
    }
    return !m_over;
}

bool HttpConnection::waitForRequest(Millis patience)
{
    if (m_over)
        return false;
    if (m_at < m_filled || (m_tls && SSL_pending(m_tls.get()) > 0))
        return true;
    std::array<pollfd, 2> waiting{{{m_socket, POLLIN, 0}, {m_stopEvent, POLLIN, 0}}};
    int ready = 0;
    do {
        ready = ::poll(waiting.data(), waiting.size(), static_cast<int>(patience.count()));
    } while (ready < 0 && errno == EINTR);
    return ready > 0 && waiting[0].revents != 0;
}

void HttpConnection::beginRequest()
{
    m_inHead = true;
    m_headBytes = 0;
    m_in = {m_clock.steady(), 0};
    m_answering = false;
}

/// Waits until the socket is ready. False when that takes longer than it may.
bool HttpConnection::await(short events, const Pace &pace)
{
    for (;;) {
        const auto now = m_clock.steady();
        const auto end = m_stopping ? std::min(pace.end(), m_stopBy) : pace.end();
        const auto left = std::chrono::ceil<Millis>(end - now);
        if (left <= Millis(0))
            return false;
        const auto most = m_stopping ? Millis(limits::kStopPatience) : Millis(limits::kIdleTimeout);
        std::array<pollfd, 2> waiting{{{m_socket, events, 0}, {m_stopEvent, POLLIN, 0}}};
        const int ready = ::poll(waiting.data(), m_stopping ? 1 : 2, static_cast<int>(std::min(left, most).count()));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return false;
        if (!m_stopping && waiting[1].revents != 0) {
            m_stopping = true;
            m_stopBy = now + limits::kStopPatience;
        }
        if (waiting[0].revents != 0)
            return true;
    }
}

HttpConnection::Attempt HttpConnection::afterTls(int result) const
{
    switch (SSL_get_error(m_tls.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return {0, POLLIN};
    case SSL_ERROR_WANT_WRITE:
        return {0, POLLOUT};
    default:
        return {};
    }
}

HttpConnection::Attempt HttpConnection::tryRead(char *to, std::size_t size)
{
    if (m_tls) {
        ERR_clear_error();
        const int result = SSL_read(m_tls.get(), to, static_cast<int>(size));
        return result > 0 ? Attempt{result, 0} : afterTls(result);
    }
    const auto got = ::recv(m_socket, to, size, 0);
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
        return {0, POLLIN};
    return {got, 0};
}

HttpConnection::Attempt HttpConnection::tryWrite(const char *from, std::size_t size)
{
    if (m_tls) {
        ERR_clear_error();
        const int result = SSL_write(m_tls.get(), from, static_cast<int>(std::min(size, kBuffer)));
        return result > 0 ? Attempt{result, 0} : afterTls(result);
    }
    const auto sent = ::send(m_socket, from, size, MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
        return {0, POLLOUT};
    return {sent, 0};
}

bool HttpConnection::fill()
{
    // Also when bytes are there: one a second would never have to be waited for long.
    while (m_clock.steady() < m_in.end()) {
        const auto attempt = tryRead(m_buffer.data(), m_buffer.size());
        if (attempt.bytes > 0) {
            m_at = 0;
            m_filled = static_cast<std::size_t>(attempt.bytes);
            // What is read only to be thrown away earns no more time.
            m_in.bytes = std::min(m_in.bytes + m_filled, limits::kRequestPackedBytes);
            return true;
        }
        if (attempt.events == 0 || !await(attempt.events, m_in))
            return false;
    }
    return false;
}

ssize_t HttpConnection::read(char *to, size_t size)
{
    if (m_over || m_largeHead)
        return -1;
    m_answering = false;
    if (m_at == m_filled && !fill()) {
        m_over = true;
        return -1;
    }
    size = std::min(size, m_filled - m_at);
    if (m_inHead) {
        m_headBytes += size;
        m_largeHead = m_headBytes > limits::kHeadBytes;
        if (m_largeHead)
            return -1;
    }
    std::memcpy(to, m_buffer.data() + m_at, size);
    m_at += size;
    return static_cast<ssize_t>(size);
}

ssize_t HttpConnection::write(const char *from, size_t size)
{
    if (m_over || m_largeHead)
        return -1;
    if (!m_answering)
        m_out = {m_clock.steady(), 0};
    m_answering = true;
    for (std::size_t done = 0; done < size;) {
        const auto attempt = tryWrite(from + done, size - done);
        if (attempt.bytes > 0) {
            done += static_cast<std::size_t>(attempt.bytes);
            m_out.bytes += static_cast<std::size_t>(attempt.bytes);
        } else if (attempt.events == 0 || !await(attempt.events, m_out)) {
            m_over = true;
            return -1;
        }
    }
    return static_cast<ssize_t>(size);
}

void HttpConnection::endWith(std::string_view answer)
{
    m_largeHead = false;
    if (write(answer.data(), answer.size()) < 0)
        return;
    if (m_tls)
        SSL_shutdown(m_tls.get());
    ::shutdown(m_socket, SHUT_WR);
    m_over = true;
    pollfd waiting{m_socket, POLLIN, 0};
    for (int i = 0; i<kLastReads && ::poll(&waiting, 1, kLastWaitMs)> 0; ++i) {
        if (::recv(m_socket, m_buffer.data(), m_buffer.size(), 0) <= 0)
            return;
    }
}

void HttpConnection::get_remote_ip_and_port(std::string &ip, int &port) const
{
    addressOf(m_socket, ::getpeername, ip, port);
}

void HttpConnection::get_local_ip_and_port(std::string &ip, int &port) const
{
    addressOf(m_socket, ::getsockname, ip, port);
}

} // namespace wijkronde::registry
