// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/breaks.h"
#include "tests/simulation/world.h"
#include "tests/support/memory_vfs.h"

#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

using namespace wijkronde::simulation;

namespace {

constexpr auto kUsage =
    "usage: wijkronde-sim --seeds A..B [--days 14] [--devices 5] [--json] [--trace] [--break NAME]\n"
    "       wijkronde-sim --controls --seeds A..B [--days 14] [--devices 5]\n";

struct Arguments {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    SeedOptions options;
    bool json = false;
    bool controls = false;
};

template <typename Number>
bool readNumber(std::string_view text, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

bool readSeeds(std::string_view text, Arguments &arguments)
{
    const auto dots = text.find("..");
    const auto last = dots == std::string_view::npos ? text : text.substr(dots + 2);
    return readNumber(text.substr(0, dots), arguments.first) && readNumber(last, arguments.last)
           && arguments.first <= arguments.last;
}

bool isBreak(const std::string &name)
{
    return std::ranges::any_of(Breaks::kinds(), [&](const auto &kind) { return kind.name == name; });
}

std::optional<Arguments> readArguments(const std::vector<std::string> &words)
{
    Arguments arguments;
    bool seeds = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto &word = words[i];
        if (word == "--json") {
            arguments.json = true;
            continue;
        }
        if (word == "--trace") {
            arguments.options.trace = true;
            continue;
        }
        if (word == "--controls") {
            arguments.controls = true;
            continue;
        }
        if (++i == words.size())
            return std::nullopt;
        const auto &given = words[i];
        bool good = false;
        if (word == "--seeds")
            good = seeds = readSeeds(given, arguments);
        else if (word == "--days")
            good = readNumber(given, arguments.options.days) && arguments.options.days > 0;
        else if (word == "--devices")
            good = readNumber(given, arguments.options.devices) && arguments.options.devices > 0;
        else if (word == "--break")
            good = isBreak(arguments.options.broken = given);
        if (!good)
            return std::nullopt;
    }
    return seeds ? std::optional(arguments) : std::nullopt;
}

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

std::string replayCommand(std::uint64_t seed, const SeedOptions &options)
{
    return "wijkronde-sim --seeds " + std::to_string(seed) + ".." + std::to_string(seed) + " --days "
           + std::to_string(options.days) + " --devices " + std::to_string(options.devices)
           + (options.broken.empty() ? "" : " --break " + options.broken) + " --trace";
}

/// Whole or with a point, in device-years.
std::string deviceYears(std::uint64_t seeds, const SeedOptions &options)
{
    char text[32];
    std::snprintf(text, sizeof(text), "%.2f", static_cast<double>(seeds) * options.days * options.devices / 365.0);
    return text;
}

/// The log of engine and registry goes to standard error, thousands of lines a seed: nobody reads it here.
class QuietLog {
public:
    QuietLog() : m_kept(::dup(STDERR_FILENO))
    {
        const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(nowhere, STDERR_FILENO);
        ::close(nowhere);
    }
    ~QuietLog()
    {
        ::dup2(m_kept, STDERR_FILENO);
        ::close(m_kept);
    }
    QuietLog(const QuietLog &) = delete;
    QuietLog &operator=(const QuietLog &) = delete;

private:
    int m_kept;
};

SeedReport runQuietly(std::uint64_t seed, const SeedOptions &options)
{
    const QuietLog quiet;
    return World(seed, options).run();
}

int runSeeds(const Arguments &arguments)
{
    const auto started = std::chrono::steady_clock::now();
    SeedReport sum;
    for (auto seed = arguments.first; seed <= arguments.last; ++seed) {
        const auto report = runQuietly(seed, arguments.options);
        sum.add(report);
        const auto number = std::to_string(seed);
        if (report.violation) {
            print(arguments.json ? "\"seed\":" + number + ",\"violation\":\"" + report.violation->kind() + '"'
                                 : "seed " + number + " VIOLATION",
                  report, {}, arguments.json);
            std::cout.flush();
            std::cerr << "seed " << seed << ": " << report.violation->kind() << ": " << report.violation->what()
                      << "\nreplay: " << replayCommand(seed, arguments.options) << '\n';
            return 1;
        }
        print(arguments.json ? "\"seed\":" + number : "seed " + number, report,
              arguments.json ? ",\"fingerprint\":\"" + report.fingerprint + '"' : "; all hold " + report.fingerprint,
              arguments.json);
    }
    const auto seeds = arguments.last - arguments.first + 1;
    const auto took = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - started);
    const auto years = deviceYears(seeds, arguments.options);
    if (arguments.json)
        print("\"seeds\":" + std::to_string(seeds) + ",\"device_years\":" + years, sum,
              ",\"violations\":0,\"seconds\":" + std::to_string(took.count()), true);
    else
        print(std::to_string(seeds) + " seeds, " + years + " device-years", sum,
              "; 0 violations, " + std::to_string(took.count()) + " s", false);
    return 0;
}

/// Every break must be noticed within these seeds, and a seed must give the same twice.
int runControls(const Arguments &arguments)
{
    int unseen = 0;
    const auto once = runQuietly(arguments.first, arguments.options);
    const auto again = runQuietly(arguments.first, arguments.options);
    if (once.violation || once.fingerprint != again.fingerprint || once.calls != again.calls) {
        std::cerr << "seed " << arguments.first << " does not give the same twice\n";
        ++unseen;
    }
    for (const auto &kind : Breaks::kinds()) {
        auto options = arguments.options;
        options.broken = kind.name;
        std::string noticed;
        for (auto seed = arguments.first; seed <= arguments.last && noticed.empty(); ++seed) {
            const auto report = runQuietly(seed, options);
            if (report.violation)
                noticed =
                    "seed " + std::to_string(seed) + ": " + report.violation->kind() + ": " + report.violation->what();
        }
        std::cout << kind.name << " (" << kind.what << "): " << (noticed.empty() ? "NOT NOTICED" : noticed) << '\n';
        std::cout.flush();
        unseen += noticed.empty() ? 1 : 0;
    }
    if (unseen > 0)
        std::cerr << unseen << " of the controls were not noticed: the checker has a hole\n";
    return unseen == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const auto arguments = readArguments({argv + 1, argv + argc});
    if (!arguments) {
        std::cerr << kUsage;
        return 2;
    }
    wijkronde::test::configureSqliteForOneThread();
    if (sodium_init() < 0)
        return 1;
    return arguments->controls ? runControls(*arguments) : runSeeds(*arguments);
}
