// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/demo_town.h"

#include "core/schema/fieldwork.pb.h"
#include "sync/registry/demo/log_records.h"
#include "sync/registry/demo/register_records.h"
#include "sync/registry/demo/shares.h"
#include "sync/registry/demo/signal_records.h"

#include <algorithm>

namespace wijkronde {

using namespace demo;

namespace {

/// An ordinary working day's weight, of which the last day has a part.
constexpr std::int64_t kWholeDay = 1000;
/// Registers are entered a week before the first contact, one in so many milliseconds.
constexpr std::chrono::days kRegistersBefore{7};
constexpr std::int64_t kRegisterStep = 500;
constexpr std::int64_t kNineOClock = std::int64_t{9} * 3600 * 1000;
constexpr std::int64_t kMidnight = std::int64_t{24} * 3600 * 1000;

std::int64_t contactsOf(const DemoOptions &options)
{
    return options.contacts > 0 ? options.contacts : kContactsPerYear * std::max(options.months, 1) / 12;
}

} // namespace

struct DemoTown::Plan {
    using Take = std::function<bool(const DemoRecord &)>;

    explicit Plan(const DemoOptions &given);

    bool giveVisit(const PlannedVisit &planned, const Take &take) const;
    bool giveLog(const PlannedLog &planned, const Take &take) const;
    bool giveSignal(const PlannedLog &planned, std::int64_t number, const Take &take) const;
    void spreadOverDays();
    std::int64_t weightOf(Day day) const;

    DemoOptions options;
    Day last;
    Day first;
    CasePlan cases;
    std::int64_t contacts;
    LogRecords records;
    Id municipality;
    Id team;
    std::vector<DemoWorker> workers;
    std::vector<DayQuota> days;
};

DemoTown::Plan::Plan(const DemoOptions &given)
    : options(given),
      last(localDay(given.end)),
      first(monthsBefore(last, std::max(given.months, 1)) + std::chrono::days(1)),
      cases(given.seed, first, last, given.months),
      contacts(contactsOf(given)),
      records(given.seed, cases, contacts),
      municipality(recordId(given.seed, "Municipality", 0)),
      team(recordId(given.seed, "Team", 0))
{
    const auto &data = townData().workers;
    for (std::size_t i = 0; i < data.size(); ++i)
        workers.push_back(
            {recordId(given.seed, "TeamMember", static_cast<std::int64_t>(i)), data[i].name, data[i].jobTitle});
    spreadOverDays();
}

std::int64_t DemoTown::Plan::weightOf(Day day) const
{
    if (!isWorkingDay(day))
        return 0;
    // A benchmark's contacts come evenly.
    const std::int64_t season = options.contacts > 0 ? 1000 : seasonWeight(day);
    return season * (day == last ? shareOfDayDone(localMillis(options.end)) : kWholeDay);
}

/// Every day gets what its weight says, rounded so that the sums come out exactly.
void DemoTown::Plan::spreadOverDays()
{
    std::int64_t total = 0;
    for (Day day = first; day <= last; day += std::chrono::days(1))
        total += weightOf(day);
    const auto visits = std::max<std::int64_t>(contacts * kVisitsPerWeek / kContactsPerWeek, 1);
    const auto groups = contacts * (kCollective + kCommunity) / kIndividual;
    const auto upTo = [&](std::int64_t amount, std::int64_t weight) {
        return total > 0 ? amount / total * weight + amount % total * weight / total : 0;
    };
    std::int64_t before = 0;
    for (Day day = first; day <= last; day += std::chrono::days(1)) {
        const auto weight = weightOf(day);
        if (weight == 0)
            continue;
        DayQuota quota;
        quota.day = day;
        quota.until = day == last ? localMillis(options.end) : kMidnight;
        quota.firstVisit = upTo(visits, before);
        quota.firstContact = upTo(contacts, before);
        quota.firstGroup = upTo(groups, before);
        before += weight;
        quota.visits = upTo(visits, before) - quota.firstVisit;
        quota.contacts = upTo(contacts, before) - quota.firstContact;
        quota.groups = upTo(groups, before) - quota.firstGroup;
        days.push_back(quota);
    }
}

DemoTown::DemoTown(const DemoOptions &options) : m_plan(std::make_unique<Plan>(options)) {}
DemoTown::~DemoTown() = default;

const std::string &DemoTown::municipalityName() const
{
    return townData().area("municipality").name;
}

const std::string &DemoTown::teamName() const
{
    return townData().area("team").name;
}

Id DemoTown::teamId() const
{
    return m_plan->team;
}

const std::vector<DemoWorker> &DemoTown::workers() const
{
    return m_plan->workers;
}

std::vector<std::size_t> DemoTown::caseMembers(const std::string &caseCode) const
{
    const auto *found = m_plan->cases.find(caseCode);
    return found ? found->members : std::vector<std::size_t>{};
}

bool DemoTown::Plan::giveVisit(const PlannedVisit &planned, const Take &take) const
{
    pb::Visit visit;
    records.write(planned, visit);
    if (!take({recordId(options.seed, "Visit", planned.number), &visit, {}, planned.worker, planned.ended}))
        return false;
    if (!LogRecords::tellsSomething(planned))
        return true;
    pb::Observation observation;
    records.write(planned, observation);
    return take(
        {recordId(options.seed, "Observation", planned.number), &observation, {}, planned.worker, planned.ended});
}

bool DemoTown::Plan::giveLog(const PlannedLog &planned, const Take &take) const
{
    const auto give = [&](const google::protobuf::Message &record, const std::string &caseCode) {
        const auto id = recordId(options.seed, record.GetDescriptor()->name(), planned.number);
        return take({id, &record, caseCode, planned.worker, planned.saved});
    };
    if (planned.approach == Approach::Individual) {
        pb::Contact contact;
        records.write(planned, contact);
        if (!give(contact, contact.reference_code()))
            return false;
        const auto signal = SignalRecords::numberAfter(planned);
        return !signal || giveSignal(planned, *signal, take);
    }
    pb::GroupActivity activity;
    const auto partner = records.write(planned, activity);
    if (!give(activity, {}))
        return false;
    if (planned.kind != "partner_contact")
        return true;
    pb::PartnerCheck check;
    records.write(planned, partner, check);
    return give(check, {});
}

bool DemoTown::Plan::giveSignal(const PlannedLog &planned, std::int64_t number, const Take &take) const
{
    const SignalRecords given(options.seed);
    pb::Signal signal;
    given.write(planned, number, signal);
    if (!take({recordId(options.seed, "Signal", number), &signal, {}, planned.worker, planned.saved}))
        return false;
    const auto answered = given.answeredWith(number);
    if (!answered)
        return true;
    pb::PolicyReply reply;
    given.write(*answered, planned.saved, reply);
    return take({recordId(options.seed, "PolicyReply", *answered), &reply, {}, planned.worker, planned.saved});
}

namespace {

/// Where a day's things stand when they are put in order of time.
struct Moment {
    WallTime saved;
    std::size_t order; ///< visits first, then logs

