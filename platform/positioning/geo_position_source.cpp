// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/positioning/geo_position_source.h"

#include <cmath>
#include <utility>

namespace wijkronde {
namespace {

Position positionOf(const QGeoPositionInfo &info)
{
    Position position{info.coordinate().latitude(), info.coordinate().longitude(), -1};
    const auto accuracy = info.attribute(QGeoPositionInfo::HorizontalAccuracy);
    if (info.hasAttribute(QGeoPositionInfo::HorizontalAccuracy) && !std::isnan(accuracy))
        position.accuracyMetres = accuracy;
    return position;
}

PositionSource::Failure failureOf(QGeoPositionInfoSource::Error error)
{
    switch (error) {
    case QGeoPositionInfoSource::AccessError:
        return PositionSource::Failure::Denied;
    case QGeoPositionInfoSource::UpdateTimeoutError:
        return PositionSource::Failure::TimedOut;
    default:
        return PositionSource::Failure::Off;
    }
}

} // namespace

GeoPositionSource::GeoPositionSource(const QString &nmeaLog)
{
    if (nmeaLog.isEmpty())
        m_source.reset(QGeoPositionInfoSource::createDefaultSource(nullptr));
    else
        m_source.reset(QGeoPositionInfoSource::createSource("nmea", {{"nmea.source", nmeaLog}}, nullptr));
    if (!m_source)
        return;
    QObject::connect(m_source.get(), &QGeoPositionInfoSource::positionUpdated, m_source.get(),
                     [this](const auto &info) {
                         if (info.coordinate().isValid() && m_found)
                             end([found = m_found, position = positionOf(info)] { found(position); });
                     });
    QObject::connect(m_source.get(), &QGeoPositionInfoSource::errorOccurred, m_source.get(), [this](auto error) {
        if (error != QGeoPositionInfoSource::NoError && m_failed)
            end([failed = m_failed, failure = failureOf(error)] { failed(failure); });
    });
}

GeoPositionSource::~GeoPositionSource() = default;

void GeoPositionSource::request(std::function<void(Position)> found, std::function<void(Failure)> failed)
{
    cancel();
    if (!m_source) {
        failed(Failure::Off);
        return;
    }
    m_found = std::move(found);
    m_failed = std::move(failed);
    m_source->requestUpdate(static_cast<int>(Millis(kPatience).count()));
}

void GeoPositionSource::cancel()
{
    m_found = nullptr;
    m_failed = nullptr;
}

/// Forgets both callbacks before calling one: it may ask again.
void GeoPositionSource::end(std::function<void()> report)
{
    m_found = nullptr;
    m_failed = nullptr;
    report();
}

} // namespace wijkronde
