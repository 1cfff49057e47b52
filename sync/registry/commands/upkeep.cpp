// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/command.h"

#include "sync/registry/service.h"
#include "sync/registry/storage/audit.h"
#include "sync/registry/storage/devices.h"
#include "sync/registry/storage/ledger.h"
#include "sync/registry/storage/records.h"
#include "sync/registry/storage/storage.h"
#include "sync/wire/limits.h"

#include <filesystem>

namespace wijkronde::registry {

namespace {

constexpr std::string_view kCopiedAt = "copied_at";

/// When the copy was made, as far as it knows: by its backup, or by its newest operation; 0 = it holds none.
Result<std::int64_t> newestIn(SqlConnection &connection)
{
    const auto copied = Directory(connection).meta(kCopiedAt);
    if (!copied)
        return fail(copied.error());
    return Ledger(connection).newest().map([&](std::int64_t newest) {
        return std::max<std::int64_t>(newest, std::strtoll(copied->value_or("0").c_str(), nullptr, 10));
    });
}

std::string tooOld(Millis age)
{
    const auto days = [](Millis time) { return std::to_string(std::chrono::floor<std::chrono::days>(time).count()); };
    return "this copy is " + days(age) + " days old, and devices keep what they sent for " + days(limits::kSentLogLife)
           + ": what came between may be in neither. Put back a newer copy, or say --force";
}

} // namespace

Result<> runVerify(CommandContext &context)
{
    const auto report =
        context.service.storage().read([](SqlConnection &connection) { return Audit(connection).run(); });
    if (!report)
        return fail(report.error());
    for (const auto &finding : report->findings) {
        google::protobuf::Struct object;
        put(object, "invariant", std::string(finding.invariant));
        put(object, "what", finding.what);
        put(object, "count", static_cast<double>(finding.count));
        context.print(object, std::string(finding.invariant) + ": " + finding.what + " ("
                                  + std::to_string(finding.count) + ")");
    }
    google::protobuf::Struct object;
    put(object, "records", static_cast<double>(report->records));
    put(object, "operations", static_cast<double>(report->operations));
    put(object, "quarantined", static_cast<double>(report->quarantined));
    put(object, "broken", static_cast<double>(report->findings.size()));
    context.print(object, std::to_string(report->records) + " records and " + std::to_string(report->operations)
                              + " operations checked, " + std::to_string(report->findings.size())
                              + " invariants broken");
    if (!report->findings.empty())
        return fail(ErrorCode::StoreCorrupt, "verify found broken invariants");
    return {};
}

Result<> runBackup(CommandContext &context)
{
    const auto to = context.arguments.value("--to");
    if (!to)
        return fail(ErrorCode::InvalidArgument, "backup needs --to FILE");
    if (std::filesystem::exists(*to))
        return fail(ErrorCode::InvalidArgument, *to + " exists already: a backup replaces nothing");
    auto &storage = context.service.storage();
    // As it is before the copy: what is written meanwhile may be in it or not.
    const auto before = storage.read([](SqlConnection &connection) { return Devices(connection).incarnations(); });
    if (!before)
        return fail(before.error());
    const auto at = std::to_string(toMillis(context.clock.now()));
    WIJKRONDE_TRY(
        storage.write([&](SqlConnection &connection) { return Directory(connection).setMeta(kCopiedAt, at); }));
    WIJKRONDE_TRY(storage.backupTo(*to));
    WIJKRONDE_TRY(storage.write([&](SqlConnection &connection) { return Devices(connection).noteBackup(*before); }));
    google::protobuf::Struct object;
    put(object, "file", *to);
    context.print(object, "backed up to " + *to
                              + (storage.isSqlite() ? "; keep the key file apart from it"
                                                    : "; it is not encrypted: keep it as safe as the database"));
    return {};
}

/// A database that was put back looks like the one that devices know, with numbers that now mean something else.
Result<> runRestored(CommandContext &context)
{
    const auto newest = context.service.storage().read(newestIn);
    if (!newest)
        return fail(newest.error());
    const auto age = context.clock.now() - fromMillis(*newest);
    const bool isUnknown = age < -limits::kClockAhead;
    if (*newest > 0 && (age > limits::kSentLogLife || isUnknown) && !context.arguments.has("--force"))
        return fail(ErrorCode::InvalidArgument,
                    isUnknown ? "this copy seems to be from the future: look at this machine's clock, or say --force"
                              : tooOld(age));
    WIJKRONDE_TRY(context.service.startNewHistory());
    google::protobuf::Struct object;
    put(object, "new_history", 1.0);
    context.print(
        object,
        "a new history begins: every device sends again what this database lacks and fetches all. Teams, workers "
        "and cases of after the copy: set them up again by the same names, take access back again where it was "
        "taken back, then release --reason NO_ACCESS");
    return {};
}

Result<> runForget(CommandContext &context)
{
    auto &storage = context.service.storage();
    const auto before = toMillis(context.clock.now() - limits::kDepartureLife);
    const auto left =
        storage.write([&](SqlConnection &connection) { return Records(connection).forgetDepartures(before); });
    if (!left)
        return fail(left.error());
    google::protobuf::Struct object;
    put(object, "departures", static_cast<double>(*left));
    context.print(object, std::to_string(*left) + " departures are remembered");
    return {};
}

} // namespace wijkronde::registry
