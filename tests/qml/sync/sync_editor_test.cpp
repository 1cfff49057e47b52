// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/sync/sync_editor.h"

#include "qml/app/app_context.h"
#include "sync/engine/device_key.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QtTest/QtTest>

namespace wijkronde::test {

class SyncEditorTest : public QObject {
    Q_OBJECT

    /// A tablet whose key is there, so that an attempt gets as far as the network.
    static void giveKey(SmallTown &town) { value(DeviceKey::generate(town.random).write(town.vault)); }

private slots:
    void whatWaitsIsNamedWithItsTime()
    {
        SmallTown town;
        town.talk("finance_debt", 5);
        SyncEditor sync;
        const QAbstractItemModelTester tester(sync.waiting(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        town.pump();
        const auto *rows = sync.waiting();
        QCOMPARE(rows->rowCount(), sync.waitingCount());
        const auto last = rows->index(rows->rowCount() - 1);
        QCOMPARE(rows->data(last, WaitingListModel::TitleRole).toString(), QStringLiteral("Geld"));
        QCOMPARE(rows->data(last, WaitingListModel::SinceTextRole).toString(),
                 QStringLiteral("Sinds vandaag om 10.00 uur"));
        QCOMPARE(sync.safeText(), QStringLiteral("0 contacten en activiteiten staan veilig bij de registratie"));
        QCOMPARE(sync.lastSuccessText(), QStringLiteral("Nog niet gedaan op deze tablet"));
    }

    void withoutANetworkNothingIsCalledAnError()
    {
        SmallTown town;
        SyncEditor sync;
        town.pump();
        QCOMPARE(sync.state(), QStringLiteral("offline"));
        QCOMPARE(sync.headline(), QStringLiteral("Geen verbinding"));
        QVERIFY(sync.explanation().contains(QStringLiteral("staan veilig op deze tablet")));
    }

    void aSavedContactIsSentByItselfWhenThereIsANetwork()
    {
        SmallTown town;
        giveKey(town);
        int calls = 0;
        town.registry = [&](const Call &) -> Result<Answer> {
            ++calls;
            return fail(ErrorCode::Offline);
        };
        town.session().noteSaved();
        town.pump();
        QCOMPARE(calls, 0);
        town.network.set(NetworkStatus::State::Unknown);
        town.session().noteSaved();
        town.pump();
        QVERIFY(calls > 0 || town.tabletSync().status().last);
    }

    void aSignInPageOfTheWiFiIsExplained()
    {
        SmallTown town;
        town.network.set(NetworkStatus::State::Unknown);
        SyncEditor sync;
        SyncStatus status;
        status.last.emplace();
        status.last->error = Error{ErrorCode::CaptivePortal, {}};
        showStatus(town, status);
        QCOMPARE(sync.state(), QStringLiteral("failed"));
        QCOMPARE(sync.headline(), QStringLiteral("Deze wifi vraagt eerst om inloggen"));
        QVERIFY(sync.actionText().contains(QStringLiteral("browser")));
    }

    void anAttemptWithoutAConnectionIsToldUntilOneWorks()
    {
        SmallTown town;
        SyncEditor sync;
        SyncStatus running;
        running.state = SyncStatus::State::Running;
        SyncStatus ended;
        ended.last.emplace();
        ended.last->error = Error{ErrorCode::Offline, {}};
        QVERIFY(sync.lastFailureText().isEmpty());
        town.clock.advance(std::chrono::minutes(245));
        showStatus(town, running);
        showStatus(town, ended);
        const auto told =
            QStringLiteral("Geprobeerd om 14.05 uur: geen verbinding. Alles staat veilig op deze tablet.");
        QCOMPARE(sync.lastFailureText(), told);
        town.clock.advance(std::chrono::minutes(10));
        QCOMPARE(SyncEditor().lastFailureText(), told);
        town.clock.advance(std::chrono::hours(24));
        QCOMPARE(sync.lastFailureText(),
                 QStringLiteral("Geprobeerd gisteren om 14.05 uur: geen verbinding. Alles staat "
                                "veilig op deze tablet."));
        ended.last->error.reset();
        showStatus(town, running);
        showStatus(town, ended);
        QVERIFY(sync.lastFailureText().isEmpty());
    }

    void whatWasRemovedBeforeItWasSentIsNotNamed()
    {
        SmallTown town;
        SyncEditor sync;
        town.pump();
        const int before = sync.waitingCount();
        const auto id = town.talk("finance_debt", 5);
        QCOMPARE(sync.waitingCount(), before + 1);
        auto work = town.workspace();
        value(deleteRecord(work, *value(town.store().find(id))));
        town.pump();
        QCOMPARE(sync.waitingCount(), before);
        QCOMPARE(sync.waiting()->rowCount(), before);
        AppContext context(nullptr);
        town.pump();
        QCOMPARE(context.waitingCount(), before);
    }

    void progressIsToldInNumbers()
    {
        SmallTown town;
        SyncEditor sync;
        SyncStatus status;
        status.state = SyncStatus::State::Running;
        status.progress.phase = SyncProgress::Phase::Sending;
        status.progress.sent = 3;
        status.progress.toSend = 12;
        showStatus(town, status);
        QCOMPARE(sync.state(), QStringLiteral("running"));
        QCOMPARE(sync.stepText(), QStringLiteral("3 van 12 verstuurd"));
        QCOMPARE(sync.progress(), 0.25);
    }

private:
    static void showStatus(SmallTown &town, const SyncStatus &status)
    {
        town.pump();
        town.tabletSync().setStatus(status);
    }
};
WIJKRONDE_TEST(SyncEditorTest)

} // namespace wijkronde::test

#include "sync_editor_test.moc"
