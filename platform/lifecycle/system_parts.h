// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/lifecycle/event_loop_executor.h"
#include "platform/lifecycle/qt_time_zone.h"
#include "platform/lifecycle/qt_timer.h"
#include "platform/lifecycle/system_clock.h"
#include "platform/lifecycle/system_random.h"

namespace wijkronde {

/// What every program with screens takes from Qt and the operating system: the ports of core, and the threads of
/// design.md. Made on the GUI thread.
struct SystemParts {
    SystemClock clock;
    SystemRandom random;
    QtTimeZone timeZone;
    QtTimer timer;
    EventLoopExecutor gui;
    ThreadExecutor writer{QStringLiteral("store writer")};
    ThreadExecutor reader{QStringLiteral("store reader")};
    ThreadExecutor sync{QStringLiteral("sync")};

    /// The work that was posted is done and no more will be.
    void stopThreads()
    {
        sync.stop();
        writer.stop();
        reader.stop();
    }
};

} // namespace wijkronde
