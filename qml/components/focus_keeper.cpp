// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/components/focus_keeper.h"

#include "qml/app/gui_budget.h"

#include <QQuickWindow>

#include <limits>
#include <utility>

namespace wijkronde {
namespace {

/// More than any page has; a chain that does not close must not hold the screen up.
constexpr int kMostStops = 300;
constexpr int kNoFrameMs = 200;

bool isControl(const QQuickItem *item)
{
    return item
           && (item->activeFocusOnTab() || item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextInput")
               || item->inherits("QQuickTextEdit"));
}

bool isUsable(const QQuickItem *item)
{
    // What was removed still stands outside the window for a moment.
    return isControl(item) && item->window() && item->isVisible() && item->isEnabled();
}

QPointF middleOf(const QQuickItem &item)
{
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
}

/// Where it lies once all around it is laid out.
void layOut(const QQuickItem &item)
{
    for (auto *parent = item.parentItem(); parent; parent = parent->parentItem()) {
        if (parent->inherits("QQuickBasePositioner") || parent->inherits("QQuickLayout"))
            parent->ensurePolished();
    }
}

bool isMoving(const QQuickItem *item)
{
    for (; item; item = item->parentItem()) {
        if (item->inherits("QQuickFlickable") && item->property("moving").toBool())
            return true;
    }
    return false;
}

} // namespace

FocusKeeper::FocusKeeper(QQuickItem *parent) : QQuickItem(parent)
{
    m_noFrame.setSingleShot(true);
    m_noFrame.setInterval(kNoFrameMs);
    connect(&m_noFrame, &QTimer::timeout, this, &FocusKeeper::settle);
}

void FocusKeeper::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change != ItemSceneChange)
        return;
    disconnect(m_windowConnection);
    if (!data.window)
        return;
    m_windowConnection = connect(data.window, &QQuickWindow::activeFocusItemChanged, this, &FocusKeeper::noteFocus);
    data.window->installEventFilter(this);
}

bool FocusKeeper::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        m_byKeyboard = true;
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        m_byKeyboard = false;
        break;
    default:
        break;
    }
    return QQuickItem::eventFilter(watched, event);
}

QQuickItem *FocusKeeper::layerOf(QQuickItem *item) const
{
    auto *layer = item;
    while (layer && layer->parentItem() && !layer->parentItem()->inherits("QQuickOverlay"))
        layer = layer->parentItem();
    return layer;
}

void FocusKeeper::noteFocus()
{
    const GuiBudget::Scope scope("FocusKeeper.noteFocus");
    auto *item = window() ? window()->activeFocusItem() : nullptr;
    if (!isControl(item)) {
        settleSoon();
        return;
    }
    if (m_last)
        m_last->disconnect(this);
    m_last = item;
    auto *layer = layerOf(item);
    // Where a sheet has opened or closed, who uses keys sees where the focus is now.
    if (m_byKeyboard && std::exchange(m_layer, layer) != layer && item->inherits("QQuickControl"))
        item->setProperty("focusReason", Qt::TabFocusReason);
    m_layer = layer;
    m_places.insert(layer, middleOf(*item));
    connect(item, &QQuickItem::visibleChanged, this, &FocusKeeper::settleSoon);
    connect(item, &QQuickItem::enabledChanged, this, &FocusKeeper::settleSoon);
    // A sheet gives the focus back to where it was, whatever has become of that.
    if (!isUsable(item))
        settleSoon();
}

void FocusKeeper::settleSoon()
{
    // What is removed still looks usable now.
    if (m_settling || !window())
        return;
    m_settling = true;
    // Not at once: what takes its place is laid out with the next frame. A window out of sight has none.
    m_frameConnection =
        connect(window(), &QQuickWindow::afterAnimating, this, &FocusKeeper::settle, Qt::QueuedConnection);
    m_noFrame.start();
    window()->update();
}

void FocusKeeper::settle()
{
    const GuiBudget::Scope scope("FocusKeeper.settle");
    disconnect(m_frameConnection);
    m_noFrame.stop();
    if (!std::exchange(m_settling, false) || !window() || !window()->isActive())
        return;
    auto *active = window()->activeFocusItem();
    if (isUsable(active) || isUsable(m_last))
        return;
    auto *start = active ? active : window()->contentItem();
    const auto place = m_places.constFind(layerOf(start));
    QQuickItem *nearest = nullptr;
    double least = std::numeric_limits<double>::max();
    QQuickItem *first = nullptr;
    auto *item = start;
    for (int i = 0; i < kMostStops; ++i) {
        item = item->nextItemInFocusChain(true);
        if (!item || item == first)
            break;
        if (!first)
            first = item;
        if (!isUsable(item))
            continue;
        layOut(*item);
        // Without a place the first one.
        const auto way = place == m_places.constEnd() ? QPointF(i, 0) : middleOf(*item) - *place;
        const double distance = QPointF::dotProduct(way, way);
        if (distance < least) {
            least = distance;
            nearest = item;
        }
    }
    // A row that a finger has pushed out of sight is no reason to move the list.
    if (nearest && !isMoving(nearest))
        nearest->forceActiveFocus(m_byKeyboard ? Qt::TabFocusReason : Qt::OtherFocusReason);
}

} // namespace wijkronde
