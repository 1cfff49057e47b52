// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/command.h"

#include "sync/registry/service.h"
#include "sync/registry/storage/storage.h"
#include "sync/wire/sync.pb.h"

namespace wijkronde::registry {
namespace {

struct Row {
    Device device;
    std::string team;
    std::string worker;
};

Result<std::vector<Row>> allDevices(SqlConnection &connection)
{
    auto devices = Devices(connection).all();
    if (!devices)
        return fail(std::move(devices).error());
    std::vector<Row> rows;
    for (auto &device : *devices) {
        if (device.publicKey.empty())
            continue; // the registry's own
        Directory directory(connection);
        const auto team = directory.team(device.teamId);
        const auto worker = directory.worker(device.workerId);
        if (!team || !worker)
            return fail(team ? worker.error() : team.error());
        rows.push_back({std::move(device), *team ? (*team)->name : "", *worker ? (*worker)->name : ""});
    }
    return rows;
}

std::string_view stateOf(const Device &device)
{
    switch (device.directive) {
    case v1::DIRECTIVE_LOCK:
        return device.confirmedAt > 0 ? "locked" : "to_lock";
    case v1::DIRECTIVE_WIPE:
        return device.confirmedAt > 0 ? "wiped" : "to_wipe";
    default:
        return "active";
    }
}

} // namespace

Result<> runDevices(CommandContext &context)
{
    const auto rows = context.service.storage().read(allDevices);
    if (!rows)
        return fail(rows.error());
    for (const auto &row : *rows) {
        google::protobuf::Struct object;
        put(object, "id", row.device.id.toHex());
        put(object, "team", row.team);
        put(object, "worker", row.worker);
        put(object, "enrolled_at_ms", static_cast<double>(row.device.enrolledAt));
        put(object, "state", std::string(stateOf(row.device)));
        context.print(object, row.device.id.toHex() + "  " + std::string(stateOf(row.device)) + "  " + row.worker + ", "
                                  + row.team);
    }
    return {};
}

Result<> runRevoke(CommandContext &context)
{
    const auto id = context.arguments.words().empty() ? std::nullopt : Id::fromHex(context.arguments.words().front());
    if (!id)
        return fail(ErrorCode::InvalidArgument, "revoke takes the id of a device, 32 hexadecimal digits: see devices");
    const bool wipe = context.arguments.has("--wipe");
    WIJKRONDE_TRY(
        context.revocations.add(context.service.storage(), *id, wipe ? v1::DIRECTIVE_WIPE : v1::DIRECTIVE_LOCK));
    google::protobuf::Struct object;
    put(object, "id", id->toHex());
    put(object, "directive", std::string(wipe ? "wipe" : "lock"));
    context.print(object, id->toHex() + " gets nothing more. When it next connects it hands in its work and is told to "
                              + (wipe ? "destroy its data" : "lock") + "; tablets do not do that by themselves yet");
    return {};
}

} // namespace wijkronde::registry
