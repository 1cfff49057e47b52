// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/tour/tour_driver.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QQuickItem>
#include <QQuickWindow>

namespace wijkronde {
namespace {

constexpr int kPatienceMs = 8000;
constexpr int kFrameMs = 40;

void letEventsPass(int ms)
{
    const QDeadlineTimer deadline(ms);
    while (!deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, kFrameMs / 4);
}

QQuickItem *findIn(QQuickItem *item, const QString &objectName)
{
    if (!item->isVisible() || item->opacity() == 0)
        return nullptr;
    // The last child is on top.
    const auto children = item->childItems();
    for (auto child = children.crbegin(); child != children.crend(); ++child) {
        if (auto *found = findIn(*child, objectName))
            return found;
    }
    return item->objectName() == objectName ? item : nullptr;
}

} // namespace

template <typename Condition>
bool TourDriver::waitFor(Condition condition)
{
    const QDeadlineTimer deadline(kPatienceMs);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        letEventsPass(kFrameMs);
    }
    return true;
}

QQuickItem *TourDriver::find(const QString &objectName) const
{
    return findIn(m_window.contentItem(), objectName);
}

bool TourDriver::tap(const QString &objectName)
{
    if (!waitFor([&] { return find(objectName) && find(objectName)->isEnabled(); }))
        return false;
    picture();
    auto *item = find(objectName);
    if (!item)
        return false;
    bringIntoView(*item);
    const auto point = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    const auto global = m_window.mapToGlobal(point);
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, point, point, global, Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window, &event);
        letEventsPass(kFrameMs);
    }
    return true;
}

void TourDriver::bringIntoView(QQuickItem &item)
{
    for (auto *parent = item.parentItem(); parent; parent = parent->parentItem()) {
        if (!parent->inherits("QQuickFlickable"))
            continue;
        const auto top = item.mapToItem(parent, QPointF()).y();
        const auto over = top + item.height() - parent->height();
        const auto content = parent->property("contentY").toReal();
        if (over > 0)
            parent->setProperty("contentY", content + over + 16);
        else if (top < 0)
            parent->setProperty("contentY", content + top - 16);
        letEventsPass(kFrameMs);
    }
}

void TourDriver::type(const QString &text)
{
    for (const auto character : text) {
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, 0, Qt::NoModifier, QString(character));
            QCoreApplication::sendEvent(&m_window, &event);
        }
    }
    letEventsPass(kFrameMs);
}

void TourDriver::key(Qt::Key key)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window, &event);
    }
    letEventsPass(kFrameMs);
}

void TourDriver::resize(const QSize &size)
{
    m_window.resize(size);
    waitFor([&] { return m_window.size() == size && m_window.contentItem()->size().toSize() == size; });
}

QImage TourDriver::picture()
{
    QImage before;
    QImage now = m_window.grabWindow();
    waitFor([&] {
        before = now;
        letEventsPass(kFrameMs);
        now = m_window.grabWindow();
        return now == before;
    });
    return now;
}

} // namespace wijkronde
