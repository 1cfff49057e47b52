// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/text_file.h"

#include <vector>

namespace wijkronde {

/// The files of assets/demo_town.
const std::vector<TextFile> &demoTownTexts();

} // namespace wijkronde
