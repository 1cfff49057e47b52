// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/lifecycle/event_loop_executor.h"

#include "tests/support/test_program.h"

#include <QtTest/QtTest>

#include <atomic>

using namespace wijkronde;

class EventLoopExecutorTest : public QObject {
    Q_OBJECT

private slots:
    void workRunsInOrderOnOneOtherThread()
    {
        ThreadExecutor executor("store");
        std::vector<int> order;
        std::set<QThread *> threads;
        for (int i = 0; i < 100; ++i) {
            executor.post([&, i] {
                order.push_back(i);
                threads.insert(QThread::currentThread());
            });
        }
        executor.stop();
        QCOMPARE(order.size(), std::size_t{100});
        QVERIFY(std::ranges::is_sorted(order));
        QCOMPARE(threads.size(), std::size_t{1});
        QVERIFY(!threads.contains(QThread::currentThread()));
    }
    void whatIsPostedAfterTheEndNeverRuns()
    {
        std::atomic<bool> ran = false;
        ThreadExecutor executor("store");
        executor.stop();
        executor.post([&] { ran = true; });
        executor.stop();
        QVERIFY(!ran);
    }
    void onThisThreadWorkRunsWhenTheLoopComesToIt()
    {
        EventLoopExecutor executor;
        bool ran = false;
        executor.post([&] { ran = true; });
        QVERIFY(!ran);
        QTRY_VERIFY(ran);
    }
};
WIJKRONDE_TEST(EventLoopExecutorTest)
#include "event_loop_executor_test.moc"
