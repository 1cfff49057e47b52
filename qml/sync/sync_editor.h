// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/one_reading.h"
#include "qml/sync/tablet_sync.h"
#include "qml/sync/waiting_list_model.h"

#include <QObject>

#include <optional>

namespace wijkronde {

struct ChangeSet;

/// Versturen en ophalen: how it stands, in words, and the two things that one can do.
class SyncEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// What it does now: "Verbinding maken …".
    Q_PROPERTY(QString stepText READ stepText NOTIFY changed)
    /// How far it is, while it runs or has lost its connection; empty as long as there is nothing to count. Shares are
    /// from 0 to 1, below 0 while unknown, and never go back.
    Q_PROPERTY(QString sendingText READ sendingText NOTIFY changed)
    Q_PROPERTY(double sendingShare READ sendingShare NOTIFY changed)
    Q_PROPERTY(QString fetchingText READ fetchingText NOTIFY changed)
    Q_PROPERTY(double fetchingShare READ fetchingShare NOTIFY changed)
    /// What went over the connection, in bytes.
    Q_PROPERTY(QString trafficText READ trafficText NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed)
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY changed)
    Q_PROPERTY(QString waitingSinceText READ waitingSinceText NOTIFY changed)
    Q_PROPERTY(QString lastSuccessText READ lastSuccessText NOTIFY changed)
    /// When it was last tried in vain and why; empty after a success.
    Q_PROPERTY(QString lastFailureText READ lastFailureText NOTIFY changed)
    Q_PROPERTY(QString safeText READ safeText NOTIFY changed)
    Q_PROPERTY(wijkronde::WaitingListModel *waiting READ waiting CONSTANT)

public:
    explicit SyncEditor(QObject *parent = nullptr);

    QString state() const;
    QString stepText() const;
    QString sendingText() const;
    double sendingShare() const { return m_sync->run().sendingShare(); }
    QString fetchingText() const;
    double fetchingShare() const { return m_sync->run().fetchingShare(); }
    QString trafficText() const;
    QString headline() const;
    QString explanation() const;
    QString actionText() const;
    int waitingCount() const { return static_cast<int>(m_stand.waiting); }
    QString waitingSinceText() const;
    QString lastSuccessText() const;
    QString lastFailureText() const;
    // How much is safe at the registry; empty when nothing is yet.
    QString safeText() const;
    WaitingListModel *waiting() { return &m_waiting; }

    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel();

signals:
    void changed();

private:
    /// Paused: it goes on by itself, and nobody has to do anything.
    enum class State { Idle, Running, Done, Failed, Offline, Paused };

    /// What the store says of it.
    struct Stand {
        std::vector<WaitingRow> rows;
        std::int64_t waiting = 0;
        std::int64_t safe = 0;
    };

    static Result<Stand> readStand(Workspace &workspace);
    State current() const;
    /// Why the last attempt failed; nothing when it did not, or was stopped.
    std::optional<ErrorCode> failure() const;
    QString outcomeText() const;
    QString nextAttemptText() const;
    bool showsProgress() const;
    void reload();
    void handleChanges(const ChangeSet &changes);

    TabletSync *m_sync;
    WaitingListModel m_waiting;
    Stand m_stand; ///< without rows, but the first: those are the model's
    std::optional<WallTime> m_oldest;
    OneReading m_reading;
};

} // namespace wijkronde
