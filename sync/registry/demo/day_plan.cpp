// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/day_plan.h"

#include "sync/registry/demo/shares.h"
#include "sync/registry/demo/town_data.h"

#include <algorithm>
#include <array>
#include <span>

namespace wijkronde::demo {
namespace {

using namespace std::chrono;

/// Of the seed of a day.
constexpr std::uint64_t kDaySort = 0x646179;
constexpr std::int64_t kMinute = 60'000;

/// A part of the day with its share of what is saved then.
struct Window {
    std::int64_t from;
    std::int64_t to;
    int share;
};
enum Part { Morning, Afternoon, Evening, LateAtOffice };
constexpr std::array<Window, 4> kParts{{
    {9 * 60 * kMinute, 12 * 60 * kMinute, 350},
    {13 * 60 * kMinute, (16 * 60 + 30) * kMinute, 450},
    {(18 * 60 + 30) * kMinute, 21 * 60 * kMinute, 50},
    {(16 * 60 + 30) * kMinute, (17 * 60 + 30) * kMinute, 150},
}};
/// A part that has only just begun when the history ends is left out.
constexpr std::int64_t kShortest = 40 * kMinute;

constexpr std::string_view kWithVisit[] = {"presence_talk", "walk_in", "office_hours", "group_activity",
                                           "volunteer_support"};
/// Kinds that need a room, and the kinds of places that have one.
constexpr std::string_view kInside[] = {"group_activity",  "walking_group",       "neighbourhood_meal",
                                        "course_training", "information_session", "volunteer_support"};
constexpr std::string_view kRooms[] = {"community_centre", "neighbourhood_living_room", "library",
                                       "senior_housing",   "day_activity_centre",       "religious_place"};
constexpr std::string_view kSchools[] = {"school_primary", "school_secondary", "school_vocational"};
constexpr std::string_view kNowhere[] = {"phone_call",         "message",       "video_call",     "home_visit",
                                         "kitchen_table_talk", "reach_attempt", "three_way_talk", "doorstep_talk",
                                         "partner_contact"};
/// Kinds that a case's contacts have: 69 % of contacts, and cases are 10 %.
constexpr std::string_view kNotInCase[] = {"presence_talk", "walk_in", "street_contact", "doorstep_talk"};
constexpr std::uint32_t kCaseShare = 148;

template <std::size_t N>
bool isOneOf(std::string_view code, const std::string_view (&codes)[N])
{
    return std::ranges::find(codes, code) != std::end(codes);
}

class OneDay {
public:
    OneDay(std::uint64_t seed, const DayQuota &quota, const CasePlan &cases);

    DayPlan plan();

private:
    struct Times {
        std::int64_t started = 0;
        std::int64_t saved = 0;
        int visit = -1; ///< index into today's visits
    };

    Part drawPart(bool withLate);
    Times drawTimes(bool wantsVisit);
    std::size_t drawWorker(std::string_view domain = {});
    int drawPlace(std::size_t worker);
    int placeOf(const PlannedLog &log);
    /// Of one of these kinds.
    int drawPlaceOf(std::span<const std::string_view> kinds);
    void addVisit(std::int64_t number);
    void addContact(std::int64_t number);
    void addGroup(std::int64_t number);
    void place(PlannedLog &log);
    void tellContactStory(PlannedLog &log, bool first);
    void tellGroupStory(PlannedLog &log, bool first, bool second);
    void joinCase(PlannedLog &log);
    WallTime at(std::int64_t millis) const { return atLocal(m_quota.day, millis); }

