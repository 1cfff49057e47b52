// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/visits.h"

#include "core/store/record_query.h"
#include "core/usecases/save_record.h"

#include <algorithm>

namespace wijkronde {
namespace {

constexpr std::chrono::hours kLongestVisit{24};

/// Changes a stored visit.
template <typename Change>
Result<> changeVisit(Workspace &workspace, const Id &visitId, Change change)
{
    const auto record = workspace.store.find(visitId);
    if (!record)
        return fail(record.error());
    pb::Visit visit;
    if (!*record || (*record)->kind() != kindOf(visit).number() || !visit.ParseFromString((*record)->shown()))
        return fail(ErrorCode::NotFound, "visit");
    change(visit);
    const auto changed = editRecord(workspace, **record, visit);
    if (!changed)
        return fail(changed.error());
    return {};
}

} // namespace

Result<std::optional<RunningVisit>> runningVisit(Workspace &workspace, const Id &workerId)
{
    ListFilter filter;
    filter.list = kindByName("visit")->list();
    filter.fromMs = toMillis(workspace.clock.now() - kLongestVisit);
    // One that started under a clock of years ahead would run until then.
    filter.toMs = toMillis(workspace.clock.now() + kLongestVisit);
    filter.accepts = [&](const ListRow &row) {
        pb::Visit visit;
        return visit.ParseFromString(row.shown) && !visit.has_ended_at_ms()
               && std::ranges::find(visit.worker_ids(), workerId.view()) != visit.worker_ids().end();
    };
    const auto rows = RecordQuery(workspace.store.database()).page(filter, std::nullopt, 1);
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return std::nullopt;
    RunningVisit running{rows->front().id, {}};
    if (!running.visit.ParseFromString(rows->front().shown))
        return fail(ErrorCode::StoreCorrupt, "visit");
    return running;
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
