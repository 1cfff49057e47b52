// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/find_places.h"

#include "core/store/record_query.h"
#include "core/usecases/visits.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace wijkronde {
namespace {

constexpr int kPlacesAtOnce = 500;
/// Where a worker usually is shows in a season of own visits, however many colleagues there are; what is older would
/// make each search walk the whole list of the team.
constexpr std::chrono::days kRecently{100};
constexpr int kRecentVisits = 300;
constexpr double kEarthRadiusMetres = 6'371'000;
constexpr double kDegreesPerUnit = 1e-7;

Result<std::map<std::string, WallTime>> lastVisits(Workspace &workspace, const Id &workerId)
{
    const auto visits = visitsSince(workspace, workerId, workspace.clock.now() - kRecently, kRecentVisits);
    if (!visits)
        return fail(visits.error());
    std::map<std::string, WallTime> last;
    for (const auto &row : *visits)
        last.emplace(row.visit.place_id(), fromMillis(row.visit.started_at_ms()));
    return last;
}

Result<std::vector<PlaceChoice>> allPlaces(Workspace &workspace, const std::string &search)
{
    ListFilter filter;
    filter.list = kindByName("place")->list();
    // Answers of a search come in the order of the index; they are sorted afterwards all the same.
    filter.newestFirst = !search.empty();
    filter.search = search;
    // By the folded name, as the list is: a search answers in another order.
    std::multimap<SortKey, PlaceChoice> byName;
    std::optional<ListCursor> after;
    RecordQuery query(workspace.store.database());
    for (;;) {
        const auto rows = query.page(filter, after, kPlacesAtOnce);
        if (!rows)
            return fail(rows.error());
        for (const auto &row : *rows) {
            PlaceChoice choice{row.id, {}, std::nullopt, std::nullopt};
            if (choice.place.ParseFromString(row.shown))
                byName.emplace(row.sort, std::move(choice));
            after = ListCursor{row.sort, row.recordNo};
        }
        if (rows->size() == kPlacesAtOnce)
            continue;
        std::vector<PlaceChoice> places;
        for (auto &[name, choice] : byName)
            places.push_back(std::move(choice));
        return places;
    }
}

} // namespace

double distanceMetres(double latitude1, double longitude1, double latitude2, double longitude2)
{
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
    const double dLatitude = radians(latitude2 - latitude1);
    const double dLongitude = radians(longitude2 - longitude1);
    const double a =
        std::pow(std::sin(dLatitude / 2), 2)
        + std::cos(radians(latitude1)) * std::cos(radians(latitude2)) * std::pow(std::sin(dLongitude / 2), 2);
    return 2 * kEarthRadiusMetres * std::asin(std::min(1.0, std::sqrt(a)));
}

Result<std::vector<PlaceChoice>> findPlaces(Workspace &workspace, const Id &workerId,
                                            const std::optional<Position> &position, const std::string &search)
{
    auto places = allPlaces(workspace, search);
    if (!places)
        return places;
    const auto visits = lastVisits(workspace, workerId);
    if (!visits)
        return fail(visits.error());
    for (auto &choice : *places) {
        const auto visit = visits->find(choice.id.toBytes());
        if (visit != visits->end())
            choice.lastUsed = visit->second;
        if (position && choice.place.has_latitude_e7() && choice.place.has_longitude_e7())
            choice.metres =
                distanceMetres(position->latitude, position->longitude, choice.place.latitude_e7() * kDegreesPerUnit,
                               choice.place.longitude_e7() * kDegreesPerUnit);
    }
    // What is unknown comes last; what is equal stays in order of name.
    std::ranges::stable_sort(*places, [](const auto &a, const auto &b) {
        return a.lastUsed.value_or(WallTime::min()) > b.lastUsed.value_or(WallTime::min());
    });
    if (position)
        std::ranges::stable_sort(*places, [](const auto &a, const auto &b) {
            return a.metres.value_or(HUGE_VAL) < b.metres.value_or(HUGE_VAL);
        });
    return places;
}

} // namespace wijkronde
