// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/day/day_model.h"

#include "qml/app/app_session.h"
#include "qml/app/record_names.h"
#include "qml/app/time_text.h"
#include "qml/day/visit_text.h"
#include "qml/signals/signal_list_model.h"

#include <algorithm>

namespace wijkronde {
namespace {

/// More than anybody logs on one day.
constexpr int kMostRows = 500;

} // namespace

DayModel::DayModel(QObject *parent) : LogListModel(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &DayModel::handleChanges);
    connect(&session, &AppSession::dayChanged, this, &DayModel::reload);
    connect(&session, &AppSession::identityChanged, this, &DayModel::reload);
    connect(&session, &AppSession::wordsChanged, this, &DayModel::visitChanged);
    reload();
}

QString DayModel::visitSinceText() const
{
    return m_day.visit ? VisitText::times(m_day.visit->visit) : QString();
}

QString DayModel::subtitleOf(const LogRow &row, const Words &words) const
{
    return logStepLine(row.facts, words);
}

Result<DayModel::Day> DayModel::readDay(Workspace &workspace, const Id &workerId)
{
    Day day;
    auto visit = runningVisit(workspace, workerId);
    if (!visit)
        return fail(visit.error());
    const auto midnight = toMillis(workspace.timeZone.startOfDay(workspace.clock.now()));
    LogFilter filter;
    filter.workerId = workerId;
    filter.fromMs = *visit ? std::min(midnight, (*visit)->visit.started_at_ms()) : midnight;
    auto rows = readLogPage(workspace, filter, std::nullopt, kMostRows);
    if (!rows)
        return fail(rows.error());
    if (*visit) {
        auto name = recordName(workspace, (*visit)->visit.place_id());
        if (!name)
            return fail(name.error());
        day.visitPlace = *name;
        day.visitContacts = static_cast<int>(std::ranges::count(
            *rows, (*visit)->id.view(), [](const LogRow &row) { return std::string_view(row.facts.visitId); }));
        day.visit = std::move(*visit);
    }
    for (auto &row : *rows) {
        if (row.facts.startedMs < midnight)
            continue;
        day.counts.add(row.facts);
        day.rows.push_back(std::move(row));
    }
    return day;
}

void DayModel::reload()
{
    m_reading.run(
        this, "DayModel.show", &DayModel::reload,
        [workerId = AppSession::current().workerId()](Workspace &workspace) { return readDay(workspace, workerId); },
        [this](Result<Day> day) {
            if (day)
                show(std::move(*day));
        });
}

void DayModel::show(Day day)
{
    setRowsInTurns(std::exchange(day.rows, {}));
    m_day = std::move(day);
    if (!std::exchange(m_loaded, true))
        countSignals();
    readWeek();
    emit visitChanged();
    emit countsChanged();
}

void DayModel::countSignals()
{
    AppSession::current().read(this, "DayModel.openSignals", openSignals, [this](const Result<int> &count) {
        if (!count || *count == m_openSignals)
            return;
        m_openSignals = *count;
        emit countsChanged();
    });
}

void DayModel::readWeek()
{
    AppSession::current().read(
        this, "DayModel.showWeek",
        [workerId = AppSession::current().workerId()](Workspace &workspace) { return ownWeek(workspace, workerId); },
        [this](Result<OwnWeek> week) {
            if (!week || *week == m_week)
                return;
            m_week = std::move(*week);
            emit countsChanged();
        });
}

QStringList DayModel::longAgoTexts() const
{
    const auto &session = AppSession::current();
    QStringList texts;
    for (const auto &place : m_week.longAgo) {
        const auto day = TimeText::local(place.last, session.ports().timeZone).date();
        //: A place and when one was there last, as in "Speeltuin, 2 november"
        texts.append(tr("%1, %2").arg(QString::fromStdString(place.name),
                                      TimeText::ago(day, session.today(), session.words().locale())));
    }
    return texts;
}

void DayModel::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("DayModel.handleChanges");
    const auto visits = kindByName("visit")->number();
    const auto places = kindByName("place")->number();
    const bool concerns = std::ranges::any_of(changes.records, [&](const auto &change) {
        return isLogKind(change.kind) || change.kind == visits || change.kind == places;
    });
    if (std::ranges::any_of(changes.records, [](const auto &change) { return isOfSignals(change.kind); }))
        countSignals();
    if (concerns || (changes.outbox && std::ranges::any_of(rows(), [](const auto &row) { return row.record.waiting; })))
        reload();
}

} // namespace wijkronde
