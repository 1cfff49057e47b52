// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QHash>
#include <QPointF>
#include <QPointer>
#include <QQuickItem>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace wijkronde {

/// When the control that has the focus is taken away (a row that is removed, a button that another one replaces), the
/// focus goes to the control nearest to where it was, in the same page or sheet: it is never lost.
class FocusKeeper : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit FocusKeeper(QQuickItem *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void noteFocus();
    void settleSoon();
    void settle();
    /// The page, or the sheet over it, that an item is in.
    QQuickItem *layerOf(QQuickItem *item) const;

    QPointer<QQuickItem> m_last;
    /// The place of the focus is drawn for who uses keys.
    bool m_byKeyboard = false;
    bool m_settling = false;
    QQuickItem *m_layer = nullptr; ///< of the focus; only compared
    /// By layer: where the focus was last.
    QHash<QQuickItem *, QPointF> m_places;
    QMetaObject::Connection m_windowConnection;
    QMetaObject::Connection m_frameConnection;
    QTimer m_noFrame;
};

} // namespace wijkronde
