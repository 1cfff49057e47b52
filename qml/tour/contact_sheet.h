// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QImage>
#include <QString>

#include <vector>

namespace wijkronde {

/// Pictures of one page beside each other, each with its name, to be looked at in one glance.
struct SheetPicture {
    QString name;
    QImage image;
};

QImage contactSheetOf(const QString &title, const std::vector<SheetPicture> &pictures, int columns);

} // namespace wijkronde
