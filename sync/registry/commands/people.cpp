// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/command.h"

#include "sync/registry/service.h"
#include "sync/registry/setup.h"
#include "sync/registry/storage/storage.h"
#include "sync/wire/limits.h"

#include <algorithm>

namespace wijkronde::registry {
namespace {

/// The named team and worker, or the first ones.
Result<Worker> findWorker(SqlConnection &connection, const Arguments &arguments)
{
    Directory directory(connection);
    const auto teams = directory.teams();
    if (!teams)
        return fail(teams.error());
    const auto teamName = arguments.value("--team");
    const auto workerName = arguments.value("--worker");
    for (const auto &team : *teams) {
        if (teamName && team.name != *teamName)
            continue;
        const auto workers = directory.workers(team.id);
        if (!workers)
            return fail(workers.error());
        const auto found = std::ranges::find_if(
            *workers, [&](const auto &worker) { return !workerName || worker.name == *workerName; });
        if (found != workers->end())
            return *found;
    }
    return fail(ErrorCode::NotFound, teams->empty() ? "no teams yet: run setup first" : "no such team or worker");
}

} // namespace

Result<> runSetup(CommandContext &context)
{
    Setup setup(context.service);
    std::optional<Team> team;
    int teams = 0;
    int workers = 0;
    for (const auto &[option, name] : context.arguments.inOrder()) {
        if (option == "--municipality") {
            WIJKRONDE_TRY(setup.municipality(name));
        } else if (option == "--team") {
            auto made = setup.team(name);
            if (!made)
                return fail(std::move(made).error());
            team = std::move(*made);
            ++teams;
        } else if (option == "--worker") {
            if (!team)
                return fail(ErrorCode::InvalidArgument, "--worker comes after the --team that the worker is in");
            const auto made = setup.worker(*team, name);
            if (!made)
                return fail(made.error());
            ++workers;
        }
    }
    google::protobuf::Struct object;
    put(object, "teams", teams);
    put(object, "workers", workers);
    context.print(object, std::to_string(teams) + " teams and " + std::to_string(workers) + " workers are set up");
    return {};
}

Result<> runEnrol(CommandContext &context)
{
    const auto worker = context.service.storage().read(
        [&](SqlConnection &connection) { return findWorker(connection, context.arguments); });
    if (!worker)
        return fail(worker.error());
    const auto code = context.service.makeEnrolmentCode(worker->id);
    if (!code)
        return fail(code.error());
    google::protobuf::Struct object;
    put(object, "code", *code);
    put(object, "worker", worker->name);
    const auto minutes = std::chrono::minutes(limits::kEnrolmentCodeLife).count();
    put(object, "valid_minutes", static_cast<double>(minutes));
    context.print(object, *code + "   for " + worker->name + ", once, within " + std::to_string(minutes) + " minutes");
    return {};
}

Result<> runAccess(CommandContext &context)
{
    const auto name = context.arguments.value("--case");
    if (!name || !context.arguments.value("--worker"))
        return fail(ErrorCode::InvalidArgument, "access needs --worker NAME and --case NAME");
    const bool remove = context.arguments.has("--remove");
    auto &storage = context.service.storage();
    const auto worker =
        storage.read([&](SqlConnection &connection) { return findWorker(connection, context.arguments); });
    if (!worker)
        return fail(worker.error());
    if (remove) {
        const auto stream = Setup(context.service).stream(record::v1::STREAM_KIND_CASE, *name);
        if (!stream || !*stream)
            return fail(stream ? Error{ErrorCode::NotFound, "case"} : stream.error());
        WIJKRONDE_TRY(storage.write(
            [&](SqlConnection &connection) { return Directory(connection).removeMember(worker->id, (*stream)->no); }));
    } else if (const auto made = Setup(context.service).caseStream(*name, {worker->id}); !made) {
        return fail(made.error());
    }
    google::protobuf::Struct object;
    put(object, "worker", worker->name);
    put(object, "case", *name);
    put(object, "access", remove ? 0.0 : 1.0);
    context.print(object, worker->name + (remove ? " no longer sees " : " sees ") + *name);
    return {};
}

} // namespace wijkronde::registry
