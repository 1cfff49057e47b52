// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/arguments.h"
#include "tests/simulation/breaks.h"
#include "tests/simulation/report_text.h"
#include "tests/simulation/shrink.h"
#include "tests/simulation/world.h"
#include "tests/support/memory_vfs.h"
#include "tests/support/quiet_log.h"

#include <sodium.h>

#include <chrono>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

using namespace wijkronde::simulation;

namespace {

SeedReport runQuietly(std::uint64_t seed, const SeedOptions &options)
{
    const wijkronde::test::QuietLog quiet;
    return World(seed, options).run();
}

void printSeed(std::uint64_t seed, const SeedReport &report, bool json)
{
    const auto number = std::to_string(seed);
    if (report.violation)
        print(json ? "\"seed\":" + number + ",\"violation\":\"" + report.violation->kind() + '"'
                   : "seed " + number + " VIOLATION",
              report, {}, json);
    else
        print(json ? "\"seed\":" + number : "seed " + number, report,
              json ? ",\"fingerprint\":\"" + report.fingerprint + '"' : "; all hold " + report.fingerprint, json);
}

/// Of a run in which everything should have happened.
bool hasHappened(const SeedReport &sum, std::uint64_t least)
{
    bool good = true;
    for (const auto &kind : World::faultKinds()) {
        const auto found = sum.faults.find(kind);
        const auto count = found == sum.faults.end() ? 0 : found->second;
        if (count >= least)
            continue;
        std::cerr << kind << " happened " << count << " times, and should " << least << " times\n";
        good = false;
    }
    return good;
}

int runSeeds(const Arguments &arguments)
{
    const auto started = std::chrono::steady_clock::now();
    SeedReport sum;
    std::uint64_t seeds = 0;
    for (auto seed = arguments.first; seed <= arguments.last && !sum.violation; ++seed, ++seeds) {
        const auto report = runQuietly(seed, arguments.options);
        sum.add(report);
        sum.violation = report.violation;
        if (arguments.ledger.empty() || report.violation)
            printSeed(seed, report, arguments.json);
        if (report.violation)
            std::cerr << "seed " << seed << ": " << report.violation->kind() << ": " << report.violation->what()
                      << "\nreplay: " << replayCommand(seed, arguments.options) << '\n';
    }
    const auto cpuSeconds = static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
    if (!arguments.ledger.empty() && !appendToLedger(arguments, seeds, sum, cpuSeconds)) {
        std::cerr << "cannot write " << arguments.ledger << '\n';
        return 1;
    }
    if (sum.violation)
        return 1;
    const auto took = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - started);
    const auto years = deviceYears(seeds, arguments.options);
    if (arguments.json)
        print("\"seeds\":" + std::to_string(seeds) + ",\"device_years\":" + years, sum,
              ",\"violations\":0,\"seconds\":" + std::to_string(took.count()), true);
    else
        print(std::to_string(seeds) + " seeds, " + years + " device-years", sum,
              "; 0 violations, " + std::to_string(took.count()) + " s", false);
    return hasHappened(sum, arguments.least) ? 0 : 1;
}

/// Every break must be noticed within these seeds, and a seed must give the same twice.
int runControls(const Arguments &arguments)
{
    int unseen = 0;
    const auto once = runQuietly(arguments.first, arguments.options);
    const auto again = runQuietly(arguments.first, arguments.options);
    if (once.violation || once.fingerprint != again.fingerprint || once.calls != again.calls
        || once.faults != again.faults || once.verdicts != again.verdicts) {
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

int runShrink(const Arguments &arguments)
{
    const auto shrunk = shrink(arguments.first, arguments.options, [](std::uint64_t seed, const SeedOptions &options) {
        auto quiet = options;
        quiet.trace = false;
        return runQuietly(seed, quiet);
    });
    if (!shrunk) {
        std::cout << "seed " << arguments.first << " holds\n";
        return 0;
    }
    std::cout << shrunk->report.violation->kind() << ": " << shrunk->report.violation->what() << "\nafter "
              << shrunk->runs << " runs, replay: " << replayCommand(arguments.first, shrunk->options) << '\n';
    return 1;
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
    if (arguments->shrink)
        return runShrink(*arguments);
    return arguments->controls ? runControls(*arguments) : runSeeds(*arguments);
}
