// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace wijkronde::bench {

/// The value that a share of the samples stays at or below; 0 without samples. Sorts them.
double percentile(std::vector<double> &samples, double share);

/// Named figures in the order in which they were measured.
class Figures {
public:
    void add(std::string name, double value);
    /// 0 when it was not measured.
    double value(const std::string &name) const;
    /// One JSON object on one line.
    std::string json() const;
    /// A table for people.
    std::string table() const;

private:
    std::vector<std::pair<std::string, double>> m_values;
};

/// The process's largest resident size so far, in MiB.
double peakMemoryMiB();

} // namespace wijkronde::bench
