// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStringList>

class QQmlEngine;

namespace wijkronde {

/// Makes every page and sheet once. Returns what went wrong, a line each; empty = all is well.
QStringList loadEveryPage(QQmlEngine &engine);

} // namespace wijkronde
