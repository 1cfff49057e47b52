// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/time_text.h"

#include "qml/app/translations.h"
#include "tests/support/fixed_time_zone.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

namespace wijkronde::test {

class TimeTextTest : public QObject {
    Q_OBJECT

    const QLocale m_dutch{QLocale::Dutch, QLocale::Netherlands};
    const QLocale m_english{QLocale::English, QLocale::UnitedKingdom};
    const QDate m_today{2026, 3, 10};

    static QDateTime at(int year, int month, int day, int hour, int minute)
    {
        return {QDate(year, month, day), QTime(hour, minute), Qt::UTC};
    }

private slots:
    void init() { Translations::use("nl"); }

    void aTimeOfDayIsSaidAsInDutch()
    {
        QCOMPARE(TimeText::clockWithUnit(at(2026, 3, 10, 9, 5), m_dutch), QStringLiteral("9.05 uur"));
        QCOMPARE(TimeText::clock(at(2026, 3, 10, 16, 32), m_dutch), QStringLiteral("16.32"));
        Translations::use("en");
        QCOMPARE(TimeText::clockWithUnit(at(2026, 3, 10, 9, 5), m_english), QStringLiteral("9:05"));
    }

    void daysNearbyHaveAName()
    {
        QCOMPARE(TimeText::day(m_today, m_today, m_dutch), QStringLiteral("Vandaag"));
        QCOMPARE(TimeText::day(m_today.addDays(-1), m_today, m_dutch), QStringLiteral("Gisteren"));
        QCOMPARE(TimeText::day(QDate(2026, 2, 3), m_today, m_dutch), QStringLiteral("Dinsdag 3 februari"));
        QCOMPARE(TimeText::day(QDate(2025, 11, 24), m_today, m_dutch), QStringLiteral("Maandag 24 november 2025"));
    }

    void withinASentenceADayHasNoCapitalInDutch()
    {
        QCOMPARE(TimeText::momentInSentence(at(2026, 3, 10, 9, 10), m_today, m_dutch),
                 QStringLiteral("vandaag om 9.10 uur"));
        QCOMPARE(TimeText::momentInSentence(at(2026, 2, 3, 9, 10), m_today, m_dutch),
                 QStringLiteral("dinsdag 3 februari om 9.10 uur"));
        Translations::use("en");
        QCOMPARE(TimeText::momentInSentence(at(2026, 2, 3, 9, 10), m_today, m_english),
                 QStringLiteral("Tuesday 3 February at 9:10"));
    }

    void aWallClockTimeAndItsMomentAreEachOthersInverse()
    {
        const DutchTimeZone zone;
        for (const auto &time :
             {utc(2026, 3, 29, 0, 30), utc(2026, 3, 29, 1, 30), utc(2026, 10, 25, 2, 30), utc(2026, 7, 1, 12, 0)})
            QCOMPARE(toMillis(TimeText::moment(TimeText::local(time, zone), zone)), toMillis(time));
    }

    void aVisitOfLastWeekIsNotCounted()
    {
        QCOMPARE(TimeText::ago(m_today, m_today, m_dutch), QStringLiteral("vandaag"));
        QCOMPARE(TimeText::ago(m_today.addDays(-3), m_today, m_dutch), QStringLiteral("3 dagen geleden"));
        QCOMPARE(TimeText::ago(m_today.addDays(-8), m_today, m_dutch), QStringLiteral("vorige week"));
    }
};
WIJKRONDE_TEST(TimeTextTest)

} // namespace wijkronde::test

#include "time_text_test.moc"
