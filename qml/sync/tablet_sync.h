// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/network_status.h"
#include "core/ports/timer.h"
#include "qml/sync/sync_run.h"
#include "sync/engine/sync_runner.h"
#include "sync/engine/transport.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <string>

namespace wijkronde {

class AppSession;

/// Syncing as the screens see it: joins this tablet to a registry, starts attempts by itself when there is something to
/// send and perhaps a network, and keeps the last status. Lives on the GUI thread; nothing here waits.
class TabletSync : public QObject {
    Q_OBJECT

public:
    struct Ports {
        /// Its thread has an event loop; transports and the timer live there.
        Executor &sync;
        Timer &timer;
        NetworkStatus &network;
        /// Makes a transport to a registry; called on the sync thread.
        std::function<std::unique_ptr<Transport>(const std::string &registryUrl)> connect;
    };

    TabletSync(AppSession &session, const Ports &ports);
    /// The executors must have stopped after finish().
    ~TabletSync() override;

    const SyncStatus &status() const { return m_status; }
    /// How far it is, with the attempts before this one.
    const SyncRun &run() const { return m_run; }
    /// It runs, and nothing was heard for some seconds.
    bool isSilent() const { return m_isSilent; }
    bool isOffline() const { return m_ports.network.state() == NetworkStatus::State::Offline; }
    /// Nothing before the first success.
    std::optional<WallTime> lastSuccess() const;
    /// An attempt that failed, and was not stopped by a person.
    struct Failure {
        WallTime at;
        ErrorCode code;
    };
    /// The last one since the last success and the start of the program.
    const std::optional<Failure> &lastFailure() const { return m_lastFailure; }

    void start();
    void cancel();
    /// What the runner said, on the GUI thread.
    void setStatus(const SyncStatus &status);
    /// Nothing was heard of the attempt for some seconds.
    void noteSilence();
    /// Answers on the GUI thread, unless the owner is gone by then.
    void enrol(QObject *owner, const std::string &registryUrl, const std::string &code,
               std::function<void(Result<>)> done);
    /// Before the executors are stopped: ends what runs and lets go of the connection on its own thread.
    void finish();

signals:
    void statusChanged();

private:
    struct Joining;

    void connectRunner();
    void startIfUseful();
    void exchangeEnrolment(std::shared_ptr<Joining> joining);

    AppSession &m_session;
    Ports m_ports;
    /// Both are used on the sync thread only, once made.
    std::shared_ptr<Transport> m_transport;
    std::unique_ptr<SyncRunner> m_runner;
    SyncStatus m_status;
    SyncRun m_run;
    std::optional<WallTime> m_lastSuccess; ///< since the start of the program
    std::optional<Failure> m_lastFailure;
    QTimer m_regular;
    QTimer m_patience; ///< runs while an attempt does, from its last news on
    bool m_isSilent = false;
};

} // namespace wijkronde
