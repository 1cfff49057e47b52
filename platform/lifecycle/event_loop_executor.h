// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/executor.h"

#include <QObject>
#include <QThread>

namespace wijkronde {

/// Runs work on the thread that made it, when that thread's event loop comes to it: the GUI thread.
class EventLoopExecutor : public Executor {
public:
    void post(std::function<void()> work) override;

protected:
    QObject m_context; ///< its thread is where the work runs
};

/// A thread of its own, with an event loop, so that Qt's timers and network work there.
class ThreadExecutor : public EventLoopExecutor {
public:
    explicit ThreadExecutor(const QString &name);
    ~ThreadExecutor() override;

    /// Runs what was posted until now, then ends the thread. What is posted later never runs.
    void stop();

private:
    QThread m_thread;
};

} // namespace wijkronde
