// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStringList>

class QQuickWindow;

namespace wijkronde {

/// What is wrong with the scene as it is shown now, a line each: text that is cut, text over text, anything beside the
/// window, controls without role, name or a size to hit (48 dp; SC 2.5.5), in Dutch or English alike.
QStringList checkScene(QQuickWindow &window);

} // namespace wijkronde
