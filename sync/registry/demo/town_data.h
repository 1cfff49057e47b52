// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What assets/demo_town says, read once. Each file's head tells its columns.
namespace wijkronde::demo {

using Texts = std::vector<std::string>;

struct AreaData {
    std::string sort; ///< municipality, team, district or neighbourhood
    std::string code;
    std::string name;
    std::string shortName;
};

struct PlaceData {
    std::string kind;
    std::string areaCode;
    std::int32_t latitudeE7 = 0;
    std::int32_t longitudeE7 = 0;
    std::string name;
};

struct PartnerKindData {
    Texts domains;
    Texts functions;
    Texts roles;
};

struct PersonData {
    std::string name;
    std::string role;
    std::string reachable;
};

struct PartnerData {
    std::string kind;
    std::size_t people = 0;
    int place = -1; ///< index into places
    std::string name;
    std::vector<PersonData> named;
};

struct WorkerData {
    std::string name;
    std::string jobTitle;
    unsigned tenths = 0; ///< of an fte
    Texts days;          ///< mon to fri
    std::string roleFamily;
    std::string accessRole;
    std::string employer;
    Texts expertise;
    std::vector<int> places;
};

struct TermData {
    std::string vocabulary;
    std::string code;
    std::string parent; ///< or "hidden"
    int sort = 0;
    Texts words; ///< label, short label, definition; each nl, en
};

struct NoteData {
    std::string text;
    bool needsPlace = false;
    bool needsStep = false;
};

struct ThemeData {
    Texts domains;
    Texts groups;
    std::string text;
};

/// Notes or themes by what they are for.
template <typename T>
using ByUse = std::map<std::string, std::vector<T>, std::less<>>;

struct SignalData {
    std::string category;
    std::string domain;
    Texts needs;
    std::string text;
    std::string answer; ///< empty: policy is still looking at it
};

struct ObservationData {
    std::string domain;
    std::string text;
};

struct TrapData {
    std::string name;
    std::string text;
};

struct TownData {
    std::vector<AreaData> areas;
    std::vector<PlaceData> places;
    std::map<std::string, PartnerKindData, std::less<>> partnerKinds;
    std::vector<PartnerData> partners;
    std::vector<WorkerData> workers;
    std::vector<TermData> terms;
    Texts firstNames;
    Texts lastNames;
    /// How a code is said in a sentence: by "domain", "step" or "hours", then the code.
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> words;
    ByUse<NoteData> notes;
    /// By approach and kind ("collective walk_in"), or by story.
    ByUse<ThemeData> themes;
    std::vector<SignalData> signalTexts;
    std::vector<ObservationData> observations;
    std::vector<TrapData> traps;

    /// -1: no such place.
    int placeByName(std::string_view name) const;
    const std::string &word(std::string_view sort, std::string_view code) const;
    /// The first area of a sort.
    const AreaData &area(std::string_view sort) const;
};

/// Any thread.
const TownData &townData();

} // namespace wijkronde::demo