    auto operator<=>(const Moment &) const = default;
};

std::vector<Moment> inOrderOfTime(const DayPlan &day)
{
    std::vector<Moment> moments;
    moments.reserve(day.visits.size() + day.logs.size());
    for (const auto &visit : day.visits)
        moments.push_back({visit.ended, moments.size()});
    for (const auto &log : day.logs)
        moments.push_back({log.saved, moments.size()});
    std::ranges::sort(moments);
    return moments;
}

} // namespace

void DemoTown::forEach(const std::function<bool(const DemoRecord &)> &take) const
{
    const auto &plan = *m_plan;
    const auto seed = plan.options.seed;
    bool goesOn = true;
    const auto registersAt = atLocal(plan.first - kRegistersBefore, kNineOClock);
    std::int64_t registered = 0;
    forEachRegisterRecord(seed, plan.first, [&](const Id &id, const google::protobuf::Message &record) {
        const auto author = static_cast<std::size_t>(registered) % plan.workers.size();
        const auto at = registersAt + Millis(kRegisterStep * registered++);
        goesOn = goesOn && take({id, &record, {}, author, at});
    });
    for (auto quota = plan.days.begin(); goesOn && quota != plan.days.end(); ++quota) {
        const auto day = planDay(seed, *quota, plan.cases);
        for (const auto &moment : inOrderOfTime(day)) {
            goesOn = moment.order < day.visits.size() ? plan.giveVisit(day.visits[moment.order], take)
                                                      : plan.giveLog(day.logs[moment.order - day.visits.size()], take);
            if (!goesOn)
                break;
        }
    }
}

} // namespace wijkronde
