// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/timer.h"

#include <QTimer>

#include <memory>

namespace wijkronde {

/// A QTimer that is made on the thread of its first start: one with an event loop. That thread also destroys it, or has
/// ended.
class QtTimer : public Timer {
public:
    void start(Millis delay, std::function<void()> due) override;
    void stop() override;

private:
    std::unique_ptr<QTimer> m_timer;
    std::function<void()> m_due;
};

} // namespace wijkronde
