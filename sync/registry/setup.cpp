// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/setup.h"

#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "core/schema/town.pb.h"
#include "sync/registry/secrets.h"
#include "sync/registry/service.h"
#include "sync/registry/storage/records.h"
#include "sync/registry/storage/storage.h"

#include <algorithm>

namespace wijkronde::registry {
namespace {

constexpr std::string_view kMunicipalityName = "municipality_name";
constexpr std::string_view kMunicipalityId = "municipality_id";

bool isOnlyOne(record::v1::StreamKind kind)
{
    return kind == record::v1::STREAM_KIND_MUNICIPALITY || kind == record::v1::STREAM_KIND_AREA;
}

Result<std::optional<StreamRow>> findStream(SqlConnection &connection, record::v1::StreamKind kind,
                                            const std::string &name)
{
    auto streams = Directory(connection).streams();
    if (!streams)
        return fail(std::move(streams).error());
    const auto found = std::ranges::find_if(
        *streams, [&](const auto &stream) { return stream.kind == kind && (isOnlyOne(kind) || stream.name == name); });
    return found == streams->end() ? std::optional<StreamRow>() : std::optional(std::move(*found));
}

} // namespace

Result<std::optional<StreamRow>> Setup::stream(record::v1::StreamKind kind, const std::string &name)
{
    return m_service.storage().read([&](SqlConnection &connection) { return findStream(connection, kind, name); });
}

Id Setup::newId(const std::optional<Given> &given, std::string_view what, std::string_view name) const
{
    return given ? given->id : m_service.secrets().idOf(what, name);
}

Result<StreamRow> Setup::ensureStream(SqlConnection &connection, record::v1::StreamKind kind, const std::string &name)
{
    auto found = findStream(connection, kind, name);
    if (!found)
        return fail(std::move(found).error());
    if (*found)
        return std::move(**found);
    const auto kindAndName = std::to_string(kind) + ' ' + name;
    StreamRow stream;
    stream.id = m_service.secrets().idOf("stream", kindAndName);
    stream.kind = kind;
    stream.name = name;
    stream.digestKey = m_service.secrets().idOf("digest key", kindAndName).toBytes();
    WIJKRONDE_TRY(Directory(connection).addStream(stream));
    return stream;
}

Result<> Setup::municipality(const std::string &name, const std::optional<Given> &given)
{
    if (name.empty())
        return fail(ErrorCode::InvalidArgument, "the municipality needs a name");
    Id id;
    StreamRow home;
    const auto made = m_service.storage().write([&](SqlConnection &connection) -> Result<> {
        Directory directory(connection);
        const auto known = directory.meta(kMunicipalityName);
        const auto knownId = directory.meta(kMunicipalityId);
        if (!known || !knownId)
            return fail(known ? knownId.error() : known.error());
        if (*known && **known != name)
            return fail(ErrorCode::InvalidArgument, "this registry belongs to another municipality");
        id = *knownId ? Id::fromBytes(**knownId).value_or(Id{}) : newId(given, "municipality", name);
        WIJKRONDE_TRY(directory.setMeta(kMunicipalityName, name));
        WIJKRONDE_TRY(directory.setMeta(kMunicipalityId, id.view()));
        auto own = ensureStream(connection, record::v1::STREAM_KIND_MUNICIPALITY, name);
        if (!own)
            return fail(std::move(own).error());
        home = std::move(*own);
        const auto area = ensureStream(connection, record::v1::STREAM_KIND_AREA, name);
        return area ? Result<>{} : fail(area.error());
    });
    if (!made)
        return made;
    record::v1::Municipality record;
    record.set_name(name);
    return ensureRecord(id, given && given->record ? *given->record : record, home.id);
}

Result<Team> Setup::team(const std::string &name, const std::optional<Given> &given)
{
    if (name.empty())
        return fail(ErrorCode::InvalidArgument, "the team needs a name");
    Team team;
    StreamRow home;
    const auto made = m_service.storage().write([&](SqlConnection &connection) -> Result<> {
        Directory directory(connection);
        const auto municipality = findStream(connection, record::v1::STREAM_KIND_MUNICIPALITY, {});
        const auto area = findStream(connection, record::v1::STREAM_KIND_AREA, {});
        const auto teams = directory.teams();
        if (!municipality || !area || !teams)
            return fail(!teams ? teams.error() : !area ? area.error() : municipality.error());
        if (!*municipality || !*area)
            return fail(ErrorCode::InvalidArgument, "set up the municipality first");
        home = **municipality;
        const auto known = std::ranges::find(*teams, name, &Team::name);
        team = known == teams->end() ? Team{newId(given, "team", name), name} : *known;
        if (known == teams->end())
            WIJKRONDE_TRY(directory.addTeam(team));
        const auto own = ensureStream(connection, record::v1::STREAM_KIND_TEAM, name);
        if (!own)
            return fail(own.error());
        for (const auto streamNo : {home.no, (*area)->no, own->no})
            WIJKRONDE_TRY(directory.addMember(team.id, streamNo));
        return {};
    });
    if (!made)
        return fail(made.error());
    record::v1::Team record;
    record.set_name(name);
    WIJKRONDE_TRY(ensureRecord(team.id, given && given->record ? *given->record : record, home.id));
    return team;
}

Result<Worker> Setup::worker(const Team &team, const std::string &name, const std::optional<Given> &given)
{
    if (name.empty())
        return fail(ErrorCode::InvalidArgument, "the worker needs a name");
    auto worker = m_service.storage().write([&](SqlConnection &connection) -> Result<Worker> {
        Directory directory(connection);
        const auto workers = directory.workers(team.id);
        if (!workers)
            return fail(workers.error());
        if (const auto known = std::ranges::find(*workers, name, &Worker::name); known != workers->end())
            return *known;
        Worker made{newId(given, "worker", team.id.toHex() + ' ' + name), team.id, name};
        WIJKRONDE_TRY(directory.addWorker(made));
        return made;
    });
    if (!worker)
        return worker;
    const auto home = stream(record::v1::STREAM_KIND_TEAM, team.name);
    if (!home || !*home)
        return fail(home ? Error{ErrorCode::NotFound, "team"} : home.error());
    record::v1::TeamMember record;
    record.set_name(name);
    record.set_team_id(team.id.toBytes());
    WIJKRONDE_TRY(ensureRecord(worker->id, given && given->record ? *given->record : record, (*home)->id));
    return worker;
}

Result<StreamRow> Setup::caseStream(const std::string &name, const std::vector<Id> &workers)
{
    return m_service.storage().write([&](SqlConnection &connection) -> Result<StreamRow> {
        auto made = ensureStream(connection, record::v1::STREAM_KIND_CASE, name);
        if (!made)
            return made;
        for (const auto &worker : workers)
            WIJKRONDE_TRY(Directory(connection).addMember(worker, made->no));
        return made;
    });
}

Result<> Setup::ensureRecord(const Id &id, const google::protobuf::Message &message, const Id &streamId)
{
    const auto known =
        m_service.storage().read([&](SqlConnection &connection) { return Records(connection).streamsOf({id}); });
    if (!known)
        return fail(known.error());
    if (!known->empty())
        return {};
    const Record empty(id, kindOf(message).number());
    OperationBuilder builder(empty, m_service.random().id(), Hlc::at(m_service.now()));
    return m_service.write({*builder.inStream(streamId).change(message).build()});
}

} // namespace wijkronde::registry
