// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QUrl>

class QQmlEngine;

namespace wijkronde {

/// Makes the QML module Wijkronde known to an engine. It lies in a static library, of which the linker takes only what
/// is named.
void useQmlModule(QQmlEngine &engine);

/// Where a file of the module lies: "Main.qml".
QUrl qmlUrl(const char *file);

} // namespace wijkronde
