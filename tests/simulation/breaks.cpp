// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/breaks.h"

#include "core/base/hash.h"
#include "sync/wire/sync.pb.h"
#include "tests/support/expect.h"

#include <algorithm>
#include <limits>

namespace wijkronde::simulation {

using test::value;

const std::vector<Breaks::Kind> &Breaks::kinds()
{
    static const std::vector<Kind> all{
        {"no_dedupe", "the registry does not know an operation again that is sent twice"},
        {"covered_ignored", "the registry forgets which values were replaced before they arrived"},
        {"last_writer_wins", "every operation claims to have seen all that stands in the registry"},
        {"sent_log_dropped", "after a rejoin only what was never acknowledged is sent again"},
        {"outbox_outside_transaction", "a kill takes the last outbox row but not its record"},
        {"called_safe_too_early", "the registry says that all is in a backup"},
        {"pages_dropped", "a page's cursor is kept and its records are not, and no digest tells"},
    };
    return all;
}

void Breaks::before(Call &call)
{
    if (m_broken.empty() || call.method != "Push")
        return;
    if (is("no_dedupe"))
        forgetUids(call);
    if (is("covered_ignored")) {
        value(m_registry.storage().write(
            [](registry::SqlConnection &connection) { return connection.script("DELETE FROM covered"); }));
    }
    if (is("last_writer_wins"))
        claimToHaveSeenAll(call);
}

void Breaks::forgetUids(const Call &call)
{
    v1::PushRequest request;
    if (!request.ParseFromString(call.body))
        return;
    registry::SqlValues uids;
    for (const auto &operation : request.operations())
        uids.push_back(registry::SqlValue::bytes(operation.op_uid()));
    value(m_registry.storage().write([&](registry::SqlConnection &connection) -> Result<> {
        WIJKRONDE_TRY(connection.script("CREATE TABLE IF NOT EXISTS forgotten AS SELECT * FROM operation WHERE 0"));
        WIJKRONDE_TRY(connection.executeIn("INSERT INTO forgotten SELECT * FROM operation WHERE op_uid IN ($1)", uids));
        return connection.executeIn("DELETE FROM operation WHERE op_uid IN ($1)", uids);
    }));
}

/// What the push did not apply again comes back: only the knowledge was away.
void Breaks::rememberUids()
{
    value(m_registry.storage().write([](registry::SqlConnection &connection) {
        return connection.script("INSERT INTO operation SELECT * FROM forgotten WHERE dot NOT IN (SELECT dot FROM "
                                 "operation); DELETE FROM forgotten");
    }));
}

void Breaks::claimToHaveSeenAll(Call &call)
{
    v1::PushRequest request;
    if (!request.ParseFromString(call.body))
        return;
    std::set<Id> ids;
    for (const auto &operation : request.operations())
        ids.insert(Id::fromBytes(operation.record_id()).value_or(Id{}));
    const auto rows = value(m_registry.storage().read(
        [&](registry::SqlConnection &connection) { return registry::Records(connection).load(ids); }));
    for (auto &operation : *request.mutable_operations()) {
        const auto row = rows.find(Id::fromBytes(operation.record_id()).value_or(Id{}));
        if (row == rows.end())
            continue;
        for (const auto dot : value(Record::parse(row->second.state)).dots()) {
            operation.add_seen(dot);
            const auto index = static_cast<std::uint32_t>(operation.seen_size() - 1);
            operation.add_lifecycle_seen(index);
            for (auto &context : *operation.mutable_contexts())
                context.add_seen(index);
        }
    }
    call.body = request.SerializeAsString();
}

void Breaks::after(const Call &call, Answer &answer)
{
    if (is("no_dedupe") && call.method == "Push")
        rememberUids();
    if (is("pages_dropped") && call.method == "Pull")
        emptyPages(answer);
    if (is("called_safe_too_early") && call.method == "Pull")
        callAllSafe(answer);
}

void Breaks::callAllSafe(Answer &answer)
{
    v1::PullResponse response;
    if (answer.status != 200 || !response.ParseFromString(answer.body))
        return;
    response.set_durable_seq(std::numeric_limits<std::uint32_t>::max());
    answer.body = response.SerializeAsString();
}

void Breaks::emptyPages(Answer &answer)
{
    v1::PullResponse response;
    if (answer.status != 200 || !response.ParseFromString(answer.body))
        return;
    response.clear_digest_root();
    for (auto &page : *response.mutable_pages()) {
        if (page.records_size() > 0 && ++m_pages % 20 == 0)
            page.clear_records();
    }
    answer.body = response.SerializeAsString();
}

void Breaks::beforeTaking(SimTablet &tablet)
{
    if (is("sent_log_dropped"))
        m_sent = tablet.sent();
}

void Breaks::afterTaking(SimTablet &tablet, bool rejoined)
{
    if (!is("sent_log_dropped") || !rejoined || m_sent.empty() || !tablet.sent().empty())
        return;
    auto transaction = value(Transaction::begin(tablet.store->database()));
    auto drop = value(tablet.store->database().prepare("DELETE FROM outbox WHERE op_uid = ?1"));
    for (const auto &uid : m_sent) {
        value(drop.bind(1, uid).run());
        drop.reset();
    }
    value(tablet.store->outbox().renumberAll());
    value(transaction.commit());
}

void Breaks::killed(SimTablet &tablet)
{
    if (is("outbox_outside_transaction"))
        value(tablet.store->database().execute("DELETE FROM outbox WHERE op_seq = (SELECT max(op_seq) FROM outbox)"));
}

} // namespace wijkronde::simulation
