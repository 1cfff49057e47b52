// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

namespace wijkronde {

/// The tablet's time zone. "Today" and the offsets that are stored with events come from here. Safe from any thread.
class TimeZone {
public:
    virtual ~TimeZone() = default;
    /// Offset from UTC at that moment, in minutes; summer time included.
    virtual std::chrono::minutes offsetAt(WallTime time) const = 0;

    /// The first moment of the local day that `time` lies in.
    WallTime startOfDay(WallTime time) const
    {
        using namespace std::chrono;
        const auto local = time.time_since_epoch() + offsetAt(time);
        const auto midnight = floor<days>(local);
        // The offset at midnight may differ from the one now (the day that summer time starts or ends).
        const WallTime guess{duration_cast<Millis>(midnight) - offsetAt(time)};
        return WallTime{duration_cast<Millis>(midnight) - offsetAt(guess)};
    }
};

} // namespace wijkronde
