// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/network_status.h"

namespace wijkronde {

/// The app in the field: out of reach of everything.
class NoNetwork : public NetworkStatus {
public:
    State state() const override { return State::Offline; }
    void onChange(std::function<void(State)>) override {}
};

} // namespace wijkronde
