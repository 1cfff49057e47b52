// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/components/visual_order.h"

#include "qml/app/gui_budget.h"

#include <algorithm>

namespace wijkronde {
namespace {

/// After the view has laid out its rows, and not at each step of a flick.
constexpr int kDelayMs = 50;

QQuickItem *contentOf(const QQuickItem *view)
{
    return view ? view->property("contentItem").value<QQuickItem *>() : nullptr;
}

} // namespace

VisualOrder::VisualOrder(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &VisualOrder::arrange);
}

void VisualOrder::setView(QQuickItem *view)
{
    if (view == m_view)
        return;
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (auto *content = contentOf(view)) {
        connect(content, &QQuickItem::childrenChanged, this, &VisualOrder::arrangeSoon);
        // The rows move in it.
        connect(view, SIGNAL(contentYChanged()), this, SLOT(arrangeSoon()));
        connect(view, SIGNAL(contentHeightChanged()), this, SLOT(arrangeSoon()));
        arrangeSoon();
    }
    emit viewChanged();
}

void VisualOrder::arrangeSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void VisualOrder::arrange()
{
    const GuiBudget::Scope scope("VisualOrder.arrange");
    const auto *content = contentOf(m_view);
    if (!content)
        return;
    auto rows = content->childItems();
    const auto isAbove = [](const QQuickItem *a, const QQuickItem *b) { return a->y() < b->y(); };
    if (std::is_sorted(rows.begin(), rows.end(), isAbove))
        return;
    std::stable_sort(rows.begin(), rows.end(), isAbove);
    for (qsizetype i = 1; i < rows.size(); ++i)
        rows[i]->stackAfter(rows[i - 1]);
}

} // namespace wijkronde
