// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/time_zone.h"

#include <QTimeZone>

namespace wijkronde {

/// A zone of the tz database; by default the one that the system is set to when this is made.
class QtTimeZone : public TimeZone {
public:
    explicit QtTimeZone(const QTimeZone &zone = QTimeZone::systemTimeZone());
    std::chrono::minutes offsetAt(WallTime time) const override;

private:
    QTimeZone m_zone;
};

} // namespace wijkronde
