// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>

namespace wijkronde {

/// A TCP relay on loopback that counts what passes, headers and all.
class Relay {
public:
    /// Listens on a free port and passes everything on to 127.0.0.1:targetPort.
    explicit Relay(int targetPort);
    ~Relay();
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    int port() const { return m_port; }
    /// Bytes both ways since the relay began.
    std::uint64_t bytes() const { return m_up + m_down; }
    std::uint64_t bytesUp() const { return m_up; }
    std::uint64_t bytesDown() const { return m_down; }

private:
    void run(int targetPort);

    int m_listener = -1;
    int m_port = 0;
    int m_wake[2] = {-1, -1};
    std::atomic<std::uint64_t> m_up = 0;
    std::atomic<std::uint64_t> m_down = 0;
    std::thread m_thread;
};

} // namespace wijkronde
