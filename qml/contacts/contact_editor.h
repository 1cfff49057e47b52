// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/draft_timer.h"
#include "qml/contacts/ladder_model.h"
#include "qml/contacts/log_draft.h"
#include "qml/contacts/log_row.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace wijkronde {

/// Contact vastleggen: one form at a time, of a new log or a stored one. What is typed is kept as a draft after a
/// moment of quiet, when the focus moves and when the app goes to the background.
class ContactEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged)
    Q_PROPERTY(QString approach READ approach WRITE setApproach NOTIFY formChanged)
    Q_PROPERTY(QList<QString> domains READ domains NOTIFY formChanged)
    Q_PROPERTY(QString nextStep READ nextStep NOTIFY formChanged)
    Q_PROPERTY(int nextStepRank READ nextStepRank NOTIFY formChanged)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY noteChanged)
    /// It looks as if a BSN is in the note, or in the theme of a group.
    Q_PROPERTY(QString noteWarning READ noteWarning NOTIFY formChanged)
    Q_PROPERTY(QString placeName READ placeName NOTIFY formChanged)
    Q_PROPERTY(QString whenText READ whenText NOTIFY whenChanged)
    /// The same moment for steppers: local time as "2026-11-24T10:42:00", and as "dinsdag 24 november" and "10.42".
    Q_PROPERTY(QString whenIso READ whenIso NOTIFY whenChanged)
    Q_PROPERTY(QString whenDayText READ whenDayText NOTIFY whenChanged)
    Q_PROPERTY(QString whenTimeText READ whenTimeText NOTIFY whenChanged)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(QString peopleBand READ peopleBand WRITE setPeopleBand NOTIFY formChanged)
    Q_PROPERTY(QString contactKind READ contactKind WRITE setContactKind NOTIFY formChanged)
    Q_PROPERTY(bool canSave READ canSave NOTIFY saveHintChanged)
    Q_PROPERTY(QString saveHint READ saveHint NOTIFY saveHintChanged)
    /// The time of a new contact lies so far back that one may have meant another: offer useNow().
    Q_PROPERTY(bool momentIsOld READ momentIsOld NOTIFY whenChanged)
    Q_PROPERTY(bool draftRestored READ draftRestored NOTIFY stateChanged)
    /// What is gone on with, in words; empty when nothing is.
    Q_PROPERTY(QString draftText READ draftText NOTIFY stateChanged)
    /// After discardDraft(), until something is entered: takeDraftBack() undoes it.
    Q_PROPERTY(bool draftDiscarded READ draftDiscarded NOTIFY stateChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged)
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY stateChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged)
    Q_PROPERTY(wijkronde::LadderModel *ladder READ ladder CONSTANT)

public:
    explicit ContactEditor(QObject *parent = nullptr);
    ~ContactEditor() override;

    QString recordId() const { return m_recordId; }
    void setRecordId(const QString &recordId);
    QString approach() const { return QString::fromStdString(m_facts.approach); }
    void setApproach(const QString &approach);
    QStringList domains() const;
    QString nextStep() const { return QString::fromStdString(m_facts.nextStep); }
    int nextStepRank() const;
    QString note() const { return QString::fromStdString(m_facts.note); }
    void setNote(const QString &note);
    QString noteWarning() const;
    QString placeName() const { return m_opened.placeName; }
    QString whenText() const;
    QString whenIso() const;
    QString whenDayText() const;
    QString whenTimeText() const;
    QString theme() const { return QString::fromStdString(m_facts.theme); }
    void setTheme(const QString &theme);
    QString peopleBand() const { return QString::fromStdString(m_facts.peopleBand); }
    void setPeopleBand(const QString &code);
    QString contactKind() const { return QString::fromStdString(m_facts.contactKind); }
    void setContactKind(const QString &code);
    bool canSave() const { return m_form && !m_opening && m_saveHint.isEmpty(); }
    QString saveHint() const { return m_saveHint; }
    bool momentIsOld() const;
    bool draftRestored() const { return m_opened.restored; }
    QString draftText() const;
    bool draftDiscarded() const { return m_discarded.has_value(); }
    bool busy() const { return m_saving; }
    QString errorTitle() const { return m_errorTitle; }
    QString errorText() const { return m_errorText; }
    LadderModel *ladder() { return &m_ladder; }

    Q_INVOKABLE void begin();
    Q_INVOKABLE void toggleDomain(const QString &code);
    Q_INVOKABLE bool isDomain(const QString &code) const;
    Q_INVOKABLE void chooseStep(const QString &code);
    Q_INVOKABLE void save();
    Q_INVOKABLE void discardDraft();
    Q_INVOKABLE void takeDraftBack();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void useNow();
    Q_INVOKABLE void setPlace(const QString &recordId);
    Q_INVOKABLE void setWhen(const QString &iso);
    /// Moves the entered moment on the wall clock.
    Q_INVOKABLE void moveWhen(int days, int minutes);

signals:
    void recordIdChanged();
    void formChanged();
    void noteChanged();
    void whenChanged();
    void themeChanged();
    void saveHintChanged();
    void stateChanged();
    void saved(const QString &recordId, const QString &summary);
    void undone();

private:
    using Change = std::function<void()>;

    void open(bool fresh);
    void show(OpenForm opened);
    /// Does it now, or when the form that is being opened is there: a quick tap is not lost.
    void whenOpen(Change change);
    /// After a change of the form.
    void changed();
    void refresh();
    void enterMoment(const QDateTime &local);
    void keepDraftNow();
    /// Nothing is entered that was not there when the form was opened.
    bool isUntouched() const;
    void finishSave(Result<SavedForm> saved, const QString &summary);
    void showError(const Error &error);
    void clearError();

    QString m_recordId;
    OpenForm m_opened;
    std::unique_ptr<google::protobuf::Message> m_form;
    /// The form of the other kind as it was left when the approach was changed.
    std::unique_ptr<google::protobuf::Message> m_left;
    bool m_momentChosen = false;
    std::optional<Drafts::Draft> m_discarded;
    LogFacts m_facts;
    LadderModel m_ladder;
    DraftTimer m_draftTimer;
    bool m_opening = false;
    int m_openings = 0;
    std::vector<Change> m_waitingChanges;
    bool m_saving = false;
    QString m_saveHint;
    QString m_errorTitle;
    QString m_errorText;
    std::optional<SavedForm> m_lastSaved;
};

} // namespace wijkronde
