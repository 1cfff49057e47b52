// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/command.h"

#include "core/record/kinds.h"
#include "sync/registry/service.h"
#include "sync/registry/storage/quarantine.h"
#include "sync/registry/storage/storage.h"
#include "sync/wire/sync.pb.h"

namespace wijkronde::registry {
namespace {

constexpr std::string_view kPrefix = "QUARANTINE_REASON_";

std::string reasonOf(int reason)
{
    const auto name = v1::QuarantineReason_Name(static_cast<v1::QuarantineReason>(reason));
    return name.size() > kPrefix.size() ? name.substr(kPrefix.size()) : std::to_string(reason);
}

Result<Id> uidIn(const CommandContext &context)
{
    const auto &words = context.arguments.words();
    const auto uid = words.empty() ? std::nullopt : Id::fromHex(words.front());
    if (!uid)
        return fail(ErrorCode::InvalidArgument, "the id of an operation has 32 hexadecimal digits: see kept");
    return *uid;
}

struct KeptRow {
    QuarantinedOperation operation;
    std::string worker;
};

Result<std::vector<KeptRow>> allKept(SqlConnection &connection)
{
    auto open = Quarantine(connection).open();
    if (!open)
        return fail(std::move(open).error());
    std::set<std::uint32_t> deviceNos;
    for (const auto &operation : *open)
        deviceNos.insert(operation.deviceNo);
    const auto authors = Directory(connection).authors(deviceNos);
    if (!authors)
        return fail(authors.error());
    const std::map<std::uint32_t, Worker> byNo(authors->begin(), authors->end());
    std::vector<KeptRow> rows;
    for (auto &operation : *open) {
        const auto author = byNo.find(operation.deviceNo);
        rows.push_back({std::move(operation), author == byNo.end() ? std::string() : author->second.name});
    }
    return rows;
}

/// Oldest first, as one may stand on another. What its author may not see now, or cannot be taken over, stays.
Result<> releaseAll(CommandContext &context, const std::string &reason)
{
    v1::QuarantineReason known = v1::QUARANTINE_REASON_UNSPECIFIED;
    if (!v1::QuarantineReason_Parse(std::string(kPrefix) + reason, &known) || !context.arguments.words().empty())
        return fail(ErrorCode::InvalidArgument,
                    "release takes an id or --reason with one of the words that kept shows");
    const auto open =
        context.service.storage().read([](SqlConnection &connection) { return Quarantine(connection).open(); });
    if (!open)
        return fail(open.error());
    int released = 0;
    int kept = 0;
    for (const auto &operation : *open) {
        const auto uid = Id::fromBytes(operation.opUid);
        if (!uid || reasonOf(operation.reason) != reason)
            continue;
        const auto result = context.service.release(*uid, RegistryService::Sight::Author);
        ++(!result || result->status() == v1::OPERATION_STATUS_QUARANTINED ? kept : released);
    }
    google::protobuf::Struct object;
    put(object, "released", released);
    put(object, "kept", kept);
    context.print(object, std::to_string(released) + " are taken over, " + std::to_string(kept)
                              + " cannot be taken over as they are");
    return {};
}

} // namespace

Result<> runKept(CommandContext &context)
{
    const auto rows = context.service.storage().read(allKept);
    if (!rows)
        return fail(rows.error());
    for (const auto &row : *rows) {
        record::v1::Operation operation;
        const auto *kind = operation.ParseFromString(row.operation.bytes) ? kindByNumber(operation.kind()) : nullptr;
        google::protobuf::Struct object;
        const auto uid = toHex(row.operation.opUid);
        put(object, "uid", uid);
        put(object, "reason", reasonOf(row.operation.reason));
        put(object, "kind", kind ? kind->name() : std::string("unknown"));
        put(object, "record_id", toHex(operation.record_id()));
        put(object, "worker", row.worker);
        put(object, "received_at_ms", static_cast<double>(row.operation.receivedAt));
        context.print(object, uid + "  " + reasonOf(row.operation.reason) + "  " + (kind ? kind->name() : "unknown")
                                  + "  " + row.worker);
    }
    return {};
}

Result<> runRelease(CommandContext &context)
{
    if (const auto reason = context.arguments.value("--reason"))
        return releaseAll(context, *reason);
    const auto uid = uidIn(context);
    if (!uid)
        return fail(uid.error());
    const auto result = context.service.release(*uid);
    if (!result)
        return fail(result.error());
    if (result->status() == v1::OPERATION_STATUS_QUARANTINED)
        return fail(ErrorCode::InvalidArgument, "it cannot be taken over as it is: " + reasonOf(result->reason()));
    google::protobuf::Struct object;
    put(object, "uid", uid->toHex());
    put(object, "status", std::string("applied"));
    context.print(object, uid->toHex() + " is taken over");
    return {};
}

Result<> runDecline(CommandContext &context)
{
    const auto uid = uidIn(context);
    if (!uid)
        return fail(uid.error());
    WIJKRONDE_TRY(context.service.decline(*uid));
    google::protobuf::Struct object;
    put(object, "uid", uid->toHex());
    put(object, "status", std::string("declined"));
    context.print(object, uid->toHex() + " is not taken over; its author is told");
    return {};
}

} // namespace wijkronde::registry
