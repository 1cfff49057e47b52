// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/text_fold.h"

#include <utf8proc.h>

#include <algorithm>

namespace wijkronde {
namespace {

std::string validOnly(std::string_view text)
{
    std::string valid;
    const auto *bytes = reinterpret_cast<const utf8proc_uint8_t *>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t codePoint = 0;
        const auto length = utf8proc_iterate(bytes, left, &codePoint);
        if (length > 0)
            valid.append(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(length));
        const auto step = length > 0 ? length : 1;
        bytes += step;
        left -= step;
    }
    return valid;
}

bool isWordCharacter(utf8proc_int32_t codePoint)
{
    switch (utf8proc_category(codePoint)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return true;
    default:
        return false;
    }
}

} // namespace

std::string foldText(std::string_view text)
{
    // ASCII without capitals, the greater part of all text, is folded already.
    if (std::all_of(text.begin(), text.end(),
                    [](unsigned char c) { return c < 0x80 && c != 0 && !(c >= 'A' && c <= 'Z'); }))
        return std::string(text);
    const std::string valid = validOnly(text);
    utf8proc_uint8_t *folded = nullptr;
    const auto length = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t *>(valid.data()), static_cast<utf8proc_ssize_t>(valid.size()), &folded,
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD
                                       | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE));
    std::string result;
    if (length > 0)
        result.assign(reinterpret_cast<const char *>(folded), static_cast<std::size_t>(length));
    free(folded);
    return result;
}

std::vector<std::string> foldedWords(std::string_view text)
{
    const std::string folded = foldText(text);
    std::vector<std::string> words;
    std::string word;
    const auto *bytes = reinterpret_cast<const utf8proc_uint8_t *>(folded.data());
    auto left = static_cast<utf8proc_ssize_t>(folded.size());
    while (left > 0) {
        utf8proc_int32_t codePoint = 0;
        const auto length = std::max<utf8proc_ssize_t>(1, utf8proc_iterate(bytes, left, &codePoint));
        if (isWordCharacter(codePoint)) {
            word.append(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(length));
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
        bytes += length;
        left -= length;
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

std::size_t codePoints(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool isValidUtf8(std::string_view text)
{
    return validOnly(text).size() == text.size();
}

} // namespace wijkronde
