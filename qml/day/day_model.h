// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/visits.h"
#include "qml/contacts/log_list_model.h"

#include <optional>

namespace wijkronde {

struct ChangeSet;

/// Vandaag: the running visit, and what the worker logged today, newest first. The figures are counted here and stay
/// here.
class DayModel : public wijkronde::LogListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool visitRunning READ visitRunning NOTIFY visitChanged)
    Q_PROPERTY(QString visitPlaceName READ visitPlaceName NOTIFY visitChanged)
    Q_PROPERTY(QString visitSinceText READ visitSinceText NOTIFY visitChanged)
    Q_PROPERTY(int visitContactCount READ visitContactCount NOTIFY visitChanged)
    Q_PROPERTY(int contactCount READ contactCount NOTIFY countsChanged)
    Q_PROPERTY(int groupCount READ groupCount NOTIFY countsChanged)
    Q_PROPERTY(int communityCount READ communityCount NOTIFY countsChanged)
    /// Signals of the team that policy has not answered yet.
    Q_PROPERTY(int openSignalCount READ openSignalCount NOTIFY countsChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY countsChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY countsChanged)

public:
    explicit DayModel(QObject *parent = nullptr);

    bool visitRunning() const { return m_day.visit.has_value(); }
    QString visitPlaceName() const { return m_day.visitPlace; }
    QString visitSinceText() const;
    int visitContactCount() const { return m_day.visitContacts; }
    int contactCount() const { return m_day.contacts; }
    int groupCount() const { return m_day.groups; }
    int communityCount() const { return m_day.community; }
    int openSignalCount() const { return m_openSignals; }
    bool loading() const { return !m_loaded; }
    bool isEmpty() const { return rows().empty(); }

    Q_INVOKABLE void endVisit();
    Q_INVOKABLE void undoEndVisit();

signals:
    void visitChanged();
    void countsChanged();
    void visitEnded(const QString &placeName);

protected:
    QString subtitleOf(const LogRow &row, const Words &words) const override;

private:
    struct Day {
        std::vector<LogRow> rows;
        std::optional<RunningVisit> visit;
        QString visitPlace;
        int visitContacts = 0;
        int contacts = 0;
        int groups = 0;
        int community = 0;
    };

    static Result<Day> readDay(Workspace &workspace, const Id &workerId);
    void reload();
    void show(Day day);
    /// By itself, so that the day does not wait for it.
    void countSignals();
    void handleChanges(const ChangeSet &changes);
    void changeVisit(const Id &visitId, bool end);

    Day m_day; ///< without rows: those are the model's
    int m_openSignals = 0;
    bool m_loaded = false;
    bool m_reading = false;
    bool m_again = false;
    std::optional<Id> m_endedVisit;
};

} // namespace wijkronde
