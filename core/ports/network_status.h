// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>

namespace wijkronde {

/// What the operating system says of the network. Only a hint for when to try: it never decides whether to save or to
/// send. Used and calling back on the GUI thread.
class NetworkStatus {
public:
    enum class State { Unknown, Offline, Online };

    virtual ~NetworkStatus() = default;
    virtual State state() const = 0;
    virtual void onChange(std::function<void(State)> listener) = 0;
};

} // namespace wijkronde
