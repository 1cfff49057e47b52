// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/lifecycle/qt_timer.h"

#include <utility>

namespace wijkronde {

void QtTimer::start(Millis delay, std::function<void()> due)
{
    if (!m_timer) {
        m_timer = std::make_unique<QTimer>();
        m_timer->setSingleShot(true);
        // A copy: the work may start this timer again.
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [this] { std::exchange(m_due, nullptr)(); });
    }
    m_due = std::move(due);
    m_timer->start(delay);
}

void QtTimer::stop()
{
    if (m_timer)
        m_timer->stop();
    m_due = nullptr;
}

} // namespace wijkronde
