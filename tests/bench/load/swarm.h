// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wijkronde::load {

/// What came back. Status 0: nothing did.
struct Reply {
    int status = 0;
    std::string contentType;
    std::string contentEncoding;
    std::string body;
    std::optional<std::chrono::seconds> retryAfter;
};

/// Thousands of HTTP connections to a port of this machine, on one thread: the load maker shares the processor with
/// what it loads, so it must cost little. A connection that was closed while it was idle is made again, as Qt does.
class Swarm {
public:
    using Done = std::function<void(Reply reply)>;

    Swarm(int port, const Clock &clock);
    ~Swarm();
    Swarm(const Swarm &) = delete;
    Swarm &operator=(const Swarm &) = delete;

    /// A place for one client; it connects when it has something to send.
    std::size_t addClient();
    /// One request at a time a client.
    void send(std::size_t client, std::string request, Done done);
    void close(std::size_t client);
    void at(SteadyTime time, std::function<void()> work);
    /// Until nothing is under way or to be done, or that moment has come: false.
    bool run(SteadyTime until);

    std::uint64_t bytesOut() const { return m_bytesOut; }
    std::uint64_t bytesIn() const { return m_bytesIn; }
    std::uint64_t reconnections() const { return m_reconnections; }

private:
    struct Client {
        std::size_t index = 0;
        int socket = -1;
        bool used = false; ///< it has had an answer on this connection
        std::string out;
        std::size_t written = 0;
        std::string in;
        Done done;
    };
    void connect(Client &client);
    void handle(std::size_t index, std::uint32_t events);
    void write(Client &client);
    bool read(Client &client);
    void broken(Client &client);
    void finish(Client &client, Reply reply);

    int m_port;
    const Clock &m_clock;
    int m_poll;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::multimap<SteadyTime, std::function<void()>> m_timers;
    std::size_t m_busy = 0;
    std::uint64_t m_bytesOut = 0;
    std::uint64_t m_bytesIn = 0;
    std::uint64_t m_reconnections = 0;
};

} // namespace wijkronde::load
