// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/insight/dayparts.h"

#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace std::chrono_literals;

namespace {

/// That hour and minute on the n-th day of November 2026.
LocalTime at(unsigned day, std::chrono::minutes clock)
{
    using namespace std::chrono;
    return local_days(year(2026) / November / std::chrono::day(day)) + clock;
}

} // namespace

class DaypartsTest : public QObject {
    Q_OBJECT

private slots:
    void aVisitCountsForEachPartOfTheDayThatItReaches()
    {
        QCOMPARE(countDayparts({{at(24, 9h), at(24, 11h)}}, {}), (DaypartCount{1, 0}));
        QCOMPARE(countDayparts({{at(24, 11h), at(24, 12h)}}, {}), (DaypartCount{1, 0}));
        QCOMPARE(countDayparts({{at(24, 11h), at(24, 12h + 1min)}}, {}), (DaypartCount{2, 0}));
        QCOMPARE(countDayparts({{at(24, 9h), at(24, 19h)}}, {}), (DaypartCount{3, 0}));
    }

    void twoVisitsInOnePartAreOne()
    {
        QCOMPARE(countDayparts({{at(24, 9h), at(24, 10h)}, {at(24, 10h), at(24, 11h)}}, {}), (DaypartCount{1, 0}));
        QCOMPARE(countDayparts({{at(24, 9h), at(24, 10h)}, {at(25, 9h), at(25, 10h)}}, {}), (DaypartCount{2, 0}));
    }

    void whatIsLoggedElsewhereIsInsideUnlessOneWasOutToo()
    {
        QCOMPARE(countDayparts({}, {at(24, 9h), at(24, 10h), at(24, 14h)}), (DaypartCount{0, 2}));
        QCOMPARE(countDayparts({{at(24, 11h), at(24, 12h)}}, {at(24, 9h), at(24, 14h)}), (DaypartCount{1, 1}));
    }

    void aVisitWithoutAnyLengthCountsAndAForgottenOneDoesNotFillTheWeek()
    {
        QCOMPARE(countDayparts({{at(24, 9h), at(24, 9h)}}, {}), (DaypartCount{1, 0}));
        QCOMPARE(countDayparts({{at(24, 9h), at(24, 8h)}}, {}), (DaypartCount{1, 0}));
        QCOMPARE(countDayparts({{at(20, 9h), at(25, 9h)}}, {}), (DaypartCount{4, 0}));
    }
};
WIJKRONDE_TEST(DaypartsTest)

#include "dayparts_test.moc"
