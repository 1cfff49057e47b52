// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wijkronde::registry {

/// What a command was given: --name VALUE, --flag, and words.
class Arguments {
public:
    /// `options` take a value, `flags` do not, at most `words` words. InvalidArgument names what is wrong.
    static Result<Arguments> parse(const std::vector<std::string> &given, const std::vector<std::string_view> &options,
                                   const std::vector<std::string_view> &flags, std::size_t words);

    bool has(std::string_view flag) const;
    /// The last one given.
    std::optional<std::string> value(std::string_view option) const;
    /// A whole number within bounds.
    Result<std::int64_t> number(std::string_view option, std::int64_t otherwise, std::int64_t least,
                                std::int64_t most) const;
    /// All options as given, in order.
    const std::vector<std::pair<std::string, std::string>> &inOrder() const { return m_options; }
    const std::vector<std::string> &words() const { return m_words; }

private:
    std::vector<std::pair<std::string, std::string>> m_options;
    std::vector<std::string> m_words;
};

} // namespace wijkronde::registry
