// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/qml/small_town.h"

#include "core/usecases/open_store.h"

namespace wijkronde::test {
namespace {

void addPlace(Workspace &workspace, const Id &id, const char *name, const char *kind, double latitude, double longitude)
{
    record::v1::Place place;
    place.set_name(name);
    place.set_place_kind(kind);
    place.set_address("Teststraat 12");
    place.set_latitude_e7(static_cast<std::int32_t>(latitude * 1e7));
    place.set_longitude_e7(static_cast<std::int32_t>(longitude * 1e7));
    value(createRecord(workspace, place, {id, std::nullopt, false}));
}

void addMember(Workspace &workspace, const Id &id, const char *name)
{
    record::v1::TeamMember member;
    member.set_name(name);
    value(createRecord(workspace, member, {id, std::nullopt, false}));
}

} // namespace

void SmallTown::settle()
{
    const auto opened = value(openStore(folder.path(), vault, random));
    Workspace workspace{*opened, clock, random, timeZone};
    value(writeIdentity(*opened, {kWorker, kTeam, "Testeboer, Noor", "Wijkteam De Waterhoek", "Merenveld",
                                  "https://registry.example"}));
    value(
        SyncWriter(*opened).setMembership(1, {{*Id::fromHex("00000000000000000000000000000021"),
                                               record::v1::STREAM_KIND_MUNICIPALITY, "Merenveld", std::string(16, 'm')},
                                              {*Id::fromHex("00000000000000000000000000000022"),
                                               record::v1::STREAM_KIND_AREA, "Waterland", std::string(16, 'a')},
                                              {*Id::fromHex("00000000000000000000000000000023"),
                                               record::v1::STREAM_KIND_TEAM, "De Waterhoek", std::string(16, 't')}}));
    addPlace(workspace, kCommunityCentre, "Buurthuis De Kade", "community_centre", 52.5000, 5.0000);
    addPlace(workspace, kSchool, "Basisschool De Vuurvlinder", "school_primary", 52.5040, 5.0000);
    addPlace(workspace, kLibrary, "Bibliotheek Sluiskade", "library", 52.5200, 5.0000);
    addMember(workspace, kWorker, "Testeboer, Noor");
    addMember(workspace, kColleague, "Proefman, Sem");
}

} // namespace wijkronde::test
