// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace wijkronde {

/// The files of assets/demo_town as they were compiled in: bare name and text.
const std::vector<std::pair<std::string_view, std::string_view>> &demoTownTexts();

} // namespace wijkronde
