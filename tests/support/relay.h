// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/support/slow_link.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <thread>

namespace wijkronde {

/// A TCP relay on loopback that counts what passes, headers and all. With a shape everything takes as long as it would
/// over such a link, from the handshake on; what is on its way when one side goes is lost.
class Relay {
public:
    /// Listens on a free port and passes everything on to 127.0.0.1:targetPort.
    explicit Relay(int targetPort, const std::optional<test::LinkShape> &shape = std::nullopt);
    ~Relay();
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    int port() const { return m_port; }
    /// Bytes both ways since the relay began; over a bad link those that were sent again too.
    std::uint64_t bytes() const { return m_up + m_down; }
    std::uint64_t bytesUp() const { return m_up; }
    std::uint64_t bytesDown() const { return m_down; }
    int connections() const { return m_connections; }

private:
    class Connection;
    void run(int targetPort);
    std::unique_ptr<Connection> accept(int targetPort);

    int m_listener = -1;
    int m_port = 0;
    int m_wake[2] = {-1, -1};
    std::optional<test::Line> m_lineUp; ///< none: as fast as it comes
    std::optional<test::Line> m_lineDown;
    std::atomic<std::uint64_t> m_up = 0;
    std::atomic<std::uint64_t> m_down = 0;
    std::atomic<int> m_connections = 0;
    std::thread m_thread;
};

} // namespace wijkronde
