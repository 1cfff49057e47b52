// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/metrics.h"

#include <sstream>

namespace wijkronde::registry {
namespace {

void head(std::ostream &out, std::string_view name, std::string_view type, std::string_view help)
{
    out << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << type << '\n';
}

} // namespace

void Metrics::countRequest(std::string_view method, std::string_view code, std::chrono::microseconds took,
                           std::size_t bytesIn, std::size_t bytesOut)
{
    const auto seconds = std::chrono::duration<double>(took).count();
    const std::lock_guard lock(m_mutex);
    ++m_requests[{method, code}];
    auto &durations = m_durations[method];
    for (std::size_t i = 0; i < kBounds.size(); ++i)
        durations.within[i] += seconds <= kBounds[i] ? 1 : 0;
    ++durations.count;
    durations.seconds += seconds;
    m_bytesIn += bytesIn;
    m_bytesOut += bytesOut;
}

void Metrics::countOperation(std::string_view status)
{
    const std::lock_guard lock(m_mutex);
    ++m_operations[status];
}

std::string Metrics::text() const
{
    const std::lock_guard lock(m_mutex);
    std::ostringstream out;
    head(out, "wijkronde_requests_total", "counter", "Calls by method and Connect code.");
    for (const auto &[key, count] : m_requests)
        out << "wijkronde_requests_total{method=\"" << key.first << "\",code=\"" << key.second << "\"} " << count
            << '\n';
    head(out, "wijkronde_request_seconds", "histogram", "Time from the first byte of a call to its answer.");
    for (const auto &[method, durations] : m_durations) {
        const auto series = "{method=\"" + std::string(method) + '"';
        for (std::size_t i = 0; i < kBounds.size(); ++i)
            out << "wijkronde_request_seconds_bucket" << series << ",le=\"" << kBounds[i] << "\"} "
                << durations.within[i] << '\n';
        out << "wijkronde_request_seconds_bucket" << series << ",le=\"+Inf\"} " << durations.count << '\n'
            << "wijkronde_request_seconds_sum" << series << "} " << durations.seconds << '\n'
            << "wijkronde_request_seconds_count" << series << "} " << durations.count << '\n';
    }
    head(out, "wijkronde_operations_total", "counter", "Operations pushed, by what became of them.");
    for (const auto &[status, count] : m_operations)
        out << "wijkronde_operations_total{status=\"" << status << "\"} " << count << '\n';
    head(out, "wijkronde_received_bytes_total", "counter", "Bytes of request bodies as received.");
    out << "wijkronde_received_bytes_total " << m_bytesIn << '\n';
    head(out, "wijkronde_sent_bytes_total", "counter", "Bytes of answer bodies as sent.");
    out << "wijkronde_sent_bytes_total " << m_bytesOut << '\n';
    return std::move(out).str();
}

} // namespace wijkronde::registry
