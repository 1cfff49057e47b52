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
        QTRY_COMPARE(rows->rowCount(), sync.waitingCount());
        const auto last = rows->index(rows->rowCount() - 1);
        QCOMPARE(rows->data(last, WaitingListModel::TitleRole).toString(), QStringLiteral("Geld"));
        QCOMPARE(rows->data(last, WaitingListModel::SinceTextRole).toString(),
                 QStringLiteral("Sinds vandaag om 10.00 uur"));
        QCOMPARE(sync.safeText(), QString());
        QCOMPARE(sync.lastSuccessText(), QStringLiteral("Deze tablet heeft nog niet alles verstuurd en opgehaald"));
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

    void aSilentConnectionIsToldUntilThereIsNews()
    {
        SmallTown town;
        SyncEditor sync;
        showStatus(town, running({.phase = Phase::Sending, .toSend = 12}));
        QCOMPARE(sync.stepText(), QStringLiteral("Versturen wat jij vastlegde …"));
        town.tabletSync().noteSilence();
        QCOMPARE(sync.stepText(),
                 QStringLiteral("Nog geen antwoord. De verbinding is traag; de app blijft het proberen."));
        showStatus(town, running({.phase = Phase::Sending, .sent = 6, .toSend = 12}));
        QCOMPARE(sync.stepText(), QStringLiteral("Versturen wat jij vastlegde …"));
        SyncStatus ended;
        ended.last.emplace();
        showStatus(town, ended);
        town.tabletSync().noteSilence();
        QVERIFY(sync.stepText().isEmpty());
    }

    void progressIsToldInNumbersAndNeverGoesBack()
    {
        SmallTown town;
        SyncEditor sync;
        showStatus(town, running({}));
        QCOMPARE(sync.state(), QStringLiteral("running"));
        QCOMPARE(sync.stepText(), QStringLiteral("Verbinding maken met de registratie …"));
        QVERIFY(sync.sendingText().isEmpty() && sync.fetchingText().isEmpty() && sync.trafficText().isEmpty());
        showStatus(town, running({.phase = Phase::Sending, .toSend = 12, .bytesSent = 900}));
        QCOMPARE(sync.sendingText(), QStringLiteral("0 van 12 verstuurd"));
        QVERIFY(sync.sendingShare() < 0);
        showStatus(town, running({.phase = Phase::Sending, .sent = 6, .toSend = 12, .bytesSent = 2400}));
        QCOMPARE(sync.sendingText(), QStringLiteral("6 van 12 verstuurd"));
        QCOMPARE(sync.sendingShare(), 0.5);
        // Somebody saves meanwhile: the count is the true one, the bar stays.
        showStatus(town, running({.phase = Phase::Sending, .sent = 6, .toSend = 15, .bytesSent = 2400}));
        QCOMPARE(sync.sendingText(), QStringLiteral("6 van 15 verstuurd"));
        QCOMPARE(sync.sendingShare(), 0.5);
        showStatus(town, running({Phase::Fetching, 15, 15, 300, 1204, 4000, 61'700}));
        QCOMPARE(sync.sendingText(), QStringLiteral("15 van 15 verstuurd"));
        QCOMPARE(sync.sendingShare(), 1.0);
        QCOMPARE(sync.fetchingText(), QStringLiteral("300 van 1.204 opgehaald"));
        QCOMPARE(sync.trafficText(), QStringLiteral("4 kB verstuurd, 62 kB ontvangen"));
    }

    void aLostConnectionSaysWhenItGoesOnAndThenItDoesWhereItWas()
    {
        SmallTown town;
        town.network.set(NetworkStatus::State::Unknown);
        SyncEditor sync;
        showStatus(town, running({Phase::Fetching, 15, 15, 300, 1204, 4000, 61'700}));
        auto lost = running({Phase::Fetching, 15, 15, 300, 1204, 4000, 61'700});
        lost.state = SyncStatus::State::Waiting;
        lost.last.emplace();
        lost.last->error = Error{ErrorCode::HungUp, {}};
        lost.retryAt = town.clock.now() + std::chrono::seconds(20);
        showStatus(town, lost);
        QCOMPARE(sync.state(), QStringLiteral("paused"));
        QCOMPARE(sync.headline(), QStringLiteral("De verbinding viel weg"));
        QCOMPARE(sync.actionText(), QStringLiteral("Binnen een minuut gaat de app zelf verder waar die gebleven was."));
        QCOMPARE(sync.fetchingText(), QStringLiteral("300 van 1.204 opgehaald"));
        lost.retryAt = town.clock.now() + std::chrono::minutes(6);
        showStatus(town, lost);
        QCOMPARE(sync.actionText(), QStringLiteral("Om 10.06 uur gaat de app zelf verder waar die gebleven was."));
        // The next attempt: nothing is counted from the beginning.
        auto again = lost;
        again.state = SyncStatus::State::Running;
        again.progress = {};
        showStatus(town, again);
        QCOMPARE(sync.fetchingText(), QStringLiteral("300 van 1.204 opgehaald"));
        QCOMPARE(sync.fetchingShare(), 300.0 / 1204);
        QVERIFY(sync.explanation().contains(QStringLiteral("verder waar die gebleven was")));
        again.progress = {Phase::Fetching, 0, 0, 100, 904, 300, 20'000};
        showStatus(town, again);
        QCOMPARE(sync.fetchingText(), QStringLiteral("400 van 1.204 opgehaald"));
        QCOMPARE(sync.sendingText(), QStringLiteral("15 van 15 verstuurd"));
        QCOMPARE(sync.trafficText(), QStringLiteral("4 kB verstuurd, 82 kB ontvangen"));
        // After a success the next one counts anew.
        again.state = SyncStatus::State::Idle;
        again.last->error.reset();
        showStatus(town, again);
        QVERIFY(sync.fetchingText().isEmpty());
        showStatus(town, running({}));
        QVERIFY(sync.fetchingText().isEmpty());
        QVERIFY(!town.tabletSync().run().goesOn());
    }

    void noRoomAtTheRegistryIsSaidToBeItsOwnAndPasses()
    {
        SmallTown town;
        town.network.set(NetworkStatus::State::Unknown);
        SyncEditor sync;
        SyncStatus status;
        status.state = SyncStatus::State::Waiting;
        status.retryAt = town.clock.now() + std::chrono::minutes(2);
        status.last.emplace();
        status.last->error = Error{ErrorCode::RegistryFailed, {}};
        showStatus(town, status);
        QCOMPARE(sync.state(), QStringLiteral("paused"));
        QCOMPARE(sync.headline(), QStringLiteral("De registratie kan nu niets opslaan"));
        QVERIFY(sync.explanation().contains(QStringLiteral("niet aan deze tablet")));
        QCOMPARE(sync.actionText(),
                 QStringLiteral("Om 10.02 uur probeert de app het zelf opnieuw. Duurt het lang? Bel kantoor."));
    }

private:
    using Phase = SyncProgress::Phase;

    static SyncStatus running(const SyncProgress &progress)
    {
        SyncStatus status;
        status.state = SyncStatus::State::Running;
        status.progress = progress;
        return status;
    }
    static void showStatus(SmallTown &town, const SyncStatus &status)
    {
        town.pump();
        town.tabletSync().setStatus(status);
    }
};
WIJKRONDE_TEST(SyncEditorTest)

} // namespace wijkronde::test

#include "sync_editor_test.moc"
