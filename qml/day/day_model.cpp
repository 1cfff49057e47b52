// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/day/day_model.h"

#include "qml/app/app_session.h"
#include "qml/app/record_names.h"
#include "qml/app/time_text.h"
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
    if (!m_day.visit)
        return {};
    const auto &session = AppSession::current();
    const auto locale = session.words().locale();
    const auto &visit = m_day.visit->visit;
    const auto start = TimeText::entered(visit.started_at_ms(), visit.started_offset_min());
    const auto when = start.date() == session.today() ? TimeText::clockWithUnit(start, locale)
                                                      : TimeText::momentInSentence(start, session.today(), locale);
    //: When a visit started, as in "Sinds 9.05 uur"
    return tr("Since %1").arg(when);
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
        ++(!row.facts.isGroup ? day.contacts : row.facts.approach == "community" ? day.community : day.groups);
        day.rows.push_back(std::move(row));
    }
    return day;
}

void DayModel::reload()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    AppSession::current().read(
        this, "DayModel.show",
        [workerId = AppSession::current().workerId()](Workspace &workspace) { return readDay(workspace, workerId); },
        [this](Result<Day> day) {
            m_reading = false;
            if (std::exchange(m_again, false))
                return reload();
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

void DayModel::changeVisit(const Id &visitId, bool end)
{
    AppSession::current().write(
        this, "DayModel.visitChanged",
        [visitId, end](Workspace &workspace) {
            return end ? wijkronde::endVisit(workspace, visitId) : resumeVisit(workspace, visitId);
        },
        [this, visitId, end, placeName = m_day.visitPlace](const Result<> &changed) {
            auto &session = AppSession::current();
            if (!changed) {
                emit session.failed(changed.error());
                return;
            }
            m_endedVisit = end ? std::optional(visitId) : std::nullopt;
            session.noteSaved();
            if (end)
                emit visitEnded(placeName);
        });
}

void DayModel::endVisit()
{
    const GuiBudget::Scope scope("DayModel.endVisit");
    if (m_day.visit)
        changeVisit(m_day.visit->id, true);
}

void DayModel::undoEndVisit()
{
    const GuiBudget::Scope scope("DayModel.undoEndVisit");
    if (m_endedVisit)
        changeVisit(*m_endedVisit, false);
}

} // namespace wijkronde
