// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/service.h"

#include "sync/registry/push.h"
#include "sync/registry/storage/storage.h"

namespace wijkronde::registry {

Result<v1::OperationResult> RegistryService::release(const Id &opUid, Sight sight)
{
    return m_environment.storage.write([&](SqlConnection &connection) -> Result<v1::OperationResult> {
        const auto kept = Quarantine(connection).findWhole(opUid.toBytes());
        const auto office = deviceRow(connection, m_office);
        if (!kept || !office)
            return fail(kept ? office.error() : kept.error());
        if (!*kept || (*kept)->judgement == Judgement::Withdrawn)
            return fail(ErrorCode::NotFound, "an operation that is kept back");
        if (sight == Sight::Office)
            return PushTransaction(connection, {*office, true, m_historyId, now()}, random()).release(**kept);
        const auto incarnation = Devices(connection).lockIncarnation((*kept)->deviceNo);
        if (!incarnation || !*incarnation)
            return fail(incarnation ? Error{ErrorCode::NotFound, "device"} : incarnation.error());
        const auto author = deviceRow(connection, (*incarnation)->deviceId);
        if (!author)
            return fail(author.error());
        return PushTransaction(connection, {*author, false, m_historyId, now()}, random()).release(**kept);
    });
}

Result<> RegistryService::decline(const Id &opUid)
{
    return m_environment.storage.write([&](SqlConnection &connection) -> Result<> {
        Quarantine quarantine(connection);
        const auto kept = quarantine.findWhole(opUid.toBytes());
        if (!kept)
            return fail(kept.error());
        if (!*kept)
            return fail(ErrorCode::NotFound, "an operation that is kept back");
        return quarantine.judge({opUid.toBytes()}, Judgement::Declined, toMillis(now()));
    });
}

Result<> RegistryService::startNewHistory()
{
    const auto history = random().id().toBytes();
    WIJKRONDE_TRY(m_environment.storage.write(
        [&](SqlConnection &connection) { return Directory(connection).setMeta("history_id", history); }));
    m_historyId = history;
    return {};
}

} // namespace wijkronde::registry
