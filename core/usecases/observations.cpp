// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/observations.h"

#include "core/store/record_query.h"
#include "core/usecases/visits.h"

namespace wijkronde {
namespace {

ListFilter observationsWith(const char *field, const Id &id)
{
    ListFilter filter;
    filter.list = kindByName("observation")->list();
    filter.indexed = {field, id.toBytes()};
    return filter;
}

Result<std::vector<ObservationRow>> read(Workspace &workspace, const ListFilter &filter, int limit)
{
    const auto rows = RecordQuery(workspace.store.database()).page(filter, std::nullopt, limit);
    if (!rows)
        return fail(rows.error());
    std::vector<ObservationRow> found;
    for (const auto &row : *rows) {
        ObservationRow one{row.id, {}};
        if (one.observation.ParseFromString(row.shown))
            found.push_back(std::move(one));
    }
    return found;
}

} // namespace

Result<std::vector<ObservationRow>> observationsAt(Workspace &workspace, const Id &place, int limit)
{
    return read(workspace, observationsWith("place_id", place), limit);
}

Result<std::optional<ObservationRow>> observationOf(Workspace &workspace, const Id &workerId, const Id &visit)
{
    auto filter = observationsWith("visit_id", visit);
    filter.accepts = [&](const ListRow &row) {
        pb::Observation observation;
        return observation.ParseFromString(row.shown) && isByWorker(observation, workerId);
    };
    auto rows = read(workspace, filter, 1);
    if (!rows)
        return fail(rows.error());
    return rows->empty() ? std::nullopt : std::optional(std::move(rows->front()));
}

Result<pb::Observation> newObservation(Workspace &workspace, const Id &workerId, const Id &visit)
{
    const auto stored = findVisit(workspace, visit);
    if (!stored)
        return fail(stored.error());
    const auto now = workspace.clock.now();
    pb::Observation observation;
    observation.set_observed_at_ms(toMillis(now));
    observation.set_observed_offset_min(workspace.offsetMinutes(now));
    if (stored->has_place_id())
        observation.set_place_id(stored->place_id());
    observation.set_visit_id(visit.toBytes());
    observation.add_worker_ids(workerId.toBytes());
    return observation;
}

} // namespace wijkronde
