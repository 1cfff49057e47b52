// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/time_zone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QString>

namespace wijkronde {

/// Times as a person says them: "9.05 uur", "vandaag", "Dinsdag 24 november". A local time is carried as a QDateTime in
/// UTC that shows the wall clock of the place, so that no time zone of the device can shift it. Any thread.
class TimeText {
    Q_DECLARE_TR_FUNCTIONS(TimeText)
public:
    /// As entered: milliseconds in UTC and the offset in minutes at that moment.
    static QDateTime entered(std::int64_t ms, std::int32_t offsetMinutes);
    /// Now, or another moment, by the tablet's time zone.
    static QDateTime local(WallTime time, const TimeZone &zone);
    /// The moment that a wall clock of this tablet shows `local`.
    static WallTime moment(const QDateTime &local, const TimeZone &zone);

    /// "9.05"; in English "9:05".
    static QString clock(const QDateTime &local, const QLocale &locale);
    /// "9.05 uur".
    static QString clockWithUnit(const QDateTime &local, const QLocale &locale);
    /// "Vandaag", "Gisteren", "Dinsdag 24 november", with the year when it is not this one.
    static QString day(const QDate &date, const QDate &today, const QLocale &locale);
    /// "Vandaag om 9.05 uur".
    static QString moment(const QDateTime &local, const QDate &today, const QLocale &locale);
    /// "vandaag om 9.05 uur", as it stands within a sentence.
    static QString momentInSentence(const QDateTime &local, const QDate &today, const QLocale &locale);
    /// "vandaag", "gisteren", "3 dagen geleden", "vorige week", "24 november".
    static QString ago(const QDate &date, const QDate &today, const QLocale &locale);
    /// "Dinsdag 24 november".
    static QString fullDay(const QDate &date, const QLocale &locale);
};

} // namespace wijkronde
