// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/text_merge.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace wijkronde {
namespace {

using Words = std::vector<std::string_view>;

/// Cells of the table that compares two texts: about the time of a save.
constexpr std::size_t kMostCells = 1'000'000;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// A word with the space behind it: put together again they are the text.
Words wordsOf(std::string_view text)
{
    Words words;
    std::size_t start = 0;
    for (std::size_t i = 1; i <= text.size(); ++i) {
        if (i == text.size() || (isSpace(text[i - 1]) && !isSpace(text[i]))) {
            words.push_back(text.substr(start, i - start));
            start = i;
        }
    }
    return words;
}

/// Words from..to of the ancestor were replaced by these.
struct Change {
    std::size_t from;
    std::size_t to;
    Words by;

    bool operator==(const Change &) const = default;
};

/// The longest common subsequence of the middle, where the two differ, as a table of lengths of what is left.
class Comparison {
public:
    Comparison(const Words &before, const Words &after) : m_before(before), m_after(after)
    {
        const auto least = std::min(before.size(), after.size());
        while (m_start < least && before[m_start] == after[m_start])
            ++m_start;
        while (m_end < least - m_start && before[before.size() - 1 - m_end] == after[after.size() - 1 - m_end])
            ++m_end;
        m_rows = before.size() - m_start - m_end;
        m_columns = after.size() - m_start - m_end;
    }

    bool isTooLarge() const { return (m_rows + 1) * (m_columns + 1) > kMostCells; }

    std::vector<Change> changes()
    {
        fillLengths();
        std::vector<Change> changes;
        std::size_t row = 0;
        std::size_t column = 0;
        while (row < m_rows || column < m_columns) {
            if (row < m_rows && column < m_columns && before(row) == after(column)) {
                ++row;
                ++column;
                continue;
            }
            if (changes.empty() || changes.back().to != m_start + row)
                changes.push_back({m_start + row, m_start + row, {}});
            // Of two equally good ways always the same one: what was there goes before what is new comes.
            if (column == m_columns || (row < m_rows && length(row + 1, column) >= length(row, column + 1))) {
                ++row;
                ++changes.back().to;
            } else {
                changes.back().by.push_back(after(column++));
            }
        }
        return changes;
    }

private:
    std::string_view before(std::size_t row) const { return m_before[m_start + row]; }
    std::string_view after(std::size_t column) const { return m_after[m_start + column]; }
    std::uint32_t &length(std::size_t row, std::size_t column) { return m_lengths[row * (m_columns + 1) + column]; }

    void fillLengths()
    {
        m_lengths.assign((m_rows + 1) * (m_columns + 1), 0);
        for (std::size_t row = m_rows; row-- > 0;) {
            for (std::size_t column = m_columns; column-- > 0;) {
                length(row, column) = before(row) == after(column)
                                          ? length(row + 1, column + 1) + 1
                                          : std::max(length(row + 1, column), length(row, column + 1));
            }
        }
    }

    const Words &m_before;
    const Words &m_after;
    std::size_t m_start = 0; ///< words that are the same at the beginning
    std::size_t m_end = 0;   ///< and at the end
    std::size_t m_rows = 0;
    std::size_t m_columns = 0;
    std::vector<std::uint32_t> m_lengths;
};

/// Both sides' changes in order of place; nothing when two of them touch.
std::optional<std::vector<Change>> together(const std::vector<Change> &one, const std::vector<Change> &other)
{
    std::vector<Change> all;
    auto left = one.begin();
    auto right = other.begin();
    while (left != one.end() || right != other.end()) {
        if (left != one.end() && right != other.end() && *left == *right) {
            all.push_back(*left);
            ++left;
            ++right;
            continue;
        }
        const bool takeLeft = right == other.end() || (left != one.end() && left->to < right->from);
        if (!takeLeft && left != one.end() && right->to >= left->from)
            return std::nullopt;
        all.push_back(takeLeft ? *left++ : *right++);
    }
    return all;
}

} // namespace

std::optional<std::string> mergeTexts(std::string_view ancestor, std::string_view one, std::string_view other)
{
    const auto before = wordsOf(ancestor);
    const auto left = wordsOf(one);
    const auto right = wordsOf(other);
    Comparison leftComparison(before, left);
    Comparison rightComparison(before, right);
    if (leftComparison.isTooLarge() || rightComparison.isTooLarge())
        return std::nullopt;
    const auto changes = together(leftComparison.changes(), rightComparison.changes());
    if (!changes)
        return std::nullopt;
    std::string merged;
    std::size_t next = 0;
    const auto keepUntil = [&](std::size_t end) {
        for (; next < end; ++next)
            merged += before[next];
    };
    for (const auto &change : *changes) {
        keepUntil(change.from);
        for (const auto word : change.by)
            merged += word;
        next = change.to;
    }
    keepUntil(before.size());
    return merged;
}

} // namespace wijkronde
