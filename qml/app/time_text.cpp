// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/time_text.h"

namespace wijkronde {
namespace {

constexpr std::int64_t kMillisPerMinute = 60'000;

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

QDateTime TimeText::entered(std::int64_t ms, std::int32_t offsetMinutes)
{
    return QDateTime::fromMSecsSinceEpoch(ms + offsetMinutes * kMillisPerMinute, Qt::UTC);
}

QDateTime TimeText::local(WallTime time, const TimeZone &zone)
{
    return entered(toMillis(time), static_cast<std::int32_t>(zone.offsetAt(time).count()));
}

WallTime TimeText::moment(const QDateTime &local, const TimeZone &zone)
{
    const WallTime asUtc = fromMillis(local.toMSecsSinceEpoch());
    // The offset belongs to the moment, which is only known with the offset: near a change of the clock the second try
    // is right.
    const WallTime guess = asUtc - zone.offsetAt(asUtc);
    return asUtc - zone.offsetAt(guess);
}

QString TimeText::clock(const QDateTime &local, const QLocale &locale)
{
    return local.time().toString(locale.language() == QLocale::Dutch ? QStringLiteral("H.mm") : QStringLiteral("H:mm"));
}

QString TimeText::clockWithUnit(const QDateTime &local, const QLocale &locale)
{
    //: A time of day on the clock, as in "9.05 uur"
    return tr("%1", "time of day").arg(clock(local, locale));
}

QString TimeText::fullDay(const QDate &date, const QLocale &locale)
{
    return capitalised(locale.toString(date, QStringLiteral("dddd d MMMM")));
}

QString TimeText::day(const QDate &date, const QDate &today, const QLocale &locale)
{
    if (date == today)
        return tr("Today");
    if (date == today.addDays(-1))
        return tr("Yesterday");
    if (date.year() == today.year())
        return fullDay(date, locale);
    return capitalised(locale.toString(date, QStringLiteral("dddd d MMMM yyyy")));
}

QString TimeText::moment(const QDateTime &local, const QDate &today, const QLocale &locale)
{
    //: A day and a time of day, as in "Vandaag om 9.05 uur"
    return tr("%1 at %2").arg(day(local.date(), today, locale), clockWithUnit(local, locale));
}

QString TimeText::momentInSentence(const QDateTime &local, const QDate &today, const QLocale &locale)
{
    auto text = moment(local, today, locale);
    // English names of days keep their capital.
    if (locale.language() == QLocale::Dutch || local.date() >= today.addDays(-1))
        text[0] = text[0].toLower();
    return text;
}

QString TimeText::ago(const QDate &date, const QDate &today, const QLocale &locale)
{
    const auto days = date.daysTo(today);
    if (days <= 0)
        return tr("today");
    if (days == 1)
        return tr("yesterday");
    if (days < 7)
        return tr("%n day(s) ago", "", static_cast<int>(days));
    if (days < 14)
        return tr("last week");
    return locale.toString(date,
                           date.year() == today.year() ? QStringLiteral("d MMMM") : QStringLiteral("d MMMM yyyy"));
}

} // namespace wijkronde
