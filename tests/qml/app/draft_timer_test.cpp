// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/draft_timer.h"

#include "tests/support/test_program.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class DraftTimerTest : public QObject {
    Q_OBJECT

private slots:
    void whoTypesWithoutAPauseIsKeptAllTheSame()
    {
        DraftTimer timer;
        QSignalSpy due(&timer, &DraftTimer::due);
        QTimer letters;
        connect(&letters, &QTimer::timeout, &timer, &DraftTimer::start);
        timer.start();
        letters.start(1);
        QVERIFY(due.wait(5000));
    }

    void leavingKeepsAtOnceAndOnlyWhatWasTyped()
    {
        DraftTimer timer;
        QSignalSpy due(&timer, &DraftTimer::due);
        timer.flush();
        QCOMPARE(due.count(), 0);
        timer.start();
        timer.flush();
        QCOMPARE(due.count(), 1);
        timer.flush();
        QCOMPARE(due.count(), 1);
        timer.start();
        timer.stop();
        timer.flush();
        QCOMPARE(due.count(), 1);
    }

    void whenTheAppGoesToTheBackgroundItIsKept()
    {
        DraftTimer timer;
        QSignalSpy due(&timer, &DraftTimer::due);
        timer.start();
        emit qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
        QCOMPARE(due.count(), 1);
    }
};
WIJKRONDE_TEST(DraftTimerTest)

} // namespace wijkronde::test

#include "draft_timer_test.moc"
