// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <vector>

namespace wijkronde {

/// A stretch of a text that the other text has too, or not.
struct TextPart {
    QString text;
    bool differs = false;
    bool operator==(const TextPart &) const = default;
};

/// Cuts `text` into stretches of words that `other` has in the same order, and words that it does not have. Joined they
/// are the text again. Texts of more than some thousand words are given as one stretch.
std::vector<TextPart> wordDifference(const QString &text, const QString &other);

/// As markup that holds no tag but ours: what differs is bold and underlined, so that no colour is needed to see it.
QString differenceMarkup(const std::vector<TextPart> &parts);

} // namespace wijkronde
