// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/crash/crash_points.h"
#include "tests/support/quiet_log.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

using namespace wijkronde;
using namespace wijkronde::crash;
using test::QuietLog;

namespace {

constexpr auto kUsage = "usage: wijkronde-crash --points N [--seed S] [--json] [--control]\n"
                        "       wijkronde-crash --replay KIND:MODE:AT:SEED:plain|encrypted\n";
/// More than these say nothing new.
constexpr std::uint64_t kShown = 5;

struct Arguments {
    std::uint64_t points = 0;
    std::uint64_t seed = 1;
    bool json = false;
    bool control = false;
    std::string replay;
};

bool readNumber(std::string_view text, std::uint64_t &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

std::optional<Arguments> readArguments(const std::vector<std::string> &words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto &word = words[i];
        if (word == "--json" || word == "--control") {
            (word == "--json" ? arguments.json : arguments.control) = true;
            continue;
        }
        if (++i == words.size())
            return std::nullopt;
        bool good = false;
        if (word == "--points")
            good = readNumber(words[i], arguments.points) && arguments.points > 0;
        else if (word == "--seed")
            good = readNumber(words[i], arguments.seed);
        else if (word == "--replay")
            good = !(arguments.replay = words[i]).empty();
        if (!good)
            return std::nullopt;
    }
    return arguments.points > 0 || !arguments.replay.empty() ? std::optional(arguments) : std::nullopt;
}

std::chrono::milliseconds elapsed()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

std::string replayOf(const CrashPoints &points, const Point &point)
{
    return "wijkronde-crash --replay " + std::string(points.kinds()[point.kind].name) + ':'
           + std::string(nameOf(point.mode)) + ':' + std::to_string(point.at) + ':' + std::to_string(point.seed)
           + (point.encryption == Encryption::On ? ":encrypted" : ":plain");
}

std::optional<Point> readPoint(const CrashPoints &points, const std::string &text)
{
    std::vector<std::string> parts(1);
    for (const char letter : text)
        letter == ':' ? parts.emplace_back() : parts.back() += letter;
    Point point;
    if (parts.size() != 5 || !readNumber(parts[2], point.at) || !readNumber(parts[3], point.seed))
        return std::nullopt;
    const auto kind = std::ranges::find(points.kinds(), parts[0], &Case::name);
    point.kind = static_cast<std::size_t>(kind - points.kinds().begin());
    int mode = 0;
    while (mode < kModes && nameOf(static_cast<Mode>(mode)) != parts[1])
        ++mode;
    point.mode = static_cast<Mode>(mode);
    point.encryption = parts[4] == "encrypted" ? Encryption::On : Encryption::OffInTests;
    return kind != points.kinds().end() && mode < kModes ? std::optional(point) : std::nullopt;
}

std::string listed(const std::map<std::string, std::uint64_t, std::less<>> &counts, bool json)
{
    std::string text;
    for (const auto &[name, count] : counts)
        text += (text.empty() ? ""
                 : json       ? ","
                              : " ")
                + (json ? '"' + name + "\":" : name + ' ') + std::to_string(count);
    return json ? '{' + text + '}' : text;
}

void print(const CrashReport &report, std::chrono::milliseconds took, bool json)
{
    const auto number = [](std::uint64_t count) { return std::to_string(count); };
    const auto slowest = number(static_cast<std::uint64_t>(report.slowestOpen.count()));
    const auto seconds = number(static_cast<std::uint64_t>(took.count() / 1000));
    if (json)
        std::cout << "{\"points\":" << report.points << ",\"violations\":" << report.violations
                  << ",\"encrypted\":" << report.encrypted << ",\"confirmed\":" << report.confirmed
                  << ",\"refused\":" << report.refused << ",\"modes\":" << listed(report.byMode, true)
                  << ",\"kinds\":" << listed(report.byKind, true)
                  << ",\"operations\":" << listed(report.operations, true) << ",\"slowest_open_ms\":" << slowest
                  << ",\"seconds\":" << seconds << "}\n";
    else
        std::cout << report.points << " points, " << report.violations << " violations, " << report.encrypted
                  << " encrypted, confirmed before the cut " << report.confirmed << ", refused " << report.refused
                  << "; modes: " << listed(report.byMode, false) << "; kinds: " << listed(report.byKind, false)
                  << "; operations of each: " << listed(report.operations, false) << "; slowest open " << slowest
                  << " ms, " << seconds << " s\n";
}

int runPoints(CrashPoints &points, const Arguments &arguments)
{
    const auto began = elapsed();
    for (std::uint64_t number = 0; number < arguments.points; ++number) {
        const auto point = points.point(number, arguments.points, arguments.seed);
        const auto wrong = points.run(point);
        if (wrong && !arguments.control && points.report().violations <= kShown)
            std::cout << *wrong << "\nreplay: " << replayOf(points, point) << '\n';
    }
    print(points.report(), elapsed() - began, arguments.json);
    if (!arguments.control)
        return points.report().violations == 0 ? 0 : 1;
    if (points.report().violations > 0)
        return 0;
    std::cout << "a disk that lies about syncs was not noticed: the checks have a hole\n";
    return 1;
}

int replay(CrashPoints &points, const std::string &text)
{
    const auto point = readPoint(points, text);
    if (!point) {
        std::cout << kUsage;
        return 2;
    }
    const auto wrong = points.run(*point);
    std::cout << wrong.value_or("nothing is wrong") << '\n';
    return wrong ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const auto arguments = readArguments({argv + 1, argv + argc});
    if (!arguments) {
        std::cerr << kUsage;
        return 2;
    }
    test::configureSqliteForOneThread();
    if (sodium_init() < 0)
        return 1;
    try {
        const QuietLog quiet;
        CrashPoints points(elapsed, arguments->control);
        return arguments->replay.empty() ? runPoints(points, *arguments) : replay(points, arguments->replay);
    } catch (const std::exception &failure) {
        std::cerr << failure.what() << '\n';
        return 1;
    }
}
