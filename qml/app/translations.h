// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace wijkronde {

/// The translations that are compiled in. GUI thread.
class Translations {
public:
    /// "nl" or "en"; the program's texts are in this language from now on.
    static void use(const std::string &language);
};

} // namespace wijkronde
