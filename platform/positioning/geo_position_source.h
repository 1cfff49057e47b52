// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"
#include "core/ports/position_source.h"

#include <QGeoPositionInfoSource>
#include <QString>

#include <memory>

namespace wijkronde {

/// One fix from the system's positioning, at most 20 seconds; a coarse one will do. Nothing is kept or followed.
class GeoPositionSource : public PositionSource {
public:
    static constexpr std::chrono::seconds kPatience{20};

    /// With a path: replays that NMEA log instead of asking the system.
    explicit GeoPositionSource(const QString &nmeaLog = {});
    ~GeoPositionSource() override;

    void request(std::function<void(Position)> found, std::function<void(Failure)> failed) override;
    void cancel() override;

private:
    void end(std::function<void()> report);

    std::unique_ptr<QGeoPositionInfoSource> m_source;
    std::function<void(Position)> m_found;
    std::function<void(Failure)> m_failed;
};

} // namespace wijkronde
