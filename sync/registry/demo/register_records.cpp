// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/register_records.h"

#include "core/base/text_fold.h"
#include "core/schema/network.pb.h"
#include "core/schema/town.pb.h"
#include "core/schema/vocabulary.pb.h"
#include "core/usecases/vocabularies.h"
#include "sync/registry/demo/log_records.h"
#include "sync/registry/demo/shares.h"

#include <algorithm>
#include <set>
#include <span>

namespace wijkronde::demo {
namespace {

/// Of the seeds of partners and places.
constexpr std::uint64_t kPartnerSort = 0x706172;
constexpr std::uint32_t kPartnerCheckSort = 0x72636865;
constexpr std::uint64_t kPlaceSort = 0x706C61;
/// The CBS division that the codes stand for.
constexpr std::int32_t kAreaYear = 2026;
/// Which phone numbers belong to whom: 06 and eight digits.
constexpr int kWorkerPhones = 1;
constexpr int kTeamPhone = 20;
constexpr int kPersonPhones = 101;
constexpr int kPartnerPhones = 601;

std::string phone(int number)
{
    const auto digits = std::to_string(number);
    return "06" + std::string(8 - digits.size(), '0') + digits;
}

std::string mail(std::string_view name)
{
    std::string local;
    for (const auto &word : foldedWords(foldText(name)))
        local += (local.empty() ? "" : ".") + word;
    return local + "@merenveld.example";
}

class Registers {
public:
    using Take = std::function<void(const Id &, const google::protobuf::Message &)>;
    Registers(std::uint64_t seed, Day historyStart, const Take &take)
        : m_seed(seed), m_start(historyStart), m_take(take)
    {
    }

    void makeAreas();
    void makeTeam();
    void makeTerms();
    void makePlaces();
    void makePartners();

private:
    std::string idBytes(std::string_view messageName, std::size_t number) const
    {
        return recordId(m_seed, messageName, static_cast<std::int64_t>(number)).toBytes();
    }
    void give(const google::protobuf::Message &record, std::size_t number)
    {
        m_take(recordId(m_seed, record.GetDescriptor()->name(), static_cast<std::int64_t>(number)), record);
    }
    void makePeople(std::size_t partner);
    void makeCheck(const std::string &partnerId, const std::string &personId, bool isNamed);
    std::string nextName();

