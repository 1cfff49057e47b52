// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace wijkronde::registry {

/// Counts for Prometheus: numbers and names of our own tables, nothing about people or records. Any thread.
class Metrics {
public:
    /// `method` and `code` are literals: a method's name or "other"; "ok" or a Connect code.
    void countRequest(std::string_view method, std::string_view code, std::chrono::microseconds took,
                      std::size_t bytesIn, std::size_t bytesOut);
    /// `status`: applied, conflict, quarantined, erased_subject.
    void countOperation(std::string_view status);

    /// Prometheus text format 0.0.4.
    std::string text() const;

private:
    static constexpr std::array<double, 10> kBounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0};
    struct Durations {
        std::array<std::uint64_t, kBounds.size()> within{};
        std::uint64_t count = 0;
        double seconds = 0;
    };

    mutable std::mutex m_mutex;
    std::map<std::pair<std::string_view, std::string_view>, std::uint64_t> m_requests;
    std::map<std::string_view, Durations> m_durations;
    std::map<std::string_view, std::uint64_t> m_operations;
    std::uint64_t m_bytesIn = 0;
    std::uint64_t m_bytesOut = 0;
};

} // namespace wijkronde::registry
