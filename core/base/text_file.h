// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace wijkronde {

/// A file of `assets` as it was compiled in (wijkronde_texts in platform/cmake).
struct TextFile {
    /// Bare, without folder and ending.
    std::string_view name;
    std::string_view text;
};

} // namespace wijkronde
