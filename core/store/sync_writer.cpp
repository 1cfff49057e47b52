// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/sync_writer.h"

#include "core/store/author_table.h"
#include "core/store/quarantine.h"
#include "core/store/store.h"

#include <algorithm>

namespace wijkronde {
namespace {

std::string hashOf(const Stream &stream, const RecordRow &row)
{
    return digestHash(stream.digestKey, row.id.view(), row.seq, row.base);
}

/// The numbers in the first column.
Result<std::vector<std::int64_t>> numbersOf(Statement &select)
{
    std::vector<std::int64_t> numbers;
    for (;;) {
        const auto row = select.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return numbers;
        numbers.push_back(select.integer(0));
    }
}

} // namespace

SyncWriter::SyncWriter(Store &store) : m_store(store), m_digest(store.database()), m_overlay(store) {}

Result<> SyncWriter::acknowledge(std::uint64_t first, const std::vector<Receipt> &receipts, WallTime now)
{
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    for (std::size_t i = 0; i < receipts.size(); ++i)
        WIJKRONDE_TRY(m_store.outbox().acknowledge(first + i, receipts[i], now));
    ChangeSet changes;
    changes.outbox = true;
    if (!receipts.empty())
        WIJKRONDE_TRY(m_overlay.settle(first, first + receipts.size() - 1, changes));
    WIJKRONDE_TRY(transaction->commit());
    m_store.notify(changes);
    return {};
}

Result<> SyncWriter::sendAgainAfter(std::uint64_t opSeq)
{
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    const auto declined = m_overlay.declinedAfter(opSeq);
    if (!declined)
        return fail(declined.error());
    WIJKRONDE_TRY(m_store.outbox().sendAgainAfter(opSeq));
    // What the registry lacks it was not told to leave out either.
    WIJKRONDE_TRY(m_store.database().execute(
        "UPDATE withdrawal SET told_at_ms = NULL WHERE op_uid IN (SELECT op_uid FROM outbox)"));
    ChangeSet changes;
    changes.outbox = true;
    WIJKRONDE_TRY(m_overlay.bringBack(*declined, changes));
    WIJKRONDE_TRY(transaction->commit());
    m_store.notify(changes);
    return {};
}

Result<> SyncWriter::rejoin(const Id &incarnation)
{
    const auto begun = beginLife(incarnation);
    if (!begun)
        WIJKRONDE_TRY(m_store.readDeviceNo());
    return begun;
}

Result<> SyncWriter::beginLife(const Id &incarnation)
{
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    WIJKRONDE_TRY(m_store.settings().setMeta("incarnation", incarnation.view()));
    WIJKRONDE_TRY(m_store.settings().setMeta("rejoin_needed", {}));
    WIJKRONDE_TRY(m_store.setDeviceNo(0));
    const auto declined = m_overlay.declinedAfter(0);
    if (!declined)
        return fail(declined.error());
    WIJKRONDE_TRY(m_store.outbox().renumberAll());
    // A registry that was put back does not know what it was told.
    WIJKRONDE_TRY(m_store.database().execute("UPDATE withdrawal SET told_at_ms = NULL"));
    ChangeSet changes;
    changes.outbox = true;
    changes.streams = true;
    WIJKRONDE_TRY(m_overlay.bringBack(*declined, changes));
    auto streams = m_store.streams().all();
    if (!streams)
        return fail(streams.error());
    for (auto &stream : *streams)
        WIJKRONDE_TRY(restart(std::move(stream)));
    WIJKRONDE_TRY(transaction->commit());
    m_store.notify(changes);
    return {};
}

Result<> SyncWriter::pullFromStart(const std::vector<Id> &ids)
{
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    auto streams = m_store.streams().all();
    if (!streams)
        return fail(streams.error());
    for (auto &stream : *streams) {
        if (ids.empty() || std::ranges::find(ids, stream.id) != ids.end())
            WIJKRONDE_TRY(restart(std::move(stream)));
    }
    WIJKRONDE_TRY(transaction->commit());
    m_store.notify({{}, false, true});
    return {};
}

Result<> SyncWriter::restart(Stream stream)
{
    stream.generation += 1;
    stream.complete = false;
    stream.historyId.clear();
    stream.seq = 0;
    stream.salt.clear();
    return m_store.streams().put(stream);
}

Result<> SyncWriter::setMembership(std::uint64_t version, const std::vector<KnownStream> &known)
{
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    ChangeSet changes;
    changes.streams = true;
    WIJKRONDE_TRY(changeMembership(version, known, changes));
    WIJKRONDE_TRY(transaction->commit());
    m_store.notify(changes);
    return {};
}

Result<> SyncWriter::changeMembership(std::uint64_t version, const std::vector<KnownStream> &known, ChangeSet &changes)
{
    auto streams = m_store.streams().all();
    if (!streams)
        return fail(streams.error());
    for (const auto &info : known) {
        const auto old = std::ranges::find(*streams, info.id, &Stream::id);
        Stream stream = old == streams->end() ? Stream{} : *old;
        stream.id = info.id;
        stream.kind = info.kind;
        stream.name = info.name;
        const bool otherKey = stream.no != 0 && stream.digestKey != info.digestKey;
        stream.digestKey = info.digestKey;
        stream.member = true;
        WIJKRONDE_TRY(m_store.streams().put(stream));
        if (otherKey)
            WIJKRONDE_TRY(recount(stream));
    }
    for (auto &stream : *streams) {
        const bool still = std::ranges::any_of(known, [&](const auto &info) { return info.id == stream.id; });
        if (still || !stream.member)
            continue;
        stream.member = false;
        // Nothing more comes of it: what moved there and is still shown elsewhere has nothing to wait for.
        WIJKRONDE_TRY(m_overlay.passEnd(stream, changes));
        WIJKRONDE_TRY(dropRows(stream, "SELECT record_no FROM record WHERE stream_no = ?1 AND generation <= ?2",
                               Gone::OutOfSight, changes));
        WIJKRONDE_TRY(restart(stream));
    }
    return m_store.settings().setMeta("membership_version", std::to_string(version));
}

Result<> SyncWriter::applyPage(const IncomingPage &page)
{
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    ChangeSet changes;
    changes.streams = true;
    WIJKRONDE_TRY(writePage(page, changes));
    WIJKRONDE_TRY(transaction->commit());
    m_store.notify(changes);
    return {};
}

Result<> SyncWriter::applyPull(const IncomingPull &pull)
{
    if (pull.isEmpty())
        return {};
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    ChangeSet changes;
    changes.streams = true;
    if (!pull.streams.empty())
        WIJKRONDE_TRY(changeMembership(pull.membershipVersion, pull.streams, changes));
    for (const auto &author : pull.authors)
        WIJKRONDE_TRY(AuthorTable(m_store.database()).put(author.deviceNo, author.workerId, author.name));
    // Before the pages: they may hold what was released.
    for (const auto &judgement : pull.judgements)
        WIJKRONDE_TRY(judge(judgement, changes));
    for (const auto &page : pull.pages)
        WIJKRONDE_TRY(writePage(page, changes));
    WIJKRONDE_TRY(transaction->commit());
    m_store.notify(changes);
    return {};
}

Result<> SyncWriter::judge(const IncomingJudgement &judgement, ChangeSet &changes)
{
    const auto stream = m_store.streams().find(judgement.streamId);
    if (!stream)
        return fail(stream.error());
    Receipt receipt{judgement.status, 0, 0, 0};
    if (*stream) {
        receipt.streamNo = (*stream)->no;
        receipt.seq = judgement.seq;
    }
    changes.outbox = true;
    return Quarantine(m_store).judge(judgement.opUid, receipt, changes);
}

Result<> SyncWriter::writePage(const IncomingPage &page, ChangeSet &changes)
{
    auto found = m_store.streams().find(page.streamId);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::MalformedMessage, "page of an unknown stream");
    Stream stream = std::move(**found);
    WIJKRONDE_TRY(lookForDeparted());
    Sums sums;
    for (const auto &incoming : page.records)
        WIJKRONDE_TRY(applyRecord(stream, incoming, sums, changes));
    for (const auto &id : page.departures)
        WIJKRONDE_TRY(applyDeparture(stream, id, sums, changes));
    WIJKRONDE_TRY(m_digest.change(stream.no, sums));
    stream.historyId = page.historyId;
    stream.seq = page.seq;
    stream.salt = page.salt;
    WIJKRONDE_TRY(m_store.streams().put(stream));
    return m_store.settings().setMeta("hlc", std::to_string(m_store.lastHlc()));
}

