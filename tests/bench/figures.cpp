// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/figures.h"

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>

namespace wijkronde::bench {

double percentile(std::vector<double> &samples, double share)
{
    if (samples.empty())
        return 0;
    std::ranges::sort(samples);
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(samples.size())));
    return samples[std::clamp<std::size_t>(rank, 1, samples.size()) - 1];
}

void Figures::add(std::string name, double value)
{
    m_values.emplace_back(std::move(name), std::round(value * 1000) / 1000);
}

double Figures::value(const std::string &name) const
{
    const auto found = std::ranges::find(m_values, name, [](const auto &entry) { return entry.first; });
    return found == m_values.end() ? 0 : found->second;
}

std::string Figures::json() const
{
    std::ostringstream text;
    text << '{';
    for (const auto &[name, value] : m_values)
        text << (text.tellp() > 1 ? "," : "") << '"' << name << "\":" << value;
    text << '}';
    return text.str();
}

std::string Figures::table() const
{
    std::ostringstream text;
    for (const auto &[name, value] : m_values)
        text << std::left << std::setw(40) << name << std::right << std::setw(14) << value << '\n';
    return text.str();
}

double peakMemoryMiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

} // namespace wijkronde::bench
