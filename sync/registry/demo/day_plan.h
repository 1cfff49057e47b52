// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/log_form.h"
#include "sync/registry/demo/calendar.h"
#include "sync/registry/demo/case_plan.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace wijkronde::demo {

struct PlannedVisit {
    std::int64_t number = 0; ///< of all visits
    std::size_t worker = 0;
    int companion = -1; ///< a second worker
    int place = 0;
    WallTime started{};
    WallTime ended{};
};

/// A contact or group activity: when, where, who and what kind; log_records.h writes it out.
struct PlannedLog {
    std::int64_t number = 0; ///< of all contacts, or of all group activities
    Approach approach = Approach::Individual;
    std::string_view kind;
    std::vector<std::string_view> domains; ///< of contacts; a group's come with its theme
    std::size_t worker = 0;
    int place = -1;
    std::int64_t visit = -1;
    int caseIndex = -1;
    std::string_view story; ///< a story line of notes.txt, or empty
    int storyPart = 0;
    bool inSchoolHoliday = false;
    WallTime started{};
    WallTime saved{};
};

struct DayPlan {
    std::vector<PlannedVisit> visits;
    std::vector<PlannedLog> logs;
};

/// How many of each a day has, and the numbers of the first ones.
struct DayQuota {
    Day day{};
    std::int64_t firstVisit = 0;
    std::int64_t visits = 0;
    std::int64_t firstContact = 0;
    std::int64_t contacts = 0;
    std::int64_t firstGroup = 0;
    std::int64_t groups = 0;
    /// Nothing happens later than this, in milliseconds since midnight: the day on which the history ends.
    std::int64_t until = 0;
};

/// Plans one working day: who is at work and where, and what happens there. The same seed and quota give the same day.
DayPlan planDay(std::uint64_t seed, const DayQuota &quota, const CasePlan &cases);

/// How much of a day's work is done by then, of 1,000 (the day shape of domain.md 5.3).
int shareOfDayDone(std::int64_t until);

/// A place where nobody is in a school holiday.
bool isSchool(int place);

} // namespace wijkronde::demo