/// So that a first fetch does not ask for each of its records.
Result<> SyncWriter::lookForDeparted()
{
    const auto some = m_store.database().number("SELECT EXISTS (SELECT 1 FROM departed)");
    if (!some)
        return fail(some.error());
    m_someDeparted = *some != 0;
    return {};
}

Result<> SyncWriter::applyRecord(const Stream &stream, const IncomingRecord &incoming, Sums &sums, ChangeSet &changes)
{
    const auto record = Record::parse(incoming.state);
    if (!record)
        return fail(record.error());
    WIJKRONDE_TRY(checkState(record->state()));
    auto found = m_store.records().find(record->id());
    if (!found)
        return fail(found.error());
    // The kind may be another one than before, after a registry that lied: own operations of the old kind are not laid
    // over it (PendingOverlay), and an error would be one for ever.
    RecordRow row = found->value_or(RecordRow{});
    const Projected before = row.no == 0 ? Projected{} : RecordTable::projected(row);
    if (!row.base.empty()) {
        // A record that came from another stream leaves that one's digest.
        const auto old =
            row.streamNo == stream.no ? Result<std::optional<Stream>>(stream) : m_store.streams().byNo(row.streamNo);
        if (!old)
            return fail(old.error());
        Sums leaving;
        if (*old)
            leaving[DigestTable::bucketOf(row.id)].remove(hashOf(**old, row));
        if (row.streamNo == stream.no)
            sums[DigestTable::bucketOf(row.id)].plus(leaving[DigestTable::bucketOf(row.id)]);
        else
            WIJKRONDE_TRY(m_digest.change(row.streamNo, leaving));
    }
    row.id = record->id();
    row.kind = record->kind();
    row.streamNo = stream.no;
    row.generation = stream.generation;
    row.seq = incoming.seq;
    row.base = incoming.state;
    sums[DigestTable::bucketOf(row.id)].add(hashOf(stream, row));
    WIJKRONDE_TRY(row.no == 0 && m_someDeparted ? m_overlay.applyReturning(row) : m_overlay.apply(row));
    for (const auto &version : record->state().versions())
        m_store.witnessHlc(version.hlc());
    changes.records.push_back({row.id, row.kind});
    return m_store.records().put(row, before);
}

