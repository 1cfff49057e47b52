// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/network_status.h"
#include "platform/lifecycle/event_loop_executor.h"
#include "platform/lifecycle/qt_time_zone.h"
#include "platform/lifecycle/qt_timer.h"
#include "platform/lifecycle/system_clock.h"
#include "platform/lifecycle/system_random.h"
#include "qml/app/app_session.h"
#include "qml/sync/tablet_sync.h"
#include "qml/tour/tour_clock.h"
#include "tests/qml/screens/undisturbed_clock.h"

#include <QQmlApplicationEngine>

#include <chrono>
#include <memory>

class QQuickItem;
class QQuickWindow;

namespace wijkronde::test {

using Duration = std::chrono::duration<double, std::milli>;

/// Makes the store of an enrolled tablet in a folder. `contacts`: how many its town has; 0 = it has fetched nothing
/// yet.
void fillTablet(const QString &folder, int contacts);

/// The app as main.cpp wires it, with its real threads, over a folder, at the moment of the tour.
class RunningApp {
public:
    /// Makes the way to a registry, on the sync thread.
    using Connect = std::function<std::unique_ptr<Transport>(const std::string &registryUrl)>;

    /// Returns when the first page shows what the store holds. Without a way no registry is reached.
    explicit RunningApp(const QString &folder, Connect connect = {});
    ~RunningApp();

    QQuickWindow &window() const { return *m_window; }
    QQmlEngine &engine() { return *m_engine; }
    AppSession &session() { return *m_session; }
    TabletSync &sync() { return *m_sync; }
    const Clock &clock() const { return m_clock; }
    /// What an entry or a page takes from the GUI thread. The app's GuiBudget reads it.
    const Clock &guiClock() const { return m_guiClock; }
    /// What a reading of rows takes, on the reader's thread and the GUI's.
    const Clock &rowsClock() const { return m_rowsClock; }
    /// From the start of everything to the first picture with what the store holds.
    Duration startTook() const { return m_startTook; }

    /// The one object of a view-model's type in the window.
    template <typename Model>
    Model *model() const
    {
        return m_engine->rootObjects().constFirst()->findChild<Model *>();
    }

private:
    /// The app in the field: out of reach of everything.
    class NoNetwork : public NetworkStatus {
    public:
        State state() const override { return State::Offline; }
        void onChange(std::function<void(State)>) override {}
    };

    void watchThreads();

    SystemClock m_systemClock;
    TourClock m_clock{m_systemClock};
    UndisturbedClock m_guiClock{m_systemClock};
    UndisturbedClock m_rowsClock{m_systemClock};
    SystemRandom m_random;
    QtTimeZone m_timeZone;
    QtTimer m_timer;
    NoNetwork m_network;
    EventLoopExecutor m_gui;
    ThreadExecutor m_writer{QStringLiteral("store writer")};
    ThreadExecutor m_reader{QStringLiteral("store reader")};
    ThreadExecutor m_syncThread{QStringLiteral("sync")};
    std::unique_ptr<AppSession> m_session;
    std::unique_ptr<TabletSync> m_sync;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    Duration m_startTook{};
};

/// The middle one of an odd number of measurements, and the value that 95 of 100 stay under.
Duration median(std::vector<Duration> values);
Duration percentile95(std::vector<Duration> values);

/// A limit is promised for what users get, an optimised build; of another one it is asked that it is not out of all
/// proportion.
Duration limitOf(Duration release);

} // namespace wijkronde::test
