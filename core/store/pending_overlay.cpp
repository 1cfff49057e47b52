// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/pending_overlay.h"

#include "core/store/store.h"

#include <algorithm>
#include <iterator>

namespace wijkronde {
namespace {

struct Affected {
    std::int64_t recordNo;
    bool goes;
};

/// (record number, whether its row goes)
Result<std::vector<Affected>> affectedBy(Statement &select)
{
    std::vector<Affected> affected;
    for (;;) {
        const auto row = select.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return affected;
        affected.push_back({select.integer(0), select.integer(1) != 0});
    }
}

/// Those on a record of the row's kind: a registry that lied may have given it another one meanwhile, or before.
Result<std::vector<PendingOperation>> ofKind(std::uint32_t kind, Result<std::vector<PendingOperation>> pending)
{
    if (!pending)
        return pending;
    std::vector<PendingOperation> ofThatKind;
    for (auto &one : *pending) {
        pb::Operation operation;
        if (!operation.ParseFromString(one.bytes))
            return fail(ErrorCode::StoreCorrupt, "pending operation");
        if (operation.kind() == kind)
            ofThatKind.push_back(std::move(one));
    }
    return ofThatKind;
}

} // namespace

Result<> PendingOverlay::apply(RecordRow &row)
{
    row.local.clear();
    return row.no == 0 ? Result<>() : lay(row, row.no, m_store.outbox().pendingFor(row, row.no));
}

Result<> PendingOverlay::applyReturning(RecordRow &row)
{
    const auto number = m_store.records().departedNo(row.id);
    if (!number)
        return fail(number.error());
    row.local.clear();
    return *number == 0 ? Result<>() : lay(row, *number, m_store.outbox().pendingFor(row, *number));
}

Result<> PendingOverlay::applyOwn(RecordRow &row)
{
    row.local.clear();
    auto own = m_store.outbox().ownOf(row, row.no);
    pb::Operation first;
    // Without a base the own operations say what it is.
    if (own && !own->empty() && first.ParseFromString(own->front().bytes))
        row.kind = first.kind();
    return lay(row, row.no, std::move(own));
}

Result<Record> PendingOverlay::without(const RecordRow &row, const std::vector<Id> &opUids)
{
    const auto pending = ofKind(row.kind, m_store.outbox().pendingFor(row, row.no));
    if (!pending)
        return fail(pending.error());
    return laidOver(row, row.no, *pending, opUids);
}

Result<> PendingOverlay::lay(RecordRow &row, std::int64_t recordNo, Result<std::vector<PendingOperation>> all)
{
    const auto pending = ofKind(row.kind, std::move(all));
    if (!pending)
        return fail(pending.error());
    if (pending->empty())
        return {};
    const auto record = laidOver(row, recordNo, *pending, {});
    if (!record)
        return fail(record.error());
    row.local = record->serialize();
    return {};
}

Result<Record> PendingOverlay::laidOver(const RecordRow &row, std::int64_t recordNo,
                                        const std::vector<PendingOperation> &pending, const std::vector<Id> &leftOut)
{
    auto record = row.base.empty() ? Result<Record>(Record(row.id, row.kind)) : Record::parse(row.base);
    if (!record || pending.empty())
        return record;
    const auto replaced = replacedSince(recordNo, pending.front());
    if (!replaced)
        return fail(replaced.error());
    for (const auto &one : pending) {
        pb::Operation operation;
        if (!operation.ParseFromString(one.bytes))
            return fail(ErrorCode::StoreCorrupt, "pending operation");
        if (std::ranges::none_of(leftOut, [&](const Id &uid) { return uid.view() == operation.op_uid(); }))
            record->apply(operation, operation.hlc(), m_store.deviceNo(), *replaced);
    }
    return record;
}

/// What later own operations had seen and replaced, of which the base holds the result already: an operation that is
/// kept back must not bring it up again. What was never taken has replaced nothing.
Result<std::vector<NamedValue>> PendingOverlay::replacedSince(std::int64_t recordNo, const PendingOperation &first)
{
    auto select = m_store.database().prepare(
        "SELECT operation FROM sent WHERE record_no = ?1 AND op_seq > ?2 AND status IN (1, 2)");
    if (!select)
        return fail(select.error());
    select->bind(1, recordNo).bind(2, static_cast<std::int64_t>(first.seq));
    std::vector<NamedValue> replaced;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return replaced;
        pb::Operation operation;
        if (!operation.ParseFromString(std::string(select->blob(0))))
            return fail(ErrorCode::StoreCorrupt, "sent operation");
        for (auto &named : namedValues(operation))
            replaced.push_back(std::move(named));
    }
}

Result<> PendingOverlay::renew(std::int64_t recordNo, ChangeSet &changes)
{
    auto row = m_store.records().byNo(recordNo);
    if (!row)
        return fail(row.error());
    if (!*row)
        return {};
    const Projected before = RecordTable::projected(**row);
    WIJKRONDE_TRY(apply(**row));
    changes.records.push_back({(*row)->id, (*row)->kind});
    if (!(*row)->current().empty())
        return m_store.records().put(**row, before);
    // It went out of sight before it ever came: what was written on it is in the registry.
    const auto stored = m_store.records().byNo(recordNo);
    return stored ? m_store.records().remove(**stored) : fail(stored.error());
}

