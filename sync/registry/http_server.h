// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <atomic>
#include <memory>
#include <string>

namespace wijkronde::registry {

class Endpoint;

/// cpp-httplib in front of the endpoint, with the settings that its defaults lack: many threads, a long queue, no Nagle
/// delay, nothing unpacked or packed behind our back, every refusal in Connect's form, an end to slow transfers
/// (http_connection.h).
class HttpServer {
public:
    struct Options {
        std::string host;
        int port = 0;               ///< 0 = any free one
        std::string tlsCertificate; ///< PEM files; empty = plain HTTP
        std::string tlsKey;
    };

    explicit HttpServer(Endpoint &endpoint);
    ~HttpServer();

    /// Binds and listens; gives the port. From here on clients can connect and wait.
    Result<int> listen(const Options &options);
    /// Serves until stop(), then finishes the requests that run; the ones that still come in have half a second.
    void run();
    /// Any thread; may be called before run().
    void stop();

private:
    class Listener;
    void configure();

    Endpoint &m_endpoint;
    std::unique_ptr<Listener> m_server;
    int m_socket = -1;
    std::atomic<bool> m_entered = false;
    std::atomic<bool> m_stopRequested = false;
    std::atomic<bool> m_finished = false;
};

} // namespace wijkronde::registry
