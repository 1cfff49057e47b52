// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/tour/contact_sheet.h"

#include <QPainter>

#include <algorithm>

namespace wijkronde {
namespace {

constexpr int kThumbHeight = 560;
constexpr int kGap = 24;
constexpr int kCaption = 36;

} // namespace

QImage contactSheetOf(const QString &title, const std::vector<SheetPicture> &pictures, int columns)
{
    // Wide and narrow pictures alternate: each row is as wide as what stands in it.
    std::vector<QImage> thumbs;
    std::vector<QPoint> corners;
    QPoint next(kGap, kCaption + kGap);
    int width = 0;
    for (const auto &picture : pictures) {
        if (!thumbs.empty() && static_cast<int>(thumbs.size()) % columns == 0)
            next = QPoint(kGap, next.y() + kThumbHeight + kCaption + kGap);
        thumbs.push_back(picture.image.scaledToHeight(kThumbHeight, Qt::SmoothTransformation));
        corners.push_back(next);
        next.rx() += thumbs.back().width() + kGap;
        width = std::max(width, next.x());
    }
    QImage sheet(width, next.y() + kThumbHeight + kCaption + kGap, QImage::Format_RGB32);
    sheet.fill(QColor(0x88, 0x88, 0x88));
    QPainter painter(&sheet);
    painter.setPen(Qt::white);
    QFont font = painter.font();
    font.setPixelSize(22);
    painter.setFont(font);
    painter.drawText(kGap, kCaption, title);
    for (std::size_t i = 0; i < thumbs.size(); ++i) {
        painter.drawText(corners[i] + QPoint(0, 22), pictures[i].name);
        painter.drawImage(corners[i] + QPoint(0, kCaption), thumbs[i]);
    }
    return sheet;
}

} // namespace wijkronde
