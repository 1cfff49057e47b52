// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/quarantine.h"

#include "core/store/pending_overlay.h"
#include "core/store/store.h"

#include <algorithm>

namespace wijkronde {
namespace {

/// The uids in the first column.
Result<std::vector<Id>> idsIn(Statement &select)
{
    std::vector<Id> ids;
    for (;;) {
        const auto row = select.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return ids;
        ids.push_back(select.id(0));
    }
}

} // namespace

Result<std::vector<KeptBackOperation>> Quarantine::read(Statement &select)
{
    std::vector<KeptBackOperation> kept;
    for (;;) {
        const auto row = select.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return kept;
        KeptBackOperation one;
        one.opUid = select.id(0);
        one.reason = static_cast<int>(select.integer(1));
        one.madeAt = fromMillis(select.integer(2));
        one.keptAt = fromMillis(select.integer(3));
        one.bytes = select.blob(4);
        pb::Operation operation;
        if (!operation.ParseFromString(one.bytes))
            return fail(ErrorCode::StoreCorrupt, "kept-back operation");
        one.recordId = Id::fromBytes(operation.record_id()).value_or(Id{});
        one.kind = operation.kind();
        kept.push_back(std::move(one));
    }
}

Result<std::vector<KeptBackOperation>> Quarantine::list(int limit)
{
    auto select = m_store.database().prepare("SELECT op_uid, reason, made_at_ms, acked_at_ms, operation FROM sent "
                                             "WHERE status = 3 ORDER BY op_seq DESC LIMIT ?1");
    if (!select)
        return fail(select.error());
    return read(select->bind(1, limit));
}

Result<std::optional<KeptBackOperation>> Quarantine::find(const Id &opUid)
{
    auto select = m_store.database().prepare("SELECT op_uid, reason, made_at_ms, acked_at_ms, operation FROM sent "
                                             "WHERE op_uid = ?1 AND status = 3");
    if (!select)
        return fail(select.error());
    auto found = read(select->bind(1, opUid));
    if (!found)
        return fail(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::int64_t> Quarantine::count()
{
    return m_store.database().number("SELECT count(*) FROM sent WHERE status = 3");
}

Result<std::vector<KeptBackOperation>> Quarantine::ofRecord(const Id &recordId)
{
    // Few are kept back, and their index is small; a record has no number any more when its row went.
    auto all = list(-1);
    if (!all)
        return fail(all.error());
    std::erase_if(*all, [&](const auto &one) { return one.recordId != recordId; });
    return std::move(*all);
}

Result<Record> Quarantine::recordWithout(const Id &recordId)
{
    const auto kept = ofRecord(recordId);
    if (!kept)
        return fail(kept.error());
    const auto row = m_store.records().find(recordId);
    if (!row)
        return fail(row.error());
    if (!*row)
        return Record(recordId, kept->empty() ? 0 : kept->front().kind);
    std::vector<Id> uids;
    std::ranges::transform(*kept, std::back_inserter(uids), &KeptBackOperation::opUid);
    return PendingOverlay(m_store).without(**row, uids);
}

Result<> Quarantine::withdraw(const Id &opUid, WallTime now)
{
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    ChangeSet changes;
    WIJKRONDE_TRY(changeStatus(opUid, kQuarantined, kWithdrawn, changes));
    auto insert = m_store.database().prepare("INSERT INTO withdrawal (op_uid, made_at_ms) VALUES (?1, ?2)");
    if (!insert)
        return fail(insert.error());
    WIJKRONDE_TRY(insert->bind(1, opUid).bind(2, toMillis(now)).run());
    WIJKRONDE_TRY(transaction->commit());
    m_store.notify(changes);
    return {};
}

Result<> Quarantine::undoWithdraw(const Id &opUid)
{
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    {
        auto forget = m_store.database().prepare("DELETE FROM withdrawal WHERE op_uid = ?1 AND told_at_ms IS NULL");
        if (!forget)
            return fail(forget.error());
        WIJKRONDE_TRY(forget->bind(1, opUid).run());
        if (m_store.database().changes() == 0)
            return fail(ErrorCode::NotFound, "withdrawal");
    }
    ChangeSet changes;
    WIJKRONDE_TRY(changeStatus(opUid, kWithdrawn, kQuarantined, changes));
    WIJKRONDE_TRY(transaction->commit());
    m_store.notify(changes);
    return {};
}

Result<> Quarantine::changeStatus(const Id &opUid, int from, int to, ChangeSet &changes)
{
    std::int64_t recordNo = 0;
    Id recordId;
    {
        auto select =
            m_store.database().prepare("SELECT record_no, operation FROM sent WHERE op_uid = ?1 AND status = ?2");
        if (!select)
            return fail(select.error());
        const auto row = select->bind(1, opUid).bind(2, from).step();
        if (!row)
            return fail(row.error());
        pb::Operation operation;
        if (!*row || !operation.ParseFromString(std::string(select->blob(1))))
            return fail(ErrorCode::NotFound, "kept-back operation");
        recordNo = select->integer(0);
        recordId = Id::fromBytes(operation.record_id()).value_or(Id{});
        changes.outbox = true;
    }
    auto update = m_store.database().prepare("UPDATE sent SET status = ?2 WHERE op_uid = ?1");
    if (!update)
        return fail(update.error());
    WIJKRONDE_TRY(update->bind(1, opUid).bind(2, to).run());
    return showAgain(recordId, recordNo, to == kQuarantined, changes);
}

Result<> Quarantine::showAgain(const Id &recordId, std::int64_t recordNo, bool bringsBack, ChangeSet &changes)
{
    PendingOverlay overlay(m_store);
    const auto found = m_store.records().find(recordId);
    if (!found)
        return fail(found.error());
    if (*found)
        return overlay.renew((*found)->no, changes);
    return bringsBack ? overlay.bringBack(recordNo, changes) : Result<>();
}

Result<std::vector<Id>> Quarantine::untold(int limit)
{
    auto select = m_store.database().prepare(
        "SELECT op_uid FROM withdrawal WHERE told_at_ms IS NULL ORDER BY made_at_ms LIMIT ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, limit);
    return idsIn(*select);
}

Result<> Quarantine::markTold(const std::vector<Id> &opUids, WallTime now)
{
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    for (const auto &opUid : opUids) {
        auto update = m_store.database().prepare("UPDATE withdrawal SET told_at_ms = ?2 WHERE op_uid = ?1");
        if (!update)
            return fail(update.error());
        WIJKRONDE_TRY(update->bind(1, opUid).bind(2, toMillis(now)).run());
    }
    return transaction->commit();
}

Result<> Quarantine::tellAgain(const std::vector<Id> &opUids)
{
    for (const auto &opUid : opUids) {
        auto update = m_store.database().prepare("UPDATE withdrawal SET told_at_ms = NULL WHERE op_uid = ?1");
        if (!update)
            return fail(update.error());
        WIJKRONDE_TRY(update->bind(1, opUid).run());
    }
    return {};
}

Result<std::vector<Id>> Quarantine::toAskAbout(Asked asked, std::size_t limit, Random &random)
{
    auto select = m_store.database().prepare(asked == Asked::Open
                                                 ? "SELECT op_uid FROM sent WHERE status = 3 ORDER BY op_seq"
                                                 : "SELECT op_uid FROM sent WHERE status IN (3, 5, 6) ORDER BY op_seq");
    if (!select)
        return fail(select.error());
    auto ids = idsIn(*select);
    if (!ids || ids->size() <= limit)
        return ids;
    const auto from = static_cast<std::ptrdiff_t>(random.below(ids->size()));
    std::rotate(ids->begin(), ids->begin() + from, ids->end());
    ids->resize(limit);
    return ids;
}

/// Its status, when it is one of these that the registry did not take over; 0 = it is none.
Result<int> Quarantine::notTaken(const Id &opUid)
{
    auto select = m_store.database().prepare("SELECT status FROM sent WHERE op_uid = ?1 AND status IN (3, 5, 6)");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, opUid).step();
    if (!row)
        return fail(row.error());
    return *row ? static_cast<int>(select->integer(0)) : 0;
}

Result<> Quarantine::judge(const Id &opUid, const Receipt &receipt, ChangeSet &changes)
{
    const auto status = notTaken(opUid);
    if (!status)
        return fail(status.error());
    // Withdrawn, it is declined to the registry.
    if (*status == 0 || (*status != kQuarantined && receipt.status == kDeclined))
        return {};
    auto update = m_store.database().prepare("UPDATE sent SET stream_no = ?2, seq = ?3 WHERE op_uid = ?1");
    if (!update)
        return fail(update.error());
    update->bind(1, opUid).bind(2, receipt.streamNo).bind(3, static_cast<std::int64_t>(receipt.seq));
    WIJKRONDE_TRY(update->run());
    return changeStatus(opUid, *status, receipt.status, changes);
}

} // namespace wijkronde
