// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace wijkronde {

/// Keeps the rows of a list view in the order in which they are seen: screen readers and the Tab key follow the order
/// of the child items, and a view makes and uses them again in any order.
class VisualOrder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *view READ view WRITE setView NOTIFY viewChanged)

public:
    explicit VisualOrder(QObject *parent = nullptr);

    QQuickItem *view() const { return m_view; }
    void setView(QQuickItem *view);

signals:
    void viewChanged();

private slots:
    void arrangeSoon();

private:
    void arrange();

    QPointer<QQuickItem> m_view;
    QTimer m_soon;
};

} // namespace wijkronde
