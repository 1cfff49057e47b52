// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

#include <httplib.h>

#include <openssl/ssl.h>

#include <memory>
#include <string_view>
#include <vector>

namespace wijkronde::registry {

/// The bytes of one client, plain or over TLS, with the limits that cpp-httplib lacks: a bound on a request's head, an
/// end to transfers that are too slow (limits.h: patience, and a second more for each kilobyte that did move), and
/// nothing that outlasts a server that stops. One thread.
class HttpConnection : public httplib::Stream {
public:
    /// Takes over the socket. `tls` may be null: plain. `stopEvent` is a descriptor that can be read from when the
    /// server stops.
    HttpConnection(int socket, SSL_CTX *tls, const Clock &clock, int stopEvent);
    /// Closes it.
    ~HttpConnection() override;

    /// True at once on a plain connection.
    bool handshake();
    /// False when none has begun within this time, or the server stops and there is none yet.
    bool waitForRequest(Millis patience);
    void beginRequest();
    /// From here on the body.
    void headWasRead() { m_inHead = false; }

    bool isStopping() const { return m_stopping; }
    /// The request's head was over its limit: what cpp-httplib has to say of that is not sent.
    bool hasLargeHead() const { return m_largeHead; }
    /// Nothing more can be read or written.
    bool isOver() const { return m_over; }
    /// A last answer, whatever came before it; what the client still sends is thrown away for a moment, so that it gets
    /// to read this.
    void endWith(std::string_view answer);

    bool is_readable() const override { return !m_over; }
    bool is_writable() const override { return !m_over; }
    ssize_t read(char *to, size_t size) override;
    ssize_t write(const char *from, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_socket; }

private:
    /// A transfer that must move.
    struct Pace {
        SteadyTime since{};
        std::size_t bytes = 0;
        SteadyTime end() const;
    };
    struct Attempt {
        ssize_t bytes = 0; ///< moved, when above 0
        short events = 0;  ///< else what to wait for; 0 = the client is gone
    };

    Attempt tryRead(char *to, std::size_t size);
    Attempt tryWrite(const char *from, std::size_t size);
    Attempt afterTls(int result) const;
    bool await(short events, const Pace &pace);
    bool fill();

    int m_socket;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_tls;
    const Clock &m_clock;
    int m_stopEvent;
    bool m_stopping = false;
    SteadyTime m_stopBy{};
    bool m_over = false;
    bool m_inHead = true;
    bool m_largeHead = false;
    std::size_t m_headBytes = 0;
    Pace m_in;
    Pace m_out;
    bool m_answering = false;
    std::vector<char> m_buffer;
    std::size_t m_at = 0;
    std::size_t m_filled = 0;
};

} // namespace wijkronde::registry
