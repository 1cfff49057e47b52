// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/linux/tablet/sync_commands.h"

#include "core/store/record_query.h"
#include "core/store/store_check.h"
#include "core/store/sync_settings.h"
#include "core/usecases/identity.h"
#include "platform/transport/registry_link.h"
#include "sync/engine/enrolment.h"
#include "sync/engine/sync_session.h"

#include <QJsonArray>

#include <set>

namespace wijkronde::tablet {
namespace {

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

std::int64_t numberOf(const Result<std::string> &value)
{
    return value ? std::strtoll(value->c_str(), nullptr, 10) : 0;
}

HttpTransport::Options linkTo(const std::string &url, Workspace &workspace)
{
    return registryLink(
        url, [&](const std::string &name) { return workspace.store.settings().value(name).value_or(std::string()); });
}

Result<SyncOutcome> attempt(Workspace &workspace, KeyVault &vault, PullStep::Extent extent)
{
    const auto identity = readIdentity(workspace.store);
    if (!identity)
        return fail(identity.error());
    if (!*identity)
        return fail(ErrorCode::NotEnrolled);
    auto session = SyncSession::open(workspace.store, vault, workspace.clock, workspace.random, {extent});
    if (!session)
        return fail(session.error());
    HttpTransport transport(linkTo((*identity)->registryUrl, workspace), workspace.clock);
    return runToEnd(**session, transport);
}

QJsonObject outcomeJson(const SyncOutcome &outcome)
{
    const auto number = [](auto value) { return static_cast<qint64>(value); };
    QJsonObject json{{"sent", number(outcome.progress.sent)},
                     {"received", number(outcome.progress.received)},
                     {"conflicts", number(outcome.conflicts)},
                     {"quarantined", number(outcome.quarantined)},
                     {"mended", number(outcome.mended)},
                     {"rejoined", outcome.rejoined},
                     {"round_trips", outcome.roundTrips},
                     {"bytes_sent", number(outcome.progress.bytesSent)},
                     {"bytes_received", number(outcome.progress.bytesReceived)},
                     {"clock_offset_ms", number(outcome.clockOffset.count())}};
    if (outcome.directive != v1::DIRECTIVE_UNSPECIFIED)
        json["directive"] = outcome.directive == v1::DIRECTIVE_WIPE ? "wipe" : "lock";
    if (outcome.error)
        json["error"] = text(std::string(outcome.error->info().name));
    return json;
}

} // namespace

Result<> enrol(Workspace &workspace, KeyVault &vault, const Arguments &arguments, const Print &print)
{
    const auto url = arguments.option("--registry");
    const auto code = arguments.option("--code");
    if (url.empty() || code.empty())
        return fail(ErrorCode::InvalidArgument, "enrol needs --registry URL and --code CODE");
    const auto authorities = authoritiesIn(arguments.option("--ca"));
    auto enrolment = Enrolment::prepare(url, code, workspace.store, vault, workspace.random);
    if (!authorities || !enrolment)
        return fail(authorities ? enrolment.error() : authorities.error());
    {
        // Kept first: a tablet that is enrolled never forgets whom it trusts.
        WIJKRONDE_TRY(workspace.store.settings().setValue(kRegistryAuthorities, authorities->toStdString()));
        HttpTransport transport(linkTo(url, workspace), workspace.clock);
        const auto answer = transport.exchange(enrolment->call());
        WIJKRONDE_TRY(enrolment->finish(answer));
    }
    const auto identity = readIdentity(workspace.store);
    if (!identity)
        return fail(identity.error());
    const auto first = attempt(workspace, vault, PullStep::Extent::FirstAnswer);
    print({{"worker_id", text((*identity)->workerId.toHex())},
           {"worker_name", text((*identity)->workerName)},
           {"team_id", text((*identity)->teamId.toHex())},
           {"team_name", text((*identity)->teamName)},
           {"municipality_name", text((*identity)->municipalityName)},
           {"ready", first && !first->error}});
    return {};
}

Result<> sync(Workspace &workspace, KeyVault &vault, const Print &print)
{
    const auto outcome = attempt(workspace, vault, PullStep::Extent::All);
    if (!outcome)
        return fail(outcome.error());
    auto json = outcomeJson(*outcome);
    const auto waiting = workspace.store.outbox().count();
    if (!waiting)
        return fail(waiting.error());
    json["waiting"] = static_cast<qint64>(*waiting);
    print(json);
    return outcome->error ? fail(*outcome->error) : Result<>();
}

Result<> status(Workspace &workspace, KeyVault &vault, const Print &print)
{
    auto &store = workspace.store;
    const auto identity = readIdentity(store);
    const auto waiting = store.outbox().count();
    const auto sent = store.outbox().sentCount();
    const auto quarantined = store.outbox().quarantinedCount();
    const auto since = store.outbox().oldestMadeAt();
    const auto streams = store.streams().all();
    const auto root = DigestTable(store.database()).root();
    if (!identity || !waiting || !sent || !quarantined || !since || !streams || !root)
        return fail(ErrorCode::StoreFailed, "status");
    QJsonObject json{{"enrolled", identity->has_value()},
                     {"waiting", static_cast<qint64>(*waiting)},
                     {"sent", static_cast<qint64>(*sent)},
                     {"quarantined", static_cast<qint64>(*quarantined)},
                     {"device_no", static_cast<qint64>(store.deviceNo())},
                     {"last_sync_ms", static_cast<qint64>(numberOf(store.settings().value(kLastSyncSetting)))},
                     {"clock_offset_ms", static_cast<qint64>(numberOf(store.settings().value(kClockOffsetSetting)))},
                     {"digest_root", text(toHex(*root))},
                     {"vault_strong", vault.isStrong()}};
    if (*since)
        json["waiting_since_ms"] = static_cast<qint64>(toMillis(**since));
    if (*identity) {
        json["worker_name"] = text((*identity)->workerName);
        json["team_name"] = text((*identity)->teamName);
        json["registry_url"] = text((*identity)->registryUrl);
    }
    QJsonArray list;
    for (const auto &stream : *streams)
        list.append(QJsonObject{{"id", text(stream.id.toHex())},
                                {"kind", text(pb::StreamKind_Name(stream.kind))},
                                {"name", text(stream.name)},
                                {"member", stream.member},
                                {"complete", stream.complete},
                                {"seq", static_cast<qint64>(stream.seq)}});
    json["streams"] = list;
    std::set<std::uint32_t> lists;
    qint64 records = 0;
    for (const auto &kind : allKinds()) {
        if (kind.list() == 0 || !lists.insert(kind.list()).second)
            continue;
        const auto count = RecordQuery(store.database()).count(kind.list());
        if (!count)
            return fail(count.error());
        records += *count;
    }
    json["records"] = records;
    print(json);
    return {};
}

Result<> verify(Workspace &workspace, const Print &print)
{
    const auto report = checkStore(workspace.store);
    if (!report)
        return fail(report.error());
    QJsonArray violations;
    for (const auto &violation : report->violations)
        violations.append(QJsonObject{{"invariant", text(violation.invariant)}, {"what", text(violation.what)}});
    print({{"ok", report->violations.empty()},
           {"records", static_cast<qint64>(report->records)},
           {"operations", static_cast<qint64>(report->operations)},
           {"violations", violations}});
    if (!report->violations.empty())
        return fail(ErrorCode::StoreCorrupt,
                    report->violations.front().invariant + ": " + report->violations.front().what);
    return {};
}

} // namespace wijkronde::tablet
