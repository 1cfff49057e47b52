// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/sync_runner.h"

#include "tests/support/executors.h"
#include "tests/support/fake_timer.h"
#include "tests/support/sync_tablet.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;
using State = SyncStatus::State;

class SyncRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void anAttemptRunsToItsEnd()
    {
        Stage stage;
        const auto id = stage.tablet.put("een");
        stage.runner.start();
        stage.pump();
        QCOMPARE(stage.last().state, State::Idle);
        QVERIFY(!stage.last().last->error);
        QVERIFY(stage.tablet.held().contains(id));
        QVERIFY(!stage.timer.wait);
    }
    void progressIsTold()
    {
        Stage stage;
        for (int i = 0; i < 3; ++i)
            stage.tablet.put("n");
        stage.runner.start();
        stage.pump();
        const auto sending =
            std::ranges::find_if(stage.statuses, [](const auto &status) { return status.progress.toSend == 3; });
        QVERIFY(sending != stage.statuses.end());
        QCOMPARE(stage.last().progress.sent, std::uint64_t{3});
    }
    void aFailureThatMayPassIsTriedAgainLaterAndLater()
    {
        Stage stage;
        stage.tablet.transport.way = [](const auto &, const auto &) -> Result<Answer> {
            return fail(ErrorCode::Offline);
        };
        stage.runner.start();
        Millis longest{0};
        for (int i = 0; i < 30; ++i) {
            stage.pump();
            QCOMPARE(stage.last().state, State::Waiting);
            QVERIFY(*stage.timer.wait >= Millis{1'000});
            QVERIFY(*stage.timer.wait <= std::chrono::minutes{15});
            QVERIFY(stage.last().retryAt == stage.tablet.clock.now() + *stage.timer.wait);
            longest = std::max(longest, *stage.timer.wait);
            stage.timer.fire();
        }
        QVERIFY(longest > std::chrono::minutes{3});
        stage.tablet.transport.way = nullptr;
        stage.pump();
        QCOMPARE(stage.last().state, State::Idle);
        QVERIFY(!stage.timer.wait);
    }
    void theRegistrysWishIsKeptAlsoWhenSomebodyPresses()
    {
        Stage stage;
        stage.tablet.transport.way = [](const auto &, const auto &) -> Result<Answer> {
            auto answer = errorAnswer(ErrorCode::TooFast);
            answer.retryAfter = std::chrono::seconds(60);
            return answer;
        };
        stage.runner.start();
        stage.pump();
        QVERIFY(*stage.timer.wait >= Millis{60'000});
        const auto calls = stage.tablet.transport.methods.size();
        stage.tablet.clock.advance(Millis{20'000});
        stage.runner.start();
        stage.runner.connectionChanged();
        stage.pump();
        QCOMPARE(stage.tablet.transport.methods.size(), calls);
        QCOMPARE(*stage.timer.wait, Millis{40'000});
    }
    void theNetworkComingBackTriesOnceAtOnce()
    {
        Stage stage;
        stage.tablet.transport.way = [](const auto &, const auto &) -> Result<Answer> {
            return fail(ErrorCode::Offline);
        };
        stage.runner.start();
        stage.pump();
        stage.tablet.clock.advance(Millis{1'000});
        stage.tablet.transport.way = nullptr;
        stage.runner.connectionChanged();
        stage.pump();
        QCOMPARE(stage.last().state, State::Idle);
        QVERIFY(!stage.last().last->error);
        QVERIFY(!stage.timer.wait);
    }
    void aNetworkThatFlapsDoesNotBecomeAStorm()
    {
        Stage stage;
        stage.tablet.transport.way = [](const auto &, const auto &) -> Result<Answer> {
            return fail(ErrorCode::Offline);
        };
        stage.runner.start();
        stage.pump();
        const auto calls = stage.tablet.transport.methods.size();
        for (int i = 0; i < 100; ++i) {
            stage.runner.connectionChanged();
            stage.pump();
        }
        QCOMPARE(stage.tablet.transport.methods.size(), calls);
        QVERIFY(*stage.timer.wait <= Millis{1'000});
    }
    void whatCannotHelpIsNotTriedAgain()
    {
        Stage stage;
        stage.tablet.transport.way = [](const auto &, const auto &) -> Result<Answer> {
            return fail(ErrorCode::Untrusted);
        };
        stage.runner.start();
        stage.pump();
        QCOMPARE(stage.last().state, State::Idle);
        QCOMPARE(stage.last().last->error->code, ErrorCode::Untrusted);
        QVERIFY(!stage.timer.wait);
    }
    void anAnswerGarbledOnTheWayIsTriedAgain()
    {
        Stage stage;
        stage.tablet.transport.way = [](const auto &, const auto &deliver) -> Result<Answer> {
            auto answer = deliver();
            answer->body = "\xff\xff\xff";
            return answer;
        };
        stage.runner.start();
        stage.pump();
        QCOMPARE(stage.last().last->error->code, ErrorCode::MalformedMessage);
        QCOMPARE(stage.last().state, State::Waiting);
    }
    void aWishDuringAnAttemptMakesOneMore()
    {
        Stage stage;
        stage.runner.start();
        bool asked = false;
        stage.tablet.transport.way = [&](const auto &, const auto &deliver) -> Result<Answer> {
            if (!std::exchange(asked, true)) {
                for (int i = 0; i < 3; ++i)
                    stage.runner.start();
            }
            return deliver();
        };
        stage.pump();
        const auto runs = std::ranges::count_if(stage.statuses, [](const auto &status) {
            return status.state == State::Running && status.progress.bytesSent == 0
                   && status.progress.phase == SyncProgress::Phase::Connecting;
        });
        QCOMPARE(runs, 2);
        QCOMPARE(stage.last().state, State::Idle);
    }
    void stoppingEndsTheAttemptAndTheWaiting()
    {
        Stage stage;
        stage.tablet.put("blijft");
        stage.tablet.transport.way = [&](const auto &, const auto &) -> Result<Answer> {
            stage.runner.cancel();
            return fail(ErrorCode::Cancelled);
        };
        stage.runner.start();
        stage.pump();
        QCOMPARE(stage.last().state, State::Idle);
        QCOMPARE(stage.last().last->error->code, ErrorCode::Cancelled);
        stage.tablet.transport.way = [](const auto &, const auto &) -> Result<Answer> {
            return fail(ErrorCode::Offline);
        };
        stage.tablet.clock.advance(Millis{2'000});
        stage.runner.start();
        stage.pump();
        QCOMPARE(stage.last().state, State::Waiting);
        stage.runner.cancel();
        stage.pump();
        QCOMPARE(stage.last().state, State::Idle);
        QVERIFY(!stage.timer.wait);
        stage.tablet.transport.way = nullptr;
        stage.tablet.clock.advance(Millis{2'000});
        stage.runner.start();
        stage.pump();
        QCOMPARE(stage.tablet.waiting(), std::uint64_t{0});
    }
    void aTabletWithoutAKeySaysSo()
    {
        Stage stage;
        stage.tablet.vault.secrets.erase("device_key");
        stage.runner.start();
        stage.pump();
        QCOMPARE(stage.last().last->error->code, ErrorCode::NotEnrolled);
        QCOMPARE(stage.last().state, State::Idle);
    }

private:
    struct Stage {
        Stage()
            : registry(Backend::Sqlite),
              tablet(registry, registry.worker, 1),
              timer(tablet.clock),
              runner({storeThread, syncThread, tablet.transport, timer, tablet.clock, tablet.random, [this] {
                          return SyncSession::open(*tablet.store, tablet.vault, tablet.clock, tablet.random, {});
                      }})
        {
            runner.onStatus([this](const SyncStatus &status) { statuses.push_back(status); });
        }
        void pump()
        {
            while (syncThread.pumpOne() || storeThread.pumpOne()) {
            }
        }
        const SyncStatus &last() const { return statuses.back(); }

        TestRegistry registry;
        SyncTablet tablet;
        PumpedExecutor storeThread;
        PumpedExecutor syncThread;
        FakeTimer timer;
        SyncRunner runner;
        std::vector<SyncStatus> statuses;
    };
};
WIJKRONDE_TEST(SyncRunnerTest)
#include "sync_runner_test.moc"
