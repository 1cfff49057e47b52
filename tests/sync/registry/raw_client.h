// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace wijkronde::test {

/// A socket to loopback that sends what a well-behaved client never would.
class RawClient {
public:
    explicit RawClient(int port);
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    /// False when the other side has closed.
    bool send(std::string_view bytes);
    /// One answer: its head and as much body as Content-Length says. Empty when there is none within the deadline.
    std::string answer();
    /// Whether the other side closes the connection within the deadline, with nothing more to say.
    bool isClosed();

private:
    int m_socket = -1;
    std::string m_unread;
};

/// "POST /wijkronde.v1.SyncService/METHOD …" with the given headers, each ending in CRLF, and the body's length.
std::string rawPost(std::string_view method, std::string_view headers, std::string_view body);

} // namespace wijkronde::test
