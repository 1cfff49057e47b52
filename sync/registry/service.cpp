// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/service.h"

#include "sync/registry/credentials.h"
#include "sync/registry/past.h"
#include "sync/registry/pull.h"
#include "sync/registry/push.h"
#include "sync/registry/secrets.h"
#include "sync/registry/storage/ledger.h"
#include "sync/registry/storage/storage.h"
#include "sync/wire/limits.h"

namespace wijkronde::registry {
namespace {

constexpr std::string_view kHistory = "history_id";
constexpr std::string_view kOffice = "office_device";
constexpr std::string_view kKeyCheck = "key_check";

Result<std::string> metaOrNew(SqlConnection &connection, std::string_view name, Random &random)
{
    Directory directory(connection);
    auto known = directory.meta(name);
    if (!known)
        return fail(std::move(known).error());
    if (*known)
        return **known;
    auto made = random.id().toBytes();
    WIJKRONDE_TRY(directory.setMeta(name, made));
    return made;
}

/// Nothing of others; but what this database has lost of the device's own work is asked for.
Result<v1::PullResponse> pullOfRevoked(SqlConnection &connection, const Id &device, const v1::PullRequest &request)
{
    return checkPast(connection, device, request.past()).map([](const PastCheck &check) {
        v1::PullResponse response;
        response.set_verdict(check.verdict);
        return response;
    });
}

} // namespace

Result<std::unique_ptr<RegistryService>> RegistryService::open(const Environment &environment)
{
    std::unique_ptr<RegistryService> service(new RegistryService(environment));
    WIJKRONDE_TRY(
        environment.storage.write([&](SqlConnection &connection) { return service->loadIdentity(connection); }));
    return service;
}

Result<> RegistryService::loadIdentity(SqlConnection &connection)
{
    // With another key file the same names would get other ids, and no device could come back.
    const auto check = m_environment.secrets.idOf("key check", {}).toBytes();
    const auto known = Directory(connection).meta(kKeyCheck);
    if (!known)
        return fail(known.error());
    if (*known && **known != check)
        return fail(ErrorCode::KeyUnavailable, "this database belongs to another key file");
    if (!*known)
        WIJKRONDE_TRY(Directory(connection).setMeta(kKeyCheck, check));
    auto history = metaOrNew(connection, kHistory, random());
    if (!history)
        return fail(std::move(history).error());
    auto office = metaOrNew(connection, kOffice, random());
    if (!office)
        return fail(std::move(office).error());
    m_historyId = std::move(*history);
    m_office = Id::fromBytes(*office).value_or(Id{});
    Devices devices(connection);
    const auto device = devices.find(m_office);
    if (!device)
        return fail(device.error());
    if (*device)
        return {};
    WIJKRONDE_TRY(devices.add({m_office, {}, {}, {}, toMillis(now())}));
    const auto joined = devices.join(m_office, m_office, kSchemaVersion, toMillis(now()));
    return joined ? Result<>{} : fail(joined.error());
}

Result<Device> RegistryService::deviceRow(SqlConnection &connection, const Id &device) const
{
    auto row = Devices(connection).find(device);
    if (!row)
        return fail(std::move(row).error());
    if (!*row)
        return fail(ErrorCode::Unauthenticated, "unknown device");
    return **row;
}

Result<v1::JoinResponse> RegistryService::join(const Id &device, const v1::JoinRequest &request)
{
    const auto incarnation = Id::fromBytes(request.incarnation());
    if (!incarnation || incarnation->isNull())
        return fail(ErrorCode::InvalidArgument, "incarnation takes 16 bytes");
    return m_environment.storage.write([&](SqlConnection &connection) -> Result<v1::JoinResponse> {
        const auto row = deviceRow(connection, device);
        if (!row)
            return fail(row.error());
        Devices devices(connection);
        auto joined = devices.incarnation(*incarnation);
        if (!joined)
            return fail(std::move(joined).error());
        if (!*joined) {
            auto made = devices.join(*incarnation, device, request.schema_version(), toMillis(now()));
            if (!made)
                return fail(std::move(made).error());
            joined = std::move(*made);
        }
        if ((*joined)->deviceId != device)
            return fail(ErrorCode::InvalidArgument, "the incarnation is another device's");
        v1::JoinResponse response;
        response.set_device_no((*joined)->deviceNo);
        response.set_history_id(m_historyId);
        response.set_registry_time_ms(toMillis(now()));
        return response;
    });
}

Result<v1::PushResponse> RegistryService::push(const Id &device, const v1::PushRequest &request)
{
    if (request.operations_size() > limits::kPushOperations || request.withdrawn_size() > limits::kPushOperations)
        return fail(ErrorCode::TooLarge, "at most 500 operations");
    if (request.operations_size() > 0 && request.first_op_seq() == 0)
        return fail(ErrorCode::InvalidArgument, "operations count from 1");
    return m_environment.storage.write([&](SqlConnection &connection) -> Result<v1::PushResponse> {
        const auto row = deviceRow(connection, device);
        if (!row)
            return fail(row.error());
        PushTransaction transaction(connection, {*row, device == m_office, m_historyId, now()}, random());
        auto response = transaction.run(request);
        if (response) {
            response->set_registry_time_ms(toMillis(now()));
            response->set_directive(directiveFor(*row, response->verdict()));
        }
        return response;
    });
}

Result<v1::PullResponse> RegistryService::pull(const Id &device, const v1::PullRequest &request)
{
    return m_environment.storage.read([&](SqlConnection &connection) -> Result<v1::PullResponse> {
        const auto row = deviceRow(connection, device);
        if (!row)
            return fail(row.error());
        auto response = row->isRevoked() ? pullOfRevoked(connection, device, request)
                                         : PullReading(connection, *row, m_historyId).run(request);
        if (response) {
            response->set_registry_time_ms(toMillis(now()));
            response->set_directive(directiveFor(*row, response->verdict()));
        }
        return response;
    });
}

Result<v1::ConfirmResponse> RegistryService::confirm(const Id &device, const v1::ConfirmRequest &request)
{
    if (request.erased_size() > limits::kConfirmRecords)
        return fail(ErrorCode::TooLarge, "at most 500 records");
    std::vector<Id> erased;
    for (const auto &bytes : request.erased()) {
        const auto id = Id::fromBytes(bytes);
        if (!id)
            return fail(ErrorCode::InvalidArgument, "a record id takes 16 bytes");
        erased.push_back(*id);
    }
    if (request.withdrawn_size() > limits::kConfirmRecords)
        return fail(ErrorCode::TooLarge, "at most 500 operations");
    const std::set<std::string> withdrawn(request.withdrawn().begin(), request.withdrawn().end());
    return m_environment.storage.write([&](SqlConnection &connection) -> Result<v1::ConfirmResponse> {
        const auto row = deviceRow(connection, device);
        if (!row)
            return fail(row.error());
        Devices devices(connection);
        WIJKRONDE_TRY(devices.confirmErasures(device, erased, toMillis(now())));
        WIJKRONDE_TRY(Quarantine(connection).judge(withdrawn, Judgement::Withdrawn, toMillis(now()), device));
        if (request.done() != v1::DIRECTIVE_UNSPECIFIED && static_cast<int>(request.done()) == row->directive)
            WIJKRONDE_TRY(devices.confirmDirective(device, toMillis(now())));
        const auto past = checkPast(connection, device, request.past());
        if (!past)
            return fail(past.error());
        v1::ConfirmResponse response;
        response.set_directive(directiveFor(*row, past->verdict));
        return response;
    });
}

Result<> RegistryService::write(const std::vector<record::v1::Operation> &operations)
{
    for (std::size_t from = 0; from < operations.size(); from += limits::kPushOperations) {
        const auto to = std::min(operations.size(), from + limits::kPushOperations);
        auto done = m_environment.storage.write([&](SqlConnection &connection) -> Result<> {
            const auto row = deviceRow(connection, m_office);
            auto incarnation = Devices(connection).incarnation(m_office);
            if (!row || !incarnation || !*incarnation)
                return fail(ErrorCode::StoreFailed, "no built-in device");
            v1::PushRequest request;
            request.mutable_past()->set_incarnation(m_office.toBytes());
            request.set_history_id(m_historyId);
            request.set_first_op_seq((*incarnation)->lastSeq + 1);
            for (std::size_t i = from; i < to; ++i)
                *request.add_operations() = operations[i];
            auto response = PushTransaction(connection, {*row, true, m_historyId, now()}, random()).run(request);
            if (!response)
                return fail(std::move(response).error());
            if (response->verdict() != v1::VERDICT_UNSPECIFIED)
                return fail(ErrorCode::StoreBusy, "another process writes as the registry");
            for (const auto &result : response->results()) {
                if (result.status() == v1::OPERATION_STATUS_QUARANTINED)
                    return fail(ErrorCode::InvalidArgument, v1::QuarantineReason_Name(result.reason()));
            }
            return {};
        });
        WIJKRONDE_TRY(std::move(done));
    }
    return {};
}

} // namespace wijkronde::registry
