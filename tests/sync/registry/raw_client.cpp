// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/sync/registry/raw_client.h"

#include "sync/wire/connect.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace wijkronde::test {
namespace {

constexpr timeval kPatience{20, 0};

} // namespace

RawClient::RawClient(int port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof(kPatience));
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &kPatience, sizeof(kPatience));
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
        throw std::runtime_error("cannot connect");
}

RawClient::~RawClient()
{
    ::close(m_socket);
}

bool RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string RawClient::answer()
{
    constexpr std::string_view length = "Content-Length: ";
    for (;;) {
        const auto end = m_unread.find("\r\n\r\n");
        if (end != std::string::npos) {
            const auto at = m_unread.find(length);
            const auto body = at < end ? std::strtoul(m_unread.c_str() + at + length.size(), nullptr, 10) : 0;
            if (m_unread.size() >= end + 4 + body) {
                auto whole = m_unread.substr(0, end + 4 + body);
                m_unread.erase(0, whole.size());
                return whole;
            }
        }
        std::array<char, 4096> piece;
        const auto got = ::recv(m_socket, piece.data(), piece.size(), 0);
        if (got <= 0)
            return {};
        m_unread.append(piece.data(), static_cast<std::size_t>(got));
    }
}

bool RawClient::isClosed()
{
    char byte = 0;
    const auto got = ::recv(m_socket, &byte, 1, 0);
    return m_unread.empty() && (got == 0 || (got < 0 && errno == ECONNRESET));
}

std::string rawPost(std::string_view method, std::string_view headers, std::string_view body)
{
    std::string request = "POST ";
    request += wire::kServicePath;
    request += method;
    request += " HTTP/1.1\r\nHost: registry\r\n";
    request += headers;
    request += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    request += body;
    return request;
}

} // namespace wijkronde::test
