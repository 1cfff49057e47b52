// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/outbox.h"

#include "core/base/hash.h"
#include "core/record/record.h"
#include "core/store/database.h"
#include "core/store/record_table.h"
#include "core/store/settings.h"

namespace wijkronde {
namespace {

/// The meta value with the number that the sent log begins with, once something was trimmed.
constexpr auto kFirstKept = "first_kept";

Result<> runOne(Result<Statement> statement, std::uint64_t opSeq)
{
    if (!statement)
        return fail(statement.error());
    return statement->bind(1, static_cast<std::int64_t>(opSeq)).run();
}

} // namespace

Result<std::uint64_t> Outbox::append(const record::v1::Operation &operation, std::int64_t recordNo, WallTime now)
{
    const auto last = lastSeq();
    if (!last)
        return fail(last.error());
    const auto previous = chainAt(*last);
    if (!previous)
        return fail(previous.error());
    const auto chain = nextChain(*previous, operation.op_uid());
    const auto bytes = operation.SerializeAsString();
    auto insert = m_database.prepare("INSERT INTO outbox (op_seq, op_uid, record_no, chain, made_at_ms, operation) "
                                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert)
        return fail(insert.error());
    insert->bind(1, static_cast<std::int64_t>(*last + 1)).bindBlob(2, operation.op_uid()).bind(3, recordNo);
    WIJKRONDE_TRY(insert->bindBlob(4, chain).bind(5, toMillis(now)).bindBlob(6, bytes).run());
    return *last + 1;
}

Result<std::vector<StoredOperation>> Outbox::oldest(int maxCount, std::size_t maxBytes)
{
    auto select = m_database.prepare(
        "SELECT op_seq, record_no, chain, made_at_ms, operation, op_uid, op_uid IN (SELECT op_uid FROM withdrawal) "
        "FROM outbox ORDER BY op_seq LIMIT ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, maxCount);
    std::vector<StoredOperation> operations;
    std::size_t bytes = 0;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return operations;
        bytes += select->blob(4).size();
        if (bytes > maxBytes && !operations.empty())
            return operations;
        operations.push_back({static_cast<std::uint64_t>(select->integer(0)), select->integer(1),
                              std::string(select->blob(2)), fromMillis(select->integer(3)),
                              std::string(select->blob(4)), select->id(5), select->integer(6) != 0});
    }
}

Result<std::uint64_t> Outbox::count()
{
    return m_database.number("SELECT count(*) FROM outbox").map([](auto n) { return static_cast<std::uint64_t>(n); });
}

Result<std::optional<WallTime>> Outbox::oldestMadeAt()
{
    auto select = m_database.prepare("SELECT made_at_ms FROM outbox ORDER BY op_seq LIMIT 1");
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(fromMillis(select->integer(0))) : std::nullopt;
}

Result<std::vector<PendingOperation>> Outbox::pendingFor(const RecordRow &row, std::int64_t recordNo)
{
    return above(row.base.empty() ? 0 : static_cast<std::int64_t>(row.seq), row, recordNo);
}

Result<std::vector<PendingOperation>> Outbox::ownOf(const RecordRow &row, std::int64_t recordNo)
{
    return above(-1, row, recordNo);
}

Result<std::vector<PendingOperation>> Outbox::above(std::int64_t seq, const RecordRow &row, std::int64_t recordNo)
{
    // Only the record's own number tells that the base holds an operation: the cursor may be past the operation while
    // the record is in a later page, because somebody went on with it. Numbers of two streams, or of two pasts of one,
    // say nothing to each other: there the end of a pull decides. A stream that this device does not know, or may not
    // see any more, has nothing to wait for. What its author withdrew is not shown, also while it is sent again.
    // From the least number on that can count, by the index: a record may have been edited here a thousand times. What
    // was kept back may have none.
    auto select = m_database.prepare(
        "SELECT op_seq, operation FROM outbox WHERE record_no = ?1 "
        "AND op_uid NOT IN (SELECT op_uid FROM withdrawal) UNION ALL "
        "SELECT op_seq, operation FROM sent INDEXED BY sent_kept_back WHERE status = 3 AND record_no = ?1 UNION ALL "
        "SELECT op_seq, operation FROM sent LEFT JOIN stream USING (stream_no) WHERE record_no = ?1 "
        "AND sent.seq > min(?3, 0) AND status <> 3 "
        "AND sent.seq > CASE WHEN sent.stream_no = ?2 AND ?3 < 0 THEN ?3 WHEN member IS NOT 1 THEN sent.seq "
        "WHEN sent.stream_no = ?2 AND generation = ?4 THEN ?3 ELSE 0 END ORDER BY op_seq");
    if (!select)
        return fail(select.error());
    select->bind(1, recordNo).bind(2, row.streamNo).bind(3, seq).bind(4, row.generation);
    std::vector<PendingOperation> operations;
    for (;;) {
        const auto found = select->step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return operations;
        operations.push_back({static_cast<std::uint64_t>(select->integer(0)), std::string(select->blob(1))});
    }
}

Result<> Outbox::passEnd(std::int64_t streamNo)
{
    auto update = m_database.prepare("UPDATE sent SET seq = 0 WHERE stream_no = ?1 AND seq > 0");
    if (!update)
        return fail(update.error());
    return update->bind(1, streamNo).run();
}

Result<bool> Outbox::any(std::string_view sql, std::int64_t recordNo, std::int64_t second)
{
    auto select = m_database.prepare(sql);
    if (!select)
        return fail(select.error());
    return select->bind(1, recordNo).bind(2, second).step();
}

Result<bool> Outbox::isWaiting(std::int64_t recordNo)
{
    return any("SELECT 1 FROM outbox WHERE record_no = ?1 AND op_seq > ?2 LIMIT 1", recordNo, 0);
}

Result<bool> Outbox::isKeptBack(std::int64_t recordNo)
{
    return any("SELECT 1 FROM sent WHERE record_no = ?1 AND status = ?2 LIMIT 1", recordNo, kQuarantined);
}

Result<bool> Outbox::isOnItsWay(std::int64_t recordNo, std::int64_t fromStreamNo)
{
    return any("SELECT 1 FROM sent JOIN stream USING (stream_no) WHERE record_no = ?1 AND stream_no <> ?2 AND member "
               "AND sent.seq > 0 LIMIT 1",
               recordNo, fromStreamNo);
}

Result<> Outbox::acknowledge(std::uint64_t opSeq, const Receipt &receipt, WallTime now)
{
    // A number that the cursor has passed before is most likely of another past, of a registry that was rolled back:
    // the base need not hold the operation. It is shown until the record or a pull's end has come after this. So is one
    // that was taken into a stream that this device does not know (yet): the row here is still the one of the old
    // stream.
    auto insert = m_database.prepare(
        "INSERT INTO sent (op_seq, op_uid, record_no, chain, made_at_ms, operation, status, reason, stream_no, seq, "
        "acked_at_ms) SELECT op_seq, op_uid, record_no, chain, made_at_ms, operation, "
        // What its author has taken back the registry calls declined.
        "CASE WHEN ?2 = 5 AND op_uid IN (SELECT op_uid FROM withdrawal) THEN 6 ELSE ?2 END, ?3, taken.stream_no, "
        "CASE WHEN taken.stream_no = 0 THEN 0 ELSE max(?5, 1 + coalesce((SELECT cursor_seq FROM stream WHERE "
        "stream_no = taken.stream_no), 0)) END, ?6 FROM outbox, (SELECT CASE WHEN ?4 <> 0 OR ?7 = 0 THEN ?4 ELSE "
        "coalesce((SELECT r.stream_no FROM outbox o JOIN record r USING (record_no) WHERE o.op_seq = ?1), 0) END "
        "AS stream_no) AS taken WHERE op_seq = ?1");
    if (!insert)
        return fail(insert.error());
    const bool isMerged = receipt.status == kApplied || receipt.status == kConflict;
    insert->bind(1, static_cast<std::int64_t>(opSeq)).bind(2, receipt.status).bind(3, receipt.reason);
    insert->bind(4, receipt.streamNo).bind(5, static_cast<std::int64_t>(receipt.seq));
    WIJKRONDE_TRY(insert->bind(6, toMillis(now)).bind(7, isMerged ? 1 : 0).run());
    // It was released before the registry heard that it was taken back: it stands.
    if (isMerged)
        WIJKRONDE_TRY(runOne(m_database.prepare("DELETE FROM withdrawal WHERE op_uid IN "
                                                "(SELECT op_uid FROM outbox WHERE op_seq = ?1)"),
                             opSeq));
    return runOne(m_database.prepare("DELETE FROM outbox WHERE op_seq = ?1"), opSeq);
}

Result<> Outbox::sendAgainAfter(std::uint64_t opSeq)
{
    WIJKRONDE_TRY(
        runOne(m_database.prepare("INSERT INTO outbox (op_seq, op_uid, record_no, chain, made_at_ms, operation) "
                                  "SELECT op_seq, op_uid, record_no, chain, made_at_ms, operation FROM sent "
                                  "WHERE op_seq > ?1"),
               opSeq));
    return runOne(m_database.prepare("DELETE FROM sent WHERE op_seq > ?1"), opSeq);
}

Result<bool> Outbox::canTrimSent(std::uint64_t durable, WallTime before)
{
    auto select = m_database.prepare("SELECT 1 FROM sent WHERE op_seq = (SELECT min(op_seq) FROM sent) "
                                     "AND op_seq < (SELECT max(op_seq) FROM sent) AND op_seq <= ?1 "
                                     "AND max(acked_at_ms, made_at_ms) < ?2");
    if (!select)
        return fail(select.error());
    return select->bind(1, static_cast<std::int64_t>(durable)).bind(2, toMillis(before)).step();
}

Result<> Outbox::trimSent(std::uint64_t durable, WallTime before)
{
    auto select =
        m_database.prepare("SELECT min(op_seq) FROM (SELECT max(op_seq) AS op_seq FROM sent UNION ALL "
                           "SELECT min(op_seq) FROM sent LEFT JOIN stream USING (stream_no) WHERE op_seq > ?1 "
                           "OR max(acked_at_ms, made_at_ms) >= ?2 OR status = ?3 OR (member AND seq > 0))");
    if (!select)
        return fail(select.error());
    const auto found =
        select->bind(1, static_cast<std::int64_t>(durable)).bind(2, toMillis(before)).bind(3, kQuarantined).step();
    if (!found)
        return fail(found.error());
    if (!*found || select->isNull(0))
        return {};
    const auto first = static_cast<std::uint64_t>(select->integer(0));
    WIJKRONDE_TRY(runOne(m_database.prepare("DELETE FROM sent WHERE op_seq < ?1"), first));
    return Settings(m_database).setMeta(kFirstKept, std::to_string(first));
}

Result<std::uint64_t> Outbox::firstKept()
{
    const auto stored = Settings(m_database).meta(kFirstKept);
    if (!stored)
        return fail(stored.error());
    return *stored && !(*stored)->empty() ? std::strtoull((*stored)->c_str(), nullptr, 10) : 1;
}

Result<> Outbox::renumberAll()
{
    WIJKRONDE_TRY(sendAgainAfter(0));
    WIJKRONDE_TRY(Settings(m_database).setMeta(kFirstKept, {}));
    auto all = oldest(-1, SIZE_MAX);
    if (!all)
        return fail(all.error());
    // Numbers only get smaller or stay: in ascending order none is taken yet.
    std::string chain = emptyChain();
    std::uint64_t seq = 0;
    for (const auto &stored : *all) {
        pb::Operation operation;
        if (!operation.ParseFromString(stored.bytes))
            return fail(ErrorCode::StoreCorrupt, "outbox");
        chain = nextChain(chain, operation.op_uid());
        auto update = m_database.prepare("UPDATE outbox SET op_seq = ?2, chain = ?3 WHERE op_seq = ?1");
        if (!update)
            return fail(update.error());
        update->bind(1, static_cast<std::int64_t>(stored.seq)).bind(2, static_cast<std::int64_t>(++seq));
        WIJKRONDE_TRY(update->bindBlob(3, chain).run());
    }
    return {};
}

Result<std::uint64_t> Outbox::lastSeq()
{
    return m_database
        .number(
            "SELECT max(coalesce((SELECT max(op_seq) FROM outbox), 0), coalesce((SELECT max(op_seq) FROM sent), 0))")
        .map([](auto n) { return static_cast<std::uint64_t>(n); });
}

Result<std::uint64_t> Outbox::lastAcked()
{
    return m_database.number("SELECT coalesce(max(op_seq), 0) FROM sent").map([](auto n) {
        return static_cast<std::uint64_t>(n);
    });
}

Result<std::string> Outbox::chainAt(std::uint64_t opSeq)
{
    if (opSeq == 0)
        return emptyChain();
    auto select = m_database.prepare(
        "SELECT chain FROM outbox WHERE op_seq = ?1 UNION ALL SELECT chain FROM sent WHERE op_seq = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, static_cast<std::int64_t>(opSeq)).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorCode::StoreCorrupt, "chain");
    return std::string(select->blob(0));
}

Result<std::uint64_t> Outbox::quarantinedCount()
{
    return m_database.number("SELECT count(*) FROM sent WHERE status = 3").map([](auto n) {
        return static_cast<std::uint64_t>(n);
    });
}

Result<std::uint64_t> Outbox::sentCount()
{
    return m_database.number("SELECT count(*) FROM sent").map([](auto n) { return static_cast<std::uint64_t>(n); });
}

} // namespace wijkronde
