// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "qml/app/app_session.h"
#include "qml/tour/tour_clock.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

class QQmlApplicationEngine;
class QQuickWindow;

namespace wijkronde {

class AppContext;
class TabletSync;

/// What a world needs from outside; only a main.cpp can give it.
struct TourParts {
    virtual ~TourParts() = default;
    virtual const Clock &clock() = 0;
    virtual Random &random() = 0;
    virtual const TimeZone &timeZone() = 0;
    virtual Executor &writer() = 0;
    virtual Executor &reader() = 0;
    virtual Executor &gui() = 0;
    virtual Result<std::unique_ptr<KeyVault>> vault(const std::string &folder) = 0;
    virtual std::unique_ptr<TabletSync> sync(AppSession &session) = 0;
    /// The work that was posted is done and no more will be.
    virtual void stop() = 0;
};

/// The real app in one situation, with a folder and threads of its own: window, session and store.
class TourWorld {
public:
    enum class Kind {
        Day,     ///< a morning at work: the demo town, a visit, logs that wait to be sent
        Empty,   ///< connected, and nothing there yet
        Begun,   ///< connected, nothing logged today, and a contact that was begun a while ago
        Choices, ///< as Begun's town, with one of everything that a person must choose about
        New,     ///< the first start
        Broken,  ///< the database is damaged
    };

    /// `contacts`: how many the town of a Day has. Blocks until the first page is there; null when the app does not
    /// start.
    static std::unique_ptr<TourWorld> open(Kind kind, int contacts,
                                           const std::function<std::unique_ptr<TourParts>()> &makeParts);
    ~TourWorld();

    QQuickWindow &window() const { return *m_window; }
    AppContext &context() const { return *m_context; }
    QQmlApplicationEngine &engine() const { return *m_engine; }
    TabletSync &sync() const { return *m_sync; }

private:
    TourWorld() = default;
    Result<> prepareFolder(Kind kind, int contacts);
    bool start();

    QTemporaryDir m_folder;
    std::unique_ptr<TourParts> m_parts;
    std::unique_ptr<TourClock> m_clock;
    std::unique_ptr<AppSession> m_session;
    std::unique_ptr<TabletSync> m_sync;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    AppContext *m_context = nullptr;
};

} // namespace wijkronde
