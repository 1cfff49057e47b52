// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>

namespace wijkronde {

/// Runs work in order on one thread: the store's writer, its reader, the GUI. Tests use one that runs when pumped.
class Executor {
public:
    virtual ~Executor() = default;
    /// Returns at once; any thread.
    virtual void post(std::function<void()> work) = 0;
};

} // namespace wijkronde
