// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/visits.h"

#include "core/store/record_query.h"
#include "core/usecases/save_record.h"

#include <algorithm>

namespace wijkronde {
namespace {

struct StoredVisit {
    Record record;
    pb::Visit visit;
};

Result<StoredVisit> storedVisit(Workspace &workspace, const Id &visitId)
{
    auto record = workspace.store.find(visitId);
    if (!record)
        return fail(record.error());
    pb::Visit visit;
    if (!*record || (*record)->kind() != kindOf(visit).number() || !visit.ParseFromString((*record)->shown()))
        return fail(ErrorCode::NotFound, "visit");
    return StoredVisit{std::move(**record), std::move(visit)};
}

/// Changes a stored visit.
template <typename Change>
Result<> changeVisit(Workspace &workspace, const Id &visitId, Change change)
{
    auto stored = storedVisit(workspace, visitId);
    if (!stored)
        return fail(stored.error());
    change(stored->visit);
    const auto changed = editRecord(workspace, stored->record, stored->visit);
    return changed ? Result<>() : fail(changed.error());
}

} // namespace

Result<std::optional<VisitRow>> runningVisit(Workspace &workspace, const Id &workerId)
{
    ListFilter filter;
    filter.list = kindByName("visit")->list();
    filter.fromMs = toMillis(workspace.clock.now() - kLongestVisit);
    // One that started under a clock of years ahead would run until then.
    filter.toMs = toMillis(workspace.clock.now() + kLongestVisit);
    filter.accepts = [&](const ListRow &row) {
        pb::Visit visit;
        return visit.ParseFromString(row.shown) && !visit.has_ended_at_ms() && isByWorker(visit, workerId);
    };
    const auto rows = RecordQuery(workspace.store.database()).page(filter, std::nullopt, 1);
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return std::nullopt;
    VisitRow running{rows->front().id, {}};
    if (!running.visit.ParseFromString(rows->front().shown))
        return fail(ErrorCode::StoreCorrupt, "visit");
    return running;
}

Result<std::vector<VisitRow>> visitsSince(Workspace &workspace, const Id &workerId, WallTime from, int limit)
{
    ListFilter filter;
    filter.list = kindByName("visit")->list();
    filter.fromMs = toMillis(from);
    // One that was made under a clock of years ahead would be the newest until then.
    filter.toMs = toMillis(workspace.clock.now() + kLongestVisit);
    filter.accepts = [&](const ListRow &row) {
        pb::Visit visit;
        return visit.ParseFromString(row.shown) && isByWorker(visit, workerId);
    };
    const auto rows = RecordQuery(workspace.store.database()).page(filter, std::nullopt, limit);
    if (!rows)
        return fail(rows.error());
    std::vector<VisitRow> visits;
    for (const auto &row : *rows) {
        VisitRow visit{row.id, {}};
        if (visit.visit.ParseFromString(row.shown))
            visits.push_back(std::move(visit));
    }
    return visits;
}

Result<pb::Visit> findVisit(Workspace &workspace, const Id &visitId)
{
    auto stored = storedVisit(workspace, visitId);
    if (!stored)
        return fail(stored.error());
    return std::move(stored->visit);
}

Result<Id> startVisit(Workspace &workspace, const Id &workerId, const Id &placeId)
{
    const auto running = runningVisit(workspace, workerId);
    if (!running)
        return fail(running.error());
    if (*running && (*running)->visit.place_id() == placeId.view())
        return (*running)->id;
    if (*running)
        WIJKRONDE_TRY(endVisit(workspace, (*running)->id));
    const auto now = workspace.clock.now();
    pb::Visit visit;
    visit.set_started_at_ms(toMillis(now));
    visit.set_started_offset_min(workspace.offsetMinutes(now));
    visit.set_place_id(placeId.toBytes());
    visit.add_worker_ids(workerId.toBytes());
    return createRecord(workspace, visit);
}

Result<> endVisit(Workspace &workspace, const Id &visitId)
{
    const auto now = workspace.clock.now();
    return changeVisit(workspace, visitId, [&](pb::Visit &visit) {
        visit.set_ended_at_ms(toMillis(now));
        visit.set_ended_offset_min(workspace.offsetMinutes(now));
    });
}

Result<> resumeVisit(Workspace &workspace, const Id &visitId)
{
    return changeVisit(workspace, visitId, [](pb::Visit &visit) {
        visit.clear_ended_at_ms();
        visit.clear_ended_offset_min();
    });
}

} // namespace wijkronde
