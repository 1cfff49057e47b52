// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/own_week.h"
#include "core/usecases/visits.h"
#include "qml/app/one_reading.h"
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
    Q_PROPERTY(QString visitId READ visitId NOTIFY visitChanged)
    Q_PROPERTY(QString visitPlaceName READ visitPlaceName NOTIFY visitChanged)
    Q_PROPERTY(QString visitSinceText READ visitSinceText NOTIFY visitChanged)
    Q_PROPERTY(int visitContactCount READ visitContactCount NOTIFY visitChanged)
    Q_PROPERTY(int contactCount READ contactCount NOTIFY countsChanged)
    Q_PROPERTY(int groupCount READ groupCount NOTIFY countsChanged)
    Q_PROPERTY(int communityCount READ communityCount NOTIFY countsChanged)
    /// Signals of the team that policy has not answered yet.
    Q_PROPERTY(int openSignalCount READ openSignalCount NOTIFY countsChanged)
    /// Parts of days of this week at places where residents are, and elsewhere.
    Q_PROPERTY(int outsideCount READ outsideCount NOTIFY countsChanged)
    Q_PROPERTY(int insideCount READ insideCount NOTIFY countsChanged)
    /// Where one used to come: "Speeltuin, 5 weken geleden".
    Q_PROPERTY(QList<QString> longAgoTexts READ longAgoTexts NOTIFY countsChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY countsChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY countsChanged)

public:
    explicit DayModel(QObject *parent = nullptr);

    bool visitRunning() const { return m_day.visit.has_value(); }
    QString visitId() const { return m_day.visit ? QString::fromStdString(m_day.visit->id.toHex()) : QString(); }
    QString visitPlaceName() const { return m_day.visitPlace; }
    QString visitSinceText() const;
    int visitContactCount() const { return m_day.visitContacts; }
    int contactCount() const { return m_day.counts.contacts; }
    int groupCount() const { return m_day.counts.groups; }
    int communityCount() const { return m_day.counts.community; }
    int openSignalCount() const { return m_openSignals; }
    int outsideCount() const { return m_week.dayparts.outside; }
    int insideCount() const { return m_week.dayparts.inside; }
    QStringList longAgoTexts() const;
    bool loading() const { return !m_loaded; }
    bool isEmpty() const { return rows().empty(); }

signals:
    void visitChanged();
    void countsChanged();

protected:
    QString subtitleOf(const LogRow &row, const Words &words) const override;

private:
    struct Day {
        std::vector<LogRow> rows;
        std::optional<VisitRow> visit;
        QString visitPlace;
        int visitContacts = 0;
        LogCounts counts;
    };

    static Result<Day> readDay(Workspace &workspace, const Id &workerId);
    void reload();
    void show(Day day);
    /// By themselves, so that the day does not wait for them.
    void countSignals();
    void readWeek();
    void handleChanges(const ChangeSet &changes);

    Day m_day; ///< without rows: those are the model's
    int m_openSignals = 0;
    bool m_loaded = false;
    OneReading m_reading;
    OwnWeek m_week;
};

} // namespace wijkronde
