// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/places/place_icon.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wijkronde {
namespace {

using Icon = std::pair<std::string_view, const char *>;

constexpr std::array kIcons{
    Icon{"community_centre", "community"},
    Icon{"neighbourhood_living_room", "community"},
    Icon{"school_primary", "school"},
    Icon{"school_secondary", "school"},
    Icon{"school_vocational", "school"},
    Icon{"childcare", "outdoors"},
    Icon{"library", "library"},
    Icon{"gp_practice", "health"},
    Icon{"health_visitor_clinic", "health"},
    Icon{"pharmacy", "health"},
    Icon{"sports_club", "sports"},
    Icon{"playground", "outdoors"},
    Icon{"square_street", "outdoors"},
    Icon{"park", "outdoors"},
    Icon{"market", "shop"},
    Icon{"supermarket_shop", "shop"},
    Icon{"food_bank", "food"},
    Icon{"clothing_bank", "shop"},
    Icon{"religious_place", "faith"},
    Icon{"housing_office", "desk"},
    Icon{"residential_complex", "building"},
    Icon{"senior_housing", "building"},
    Icon{"asylum_reception", "building"},
    Icon{"day_activity_centre", "community"},
    Icon{"job_desk", "desk"},
    Icon{"debt_desk", "desk"},
    Icon{"municipal_desk", "desk"},
    Icon{"team_office", "desk"},
    Icon{"home", "house"},
    Icon{"online", "online"},
    Icon{"phone", "phone"},
    Icon{"event", "event"},
};

} // namespace

QString placeIcon(std::string_view placeKind)
{
    const auto found = std::ranges::find(kIcons, placeKind, &Icon::first);
    return QString::fromLatin1(found == kIcons.end() ? "place" : found->second);
}

} // namespace wijkronde
