// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/draft_timer.h"
#include "qml/day/visit_form.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>
#include <vector>

namespace wijkronde {

/// What a worker leaves with at the end of a visit, or says of one that has ended: about how many people, and what goes
/// on there (S0-82, S0-83). What is typed is kept.
class VisitEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed)
    /// Something was typed before and not saved.
    Q_PROPERTY(bool draftRestored READ draftRestored NOTIFY changed)
    /// "9.05 tot 11.40 uur", with the day when it was another one.
    Q_PROPERTY(QString timesText READ timesText NOTIFY changed)
    Q_PROPERTY(int contactCount READ contactCount NOTIFY changed)
    Q_PROPERTY(int groupCount READ groupCount NOTIFY changed)
    Q_PROPERTY(int communityCount READ communityCount NOTIFY changed)
    Q_PROPERTY(QString peopleBand READ peopleBand WRITE setPeopleBand NOTIFY changed)
    Q_PROPERTY(QString heard READ heard WRITE setHeard NOTIFY changed)
    Q_PROPERTY(QString warningText READ warningText NOTIFY changed)
    Q_PROPERTY(QString limitText READ limitText NOTIFY changed)
    Q_PROPERTY(QList<QString> domains READ domains NOTIFY changed)
    /// A signal to policy is begun with what was heard, when it is saved.
    Q_PROPERTY(bool givesSignal READ givesSignal WRITE setGivesSignal NOTIFY changed)
    /// A signal about what was heard is there already.
    Q_PROPERTY(bool hasSignal READ hasSignal NOTIFY changed)
    /// What was told of the place before, when, and which observation it is; as many of each.
    Q_PROPERTY(QStringList beforeTexts READ beforeTexts NOTIFY changed)
    Q_PROPERTY(QStringList beforeDays READ beforeDays NOTIFY changed)
    Q_PROPERTY(QStringList beforeIds READ beforeIds NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    explicit VisitEditor(QObject *parent = nullptr);
    ~VisitEditor() override { m_draftTimer.flush(); }

    bool running() const { return m_opened && !m_opened->stored.has_ended_at_ms(); }
    bool draftRestored() const
    {
        return m_opened && (m_opened->visit.opened.restored || m_opened->observation.opened.restored);
    }
    QString placeName() const { return m_opened ? m_opened->placeName : QString(); }
    QString timesText() const;
    int contactCount() const { return m_opened ? m_opened->counts.contacts : 0; }
    int groupCount() const { return m_opened ? m_opened->counts.groups : 0; }
    int communityCount() const { return m_opened ? m_opened->counts.community : 0; }
    QString peopleBand() const { return QString::fromStdString(m_visit.people_band()); }
    QString heard() const { return QString::fromStdString(m_observation.text()); }
    QString warningText() const;
    QString limitText() const;
    QStringList domains() const;
    bool givesSignal() const { return m_givesSignal; }
    QStringList beforeTexts() const;
    QStringList beforeDays() const;
    QStringList beforeIds() const;
    bool hasSignal() const { return m_opened && m_opened->hasSignal; }
    bool canSave() const { return m_opened && !m_settled; }
    QString errorTitle() const { return m_errorTitle; }
    QString errorText() const { return m_errorText; }

    Q_INVOKABLE void begin(const QString &visitId);
    /// Without what was typed before.
    Q_INVOKABLE void beginAgain();
    /// The same code again takes it away.
    void setPeopleBand(const QString &code);
    void setHeard(const QString &text);
    void setGivesSignal(bool gives);
    Q_INVOKABLE void toggleDomain(const QString &code);
    /// The form is left: what was typed is kept at once, and what comes late is told elsewhere.
    Q_INVOKABLE void leave();
    Q_INVOKABLE void save();
    Q_INVOKABLE void undo();

signals:
    void changed();
    void saved(const QString &message);
    /// What is shown has been saved.
    void finished();
    /// The observation that a signal is to be given about.
    void signalWanted(const QString &observationId);
    void undone();

private:
    void open(bool withDraft);
    TypedVisit typed() const;
    /// Changes the form and keeps that, now or when the form is there: a quick tap is not lost.
    void change(std::function<void()> change);
    void keepNow();
    void failSaving(const Error &error, const TypedVisit &typed, bool isShown);
    void show(Result<OpenVisit> visit);
    void showError(const Error &error);

    std::optional<Id> m_visitId;
    std::optional<OpenVisit> m_opened;
    record::v1::Visit m_visit;
    record::v1::Observation m_observation;
    bool m_givesSignal = false;
    std::optional<SavedVisit> m_saved;
    DraftTimer m_draftTimer;
    std::vector<std::function<void()>> m_waitingChanges; ///< done when the form that is being opened is there
    QString m_errorTitle;
    QString m_errorText;
    bool m_opening = false;
    bool m_settled = false; ///< on its way to the store, or there
    int m_openings = 0;
};

} // namespace wijkronde
