// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/word_difference.h"

#include <algorithm>
#include <cstdint>

namespace wijkronde {
namespace {

/// Two notes of 2,000 words: 4 million cells of 2 bytes.
constexpr std::size_t kMostCells = 4'000'000;

/// A word with the space behind it.
std::vector<QString> wordsOf(const QString &text)
{
    std::vector<QString> words;
    qsizetype begin = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i < text.size() && (text[i].isSpace() || !text[i - 1].isSpace()))
            continue;
        words.push_back(text.mid(begin, i - begin));
        begin = i;
    }
    return words;
}

bool isSame(const QString &left, const QString &right)
{
    return QStringView(left).trimmed() == QStringView(right).trimmed();
}

} // namespace

std::vector<TextPart> wordDifference(const QString &text, const QString &other)
{
    const auto left = wordsOf(text);
    const auto right = wordsOf(other);
    const auto columns = right.size() + 1;
    if (text.isEmpty() || (left.size() + 1) * columns > kMostCells)
        return {{text, text != other}};
    // length[i][j]: of the longest common sequence of the words from i and from j on.
    std::vector<std::uint16_t> length((left.size() + 1) * columns, 0);
    for (std::size_t i = left.size(); i-- > 0;) {
        for (std::size_t j = right.size(); j-- > 0;) {
            const auto at = i * columns + j;
            length[at] = isSame(left[i], right[j]) ? static_cast<std::uint16_t>(length[at + columns + 1] + 1)
                                                   : std::max(length[at + columns], length[at + 1]);
        }
    }
    std::vector<TextPart> parts;
    const auto add = [&](const QString &word, bool differs) {
        if (parts.empty() || parts.back().differs != differs)
            parts.push_back({word, differs});
        else
            parts.back().text += word;
    };
    std::size_t j = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        while (j < right.size() && !isSame(left[i], right[j])
               && length[i * columns + j + 1] >= length[(i + 1) * columns + j])
            ++j;
        const bool shared = j < right.size() && isSame(left[i], right[j]);
        add(left[i], !shared);
        j += shared ? 1 : 0;
    }
    return parts;
}

QString differenceMarkup(const std::vector<TextPart> &parts)
{
    QString markup;
    for (const auto &part : parts) {
        auto text = part.text.toHtmlEscaped();
        text.replace(QLatin1Char('\n'), QLatin1String("<br>"));
        if (!part.differs) {
            markup += text;
            continue;
        }
        // The space behind the last word is no part of what differs.
        auto words = text;
        QString space;
        while (words.endsWith(QLatin1Char(' '))) {
            words.chop(1);
            space += QLatin1Char(' ');
        }
        markup += QStringLiteral("<b><u>") + words + QStringLiteral("</u></b>") + space;
    }
    return markup;
}

} // namespace wijkronde