Result<> SyncWriter::applyDeparture(const Stream &stream, const Id &id, Sums &sums, ChangeSet &changes)
{
    auto row = m_store.records().find(id);
    if (!row)
        return fail(row.error());
    // It may have arrived in its new stream already.
    if (!*row || (*row)->streamNo != stream.no)
        return {};
    return dropOrKeepOwn(std::move(**row), sums, stream, Gone::Departed, changes);
}

/// Whether something of ours would be nowhere to be seen without the row.
Result<bool> SyncWriter::showsOwn(std::int64_t recordNo, const Stream &stream, Gone gone)
{
    auto &outbox = m_store.outbox();
    const auto waiting = outbox.isWaiting(recordNo);
    if (!waiting || *waiting)
        return waiting;
    switch (gone) {
    case Gone::Departed:
        return outbox.isOnItsWay(recordNo, stream.no);
    case Gone::Absent:
        return outbox.isKeptBack(recordNo);
    case Gone::OutOfSight:
        break;
    }
    return false;
}

Result<> SyncWriter::dropOrKeepOwn(RecordRow row, Sums &sums, const Stream &stream, Gone gone, ChangeSet &changes)
{
    const Projected before = RecordTable::projected(row);
    if (!row.base.empty())
        sums[DigestTable::bucketOf(row.id)].remove(hashOf(stream, row));
    row.base.clear();
    row.seq = 0;
    changes.records.push_back({row.id, row.kind});
    const auto stays = showsOwn(row.no, stream, gone);
    if (!stays)
        return fail(stays.error());
    if (!*stays) {
        // Projections are taken away by what the row still holds in the table.
        auto stored = m_store.records().byNo(row.no);
        if (!stored)
            return fail(stored.error());
        return m_store.records().remove(**stored);
    }
    WIJKRONDE_TRY(m_overlay.applyOwn(row));
    return m_store.records().put(row, before);
}

