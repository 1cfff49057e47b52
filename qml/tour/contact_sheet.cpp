// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/tour/contact_sheet.h"

#include <QPainter>

#include <algorithm>

namespace wijkronde {
namespace {

constexpr int kThumbHeight = 560;
constexpr int kThumbWidth = 560;
constexpr int kGap = 24;
constexpr int kCaption = 36;

} // namespace

QImage contactSheetOf(const QString &title, const std::vector<SheetPicture> &pictures, int columns)
{
    const int count = static_cast<int>(pictures.size());
    const int rows = (count + columns - 1) / std::max(1, columns);
    QImage sheet(kGap + columns * (kThumbWidth + kGap), kCaption + kGap + rows * (kThumbHeight + kCaption + kGap),
                 QImage::Format_RGB32);
    sheet.fill(QColor(0x88, 0x88, 0x88));
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::white);
    QFont font = painter.font();
    font.setPixelSize(22);
    painter.setFont(font);
    painter.drawText(kGap, kCaption, title);
    for (int i = 0; i < count; ++i) {
        const auto &picture = pictures[static_cast<std::size_t>(i)];
        const QPoint corner(kGap + (i % columns) * (kThumbWidth + kGap),
                            kCaption + kGap + (i / columns) * (kThumbHeight + kCaption + kGap));
        const auto thumb =
            picture.image.scaled(kThumbWidth, kThumbHeight, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        painter.drawText(corner + QPoint(0, 22), picture.name);
        painter.drawImage(corner + QPoint(0, kCaption), thumb);
    }
    return sheet;
}

} // namespace wijkronde