    const TownData &m_town = townData();
    const DayQuota &m_quota;
    const CasePlan &m_cases;
    SeededRandom m_random;
    weekday m_weekday;
    month m_month;
    bool m_schoolHoliday;
    std::array<Window, 4> m_parts = kParts;
    std::vector<std::size_t> m_onDuty;
    std::vector<int> m_referenced;
    std::vector<int> m_identified;
    std::array<std::vector<int>, 4> m_visitsIn;
    DayPlan m_plan;
};

OneDay::OneDay(std::uint64_t seed, const DayQuota &quota, const CasePlan &cases)
    : m_quota(quota),
      m_cases(cases),
      m_random{seed, kDaySort, static_cast<std::uint64_t>(quota.day.time_since_epoch().count())},
      m_weekday(quota.day),
      m_month(year_month_day(quota.day).month()),
      m_schoolHoliday(isSchoolHoliday(quota.day)),
      m_referenced(cases.open(quota.day, false)),
      m_identified(cases.open(quota.day, true))
{
    for (auto &part : m_parts) {
        part.to = std::min(part.to, quota.until);
        if (part.to - part.from < kShortest)
            part.share = 0;
    }
    constexpr std::array<std::string_view, 7> kNames{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    for (std::size_t i = 0; i < m_town.workers.size(); ++i) {
        const auto &worker = m_town.workers[i];
        if (std::ranges::find(worker.days, kNames[m_weekday.c_encoding()]) != worker.days.end())
            m_onDuty.insert(m_onDuty.end(), worker.tenths, i); // as often as its share of the work
    }
}

DayPlan OneDay::plan()
{
    m_plan.visits.reserve(static_cast<std::size_t>(m_quota.visits));
    m_plan.logs.reserve(static_cast<std::size_t>(m_quota.contacts + m_quota.groups));
    for (std::int64_t i = 0; i < m_quota.visits; ++i)
        addVisit(m_quota.firstVisit + i);
    for (std::int64_t i = 0; i < m_quota.contacts; ++i)
        addContact(m_quota.firstContact + i);
    for (std::int64_t i = 0; i < m_quota.groups; ++i)
        addGroup(m_quota.firstGroup + i);
    return std::move(m_plan);
}

Part OneDay::drawPart(bool withLate)
{
    const int parts = withLate ? 4 : 3;
    int total = 0;
    for (int i = 0; i < parts; ++i)
        total += m_parts[static_cast<std::size_t>(i)].share;
    int point = m_random.between(0, std::max(total, 1) - 1);
    for (int i = 0; i < parts; ++i) {
        if (point < m_parts[static_cast<std::size_t>(i)].share)
            return static_cast<Part>(i);
        point -= m_parts[static_cast<std::size_t>(i)].share;
    }
    return Morning;
}

OneDay::Times OneDay::drawTimes(bool wantsVisit)
{
    const Part savedIn = drawPart(true);
    // Who logs late at the office logs what happened in the morning or afternoon.
    const bool isLate = savedIn == LateAtOffice;
    const Part startedIn = isLate ? (m_random.chance(440) ? Morning : Afternoon) : savedIn;
    const auto within = [this](std::int64_t from, std::int64_t to) {
        return from + m_random.below(static_cast<std::uint64_t>(std::max<std::int64_t>(to - from, 1)));
    };
    Times times;
    const auto &part = m_parts[startedIn];
    if (wantsVisit && !m_visitsIn[startedIn].empty()) {
        times.visit = m_random.pick(m_visitsIn[startedIn]);
        const auto &visit = m_plan.visits[static_cast<std::size_t>(times.visit)];
        times.started = within(localMillis(visit.started), localMillis(visit.ended) - kMinute);
    } else {
        times.started = within(part.from, part.to - kMinute);
    }
    const auto &saved = m_parts[savedIn];
    times.saved =
        isLate ? within(saved.from, saved.to) : std::min(times.started + within(kMinute, 14 * kMinute), saved.to - 1);
    return times;
}

std::size_t OneDay::drawWorker(std::string_view domain)
{
    std::size_t worker = 0;
    for (int draw = 0; draw < 3; ++draw) {
        worker = m_onDuty.empty() ? m_random.below(m_town.workers.size()) : m_random.pick(m_onDuty);
        const auto &expertise = m_town.workers[worker].expertise;
        if (domain.empty() || std::ranges::find(expertise, domain) != expertise.end())
            break;
    }
    return worker;
}

int OneDay::drawPlace(std::size_t worker)
{
    for (;;) {
        const int drawn = m_random.chance(750) ? m_random.pick(m_town.workers[worker].places)
                                               : static_cast<int>(m_random.below(m_town.places.size()));
        if (!m_schoolHoliday || !isSchool(drawn))
            return drawn;
    }
}

int OneDay::drawPlaceOf(std::span<const std::string_view> kinds)
{
    for (;;) {
        const auto drawn = m_random.below(m_town.places.size());
        if (std::ranges::find(kinds, m_town.places[drawn].kind) != kinds.end())
            return static_cast<int>(drawn);
    }
}

int OneDay::placeOf(const PlannedLog &log)
{
    if (log.kind == "school_talk")
        return drawPlaceOf(kSchools);
    if (log.kind == "walk_along")
        return m_town.placeByName("Loket gemeente Merenveld");
    if (isOneOf(log.kind, kNowhere))
        return -1;
    return drawPlace(log.worker);
}

void OneDay::addVisit(std::int64_t number)
{
    const Part part = drawPart(false);
    const auto &window = m_parts[part];
    PlannedVisit visit;
    visit.number = number;
    visit.worker = drawWorker();
    // Two visits of one worker in one part of the day would overlap; in a small team that is on duty that can happen.
    for (int draw = 0; draw < 8; ++draw) {
        const auto isThere = [&](int other) {
            return m_plan.visits[static_cast<std::size_t>(other)].worker == visit.worker;
        };
        if (std::ranges::none_of(m_visitsIn[part], isThere))
            break;
        visit.worker = drawWorker();
    }
    visit.place = drawPlace(visit.worker);
    if (m_random.chance(120)) {
        const auto other = drawWorker();
        visit.companion = other == visit.worker ? -1 : static_cast<int>(other);
    }
    const auto room = window.to - window.from;
    const auto start = window.from + m_random.below(static_cast<std::uint64_t>(room / 3));
    const auto length = room / 3 + m_random.below(static_cast<std::uint64_t>(room / 3 + 1));
    visit.started = at(start);
    visit.ended = at(std::min(start + length, window.to - 1));
    m_visitsIn[part].push_back(static_cast<int>(m_plan.visits.size()));
    m_plan.visits.push_back(visit);
}

void OneDay::place(PlannedLog &log)
{
    const auto times = drawTimes(isOneOf(log.kind, kWithVisit));
    log.started = at(times.started);
    log.saved = at(times.saved);
    if (times.visit >= 0) {
        const auto &visit = m_plan.visits[static_cast<std::size_t>(times.visit)];
        log.visit = visit.number;
        log.place = visit.place;
        log.worker =
            visit.companion >= 0 && m_random.chance(300) ? static_cast<std::size_t>(visit.companion) : visit.worker;
    } else {
        log.worker = drawWorker(log.domains.empty() ? std::string_view() : log.domains.front());
        log.place = placeOf(log);
    }
    if (isOneOf(log.kind, kInside) && !isOneOf(m_town.places[static_cast<std::size_t>(log.place)].kind, kRooms)) {
        log.place = drawPlaceOf(kRooms);
        log.visit = -1;
    }
}

void OneDay::addContact(std::int64_t number)
{
    PlannedLog log;
    log.number = number;
    log.kind = m_random.weighted(kIndividualKinds);
    if (log.kind == "school_talk" && m_schoolHoliday)
        log.kind = "phone_call";
    log.domains = drawDomains(m_random);
    log.inSchoolHoliday = m_schoolHoliday;
    place(log);
    tellContactStory(log, number == m_quota.firstContact);
    if (log.story.empty() && !isOneOf(log.kind, kNotInCase) && m_random.chance(kCaseShare))
        joinCase(log);
    m_plan.logs.push_back(std::move(log));
}

void OneDay::joinCase(PlannedLog &log)
{
    log.caseIndex = m_random.pick(m_random.chance(200) ? m_identified : m_referenced);
    const auto &planned = m_cases.cases()[static_cast<std::size_t>(log.caseIndex)];
    log.worker = m_random.chance(650) ? planned.members.front() : m_random.pick(planned.members);
    // A worker who was not there has no visit.
    log.visit = -1;
    if (m_random.chance(700))
        log.domains = planned.domains;
}

/// The story lines, one a quarter: they give trends something to show.
void OneDay::tellContactStory(PlannedLog &log, bool first)
{
    const bool isNewYear = m_month == January || m_month == February;
    const int workingDays = first && isNewYear ? workingDaysBefore(m_quota.day) : -1;
    if (workingDays >= 0 && workingDays % 2 == 0 && workingDays < 28) {
        // Fourteen similar questions in a few weeks.
        log.story = "mothers_question";
        log.storyPart = workingDays / 2;
        log.kind = "presence_talk";
        log.domains = {"parenting_growing_up", "social_network"};
        log.place = m_town.placeByName("Consultatiebureau Rietkwartier");
        log.visit = -1;
    } else if (m_month >= October && log.kind != "school_talk" && log.kind != "reach_attempt" && m_random.chance(40)) {
        log.story = "energy_cut_off";
        log.storyPart = m_random.between(0, 3);
        log.domains = {"finance_debt", "energy_bills"};
        if (log.place >= 0 && log.visit < 0)
            log.place = m_town.placeByName(m_random.chance(500) ? "Flat De Schipper" : "Flat De Loods");
    } else if (m_month >= July && m_month <= September && log.kind == "home_visit" && m_random.chance(180)) {
        log.story = "mandate_pilot";
        log.storyPart = m_random.between(0, 2);
    }
}

void OneDay::tellGroupStory(PlannedLog &log, bool first, bool second)
{
    if (first && m_weekday == Tuesday && m_month >= March && !m_schoolHoliday) {
        log.story = "mothers_group";
        log.approach = Approach::Collective;
        log.kind = "group_activity";
        log.place = m_town.placeByName("Consultatiebureau Rietkwartier");
        log.visit = -1;
    } else if (second && m_weekday == Wednesday && m_month >= April && m_month <= June) {
        log.story = "square_bench";
        log.approach = Approach::Community;
        log.kind = "neighbourhood_action";
        log.place = m_town.placeByName("Stationsplein");
        log.visit = -1;
    }
    log.storyPart = m_random.between(0, 99);
}

void OneDay::addGroup(std::int64_t number)
{
    PlannedLog log;
    log.number = number;
    const bool isCollective = m_random.below(kCollective + kCommunity) < kCollective;
    log.approach = isCollective ? Approach::Collective : Approach::Community;
    log.kind = isCollective ? m_random.weighted(kCollectiveKinds) : m_random.weighted(kCommunityKinds);
    if (log.kind == "school_talk" && m_schoolHoliday)
        log.kind = "partner_contact";
    log.inSchoolHoliday = m_schoolHoliday;
    place(log);
    tellGroupStory(log, number == m_quota.firstGroup, number == m_quota.firstGroup + 1);
    m_plan.logs.push_back(std::move(log));
}

} // namespace

DayPlan planDay(std::uint64_t seed, const DayQuota &quota, const CasePlan &cases)
{
    return OneDay(seed, quota, cases).plan();
}

int shareOfDayDone(std::int64_t until)
{
    std::int64_t done = 0;
    for (const auto &part : kParts) {
        const auto length = std::min(part.to, until) - part.from;
        if (length >= kShortest)
            done += part.share * length / (part.to - part.from);
    }
    return static_cast<int>(done);
}

bool isSchool(int place)
{
    return place >= 0 && townData().places[static_cast<std::size_t>(place)].kind.starts_with("school_");
}

} // namespace wijkronde::demo