Result<> SyncWriter::dropRows(const Stream &stream, std::string_view sql, Gone gone, ChangeSet &changes)
{
    auto select = m_store.database().prepare(sql);
    if (!select)
        return fail(select.error());
    const auto numbers = numbersOf(select->bind(1, stream.no).bind(2, stream.generation));
    if (!numbers)
        return fail(numbers.error());
    Sums sums;
    for (const auto number : *numbers) {
        auto row = m_store.records().byNo(number);
        if (!row)
            return fail(row.error());
        if (*row)
            WIJKRONDE_TRY(dropOrKeepOwn(std::move(**row), sums, stream, gone, changes));
    }
    return m_digest.change(stream.no, sums);
}

Result<> SyncWriter::completePull()
{
    auto streams = m_store.streams().all();
    if (!streams)
        return fail(streams.error());
    const auto unpassed =
        m_store.database().number("SELECT EXISTS (SELECT 1 FROM stream JOIN sent USING (stream_no) WHERE member "
                                  "AND sent.seq > 0)");
    if (!unpassed)
        return fail(unpassed.error());
    if (*unpassed == 0
        && std::ranges::all_of(*streams, [](const Stream &stream) { return stream.complete || !stream.member; }))
        return {};
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    ChangeSet changes;
    changes.streams = true;
    for (auto &stream : *streams) {
        if (stream.member)
            WIJKRONDE_TRY(m_overlay.passEnd(stream, changes));
        if (stream.complete || !stream.member)
            continue;
        WIJKRONDE_TRY(dropRows(
            stream, "SELECT record_no FROM record WHERE stream_no = ?1 AND generation < ?2 AND base IS NOT NULL",
            Gone::Absent, changes));
        stream.complete = true;
        WIJKRONDE_TRY(m_store.streams().put(stream));
    }
    WIJKRONDE_TRY(transaction->commit());
    m_store.notify(changes);
    return {};
}

Result<> SyncWriter::trimSent(std::uint64_t durable, WallTime before)
{
    const auto any = m_store.outbox().canTrimSent(durable, before);
    if (!any)
        return fail(any.error());
    if (!*any)
        return {};
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    WIJKRONDE_TRY(m_store.outbox().trimSent(durable, before));
    // The numbers of rows that went are free again when no operation names them any more.
    WIJKRONDE_TRY(m_store.database().execute("DELETE FROM departed WHERE record_no NOT IN (SELECT record_no FROM sent) "
                                             "AND record_no NOT IN (SELECT record_no FROM outbox)"));
    return transaction->commit();
}

Result<> SyncWriter::recountDigests()
{
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    const auto streams = m_store.streams().all();
    if (!streams)
        return fail(streams.error());
    for (const auto &stream : *streams)
        WIJKRONDE_TRY(recount(stream));
    return transaction->commit();
}

Result<> SyncWriter::recount(const Stream &stream)
{
    const auto sums = m_digest.recount(stream);
    if (!sums)
        return fail(sums.error());
    return m_digest.replace(stream.no, *sums);
}

Result<> SyncWriter::mend(const Id &streamId, const std::vector<IncomingRecord> &records, const std::vector<Id> &absent)
{
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction)
        return fail(transaction.error());
    const auto stream = m_store.streams().find(streamId);
    if (!stream)
        return fail(stream.error());
    if (!*stream)
        return fail(ErrorCode::NotFound, "stream");
    WIJKRONDE_TRY(lookForDeparted());
    ChangeSet changes;
    Sums sums;
    for (const auto &incoming : records) {
        if (incoming.seq <= (*stream)->seq)
            WIJKRONDE_TRY(applyRecord(**stream, incoming, sums, changes));
    }
    for (const auto &id : absent)
        WIJKRONDE_TRY(applyDeparture(**stream, id, sums, changes));
    WIJKRONDE_TRY(m_digest.change((*stream)->no, sums));
    WIJKRONDE_TRY(transaction->commit());
    m_store.notify(changes);
    return {};
}

} // namespace wijkronde
