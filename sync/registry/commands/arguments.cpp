// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/arguments.h"

#include <algorithm>
#include <charconv>

namespace wijkronde::registry {

Result<Arguments> Arguments::parse(const std::vector<std::string> &given, const std::vector<std::string_view> &options,
                                   const std::vector<std::string_view> &flags, std::size_t words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto &word = given[i];
        if (std::ranges::find(flags, word) != flags.end()) {
            arguments.m_options.emplace_back(word, "");
        } else if (std::ranges::find(options, word) != options.end()) {
            if (i + 1 == given.size())
                return fail(ErrorCode::InvalidArgument, word + " needs a value");
            arguments.m_options.emplace_back(word, given[++i]);
        } else if (word.starts_with("--")) {
            return fail(ErrorCode::InvalidArgument, "unknown option " + word);
        } else if (arguments.m_words.size() == words) {
            return fail(ErrorCode::InvalidArgument, "too much: " + word);
        } else {
            arguments.m_words.push_back(word);
        }
    }
    return arguments;
}

bool Arguments::has(std::string_view flag) const
{
    return std::ranges::any_of(m_options, [flag](const auto &option) { return option.first == flag; });
}

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const auto found = std::find_if(m_options.rbegin(), m_options.rend(),
                                    [option](const auto &given) { return given.first == option; });
    return found == m_options.rend() ? std::nullopt : std::optional(found->second);
}

Result<std::int64_t> Arguments::number(std::string_view option, std::int64_t otherwise, std::int64_t least,
                                       std::int64_t most) const
{
    const auto text = value(option);
    if (!text)
        return otherwise;
    std::int64_t number = 0;
    const auto *end = text->data() + text->size();
    const auto parsed = std::from_chars(text->data(), end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end || number < least || number > most)
        return fail(ErrorCode::InvalidArgument, std::string(option) + " takes a number from " + std::to_string(least)
                                                    + " to " + std::to_string(most));
    return number;
}

} // namespace wijkronde::registry
