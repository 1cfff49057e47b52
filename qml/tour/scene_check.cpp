// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/tour/scene_check.h"

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>

#include <vector>

namespace wijkronde {
namespace {

constexpr qreal kTarget = 48;
/// Half a pixel of rounding on each side.
constexpr qreal kSlack = 1;
/// Letters reach a little over their box; real overlap is more than this.
constexpr qreal kOverlap = 4;

struct ShownText {
    QString text;
    QRectF painted;
    const QQuickItem *layer;
};

QRectF inScene(const QQuickItem &item, const QRectF &rect)
{
    return item.mapRectToScene(rect);
}

/// Where the letters are in the box of a text.
QRectF paintedIn(const QQuickItem &text)
{
    const QSizeF letters(text.property("contentWidth").toReal(), text.property("contentHeight").toReal());
    const auto horizontal = text.property("horizontalAlignment").toInt();
    const auto vertical = text.property("verticalAlignment").toInt();
    const qreal spareWidth = text.width() - letters.width();
    const qreal spareHeight = text.height() - letters.height();
    const qreal x = horizontal == Qt::AlignRight ? spareWidth : horizontal == Qt::AlignHCenter ? spareWidth / 2 : 0;
    const qreal y = vertical == Qt::AlignBottom ? spareHeight : vertical == Qt::AlignVCenter ? spareHeight / 2 : 0;
    return {QPointF(x, y), letters};
}

/// A list keeps rows that it does not show: only those count that it finds at their place.
bool isKeptBack(const QQuickItem &item)
{
    auto *content = item.parentItem();
    auto *list = content ? content->parentItem() : nullptr;
    if (!list || !list->inherits("QQuickItemView") || list->property("contentItem").value<QQuickItem *>() != content)
        return false;
    // A row knows its index; what else lies among the rows is a heading of the page.
    if (!item.property("index").isValid())
        return false;
    QQuickItem *there = nullptr;
    QMetaObject::invokeMethod(list, "itemAt", Q_RETURN_ARG(QQuickItem *, there),
                              Q_ARG(qreal, item.x() + item.width() / 2), Q_ARG(qreal, item.y() + item.height() / 2));
    return there != &item;
}

/// What is left of a rectangle behind all clipping ancestors.
QRectF clipped(const QQuickItem &item, QRectF rect)
{
    for (auto *parent = item.parentItem(); parent; parent = parent->parentItem()) {
        if (parent->clip())
            rect &= inScene(*parent, QRectF(QPointF(), parent->size()));
    }
    return rect;
}

bool scrollsInto(const QQuickItem &item)
{
    for (auto *parent = item.parentItem(); parent; parent = parent->parentItem()) {
        if (parent->inherits("QQuickFlickable"))
            return true;
    }
    return false;
}

bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::PageTab:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Link:
    case QAccessible::ListItem:
        return true;
    default:
        return false;
    }
}

class SceneCheck {
public:
    explicit SceneCheck(QQuickWindow &window) : m_window(window), m_bounds(QPointF(), window.size()) {}

    QStringList run()
    {
        // Only the uppermost layer can be used and read: a sheet with its scrim hides the page.
        const auto layers = m_window.contentItem()->childItems();
        for (auto *layer : layers)
            visit(*layer, layer);
        compareTexts();
        return m_problems;
    }

private:
    void visit(QQuickItem &item, const QQuickItem *layer)
    {
        if (!item.isVisible() || item.opacity() < 0.05 || isKeptBack(item))
            return;
        if (item.inherits("QQuickText"))
            checkText(item, layer);
        checkControl(item);
        const auto children = item.childItems();
        for (auto *child : children)
            visit(*child, layer);
    }

    void checkText(QQuickItem &item, const QQuickItem *layer)
    {
        const auto text = item.property("text").toString();
        if (text.isEmpty() || item.width() <= 0)
            return;
        const QRectF box = inScene(item, QRectF(QPointF(), item.size()));
        const QRectF shown = clipped(item, box);
        if (shown.isEmpty())
            return;
        if (item.property("truncated").toBool() || item.property("contentWidth").toReal() > item.width() + kSlack)
            report("cut text", text);
        if (!scrollsInto(item) && item.property("contentHeight").toReal() > item.height() + kSlack)
            report("text higher than its box", text);
        if (box.left() < -kSlack || box.right() > m_bounds.right() + kSlack)
            report("text beside the window", text);
        // Where it is scrolled out on purpose, what is left of it says nothing.
        if (shown.height() > box.height() - kSlack)
            m_texts.push_back({text, inScene(item, paintedIn(item)), layer});
    }

    void checkControl(QQuickItem &item)
    {
        auto *interface = QAccessible::queryAccessibleInterface(&item);
        if (!interface || !isControl(interface->role()) || interface->state().invisible)
            return;
        const QRectF box = inScene(item, QRectF(QPointF(), item.size()));
        if (clipped(item, box).isEmpty())
            return;
        const auto name = interface->text(QAccessible::Name);
        const auto label =
            name.isEmpty() ? item.objectName() + QLatin1Char(' ') + QString::fromLatin1(item.metaObject()->className())
                           : name;
        if (name.trimmed().isEmpty())
            report("control without a name", label);
        if (box.width() < kTarget - kSlack || box.height() < kTarget - kSlack)
            report("target too small", label + QStringLiteral(" %1x%2").arg(box.width()).arg(box.height()));
        if (box.left() < -kSlack || box.right() > m_bounds.right() + kSlack)
            report("control beside the window", label);
        if (!scrollsInto(item) && (box.top() < -kSlack || box.bottom() > m_bounds.bottom() + kSlack))
            report("control above or below the window", label);
    }

    void compareTexts()
    {
        for (std::size_t i = 0; i < m_texts.size(); ++i) {
            for (std::size_t j = i + 1; j < m_texts.size(); ++j) {
                const auto both = m_texts[i].painted & m_texts[j].painted;
                if (m_texts[i].layer == m_texts[j].layer && both.width() > kOverlap && both.height() > kOverlap)
                    report("text over text", m_texts[i].text + QStringLiteral(" / ") + m_texts[j].text);
            }
        }
    }

    void report(const char *what, const QString &which)
    {
        const QString line = QString::fromLatin1(what) + QStringLiteral(": ") + which.left(80);
        if (!m_problems.contains(line))
            m_problems.append(line);
    }

    QQuickWindow &m_window;
    QRectF m_bounds;
    std::vector<ShownText> m_texts;
    QStringList m_problems;
};

} // namespace

QStringList checkScene(QQuickWindow &window)
{
    return SceneCheck(window).run();
}

} // namespace wijkronde
