// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/lifecycle/system_parts.h"
#include "qml/app/app_session.h"
#include "qml/sync/tablet_sync.h"
#include "qml/tour/no_network.h"
#include "qml/tour/tour_clock.h"
#include "tests/qml/screens/undisturbed_clock.h"

#include <QQmlApplicationEngine>

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
    /// Another moment than that of the tour; from then on the clock stands there.
    void setNow(WallTime now) { m_clock.set(now); }
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
    void watchThreads();

    SystemParts m_parts;
    TourClock m_clock{m_parts.clock};
    UndisturbedClock m_guiClock{m_parts.clock};
    UndisturbedClock m_rowsClock{m_parts.clock};
    NoNetwork m_network;
    std::unique_ptr<AppSession> m_session;
    std::unique_ptr<TabletSync> m_sync;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    Duration m_startTook{};
};

/// The middle one of an odd number of measurements, and the value that 95 of 100 stay under.
Duration median(std::vector<Duration> values);
Duration percentile95(std::vector<Duration> values);

/// The worst calls of each entry of the app on the GUI thread, over several starts of it. Code that takes too long does
/// so every time; a machine that is held up (a page of memory read back from disk, a virtual processor that is taken
/// away) does not. So an entry is judged by the middle one of its worst calls.
class EntryTimes {
public:
    /// Before each start.
    static void begin() { GuiBudget::clear(); }
    /// After it: what the entries took.
    void add();
    std::size_t count() const { return m_worst.size(); }
    bool has(std::string_view beginOfName) const;
    /// Prints all, slowest first. The slowest, if it is over the limit of design.md.
    std::optional<std::string> overLimit() const;

private:
    std::map<std::string, std::vector<Duration>> m_worst;
};

/// A limit is promised for what users get, an optimised build; of another one it is asked that it is not out of all
/// proportion.
Duration limitOf(Duration release);

} // namespace wijkronde::test