    const TownData &m_town = townData();
    std::uint64_t m_seed;
    Day m_start;
    const Take &m_take;
    NoteText m_notes;
    std::set<std::string> m_names;
    std::size_t m_nextName = 0;
    std::size_t m_people = 0;
    std::size_t m_checks = 0;
};

void Registers::makeAreas()
{
    pb::Municipality municipality;
    municipality.set_name(m_town.area("municipality").name);
    municipality.set_area_code(m_town.area("municipality").code);
    municipality.set_area_year(kAreaYear);
    give(municipality, 0);
    std::size_t district = 0;
    for (std::size_t i = 0; i < m_town.areas.size(); ++i) {
        const auto &data = m_town.areas[i];
        if (data.sort != "district" && data.sort != "neighbourhood")
            continue;
        pb::Area area;
        area.set_name(data.name);
        area.set_area_code(data.code);
        area.set_area_year(kAreaYear);
        if (data.sort == "district")
            district = i;
        else
            area.set_parent_id(idBytes("Area", district));
        give(area, i);
    }
}

void Registers::makeTeam()
{
    pb::Team team;
    team.set_name(m_town.area("team").name);
    team.add_area_codes(m_town.area("team").code);
    team.set_phone(phone(kTeamPhone));
    give(team, 0);
    for (std::size_t i = 0; i < m_town.workers.size(); ++i) {
        const auto &worker = m_town.workers[i];
        pb::TeamMember member;
        member.set_name(worker.name);
        member.set_team_id(idBytes("Team", 0));
        member.set_job_title(worker.jobTitle);
        member.add_role_families(worker.roleFamily);
        for (const auto &domain : worker.expertise)
            member.add_expertise(domain);
        member.set_mother_organisation(worker.employer);
        member.set_access_role(worker.accessRole);
        member.set_phone(phone(kWorkerPhones + static_cast<int>(i)));
        member.set_email(mail(worker.name));
        m_names.insert(worker.name);
        give(member, i);
    }
}

void Registers::makeTerms()
{
    const Vocabularies vocabularies;
    for (std::size_t i = 0; i < m_town.terms.size(); ++i) {
        const auto &data = m_town.terms[i];
        pb::Term term;
        term.set_vocabulary(data.vocabulary);
        term.set_code(data.code);
        term.set_sort(data.sort);
        const bool isHidden = data.parent == "hidden";
        // A word of the team takes over what the core term says beside its label (assets/vocabulary/README.md).
        if (const auto *parent = vocabularies.find(data.vocabulary, isHidden ? data.code : data.parent)) {
            if (parent->has_default_approach())
                term.set_default_approach(parent->default_approach());
            if (parent->has_rank())
                term.set_rank(parent->rank());
            if (parent->has_sensitive())
                term.set_sensitive(parent->sensitive());
            if (parent->has_restricted())
                term.set_restricted(parent->restricted());
        }
        if (isHidden) {
            term.set_hidden(true);
        } else {
            term.set_parent_code(data.parent);
            term.set_local(true);
        }
        term.set_label_nl(data.words[0]);
        term.set_label_en(data.words[1]);
        term.set_short_label_nl(data.words[2]);
        term.set_short_label_en(data.words[3]);
        term.set_definition_nl(data.words[4]);
        term.set_definition_en(data.words[5]);
        give(term, i);
    }
}

void Registers::makePlaces()
{
    for (std::size_t i = 0; i < m_town.places.size(); ++i) {
        const auto &data = m_town.places[i];
        SeededRandom random{m_seed, kPlaceSort, i};
        pb::Place place;
        place.set_name(data.name);
        place.set_place_kind(data.kind);
        place.set_address("Teststraat " + std::to_string(i + 1));
        place.set_area_code(data.areaCode);
        place.set_latitude_e7(data.latitudeE7);
        place.set_longitude_e7(data.longitudeE7);
        const auto &hours = m_town.word("hours", data.kind);
        if (!hours.empty())
            place.set_opening_hours(hours);
        if (random.chance(350))
            place.set_note(m_notes.write(random, {"place_note"}, {}));
        give(place, i);
    }
}

void Registers::makePartners()
{
    for (std::size_t i = 0; i < m_town.partners.size(); ++i) {
        const auto &data = m_town.partners[i];
        SeededRandom random{m_seed, kPartnerSort, i};
        pb::Partner partner;
        partner.set_name(data.name);
        partner.set_partner_kind(data.kind);
        const auto kind = m_town.partnerKinds.find(data.kind);
        if (kind != m_town.partnerKinds.end()) {
            for (const auto &function : kind->second.functions)
                partner.add_functions(function);
            for (const auto &domain : kind->second.domains)
                partner.add_domains(domain);
        }
        if (data.place >= 0)
            partner.set_place_id(idBytes("Place", static_cast<std::size_t>(data.place)));
        partner.set_phone(phone(kPartnerPhones + static_cast<int>(i)));
        partner.set_email(mail(data.name));
        if (random.chance(400))
            partner.set_website("https://www.merenveld.example/partner/" + std::to_string(i + 1));
        if (random.chance(400))
            partner.set_note(m_notes.write(random, {"partner_note"}, {}));
        partner.set_relation_strength(std::string(random.weighted(kStrengths)));
        const auto since = atLocal(m_start - std::chrono::days(random.between(20, 2500)), 0);
        partner.set_known_since_ms(toMillis(since));
        partner.set_known_since_offset_min(amsterdamOffsetMinutes(since));
        give(partner, i);
    }
    for (std::size_t i = 0; i < m_town.partners.size(); ++i)
        makePeople(i);
}

void Registers::makePeople(std::size_t partner)
{
    const auto &data = m_town.partners[partner];
    const auto kind = m_town.partnerKinds.find(data.kind);
    for (std::size_t i = 0; i < data.people; ++i) {
        const bool isNamed = i < data.named.size();
        SeededRandom random{m_seed, kPartnerSort, partner, i};
        pb::PartnerContact person;
        person.set_name(isNamed ? data.named[i].name : nextName());
        m_names.insert(person.name());
        person.set_partner_id(idBytes("Partner", partner));
        if (isNamed)
            person.set_role(data.named[i].role);
        else if (kind != m_town.partnerKinds.end())
            person.set_role(kind->second.roles[i % kind->second.roles.size()]);
        person.set_phone(phone(kPersonPhones + static_cast<int>(m_people)));
        person.set_email(mail(person.name()));
        constexpr std::string_view kReachable[] = {"ma, di, do", "di en vr", "elke ochtend", "na 14.00 uur",
                                                   "ma t/m do"};
        if (isNamed && !data.named[i].reachable.empty())
            person.set_reachable(data.named[i].reachable);
        else if (random.chance(500))
            person.set_reachable(std::string(random.pick(std::span(kReachable))));
        give(person, m_people);
        if (isNamed || random.chance(400))
            makeCheck(person.partner_id(), idBytes("PartnerContact", m_people), isNamed);
        ++m_people;
    }
}

/// What was found before the history begins: of who is known by name a month earlier, of the others longer ago.
void Registers::makeCheck(const std::string &partnerId, const std::string &personId, bool isNamed)
{
    SeededRandom random{m_seed, kPartnerCheckSort, m_checks};
    const auto daysBefore = isNamed ? 30 : random.between(40, 400);
    const auto at = atLocal(m_start - std::chrono::days(daysBefore), std::int64_t{11} * 3600 * 1000);
    pb::PartnerCheck check;
    check.set_partner_id(partnerId);
    check.set_contact_id(personId);
    check.set_check_result("right");
    check.set_checked_at_ms(toMillis(at));
    check.set_checked_offset_min(amsterdamOffsetMinutes(at));
    check.set_worker_id(idBytes("TeamMember", m_checks % m_town.workers.size()));
    m_take(seededId(m_seed, kPartnerCheckSort, m_checks), check);
    ++m_checks;
}

/// Every first name with every surname, in a mixed order; each once.
std::string Registers::nextName()
{
    const auto total = m_town.firstNames.size() * m_town.lastNames.size();
    for (;;) {
        // 131 is prime and divides no such total: all are passed before one comes again.
        const auto index = m_nextName++ * 131 % total;
        auto name = m_town.firstNames[index / m_town.lastNames.size()] + ' '
                    + m_town.lastNames[index % m_town.lastNames.size()];
        if (!m_names.contains(name) || m_nextName > total)
            return name;
    }
}

} // namespace

void forEachRegisterRecord(std::uint64_t seed, Day historyStart,
                           const std::function<void(const Id &id, const google::protobuf::Message &record)> &take)
{
    Registers registers(seed, historyStart, take);
    registers.makeAreas();
    registers.makeTeam();
    registers.makeTerms();
    registers.makePlaces();
    registers.makePartners();
}

} // namespace wijkronde::demo
