// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/own_week.h"

#include "core/schema/town.pb.h"
#include "core/store/record_query.h"
#include "core/usecases/visits.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

namespace wijkronde {
namespace {

constexpr std::chrono::days kSeason{100};
constexpr std::chrono::days kLongAgo{28};
constexpr int kMostVisits = 300;
constexpr int kUsed = 2;
constexpr std::size_t kMostPlaces = 2;

LocalTime localTime(std::int64_t ms, std::int32_t offsetMinutes)
{
    return LocalTime(std::chrono::milliseconds(ms) + std::chrono::minutes(offsetMinutes));
}

WallTime startOfWeek(const Workspace &workspace)
{
    const auto now = workspace.clock.now();
    const auto today = std::chrono::floor<std::chrono::days>(localTime(toMillis(now), workspace.offsetMinutes(now)));
    const auto since = std::chrono::weekday(today) - std::chrono::Monday;
    // A quarter of a day past midnight, so that an hour of summer time does not reach another day.
    return workspace.timeZone.startOfDay(workspace.timeZone.startOfDay(now) + std::chrono::hours(6) - since);
}

/// What is left of a visit from `monday` on; nothing of one that ended before. One that was never ended tells only that
/// somebody came.
std::optional<LocalSpan> spanOf(const Workspace &workspace, const pb::Visit &visit, LocalTime monday)
{
    const auto now = workspace.clock.now();
    const auto from = localTime(visit.started_at_ms(), visit.started_offset_min());
    auto until = from;
    if (visit.has_ended_at_ms())
        until = localTime(visit.ended_at_ms(), visit.ended_offset_min());
    else if (now - fromMillis(visit.started_at_ms()) < kLongestVisit)
        until = localTime(toMillis(now), workspace.offsetMinutes(now));
    if (std::max(from, until) < monday)
        return std::nullopt;
    return LocalSpan{std::max(from, monday), until};
}

/// When the worker logged anything: at a place, or not.
struct LogTimes {
    std::vector<LocalSpan> atPlaces;
    std::vector<LocalTime> elsewhere;
};

template <typename Log>
void addTime(const ListRow &row, const Id &workerId, LogTimes &times)
{
    Log log;
    if (row.kind != kindOf(log).number() || !log.ParseFromString(row.shown) || !isByWorker(log, workerId))
        return;
    const auto time = localTime(log.started_at_ms(), log.started_offset_min());
    if (log.has_place_id())
        times.atPlaces.push_back({time, time});
    else
        times.elsewhere.push_back(time);
}

Result<LogTimes> logTimes(Workspace &workspace, const Id &workerId, WallTime from)
{
    ListFilter filter;
    filter.list = kindByName("contact")->list();
    filter.fromMs = toMillis(from);
    filter.toMs = toMillis(workspace.clock.now() + kLongestVisit);
    const auto rows =
        RecordQuery(workspace.store.database()).page(filter, std::nullopt, std::numeric_limits<int>::max());
    if (!rows)
        return fail(rows.error());
    LogTimes times;
    for (const auto &row : *rows) {
        addTime<pb::Contact>(row, workerId, times);
        addTime<pb::GroupActivity>(row, workerId, times);
    }
    return times;
}

Result<std::vector<PlaceLongAgo>> placesLongAgo(Workspace &workspace, const std::vector<VisitRow> &visits)
{
    std::map<std::string, int> count;
    std::map<std::string, WallTime> last;
    for (const auto &row : visits) {
        ++count[row.visit.place_id()];
        last.emplace(row.visit.place_id(), fromMillis(row.visit.started_at_ms()));
    }
    std::vector<PlaceLongAgo> places;
    for (const auto &[bytes, time] : last) {
        const auto id = Id::fromBytes(bytes);
        if (!id || count[bytes] < kUsed || time > workspace.clock.now() - kLongAgo)
            continue;
        const auto row = RecordQuery(workspace.store.database()).row(*id);
        if (!row)
            return fail(row.error());
        pb::Place place;
        if (*row && (*row)->kind == kindOf(place).number() && place.ParseFromString((*row)->shown))
            places.push_back({*id, place.name(), time});
    }
    std::ranges::sort(places, {}, &PlaceLongAgo::last);
    places.resize(std::min(places.size(), kMostPlaces));
    return places;
}

} // namespace

Result<OwnWeek> ownWeek(Workspace &workspace, const Id &workerId)
{
    const auto monday = startOfWeek(workspace);
    const auto localMonday = localTime(toMillis(monday), workspace.offsetMinutes(monday));
    const auto visits = visitsSince(workspace, workerId, workspace.clock.now() - kSeason, kMostVisits);
    const auto logs = logTimes(workspace, workerId, monday);
    if (!visits || !logs)
        return fail(visits ? logs.error() : visits.error());
    auto spans = logs->atPlaces;
    for (const auto &row : *visits) {
        if (const auto span = spanOf(workspace, row.visit, localMonday))
            spans.push_back(*span);
    }
    auto longAgo = placesLongAgo(workspace, *visits);
    if (!longAgo)
        return fail(longAgo.error());
    return OwnWeek{countDayparts(spans, logs->elsewhere), std::move(*longAgo)};
}

} // namespace wijkronde
