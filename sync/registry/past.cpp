// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/past.h"

#include "sync/registry/storage/ledger.h"

namespace wijkronde::registry {

Result<PastCheck> checkPast(SqlConnection &connection, const Id &device, const v1::Past &past)
{
    const auto id = Id::fromBytes(past.incarnation());
    auto incarnation = id ? Devices(connection).incarnation(*id) : std::optional<Incarnation>();
    if (!incarnation)
        return fail(std::move(incarnation).error());
    if (!*incarnation || (*incarnation)->deviceId != device)
        return PastCheck{v1::VERDICT_REJOIN, 0, {}};
    return checkPast(connection, **incarnation, past);
}

Result<PastCheck> checkPast(SqlConnection &connection, const Incarnation &incarnation, const v1::Past &past)
{
    PastCheck check{v1::VERDICT_UNSPECIFIED, 0, incarnation};
    if (past.acked() > incarnation.lastSeq) {
        // The chain at a number that the registry does not have says nothing; it is compared when the device asks
        // again.
        check.verdict = v1::VERDICT_RESEND;
        check.resendFrom = incarnation.lastSeq + 1;
        return check;
    }
    if (past.acked() == 0)
        return check;
    std::string chain = incarnation.chain;
    if (past.acked() < incarnation.lastSeq) {
        const auto numbers = Ledger(connection).numbers(incarnation.deviceNo, past.acked(), past.acked());
        if (!numbers)
            return fail(numbers.error());
        chain = numbers->empty() ? std::string() : numbers->front().chain;
    }
    if (chain != past.chain())
        check.verdict = v1::VERDICT_REJOIN;
    return check;
}

v1::Directive directiveFor(const Device &device, v1::Verdict verdict)
{
    return verdict == v1::VERDICT_UNSPECIFIED ? static_cast<v1::Directive>(device.directive)
                                              : v1::DIRECTIVE_UNSPECIFIED;
}

} // namespace wijkronde::registry
