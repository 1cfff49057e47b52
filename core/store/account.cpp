// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/account.h"

#include "core/store/store.h"

#include <charconv>

namespace wijkronde {
namespace {

/// Meta: the incarnation (16 bytes) and the number in it, as digits. Numbers of another incarnation say nothing.
constexpr auto kDurable = "durable";

// Of sent.status: OperationStatus of the wire, and what this tablet itself knows.
enum Status { Applied = 1, Conflict = 2, Quarantined = 3, ErasedSubject = 4, Declined = 5, Withdrawn = 6 };

} // namespace

Result<EditAccount> Account::read()
{
    const auto durable = durableSeq();
    if (!durable)
        return fail(durable.error());
    EditAccount account;
    {
        auto select =
            m_store.database().prepare("SELECT status, count(*), sum(op_seq <= ?1) FROM sent GROUP BY status");
        if (!select)
            return fail(select.error());
        select->bind(1, *durable);
        for (;;) {
            const auto row = select->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            const auto count = select->integer(1);
            switch (select->integer(0)) {
            case Applied:
            case Conflict:
                account.confirmed += count;
                account.durable += select->integer(2);
                break;
            case Quarantined:
                account.keptBack += count;
                break;
            case ErasedSubject:
                account.erased += count;
                break;
            case Declined:
                account.declined += count;
                break;
            case Withdrawn:
                account.withdrawn += count;
                break;
            default: // a status of a newer registry: it has the operation
                account.confirmed += count;
            }
        }
    }
    auto select = m_store.database().prepare(
        "SELECT (SELECT n FROM account WHERE name = 'made'), (SELECT n FROM account WHERE name = 'trimmed'), "
        "(SELECT n FROM account WHERE name = 'erased'), (SELECT count(*) FROM outbox)");
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    account.made = select->integer(0);
    // The log lets go only of what a backup holds.
    account.confirmed += select->integer(1);
    account.durable += select->integer(1);
    account.erased += select->integer(2);
    account.waiting = select->integer(3);
    return account;
}

Result<std::int64_t> Account::durableSeq()
{
    const auto stored = m_store.settings().meta(kDurable);
    const auto incarnation = m_store.settings().meta("incarnation");
    if (!stored || !incarnation)
        return fail(stored ? incarnation.error() : stored.error());
    std::int64_t seq = 0;
    if (!*stored || !*incarnation || !(*stored)->starts_with(**incarnation))
        return seq;
    const auto digits = std::string_view(**stored).substr((*incarnation)->size());
    std::from_chars(digits.data(), digits.data() + digits.size(), seq);
    return seq;
}

Result<> Account::noteDurable(std::uint64_t opSeq)
{
    const auto known = durableSeq();
    if (!known)
        return fail(known.error());
    if (static_cast<std::int64_t>(opSeq) <= *known)
        return {};
    const auto incarnation = m_store.settings().meta("incarnation");
    if (!incarnation)
        return fail(incarnation.error());
    return m_store.settings().setMeta(kDurable, incarnation->value_or(std::string()) + std::to_string(opSeq));
}

Result<> Account::noteErased(std::int64_t count)
{
    auto update = m_store.database().prepare("UPDATE account SET n = n + ?1 WHERE name = 'erased'");
    if (!update)
        return fail(update.error());
    return update->bind(1, count).run();
}

} // namespace wijkronde
