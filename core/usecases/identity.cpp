// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/identity.h"

namespace wijkronde {

Result<std::optional<Identity>> readIdentity(Store &store)
{
    Identity identity;
    const auto read = [&](std::string_view key, std::string &target) -> Result<> {
        auto value = store.settings().value(key);
        if (!value)
            return fail(value.error());
        target = std::move(*value);
        return {};
    };
    std::string workerId;
    std::string teamId;
    WIJKRONDE_TRY(read("worker_id", workerId));
    WIJKRONDE_TRY(read("team_id", teamId));
    WIJKRONDE_TRY(read("worker_name", identity.workerName));
    WIJKRONDE_TRY(read("team_name", identity.teamName));
    WIJKRONDE_TRY(read("municipality_name", identity.municipalityName));
    WIJKRONDE_TRY(read("registry_url", identity.registryUrl));
    const auto worker = Id::fromHex(workerId);
    const auto team = Id::fromHex(teamId);
    if (!worker || !team)
        return std::nullopt;
    identity.workerId = *worker;
    identity.teamId = *team;
    return identity;
}

Result<> writeIdentity(Store &store, const Identity &identity)
{
    auto transaction = Transaction::begin(store.database());
    if (!transaction)
        return fail(transaction.error());
    auto &settings = store.settings();
    WIJKRONDE_TRY(settings.setValue("worker_id", identity.workerId.toHex()));
    WIJKRONDE_TRY(settings.setValue("team_id", identity.teamId.toHex()));
    WIJKRONDE_TRY(settings.setValue("worker_name", identity.workerName));
    WIJKRONDE_TRY(settings.setValue("team_name", identity.teamName));
    WIJKRONDE_TRY(settings.setValue("municipality_name", identity.municipalityName));
    WIJKRONDE_TRY(settings.setValue("registry_url", identity.registryUrl));
    return transaction->commit();
}

} // namespace wijkronde
