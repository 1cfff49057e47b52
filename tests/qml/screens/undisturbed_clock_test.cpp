// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/qml/screens/undisturbed_clock.h"

#include "platform/lifecycle/system_clock.h"
#include "tests/support/test_program.h"

#include <QSemaphore>
#include <QThread>
#include <QtTest/QtTest>

#include <atomic>

#include <sched.h>

namespace wijkronde::test {

class UndisturbedClockTest : public QObject {
    Q_OBJECT

private slots:
    void aCoreThatAnotherHasIsTakenOff()
    {
        // All on one core: this thread has half of it at most.
        cpu_set_t before;
        cpu_set_t one;
        QCOMPARE(sched_getaffinity(0, sizeof before, &before), 0);
        CPU_ZERO(&one);
        CPU_SET(sched_getcpu(), &one);
        QCOMPARE(sched_setaffinity(0, sizeof one, &one), 0);
        std::atomic<bool> ends = false;
        const std::unique_ptr<QThread> other(QThread::create([&ends] {
            while (!ends) {
            }
        }));
        other->start();
        const auto [real, own] = durationsOf([this] {
            const auto end = m_real.steady() + std::chrono::milliseconds(300);
            while (m_real.steady() < end) {
            }
        });
        ends = true;
        QVERIFY(other->wait());
        QCOMPARE(sched_setaffinity(0, sizeof before, &before), 0);
        QVERIFY2(own.count() > 0 && own < real * 3 / 4, qPrintable(QString::number(own.count())));
    }

    void waitingForSomethingCounts()
    {
        QSemaphore never;
        const auto [real, own] = durationsOf([&never] { QVERIFY(!never.tryAcquire(1, 100)); });
        QVERIFY2(own.count() >= 50'000, qPrintable(QString::number(own.count())));
        QVERIFY(own <= real);
    }

private:
    template <typename Work>
    std::pair<std::chrono::microseconds, std::chrono::microseconds> durationsOf(Work work)
    {
        UndisturbedClock undisturbed(m_real);
        undisturbed.watchThisThread();
        const auto real = m_real.steady();
        const auto own = undisturbed.steady();
        work();
        const auto ownTook = undisturbed.steady() - own;
        return {m_real.steady() - real, ownTook};
    }

    SystemClock m_real;
};
WIJKRONDE_TEST(UndisturbedClockTest)

} // namespace wijkronde::test

#include "undisturbed_clock_test.moc"
