// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <string_view>

namespace wijkronde {

/// The icon of assets/icons for a kind of place; a plain pin for one that this version does not know.
QString placeIcon(std::string_view placeKind);

} // namespace wijkronde
