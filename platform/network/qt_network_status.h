// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/network_status.h"

#include <QObject>

namespace wijkronde {

/// What Qt hears from the system (NetworkManager and others); Unknown where nothing can be heard.
class QtNetworkStatus : public NetworkStatus {
public:
    QtNetworkStatus();

    State state() const override;
    void onChange(std::function<void(State)> listener) override { m_listener = std::move(listener); }

private:
    std::function<void(State)> m_listener;
    QObject m_context;
};

} // namespace wijkronde
