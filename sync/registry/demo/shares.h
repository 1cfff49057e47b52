// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/demo/seeded_random.h"

#include <string_view>

/// How often what happens in De Waterhoek (domain.md 5.3 and 5.4).
namespace wijkronde::demo {

using CodeShare = Share<std::string_view>;

/// Contacts of the team in a year; a week has 288 of them and 45 visits.
inline constexpr std::int64_t kContactsPerYear = 12'740;
inline constexpr std::int64_t kContactsPerWeek = 288;
inline constexpr std::int64_t kVisitsPerWeek = 45;
/// After one in so many something is told that the team should know.
inline constexpr std::int64_t kVisitsPerObservation = 4;

/// Of 1,000 logs these are for one person (a Contact), a group and the neighbourhood (a GroupActivity).
inline constexpr std::uint32_t kIndividual = 620;
inline constexpr std::uint32_t kCollective = 230;
inline constexpr std::uint32_t kCommunity = 150;

// Kinds of contact, of 1,000 logs. The shares of 5.4 are over all approaches: a walk-in may be a whole table. Those of
// sister kinds (kitchen_table_talk beside home_visit) come out of the share of the common one. School talks stop in
// school holidays, so there are more of them outside.
inline constexpr CodeShare kIndividualKinds[] = {
    {"presence_talk", 118},    {"walk_in", 78},      {"phone_call", 114},   {"home_visit", 102},   {"office_hours", 78},
    {"message", 40},           {"school_talk", 34},  {"reach_attempt", 40}, {"three_way_talk", 4}, {"walk_along", 3},
    {"kitchen_table_talk", 6}, {"doorstep_talk", 2}, {"street_contact", 1},
};
inline constexpr CodeShare kCollectiveKinds[] = {
    {"group_activity", 70},     {"walking_group", 7},  {"neighbourhood_meal", 5}, {"course_training", 6},
    {"information_session", 4}, {"presence_talk", 80}, {"walk_in", 58},
};
inline constexpr CodeShare kCommunityKinds[] = {
    {"partner_contact", 66},     {"presence_talk", 38},    {"message", 14},
    {"school_talk", 8},          {"phone_call", 4},        {"resident_initiative_support", 8},
    {"neighbourhood_action", 5}, {"volunteer_support", 4}, {"observation", 3},
};

// Answers to "Klopt dit nog?".
inline constexpr CodeShare kPersonChecks[] = {{"right", 800}, {"changed", 110}, {"gone", 25}, {"unsure", 65}};
inline constexpr CodeShare kPartnerChecks[] = {{"right", 850}, {"changed", 110}, {"unsure", 40}};

/// One talk in so many leads to a signal: about two a week.
inline constexpr std::int64_t kContactsPerSignal = 130;
/// Policy answers one that is so many signals old, in so many of 1,000.
inline constexpr std::int64_t kSignalsBeforeAnAnswer = 2;
inline constexpr std::uint32_t kAnswered = 850;
inline constexpr CodeShare kAnswers[] = {{"answered", 550}, {"done", 300}, {"not_taken_up", 150}};
inline constexpr CodeShare kStandings[] = {{"seen", 600}, {"in_discussion", 400}};

/// Life domains, of 1,000 contacts, which have 1.6 on average. The commonest ones stand a little higher than they come
/// out: a domain cannot be drawn twice for one contact.
inline constexpr CodeShare kDomains[] = {
    {"finance_debt", 345},
    {"social_network", 180},
    {"benefits_paperwork", 160},
    {"housing", 148},
    {"parenting_growing_up", 117},
    {"mental_health", 117},
    {"work_education", 106},
    {"physical_health", 87},
    {"language_digital", 68},
    {"informal_care", 58},
    {"running_household", 48},
    {"participation", 48},
    {"living_together", 38},
    {"day_activities", 28},
    {"meaning", 19},
    {"home_relations", 19},
    {"self_care", 9},
    {"police_justice", 5},
    {"substance_use", 5},
};
inline constexpr Share<int> kDomainCounts[] = {{1, 50}, {2, 40}, {3, 10}};

/// Next steps on the ladder: rank 0: 22, 1: 14, 2: 11, 3: 16, 4: 10, 5: 19, 6: 8 %.
inline constexpr CodeShare kSteps[] = {
    {"resolved_now", 170},      {"normalised", 50},
    {"own_strength", 140},      {"own_network", 60},
    {"informal_help", 50},      {"general_service", 160},
    {"collective_offer", 100},  {"team_support_light", 110},
    {"team_support", 50},       {"practical_solution", 30},
    {"specialist_joined", 35},  {"debt_help_joined", 25},
    {"work_income_joined", 10}, {"tailored_provision_request", 10},
};
inline constexpr CodeShare kStepsBesideLadder[] = {{"later", 50}, {"resident_declined", 30}, {"not_for_us", 20}};

/// Empty: not filled in, as in a contact of four taps.
inline constexpr CodeShare kPhases[] = {{"preventive", 350}, {"early", 110}, {"support", 130},
                                        {"aftercare", 25},   {"crisis", 5},  {"", 380}};
inline constexpr CodeShare kInitiators[] = {{"resident", 150},   {"worker", 70}, {"partner", 50},
                                            {"own_network", 25}, {"signal", 25}, {"", 680}};
/// On cases; yes, maybe and already helped are 84 %.
inline constexpr CodeShare kDebtChecks[] = {
    {"yes", 38}, {"maybe", 26}, {"already_helped", 20}, {"no", 12}, {"not_asked", 4}};
inline constexpr CodeShare kBands[] = {
    {"two_to_five", 20}, {"six_to_ten", 40}, {"eleven_to_twenty", 30}, {"twentyone_to_fifty", 10}};
inline constexpr CodeShare kStrengths[] = {{"strong", 40}, {"running", 40}, {"new", 20}};
inline constexpr Share<int> kMinutes[] = {{5, 20}, {10, 25}, {15, 20}, {20, 10}, {30, 12}, {45, 8}, {60, 5}};

} // namespace wijkronde::demo
