// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/arguments.h"

#include "tests/simulation/breaks.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace wijkronde::simulation {

const char *const kUsage =
    "usage: wijkronde-sim --seeds A..B [--days 14] [--devices 5] [--json] [--trace] [--break NAME] [--events N]\n"
    "                     [--only EVENT,FROM-TO] [--without FAULT,FAULT] [--least N] [--ledger FILE --date YYYY-MM-DD "
    "--commit ID]\n"
    "       wijkronde-sim --controls --seeds A..B [--days 14] [--devices 5]\n"
    "       wijkronde-sim --shrink SEED [as above]\n";

namespace {

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

bool readNames(std::string_view text, SeedOptions &options)
{
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        options.without.emplace(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return !options.without.empty();
}

/// 3,7-9
bool readEvents(std::string_view text, SeedOptions &options)
{
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        const auto range = text.substr(0, comma);
        const auto dash = std::min(range.find('-'), range.size());
        int first = 0;
        int last = 0;
        if (!readNumber(range.substr(0, dash), first)
            || !readNumber(dash == range.size() ? range : range.substr(dash + 1), last))
            return false;
        for (; first <= last; ++first)
            options.only.push_back(first);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    std::ranges::sort(options.only);
    return !options.only.empty();
}

std::string eventsText(const std::vector<int> &events)
{
    std::string text;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto first = i;
        while (i + 1 < events.size() && events[i + 1] == events[i] + 1)
            ++i;
        text += (text.empty() ? "" : ",") + std::to_string(events[first]);
        if (i > first)
            text += '-' + std::to_string(events[i]);
    }
    return text;
}

bool readFlag(const std::string &word, Arguments &arguments)
{
    if (word == "--json")
        arguments.json = true;
    else if (word == "--trace")
        arguments.options.trace = true;
    else if (word == "--controls")
        arguments.controls = true;
    else
        return false;
    return true;
}

bool readOption(const std::string &word, const std::string &given, Arguments &arguments)
{
    auto &options = arguments.options;
    if (word == "--seeds")
        return readSeeds(given, arguments);
    if (word == "--shrink")
        return arguments.shrink = readSeeds(given, arguments);
    if (word == "--days")
        return readNumber(given, options.days) && options.days > 0;
    if (word == "--devices")
        return readNumber(given, options.devices) && options.devices > 0;
    if (word == "--events")
        return readNumber(given, options.events) && options.events > 0;
    if (word == "--only")
        return readEvents(given, options);
    if (word == "--least")
        return readNumber(given, arguments.least);
    if (word == "--without")
        return readNames(given, options);
    if (word == "--break")
        return isBreak(options.broken = given);
    if (word == "--ledger")
        return !(arguments.ledger = given).empty();
    if (word == "--date")
        return (arguments.date = given).size() == std::string_view("YYYY-MM-DD").size();
    return word == "--commit" && !(arguments.commit = given).empty();
}

} // namespace

std::optional<Arguments> readArguments(const std::vector<std::string> &words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (readFlag(words[i], arguments))
            continue;
        if (i + 1 == words.size() || !readOption(words[i], words[i + 1], arguments))
            return std::nullopt;
        ++i;
    }
    const bool dated = arguments.ledger.empty() || (!arguments.date.empty() && !arguments.commit.empty());
    return arguments.last > 0 && dated ? std::optional(arguments) : std::nullopt;
}

std::string replayCommand(std::uint64_t seed, const SeedOptions &options)
{
    std::string command = "wijkronde-sim --seeds " + std::to_string(seed) + ".." + std::to_string(seed) + " --days "
                          + std::to_string(options.days) + " --devices " + std::to_string(options.devices);
    if (options.events != std::numeric_limits<int>::max())
        command += " --events " + std::to_string(options.events);
    if (!options.only.empty())
        command += " --only " + eventsText(options.only);
    std::string without;
    for (const auto &fault : options.without)
        without += (without.empty() ? "" : ",") + fault;
    if (!without.empty())
        command += " --without " + without;
    if (!options.broken.empty())
        command += " --break " + options.broken;
    return command + " --trace";
}

} // namespace wijkronde::simulation
