// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/app_session.h"

#include <utility>

namespace wijkronde {

/// Reads for a view-model, one reading at a time: what is asked for while one runs is asked when that one was shown,
/// once, however often it was asked. So it never falls behind, and shows something while much comes in. GUI thread; a
/// member of its owner.
class OneReading {
public:
    /// `again` asks for all of it once more.
    template <typename Owner, typename Work, typename Show>
    void run(Owner *owner, const char *entry, void (Owner::*again)(), Work work, Show show)
    {
        if (std::exchange(m_running, true)) {
            m_again = true;
            return;
        }
        AppSession::current().read(owner, entry, std::move(work), [this, owner, again, show](auto read) {
            m_running = false;
            show(std::move(read));
            if (std::exchange(m_again, false))
                (owner->*again)();
        });
    }

    bool isRunning() const { return m_running; }

private:
    bool m_running = false;
    bool m_again = false;
};

} // namespace wijkronde
