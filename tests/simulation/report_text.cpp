// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/report_text.h"

#include <cstdio>
#include <fstream>
#include <iostream>

namespace wijkronde::simulation {
namespace {

std::string listed(const std::map<std::string, std::uint64_t, std::less<>> &counts, bool json)
{
    std::string text;
    for (const auto &[kind, count] : counts) {
        text += text.empty() ? "" : json ? "," : " ";
        text += json ? '"' + kind + "\":" : kind + ' ';
        text += std::to_string(count);
    }
    return json ? '{' + text + '}' : text;
}

} // namespace

void print(const std::string &title, const SeedReport &report, const std::string &more, bool json)
{
    const auto number = [&](const char *name, std::uint64_t count) {
        return json ? std::string(",\"") + name + "\":" + std::to_string(count)
                    : std::string(", ") + name + ' ' + std::to_string(count);
    };
    const auto figures =
        number("operations", report.operations) + number("syncs", report.syncs) + number("calls", report.calls);
    if (json)
        std::cout << '{' << title << figures << ",\"destroyed\":" << listed(report.destroyed, true)
                  << ",\"faults\":" << listed(report.faults, true) << ",\"verdicts\":" << listed(report.verdicts, true)
                  << more << "}\n";
    else
        std::cout << title << figures << "; destroyed by: " << listed(report.destroyed, false)
                  << "; faults: " << listed(report.faults, false) << "; verdicts: " << listed(report.verdicts, false)
                  << more << '\n';
    std::cout.flush();
}

/// Whole or with a point, in device-years.
std::string deviceYears(std::uint64_t seeds, const SeedOptions &options)
{
    char text[32];
    std::snprintf(text, sizeof(text), "%.2f", static_cast<double>(seeds) * options.days * options.devices / 365.0);
    return text;
}

bool appendToLedger(const Arguments &arguments, std::uint64_t seeds, const SeedReport &sum, double cpuSeconds)
{
    char cpu[32];
    std::snprintf(cpu, sizeof(cpu), "%.1f", cpuSeconds);
    std::ofstream file(arguments.ledger, std::ios::app);
    file << "{\"date\":\"" << arguments.date << "\",\"commit\":\"" << arguments.commit << "\",\"seeds\":["
         << arguments.first << ',' << arguments.first + seeds - 1 << "],\"days\":" << arguments.options.days
         << ",\"devices\":" << arguments.options.devices
         << ",\"device_years\":" << deviceYears(seeds, arguments.options) << ",\"cpu_seconds\":" << cpu
         << ",\"operations\":" << sum.operations << ",\"syncs\":" << sum.syncs << ",\"calls\":" << sum.calls
         << ",\"faults\":" << listed(sum.faults, true) << ",\"verdicts\":" << listed(sum.verdicts, true)
         << ",\"destroyed\":" << listed(sum.destroyed, true) << ",\"violations\":" << (sum.violation ? 1 : 0) << "}\n";
    return static_cast<bool>(file.flush());
}

} // namespace wijkronde::simulation
