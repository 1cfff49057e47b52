// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/lifecycle/qt_time_zone.h"

#include <QDateTime>

namespace wijkronde {

QtTimeZone::QtTimeZone(const QTimeZone &zone) : m_zone(zone.isValid() ? zone : QTimeZone::utc()) {}

std::chrono::minutes QtTimeZone::offsetAt(WallTime time) const
{
    const std::chrono::seconds offset(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toMillis(time), Qt::UTC)));
    return std::chrono::floor<std::chrono::minutes>(offset);
}

} // namespace wijkronde
