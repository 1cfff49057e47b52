// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/log_records.h"

#include "sync/registry/demo/shares.h"

#include <algorithm>

namespace wijkronde::demo {
namespace {

/// Of the seeds of records.
constexpr std::uint64_t kVisitSort = 0x7669736974;
constexpr std::uint64_t kContactSort = 0x636F6E;
constexpr std::uint64_t kGroupSort = 0x67726F;
constexpr std::uint64_t kCheckSort = 0x636865;

/// One in a hundred notes is a trap; in a small town each comes once all the same.
constexpr std::int64_t kTrapDistance = 200;

std::string_view placeName(int place)
{
    return place < 0 ? std::string_view() : std::string_view(townData().places[static_cast<std::size_t>(place)].name);
}

} // namespace

Id recordId(std::uint64_t seed, std::string_view messageName, std::int64_t number)
{
    std::uint32_t sort = 0;
    for (const char letter : messageName)
        sort = sort * 31 + static_cast<unsigned char>(letter);
    return seededId(seed, sort, static_cast<std::uint64_t>(number));
}

LogRecords::LogRecords(std::uint64_t seed, const CasePlan &cases, std::int64_t contacts)
    : m_seed(seed),
      m_cases(cases),
      m_trapDistance(
          std::clamp<std::int64_t>(contacts / static_cast<std::int64_t>(townData().traps.size()), 1, kTrapDistance))
{
}

std::string LogRecords::idBytes(std::string_view messageName, std::int64_t number) const
{
    return recordId(m_seed, messageName, number).toBytes();
}

std::string_view LogRecords::trapOf(std::int64_t contact) const
{
    const auto &traps = townData().traps;
    if (contact % m_trapDistance != m_trapDistance / 2)
        return {};
    return traps[static_cast<std::size_t>(contact / m_trapDistance) % traps.size()].text;
}

void LogRecords::write(const PlannedVisit &planned, pb::Visit &visit) const
{
    SeededRandom random{m_seed, kVisitSort, static_cast<std::uint64_t>(planned.number)};
    visit.set_started_at_ms(toMillis(planned.started));
    visit.set_started_offset_min(amsterdamOffsetMinutes(planned.started));
    visit.set_ended_at_ms(toMillis(planned.ended));
    visit.set_ended_offset_min(amsterdamOffsetMinutes(planned.ended));
    visit.set_place_id(idBytes("Place", planned.place));
    visit.add_worker_ids(idBytes("TeamMember", static_cast<std::int64_t>(planned.worker)));
    if (planned.companion >= 0)
        visit.add_worker_ids(idBytes("TeamMember", planned.companion));
    visit.set_people_band(std::string(random.weighted(kBands)));
    if (random.chance(150)) {
        const auto domain = random.weighted(kDomains);
        visit.set_note(m_notes.write(random, {"collective"}, {placeName(planned.place), {}, domain, {}}));
    }
}

bool LogRecords::tellsSomething(const PlannedVisit &planned)
{
    return planned.number % kVisitsPerObservation == kVisitsPerObservation / 2;
}

void LogRecords::write(const PlannedVisit &planned, pb::Observation &observation) const
{
    const auto &texts = townData().observations;
    const auto &data = texts[static_cast<std::size_t>(planned.number / kVisitsPerObservation) % texts.size()];
    observation.set_observed_at_ms(toMillis(planned.ended));
    observation.set_observed_offset_min(amsterdamOffsetMinutes(planned.ended));
    observation.set_place_id(idBytes("Place", planned.place));
    observation.set_visit_id(idBytes("Visit", planned.number));
    observation.set_text(data.text);
    observation.add_domains(data.domain);
    observation.add_worker_ids(idBytes("TeamMember", static_cast<std::int64_t>(planned.worker)));
}

template <typename Message>
void LogRecords::writeCommon(SeededRandom &random, const PlannedLog &planned, Message &message) const
{
    message.set_started_at_ms(toMillis(planned.started));
    message.set_started_offset_min(amsterdamOffsetMinutes(planned.started));
    message.set_contact_kind(std::string(planned.kind));
    message.add_worker_ids(idBytes("TeamMember", static_cast<std::int64_t>(planned.worker)));
    if (planned.place >= 0)
        message.set_place_id(idBytes("Place", planned.place));
    if (planned.visit >= 0)
        message.set_visit_id(idBytes("Visit", planned.visit));
    if (random.chance(300))
        message.set_minutes(random.weighted(kMinutes));
    const auto initiator = random.weighted(kInitiators);
    if (!initiator.empty())
        message.set_initiator(std::string(initiator));
}

void LogRecords::write(const PlannedLog &planned, pb::Contact &contact) const
{
    SeededRandom random{m_seed, kContactSort, static_cast<std::uint64_t>(planned.number)};
    writeCommon(random, planned, contact);
    for (const auto domain : planned.domains)
        contact.add_domains(std::string(domain));
    writeStep(random, planned, contact);
    const auto phase = random.weighted(kPhases);
    if (!phase.empty())
        contact.set_phase(std::string(phase));
    contact.set_identification("anonymous");
    if (planned.caseIndex >= 0)
        writeCase(random, planned, contact);
    else if (planned.domains.front() == "finance_debt" && random.chance(250))
        contact.set_debt_check(random.chance(600) ? "yes" : "maybe");
    writeNote(random, planned, contact);
}

void LogRecords::writeStep(SeededRandom &random, const PlannedLog &planned, pb::Contact &contact) const
{
    if (planned.story == "mandate_pilot")
        contact.set_next_step("practical_solution");
    else if (planned.kind == "reach_attempt")
        contact.set_next_step("later");
    else if (random.chance(20))
        contact.set_next_step(std::string(random.weighted(kStepsBesideLadder)));
    else if (random.chance(840))
        contact.set_next_step(std::string(random.weighted(kSteps)));
}

void LogRecords::writeCase(SeededRandom &random, const PlannedLog &planned, pb::Contact &contact) const
{
    const auto &aCase = m_cases.cases()[static_cast<std::size_t>(planned.caseIndex)];
    contact.set_identification(aCase.isIdentified() ? "identified" : "referenced");
    contact.set_reference_code(aCase.code);
    if (aCase.isIdentified())
        contact.set_resident_name(aCase.residentName);
    contact.set_legal_basis(std::string(aCase.legalBasis));
    contact.set_confidentiality("case_team");
    contact.set_debt_check(std::string(aCase.debtCheck));
    if (random.chance(350))
        contact.set_resident_summary(m_notes.write(random, {"summary"}, {}));
}

void LogRecords::writeNote(SeededRandom &random, const PlannedLog &planned, pb::Contact &contact) const
{
    const Slots words{placeName(planned.place), contact.next_step(), planned.domains.front(), {}};
    const auto trap = trapOf(planned.number);
    if (!trap.empty())
        contact.set_work_note(std::string(trap));
    else if (!planned.story.empty())
        contact.set_work_note(m_notes.writeNth(random, planned.story, planned.storyPart, words));
    else if (planned.kind == "reach_attempt" || planned.kind == "school_talk")
        contact.set_work_note(m_notes.write(random, {planned.kind}, words));
    else if (planned.caseIndex >= 0 && random.chance(850))
        contact.set_work_note(m_notes.write(random, {"case", planned.domains.front(), planned.kind, "any"}, words));
    else if (random.chance(450))
        contact.set_work_note(m_notes.write(random, {planned.domains.front(), planned.kind, "any"}, words));
}

std::size_t LogRecords::write(const PlannedLog &planned, pb::GroupActivity &activity) const
{
    const auto &town = townData();
    SeededRandom random{m_seed, kGroupSort, static_cast<std::uint64_t>(planned.number)};
    writeCommon(random, planned, activity);
    const auto approach = approachCode(planned.approach);
    activity.set_approach(std::string(approach));
    const auto use =
        planned.story.empty() ? std::string(approach) + ' ' + std::string(planned.kind) : std::string(planned.story);
    const auto themes = town.themes.find(use);
    const ThemeData none;
    const auto &theme = themes == town.themes.end() ? none : random.pick(themes->second);
    for (const auto &domain : theme.domains)
        activity.add_domains(domain);
    for (const auto &group : theme.groups)
        activity.add_population_groups(group);
    const std::string_view domain = theme.domains.empty() ? "participation" : std::string_view(theme.domains.front());
    const auto partner = static_cast<std::size_t>(m_notes.partnerFor(random, domain));
    const Slots words{placeName(planned.place), {}, domain, town.partners[partner].name};
    activity.set_theme(m_notes.fill(random, theme.text, words));
    const bool isWithPartner = planned.kind == "partner_contact" || theme.text.find("{partner}") != std::string::npos;
    if (isWithPartner || random.chance(120))
        activity.add_partner_ids(idBytes("Partner", static_cast<std::int64_t>(partner)));
    const int place = town.partners[partner].place;
    if (isWithPartner && planned.place < 0 && place >= 0 && !(planned.inSchoolHoliday && isSchool(place)))
        activity.set_place_id(idBytes("Place", place));
    const bool isTalk = planned.kind == "partner_contact" || planned.kind == "phone_call" || planned.kind == "message";
    activity.set_people_band(
        std::string(isTalk ? (random.chance(500) ? "one" : "two_to_five") : random.weighted(kBands)));
    if (random.chance(650))
        activity.set_preventive(random.chance(540));
    if (random.chance(200))
        activity.set_next_step(
            std::string(planned.approach == Approach::Collective ? "collective_offer" : "general_service"));
    if (!planned.story.empty() && random.chance(500))
        activity.set_work_note(m_notes.writeNth(random, planned.story, planned.storyPart, words));
    else if (random.chance(300))
        activity.set_work_note(m_notes.write(random, {isTalk ? "partner_contact" : approach}, words));
    return partner;
}

void LogRecords::write(const PlannedLog &planned, std::size_t partner, pb::PartnerCheck &check) const
{
    const auto &town = townData();
    SeededRandom random{m_seed, kCheckSort, static_cast<std::uint64_t>(planned.number)};
    check.set_partner_id(idBytes("Partner", static_cast<std::int64_t>(partner)));
    // The first one is seldom met: what is known of them grows old.
    const auto people = town.partners[partner].people;
    if (people > 1 && random.chance(700)) {
        std::size_t person = 1 + static_cast<std::size_t>(random.below(people - 1));
        for (std::size_t before = 0; before < partner; ++before)
            person += town.partners[before].people;
        check.set_contact_id(idBytes("PartnerContact", static_cast<std::int64_t>(person)));
    }
    // That a whole partner is gone is rare, and would be looked into first.
    check.set_check_result(
        std::string(check.has_contact_id() ? random.weighted(kPersonChecks) : random.weighted(kPartnerChecks)));
    check.set_checked_at_ms(toMillis(planned.saved));
    check.set_checked_offset_min(amsterdamOffsetMinutes(planned.saved));
    check.set_worker_id(idBytes("TeamMember", static_cast<std::int64_t>(planned.worker)));
}

} // namespace wijkronde::demo
