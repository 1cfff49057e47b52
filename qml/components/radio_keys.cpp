// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/components/radio_keys.h"

#include "qml/app/gui_budget.h"

#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

namespace wijkronde {
namespace {

bool isChecked(const QQuickItem *button)
{
    return button->property("checked").toBool();
}

/// -1 or 1 for an arrow key, else 0.
int directionOf(int key)
{
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    switch (key) {
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Down:
        return 1;
    case Qt::Key_Left:
        return mirrored ? 1 : -1;
    case Qt::Key_Right:
        return mirrored ? -1 : 1;
    default:
        return 0;
    }
}

} // namespace

RadioKeys::RadioKeys(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &RadioKeys::arrange);
}

void RadioKeys::setGroup(QQuickItem *group)
{
    if (group == m_group)
        return;
    if (m_group)
        m_group->disconnect(this);
    m_group = group;
    if (group)
        connect(group, &QQuickItem::childrenChanged, this, &RadioKeys::arrangeSoon);
    arrangeSoon();
    emit groupChanged();
}

void RadioKeys::arrangeSoon()
{
    m_soon.start();
}

void RadioKeys::arrange()
{
    const GuiBudget::Scope scope("RadioKeys.arrange");
    if (!m_group)
        return;
    const auto children = m_group->childItems();
    for (auto *child : children) {
        if (!child->inherits("QQuickRadioButton"))
            continue;
        // One connection and one filter a button, however often this runs.
        connect(child, SIGNAL(checkedChanged()), this, SLOT(arrangeSoon()), Qt::UniqueConnection);
        connect(child, &QQuickItem::visibleChanged, this, &RadioKeys::arrangeSoon, Qt::UniqueConnection);
        child->installEventFilter(this);
    }
    const auto all = buttons();
    const auto chosen = std::ranges::find_if(all, isChecked);
    const auto *stop = chosen != all.end() ? *chosen : all.empty() ? nullptr : all.front();
    for (auto *button : all)
        button->setActiveFocusOnTab(button == stop);
}

std::vector<QQuickItem *> RadioKeys::buttons() const
{
    std::vector<QQuickItem *> found;
    const auto children = m_group ? m_group->childItems() : QList<QQuickItem *>();
    std::ranges::copy_if(children, std::back_inserter(found), [](const QQuickItem *child) {
        return child->inherits("QQuickRadioButton") && child->isVisible() && child->isEnabled();
    });
    return found;
}

bool RadioKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const int direction = directionOf(key->key());
    const auto all = buttons();
    const auto at = std::ranges::find(all, watched);
    if (direction == 0 || key->modifiers() & ~Qt::KeypadModifier || at == all.end() || all.size() < 2)
        return false;
    const auto size = static_cast<int>(all.size());
    choose(*all[static_cast<std::size_t>((at - all.begin() + direction + size) % size)]);
    return true;
}

void RadioKeys::choose(QQuickItem &button)
{
    const GuiBudget::Scope scope("RadioKeys.choose");
    button.forceActiveFocus(Qt::TabFocusReason);
    if (isChecked(&button))
        return;
    m_choosing = true;
    emit choosingChanged();
    QMetaObject::invokeMethod(&button, "press");
    m_choosing = false;
    emit choosingChanged();
}

} // namespace wijkronde
