// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/lifecycle/event_loop_executor.h"

#include <utility>

namespace wijkronde {

void EventLoopExecutor::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_context, std::move(work), Qt::QueuedConnection);
}

ThreadExecutor::ThreadExecutor(const QString &name)
{
    m_thread.setObjectName(name);
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

ThreadExecutor::~ThreadExecutor()
{
    stop();
}

void ThreadExecutor::stop()
{
    if (!m_thread.isRunning())
        return;
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

} // namespace wijkronde
