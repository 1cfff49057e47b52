// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/lifecycle/qt_timer.h"

#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;

class QtTimerTest : public QObject {
    Q_OBJECT

private slots:
    void itGoesOffOnceAndMayBeStartedAgainFromThere()
    {
        QtTimer timer;
        int count = 0;
        timer.start(Millis{1}, [&] {
            ++count;
            timer.start(Millis{1}, [&] { count += 10; });
        });
        QTRY_COMPARE(count, 11);
    }
    void aLaterStartReplacesTheEarlierAndStopEndsIt()
    {
        QtTimer timer;
        QtTimer other;
        bool first = false;
        bool stopped = false;
        bool done = false;
        timer.start(Millis{0}, [&] { first = true; });
        timer.start(Millis{5}, [&] { done = true; });
        other.start(Millis{0}, [&] { stopped = true; });
        other.stop();
        QTRY_VERIFY(done);
        QVERIFY(!first);
        QVERIFY(!stopped);
    }
};
WIJKRONDE_TEST(QtTimerTest)
#include "qt_timer_test.moc"
