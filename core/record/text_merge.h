// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wijkronde {

/// Brings two texts together that were both made from `ancestor`, word by word (sync.md 2, `text`). Only where it is
/// clean: between two places that were changed by different people at least one word stands that nobody touched. The
/// same change by both is one change. Nothing when it is not clean, or when the texts are too long to compare (some
/// thousand changed words): then both are kept and a person chooses. The order of the two does not matter.
std::optional<std::string> mergeTexts(std::string_view ancestor, std::string_view one, std::string_view other);

} // namespace wijkronde
