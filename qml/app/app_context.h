// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/error.h"
#include "core/ports/clock.h"

#include <QDate>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

class QJSEngine;
class QQmlEngine;

namespace wijkronde {

struct ChangeSet;

/// What every page may ask: whose tablet, which language and look, which day, what waits, and whether something is
/// wrong.
class AppContext : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// The store has answered: before that no page knows what to show.
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)
    Q_PROPERTY(bool enrolled READ enrolled NOTIFY identityChanged)
    Q_PROPERTY(QString workerName READ workerName NOTIFY identityChanged)
    Q_PROPERTY(QString teamName READ teamName NOTIFY identityChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QString themeChoice READ themeChoice WRITE setThemeChoice NOTIFY themeChoiceChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)
    Q_PROPERTY(QString todayText READ todayText NOTIFY todayChanged)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY waitingChanged)
    Q_PROPERTY(QString waitingSinceText READ waitingSinceText NOTIFY waitingChanged)
    /// How many things wait for a person to choose.
    Q_PROPERTY(int choiceCount READ choiceCount NOTIFY choicesChanged)
    Q_PROPERTY(bool vaultWeak READ vaultWeak NOTIFY readyChanged)
    Q_PROPERTY(QString vaultText READ vaultText NOTIFY readyChanged)
    Q_PROPERTY(QString warningText READ warningText NOTIFY warningChanged)
    Q_PROPERTY(bool storeFailed READ storeFailed NOTIFY readyChanged)
    Q_PROPERTY(QString storeErrorTitle READ storeErrorTitle NOTIFY readyChanged)
    Q_PROPERTY(QString storeErrorText READ storeErrorText NOTIFY readyChanged)

public:
    /// Without a default: QML then makes it by create(), which knows the engine.
    explicit AppContext(QObject *parent);
    static AppContext *create(QQmlEngine *engine, QJSEngine *);

    bool ready() const { return m_ready; }
    bool enrolled() const;
    QString workerName() const;
    QString teamName() const;
    QString language() const;
    void setLanguage(const QString &language);
    QString themeChoice() const;
    void setThemeChoice(const QString &choice);
    double textScale() const;
    void setTextScale(double scale);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    QString todayText() const;
    int waitingCount() const { return static_cast<int>(m_waiting); }
    QString waitingSinceText() const;
    int choiceCount() const { return static_cast<int>(m_choices); }
    bool vaultWeak() const;
    QString vaultText() const;
    QString warningText() const;
    bool storeFailed() const { return m_storeError.has_value(); }
    QString storeErrorTitle() const;
    QString storeErrorText() const;

    /// For a screen reader.
    Q_INVOKABLE void announce(const QString &text);
    /// Asks the tablet to call or to write. False when it is known to have no app for that; a desktop may say that it
    /// opens something, and have nothing.
    Q_INVOKABLE bool openOutside(const QString &url);
    /// Onto the clipboard.
    Q_INVOKABLE void copy(const QString &text);

signals:
    void readyChanged();
    void identityChanged();
    void languageChanged();
    void themeChoiceChanged();
    void textScaleChanged();
    void reducedMotionChanged();
    void todayChanged();
    void waitingChanged();
    void choicesChanged();
    void warningChanged();
    void announced(const QString &text);
    void failed(const QString &title, const QString &text);

private:
    void showOpened();
    void showStoreError(const Error &error);
    void useLanguage();
    void reloadWaiting();
    void reloadChoices();
    void handleChanges(const ChangeSet &changes);
    void checkClock();
    /// Wakes at the next midnight of this place.
    void armMidnight();
    void noteNewDay();

    bool m_ready = false;
    std::optional<ErrorCode> m_storeError;
    QTimer m_midnight;
    QDate m_day;
    std::int64_t m_waiting = 0;
    std::optional<WallTime> m_waitingSince;
    bool m_readingWaiting = false;
    bool m_waitingAgain = false;
    std::int64_t m_choices = 0;
    bool m_readingChoices = false;
    bool m_choicesAgain = false;
    bool m_clockIsBehind = false;
};

} // namespace wijkronde
