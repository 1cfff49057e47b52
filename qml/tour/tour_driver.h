// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

class QQuickItem;
class QQuickWindow;

namespace wijkronde {

/// A finger and an eye for a window: taps on what it finds by object name, types, and sees when the picture is at rest.
class TourDriver {
public:
    explicit TourDriver(QQuickWindow &window) : m_window(window) {}

    /// The visible item with that object name, or null. The one that is on top, when there are several.
    QQuickItem *find(const QString &objectName) const;
    /// Waits for the item, brings it into view, presses and releases in its middle. False when it does not come.
    bool tap(const QString &objectName);
    void type(const QString &text);
    void key(Qt::Key key);
    void resize(const QSize &size);
    /// The picture once two in a row are the same.
    QImage picture();

private:
    template <typename Condition>
    bool waitFor(Condition condition);
    void bringIntoView(QQuickItem &item);

    QQuickWindow &m_window;
};

} // namespace wijkronde
