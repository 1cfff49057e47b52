// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/demo_town.h"

#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "core/schema/town.pb.h"
#include "sync/registry/commands/command.h"
#include "sync/registry/service.h"
#include "sync/registry/setup.h"
#include "sync/registry/storage/storage.h"

#include <limits>
#include <map>

namespace wijkronde::registry {
namespace {

/// So many operations are handed over at once; the service cuts them into transactions.
constexpr std::size_t kBatch = 2000;
constexpr double kDegreesPerUnit = 1e-7;

/// Writes a town into a registry as its own edits, through the ordinary way of operations.
class TownWriter {
public:
    TownWriter(CommandContext &context, const DemoTown &town)
        : m_context(context), m_town(town), m_setup(context.service)
    {
    }

    Result<> writeAll()
    {
        Result<> done;
        m_town.forEach([&](const DemoRecord &made) {
            done = take(made);
            return done.has_value();
        });
        return done ? flush() : done;
    }

    /// How many records of each kind, and the first place with its position: where a replayed track can start.
    google::protobuf::Struct summary() const;

private:
    Result<> take(const DemoRecord &made);
    Result<> takeOther(const DemoRecord &made);
    Result<Id> streamFor(const DemoRecord &made);
    Result<> flush();

    CommandContext &m_context;
    const DemoTown &m_town;
    Setup m_setup;
    Team m_team;
    std::map<record::v1::StreamKind, Id> m_streams;
    std::map<std::string, Id> m_caseStreams;
    std::vector<record::v1::Operation> m_pending;
    std::map<std::string, int> m_counts;
    record::v1::Place m_firstPlace;
};

Result<> TownWriter::take(const DemoRecord &made)
{
    ++m_counts[kindOf(*made.record).name()];
    const Setup::Given given{made.id, made.record};
    if (const auto *municipality = dynamic_cast<const record::v1::Municipality *>(made.record))
        return m_setup.municipality(municipality->name(), given);
    if (const auto *team = dynamic_cast<const record::v1::Team *>(made.record)) {
        auto setUp = m_setup.team(team->name(), given);
        if (!setUp)
            return fail(std::move(setUp).error());
        m_team = std::move(*setUp);
        return {};
    }
    if (const auto *member = dynamic_cast<const record::v1::TeamMember *>(made.record)) {
        const auto setUp = m_setup.worker(m_team, member->name(), given);
        return setUp ? Result<>() : fail(setUp.error());
    }
    return takeOther(made);
}

Result<> TownWriter::takeOther(const DemoRecord &made)
{
    if (const auto *place = dynamic_cast<const record::v1::Place *>(made.record); place && !m_firstPlace.has_name())
        m_firstPlace = *place;
    const auto stream = streamFor(made);
    if (!stream)
        return fail(stream.error());
    const Record empty(made.id, kindOf(*made.record).number());
    OperationBuilder builder(empty, m_context.random.id(), Hlc::at(made.savedAt));
    m_pending.push_back(*builder.inStream(*stream).change(*made.record).build());
    return m_pending.size() < kBatch ? Result<>() : flush();
}

Result<Id> TownWriter::streamFor(const DemoRecord &made)
{
    if (!made.caseCode.empty()) {
        const auto known = m_caseStreams.find(made.caseCode);
        if (known != m_caseStreams.end())
            return known->second;
        std::vector<Id> members;
        for (const auto index : m_town.caseMembers(made.caseCode))
            members.push_back(m_town.workers()[index].id);
        const auto stream = m_setup.caseStream(made.caseCode, members);
        if (!stream)
            return fail(stream.error());
        return m_caseStreams[made.caseCode] = stream->id;
    }
    const auto kind = kindOf(*made.record).stream();
    const auto known = m_streams.find(kind);
    if (known != m_streams.end())
        return known->second;
    const auto stream = m_setup.stream(kind, m_town.teamName());
    if (!stream)
        return fail(stream.error());
    if (!*stream) {
        // Areas come before the team; its streams are there by then.
        return fail(ErrorCode::NotFound, "stream");
    }
    return m_streams[kind] = (*stream)->id;
}

Result<> TownWriter::flush()
{
    auto done = m_context.service.write(m_pending);
    m_pending.clear();
    return done;
}

google::protobuf::Struct TownWriter::summary() const
{
    google::protobuf::Struct object;
    put(object, "municipality", m_town.municipalityName());
    put(object, "team", m_town.teamName());
    const auto count = [&](const std::string &name, const std::string &kind) {
        const auto found = m_counts.find(kind);
        put(object, name, found == m_counts.end() ? 0 : found->second);
    };
    count("workers", "team_member");
    count("places", "place");
    count("partners", "partner");
    count("partner_contacts", "partner_contact");
    count("contacts", "contact");
    count("group_activities", "group_activity");
    count("visits", "visit");
    put(object, "cases", static_cast<double>(m_caseStreams.size()));
    int records = 0;
    for (const auto &[kind, number] : m_counts)
        records += number;
    put(object, "records", records);
    auto &place = *(*object.mutable_fields())["first_place"].mutable_struct_value();
    put(place, "name", m_firstPlace.name());
    put(place, "latitude", m_firstPlace.latitude_e7() * kDegreesPerUnit);
    put(place, "longitude", m_firstPlace.longitude_e7() * kDegreesPerUnit);
    return object;
}

Result<> mustBeNew(RegistryService &service)
{
    const auto teams = service.storage().read([](SqlConnection &connection) { return Directory(connection).teams(); });
    const auto municipality = Setup(service).stream(record::v1::STREAM_KIND_MUNICIPALITY);
    if (!teams || !municipality)
        return fail(teams ? municipality.error() : teams.error());
    if (!teams->empty() || *municipality)
        return fail(ErrorCode::InvalidArgument,
                    "this registry has a municipality already; the demo town needs a new database");
    return {};
}

} // namespace

Result<> runDemo(CommandContext &context)
{
    constexpr std::int64_t kMostMonths = 240;
    constexpr std::int64_t kMostContacts = 10'000'000;
    const DemoOptions defaults;
    const auto &arguments = context.arguments;
    const auto seed = arguments.number("--seed", static_cast<std::int64_t>(defaults.seed), 0,
                                       std::numeric_limits<std::int64_t>::max());
    const auto months = arguments.number("--months", defaults.months, 1, kMostMonths);
    const auto contacts = arguments.number("--contacts", defaults.contacts, 0, kMostContacts);
    if (!seed || !months || !contacts)
        return fail(!seed ? seed.error() : !months ? months.error() : contacts.error());
    WIJKRONDE_TRY(mustBeNew(context.service));
    const DemoTown town({static_cast<std::uint64_t>(*seed), static_cast<int>(*months), context.clock.now(),
                         static_cast<int>(*contacts)});
    TownWriter writer(context, town);
    WIJKRONDE_TRY(writer.writeAll());
    const auto summary = writer.summary();
    const auto number = [&](const std::string &name) {
        return std::to_string(static_cast<std::int64_t>(summary.fields().at(name).number_value()));
    };
    context.print(summary, town.teamName() + " in " + town.municipalityName() + ": " + number("contacts")
                               + " contacts, " + number("group_activities") + " group activities and "
                               + number("visits") + " visits, " + number("records") + " records in all");
    return {};
}

} // namespace wijkronde::registry