Result<> PendingOverlay::passEnd(const Stream &stream, ChangeSet &changes)
{
    auto select =
        m_store.database().prepare("SELECT DISTINCT record_no, 0 FROM sent JOIN record USING (record_no) WHERE "
                                   "sent.stream_no = ?1 AND sent.seq > 0 AND record.local IS NOT NULL");
    if (!select)
        return fail(select.error());
    select->bind(1, stream.no);
    const auto affected = affectedBy(*select);
    if (!affected)
        return fail(affected.error());
    WIJKRONDE_TRY(m_store.outbox().passEnd(stream.no));
    for (const auto &one : *affected)
        WIJKRONDE_TRY(renew(one.recordNo, changes));
    return {};
}

Result<> PendingOverlay::settle(std::uint64_t firstOpSeq, std::uint64_t lastOpSeq, ChangeSet &changes)
{
    auto select = m_store.database().prepare(
        "SELECT DISTINCT record.record_no, NOT own.member FROM sent JOIN record ON record.record_no = sent.record_no "
        "JOIN stream AS own ON own.stream_no = record.stream_no "
        "WHERE sent.op_seq >= ?1 AND sent.op_seq <= ?2 "
        // What was declined or withdrawn in an earlier life is not shown in this one either.
        "AND (NOT own.member OR sent.status IN (5, 6) "
        "OR (record.base IS NOT NULL AND sent.seq = 0))");
    if (!select)
        return fail(select.error());
    select->bind(1, static_cast<std::int64_t>(firstOpSeq)).bind(2, static_cast<std::int64_t>(lastOpSeq));
    const auto affected = affectedBy(*select);
    if (!affected)
        return fail(affected.error());
    for (const auto &one : *affected) {
        if (!one.goes) {
            WIJKRONDE_TRY(renew(one.recordNo, changes));
            continue;
        }
        const auto waiting = m_store.outbox().isWaiting(one.recordNo);
        if (!waiting)
            return fail(waiting.error());
        const auto row = m_store.records().byNo(one.recordNo);
        if (!row)
            return fail(row.error());
        if (*waiting || !*row)
            continue;
        changes.records.push_back({(*row)->id, (*row)->kind});
        WIJKRONDE_TRY(m_store.records().remove(**row));
    }
    return {};
}

Result<std::vector<std::int64_t>> PendingOverlay::declinedAfter(std::uint64_t opSeq)
{
    auto select =
        m_store.database().prepare("SELECT DISTINCT record_no, 0 FROM sent WHERE op_seq > ?1 AND status = ?2");
    if (!select)
        return fail(select.error());
    select->bind(1, static_cast<std::int64_t>(opSeq)).bind(2, kDeclined);
    const auto affected = affectedBy(*select);
    if (!affected)
        return fail(affected.error());
    std::vector<std::int64_t> numbers;
    std::ranges::transform(*affected, std::back_inserter(numbers), &Affected::recordNo);
    return numbers;
}

Result<> PendingOverlay::bringBack(const std::vector<std::int64_t> &declined, ChangeSet &changes)
{
    const auto rowsOf = [this](std::string_view sql) -> Result<std::vector<Affected>> {
        auto select = m_store.database().prepare(sql);
        return select ? affectedBy(*select) : fail(select.error());
    };
    const auto gone = rowsOf("SELECT DISTINCT departed.record_no, 0 FROM departed JOIN outbox USING (record_no)");
    if (!gone)
        return fail(gone.error());
    for (const auto &one : *gone)
        WIJKRONDE_TRY(bringBack(one.recordNo, changes));
    // There is nothing under these that would hold what waits again.
    const auto bare =
        rowsOf("SELECT DISTINCT record_no, 0 FROM record JOIN outbox USING (record_no) WHERE base IS NULL");
    if (!bare)
        return fail(bare.error());
    for (const auto &one : *bare)
        WIJKRONDE_TRY(renew(one.recordNo, changes));
    for (const auto recordNo : declined)
        WIJKRONDE_TRY(renew(recordNo, changes));
    return {};
}

Result<> PendingOverlay::bringBack(std::int64_t recordNo, ChangeSet &changes)
{
    RecordRow row;
    {
        auto select = m_store.database().prepare("SELECT record_id, departed.kind, stream_no FROM departed JOIN stream "
                                                 "USING (stream_no) WHERE record_no = ?1 AND "
                                                 "(member OR record_no IN (SELECT record_no FROM outbox))");
        if (!select)
            return fail(select.error());
        const auto found = select->bind(1, recordNo).step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return {};
        row.id = select->id(0);
        row.kind = static_cast<std::uint32_t>(select->integer(1));
        row.streamNo = select->integer(2);
    }
    WIJKRONDE_TRY(lay(row, recordNo, m_store.outbox().ownOf(row, recordNo)));
    if (row.current().empty())
        return {};
    changes.records.push_back({row.id, row.kind});
    return m_store.records().put(row, {});
}

} // namespace wijkronde
