// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/day/visit_form.h"

#include "core/usecases/observations.h"
#include "core/usecases/save_record.h"
#include "core/usecases/signals.h"
#include "core/usecases/visits.h"
#include "qml/app/record_names.h"
#include "qml/app/time_text.h"

#include <algorithm>
#include <memory>

namespace wijkronde {
namespace {

constexpr int kBefore = 3;
/// Those of this visit, and those without a text, are passed over.
constexpr int kLooked = 20;
/// More than anybody logs in one visit.
constexpr int kMostLogs = 500;
/// A log may be entered as of before or after the visit that it belongs to.
constexpr std::int64_t kDayMs = std::chrono::milliseconds(std::chrono::days(1)).count();

bool saysSomething(const google::protobuf::Message &observation)
{
    const auto &text = dynamic_cast<const pb::Observation &>(observation).text();
    return text.find_first_not_of(" \n\t") != std::string::npos;
}

Result<std::vector<HeardBefore>> heardBefore(Workspace &workspace, const pb::Visit &visit, const Id &visitId)
{
    const auto place = Id::fromBytes(visit.place_id());
    const auto rows = place ? observationsAt(workspace, *place, kLooked) : std::vector<ObservationRow>();
    if (!rows)
        return fail(rows.error());
    std::vector<HeardBefore> before;
    for (const auto &row : *rows) {
        const auto &told = row.observation;
        if (told.visit_id() == visitId.view() || before.size() == kBefore || !saysSomething(told))
            continue;
        before.push_back({row.id, TimeText::entered(told.observed_at_ms(), told.observed_offset_min()).date(),
                          QString::fromStdString(told.text())});
    }
    return before;
}

Result<OpenRecord> openObservation(Workspace &workspace, const Id &workerId, const Id &visitId, bool withDraft)
{
    const auto stored = observationOf(workspace, workerId, visitId);
    if (!stored)
        return fail(stored.error());
    if (*stored)
        return openRecord(workspace, (*stored)->id, withDraft);
    const auto observation = newObservation(workspace, workerId, visitId);
    return observation ? openNewRecord(workspace, *observation, withDraft) : fail(observation.error());
}

/// When it ends: now, or of one that was forgotten with the last that was logged.
Result<WallTime> endOf(Workspace &workspace, const Id &visitId, const pb::Visit &visit)
{
    const auto now = workspace.clock.now();
    const auto started = fromMillis(visit.started_at_ms());
    if (now - started < kLongestVisit)
        return now;
    LogFilter filter;
    filter.visitId = visitId;
    filter.fromMs = visit.started_at_ms();
    const auto last = readLogPage(workspace, filter, std::nullopt, 1);
    if (!last)
        return fail(last.error());
    return last->empty() ? started : fromMillis(last->front().facts.startedMs);
}

/// Ends it. One that has ended meanwhile, here or elsewhere, keeps that end.
Result<TypedRecord> ended(Workspace &workspace, const TypedRecord &typed)
{
    const auto stored = findVisit(workspace, typed.opened.recordId);
    if (!stored)
        return fail(stored.error());
    if (stored->has_ended_at_ms())
        return typed;
    const auto end = endOf(workspace, typed.opened.recordId, *stored);
    if (!end)
        return fail(end.error());
    auto visit = std::make_shared<pb::Visit>();
    visit->CopyFrom(*typed.form);
    visit->set_ended_at_ms(toMillis(*end));
    visit->set_ended_offset_min(workspace.offsetMinutes(*end));
    return TypedRecord{typed.opened, std::move(visit), {}};
}

/// What is as it was opened needs no draft, nor what is typed and taken away again; what came from one keeps it.
Result<> keepIfTyped(Workspace &workspace, const TypedRecord &typed)
{
    const auto &opened = typed.opened;
    if (opened.restored || typed.form->SerializeAsString() != opened.form->SerializeAsString())
        return keepRecordDraft(workspace, typed);
    return workspace.store.drafts().erase(opened.recordId, kindOf(*typed.form).number());
}

/// As a new record: the one that was saved has been taken away again.
TypedVisit typedAgain(Workspace &workspace, TypedVisit typed)
{
    if (!typed.observation.opened.seen)
        typed.observation.opened.recordId = workspace.random.id();
    return typed;
}

Result<> saveObservation(Workspace &workspace, const Id &workerId, const TypedRecord &typed, SavedVisit &done)
{
    if (saysSomething(*typed.form)) {
        auto saved = saveRecord(workspace, workerId, typed);
        if (!saved)
            return fail(saved.error());
        done.observation = std::move(*saved);
        return {};
    }
    const auto &id = typed.opened.recordId;
    WIJKRONDE_TRY(workspace.store.drafts().erase(id, kindOf(*typed.form).number()));
    if (!typed.opened.seen)
        return {};
    done.removedObservation = id;
    return putRemoved(workspace, id, true);
}

} // namespace

Result<LogCounts> countLogs(Workspace &workspace, const Id &workerId, const Id &visitId, const pb::Visit &visit)
{
    LogFilter filter;
    filter.visitId = visitId;
    filter.workerId = workerId;
    filter.fromMs = visit.started_at_ms() - kDayMs;
    filter.toMs = (visit.has_ended_at_ms() ? visit.ended_at_ms() : toMillis(workspace.clock.now())) + kDayMs;
    const auto rows = readLogPage(workspace, filter, std::nullopt, kMostLogs);
    if (!rows)
        return fail(rows.error());
    LogCounts counts;
    for (const auto &row : *rows)
        counts.add(row.facts);
    return counts;
}

Result<bool> hasVisitDraft(Workspace &workspace, const Id &visitId)
{
    const auto drafts = workspace.store.drafts().all();
    if (!drafts)
        return fail(drafts.error());
    return std::ranges::any_of(*drafts, [&](const Drafts::Draft &draft) {
        pb::Observation observation;
        return draft.recordId == visitId
               || (draft.kind == kindOf(observation).number() && observation.ParseFromString(draft.form)
                   && observation.visit_id() == visitId.view());
    });
}

Result<OpenVisit> openVisit(Workspace &workspace, const Id &workerId, const Id &visitId, bool withDraft)
{
    auto stored = findVisit(workspace, visitId);
    if (!stored)
        return fail(stored.error());
    auto visit = openRecord(workspace, visitId, withDraft);
    auto observation = openObservation(workspace, workerId, visitId, withDraft);
    if (!visit || !observation)
        return fail(visit ? observation.error() : visit.error());
    auto name = recordName(workspace, stored->place_id());
    auto counts = countLogs(workspace, workerId, visitId, *stored);
    auto before = heardBefore(workspace, *stored, visitId);
    auto told = hasSignalFrom(workspace, observation->opened.recordId);
    for (const auto *error : {name ? nullptr : &name.error(), counts ? nullptr : &counts.error(),
                              before ? nullptr : &before.error(), told ? nullptr : &told.error()}) {
        if (error)
            return fail(*error);
    }
    return OpenVisit{std::move(*stored),
                     std::move(*visit),
                     std::move(*observation),
                     std::move(*name),
                     *counts,
                     std::move(*before),
                     *told};
}

Result<> keepVisitDraft(Workspace &workspace, const TypedVisit &typed)
{
    return workspace.store.together([&]() -> Result<> {
        WIJKRONDE_TRY(keepIfTyped(workspace, typed.visit));
        return keepIfTyped(workspace, typed.observation);
    });
}

Result<SavedVisit> saveVisit(Workspace &workspace, const Id &workerId, const TypedVisit &typed)
{
    SavedVisit done;
    WIJKRONDE_TRY(workspace.store.together([&]() -> Result<> {
        const auto visit = ended(workspace, typed.visit);
        if (!visit)
            return fail(visit.error());
        auto saved = saveRecord(workspace, workerId, *visit);
        if (!saved)
            return fail(saved.error());
        done.visit = std::move(*saved);
        if (visit->form != typed.visit.form)
            done.typed = typed;
        return saveObservation(workspace, workerId, typed.observation, done);
    }));
    return done;
}

Result<> undoVisit(Workspace &workspace, const SavedVisit &saved)
{
    return workspace.store.together([&]() -> Result<> {
        if (saved.observation)
            WIJKRONDE_TRY(undoRecord(workspace, *saved.observation));
        if (saved.removedObservation)
            WIJKRONDE_TRY(putRemoved(workspace, *saved.removedObservation, false));
        WIJKRONDE_TRY(undoRecord(workspace, saved.visit));
        return saved.typed ? keepVisitDraft(workspace, typedAgain(workspace, *saved.typed)) : Result<>();
    });
}

} // namespace wijkronde
