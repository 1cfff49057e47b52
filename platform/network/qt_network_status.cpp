// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/network/qt_network_status.h"

#include <QNetworkInformation>

namespace wijkronde {

QtNetworkStatus::QtNetworkStatus()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    QObject::connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, &m_context, [this] {
        if (m_listener)
            m_listener(state());
    });
}

NetworkStatus::State QtNetworkStatus::state() const
{
    const auto *information = QNetworkInformation::instance();
    if (!information)
        return State::Unknown;
    switch (information->reachability()) {
    case QNetworkInformation::Reachability::Unknown:
        return State::Unknown;
    case QNetworkInformation::Reachability::Disconnected:
        return State::Offline;
    default:
        // A registry on the team's own network is reachable without the internet.
        return State::Online;
    }
}

} // namespace wijkronde
