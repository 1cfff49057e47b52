// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/pending_overlay.h"

#include "core/store/store.h"

#include <limits>

namespace wijkronde {
namespace {

/// No cursor is about to move: the stored ones count.
constexpr std::int64_t kNoStream = -1;

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

} // namespace

Result<> PendingOverlay::apply(RecordRow &row, std::int64_t streamNo, std::uint64_t through)
{
    row.local.clear();
    return row.no == 0 ? Result<>() : overlay(row, row.no, streamNo, through);
}

Result<> PendingOverlay::overlay(RecordRow &row, std::int64_t recordNo, std::int64_t streamNo, std::uint64_t through)
{
    const auto pending = m_store.outbox().pendingFor(recordNo, streamNo, through);
    if (!pending)
        return fail(pending.error());
    if (pending->empty())
        return {};
    auto record = row.record();
    if (!record)
        return fail(record.error());
    for (const auto &bytes : *pending) {
        pb::Operation operation;
        if (!operation.ParseFromString(bytes))
            return fail(ErrorCode::StoreCorrupt, "pending operation");
        record->apply(operation, operation.hlc(), m_store.deviceNo());
    }
    row.local = record->serialize();
    return {};
}

Result<> PendingOverlay::refresh(std::int64_t recordNo, std::int64_t streamNo, std::uint64_t through,
                                 ChangeSet &changes)
{
    auto row = m_store.records().byNo(recordNo);
    if (!row)
        return fail(row.error());
    if (!*row)
        return {};
    const Projected before = RecordTable::projected(**row);
    WIJKRONDE_TRY(apply(**row, streamNo, through));
    changes.records.push_back({(*row)->id, (*row)->kind});
    return m_store.records().put(**row, before);
}

Result<> PendingOverlay::passCursor(const Stream &stream, std::uint64_t through, ChangeSet &changes)
{
    auto select =
        m_store.database().prepare("SELECT DISTINCT record_no, 0 FROM sent JOIN record USING (record_no) WHERE "
                                   "sent.stream_no = ?1 AND sent.seq > ?2 "
                                   "AND sent.seq <= ?3 AND record.base IS NOT NULL AND record.local IS NOT NULL");
    if (!select)
        return fail(select.error());
    select->bind(1, stream.no);
    select->bind(2, static_cast<std::int64_t>(stream.seq)).bind(3, static_cast<std::int64_t>(through));
    const auto affected = affectedBy(*select);
    if (!affected)
        return fail(affected.error());
    for (const auto &one : *affected)
        WIJKRONDE_TRY(refresh(one.recordNo, stream.no, through, changes));
    return {};
}

Result<> PendingOverlay::passEnd(const Stream &stream, ChangeSet &changes)
{
    WIJKRONDE_TRY(passCursor(stream, std::numeric_limits<std::int64_t>::max(), changes));
    auto update = m_store.database().prepare("UPDATE sent SET seq = ?2 WHERE stream_no = ?1 AND seq > ?2");
    if (!update)
        return fail(update.error());
    return update->bind(1, stream.no).bind(2, static_cast<std::int64_t>(stream.seq)).run();
}

Result<> PendingOverlay::settle(std::uint64_t firstOpSeq, std::uint64_t lastOpSeq, ChangeSet &changes)
{
    auto select = m_store.database().prepare(
        "SELECT DISTINCT record.record_no, NOT own.member FROM sent JOIN record ON record.record_no = sent.record_no "
        "JOIN stream AS own ON own.stream_no = record.stream_no "
        "LEFT JOIN stream AS taken ON taken.stream_no = sent.stream_no "
        "WHERE sent.op_seq >= ?1 AND sent.op_seq <= ?2 "
        "AND (NOT own.member OR (record.base IS NOT NULL AND sent.seq <= coalesce(taken.cursor_seq, 0)))");
    if (!select)
        return fail(select.error());
    select->bind(1, static_cast<std::int64_t>(firstOpSeq)).bind(2, static_cast<std::int64_t>(lastOpSeq));
    const auto affected = affectedBy(*select);
    if (!affected)
        return fail(affected.error());
    for (const auto &one : *affected) {
        if (!one.goes) {
            WIJKRONDE_TRY(refresh(one.recordNo, kNoStream, 0, changes));
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

Result<> PendingOverlay::bringBack(ChangeSet &changes)
{
    std::vector<std::pair<std::int64_t, RecordRow>> rows;
    {
        auto select = m_store.database().prepare("SELECT DISTINCT departed.record_no, record_id, kind, stream_no FROM "
                                                 "departed JOIN outbox USING (record_no)");
        if (!select)
            return fail(select.error());
        for (;;) {
            const auto found = select->step();
            if (!found)
                return fail(found.error());
            if (!*found)
                break;
            RecordRow row;
            row.id = select->id(1);
            row.kind = static_cast<std::uint32_t>(select->integer(2));
            row.streamNo = select->integer(3);
            rows.emplace_back(select->integer(0), std::move(row));
        }
    }
    for (auto &[number, row] : rows) {
        WIJKRONDE_TRY(overlay(row, number, row.streamNo, 0));
        WIJKRONDE_TRY(m_store.records().put(row, {}));
        changes.records.push_back({row.id, row.kind});
    }
    return {};
}

} // namespace wijkronde
