// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wijkronde {

/// Folds text for comparing and searching: NFKC, case folded, accents and other marks taken off ("Joséphine" →
/// "josephine", "ĳ" → "ij", "ß" → "ss"). Bytes that are no UTF-8 are left out.
std::string foldText(std::string_view text);

/// The words of folded text: runs of letters and digits.
std::vector<std::string> foldedWords(std::string_view text);

/// The number of Unicode code points.
std::size_t codePoints(std::string_view utf8);

bool isValidUtf8(std::string_view text);

} // namespace wijkronde
