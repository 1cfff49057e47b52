// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace wijkronde {

/// The keys of a group of radio buttons, as WAI-ARIA has them: the group is one stop of the Tab key (the chosen button,
/// or the first one), and the arrow keys choose another, round and round. Set beside the buttons, with the item that
/// holds them.
class RadioKeys : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *group READ group WRITE setGroup NOTIFY groupChanged)
    /// While an arrow key chooses: what else a tap does may wait.
    Q_PROPERTY(bool choosing READ choosing NOTIFY choosingChanged)

public:
    explicit RadioKeys(QObject *parent = nullptr);

    QQuickItem *group() const { return m_group; }
    void setGroup(QQuickItem *group);
    bool choosing() const { return m_choosing; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void groupChanged();
    void choosingChanged();

private slots:
    void arrangeSoon();

private:
    void arrange();
    /// The buttons in sight, in order.
    std::vector<QQuickItem *> buttons() const;
    void choose(QQuickItem &button);

    QPointer<QQuickItem> m_group;
    QTimer m_soon;
    bool m_choosing = false;
};

} // namespace wijkronde
