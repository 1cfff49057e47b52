// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ports/clock.h"
#include "core/store/digest_table.h"
#include "core/store/outbox.h"
#include "core/store/pending_overlay.h"
#include "core/store/stream_table.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde {

class Store;
struct ChangeSet;
struct RecordRow;

/// A record state with its number, as a pull brings it.
struct IncomingRecord {
    std::uint64_t seq;
    std::string_view state; ///< verbatim
};

/// One page of one stream.
struct IncomingPage {
    Id streamId;
    std::string historyId;
    std::vector<IncomingRecord> records;
    std::vector<Id> departures;
    std::uint64_t seq = 0; ///< the cursor after this page
    std::string salt;
};

struct KnownStream {
    Id id;
    record::v1::StreamKind kind;
    std::string name;
    std::string digestKey;
};

/// What became of an operation that the registry had kept back.
struct IncomingJudgement {
    Id opUid;
    int status = 0; ///< OperationStatus of the wire
    Id streamId;    ///< null = this device may not see it
    std::uint64_t seq = 0;
};

struct IncomingAuthor {
    std::uint32_t deviceNo = 0;
    Id workerId;
    std::string name;
};

/// One whole answer to a pull.
struct IncomingPull {
    std::uint64_t membershipVersion = 0;
    std::vector<KnownStream> streams; ///< empty = the membership is as it was
    std::vector<IncomingPage> pages;
    std::vector<IncomingJudgement> judgements;
    std::vector<IncomingAuthor> authors;

    bool isEmpty() const { return streams.empty() && pages.empty() && judgements.empty() && authors.empty(); }
};

/// The writes of a sync, each one transaction: what was acknowledged, what was pulled, how far we are (sync.md 2). Used
/// on the thread of the store.
class SyncWriter {
public:
    explicit SyncWriter(Store &store);

    /// Receipts for operations first, first+1, …: they move from the outbox to the sent log.
    Result<> acknowledge(std::uint64_t first, const std::vector<Receipt> &receipts, WallTime now);
    Result<> sendAgainAfter(std::uint64_t opSeq);
    /// A new incarnation, not joined yet: everything unsure is queued again and every stream is pulled from 0 again.
    /// What is shown stays as it is until the registry's record comes.
    Result<> rejoin(const Id &incarnation);
    /// The registry's past is another one: pull a stream (or all, when empty) from 0 again.
    Result<> pullFromStart(const std::vector<Id> &streams);
    /// The streams that the device may see now. Those that are missing lose their membership; their rows go, except the
    /// ones with pending operations (I9).
    Result<> setMembership(std::uint64_t version, const std::vector<KnownStream> &streams);
    /// Records and cursor in one transaction (I4). MalformedMessage for states that are none or of a stream that
    /// is not known: nothing has changed then.
    Result<> applyPage(const IncomingPage &page);
    /// Membership and all pages of an answer, in one transaction: all of it or nothing.
    Result<> applyPull(const IncomingPull &pull);
    /// A pull has reached the end of all streams: what was acknowledged is in the records, and rows that were not
    /// confirmed since the last pull from 0 go, except those with pending operations.
    Result<> completePull();
    /// Forgets operations of the sent log that can never be asked for again, see Outbox::trimSent.
    Result<> trimSent(std::uint64_t durable, WallTime before);

    /// Sum of all digest buckets of all streams.
    Result<std::string> digestRoot() { return m_digest.root(); }
    Result<std::vector<DigestSum>> digestSums(std::int64_t streamNo) { return m_digest.sums(streamNo); }
    /// Works the digests out again from the rows: the first thing to do when they differ from the registry's. Never
    /// adopts the other side's.
    Result<> recountDigests();
    /// What a comparison with the registry showed: states to take over and records that it does not have in this
    /// stream. The cursor stays where it is; states above it are left to the next pull (I4).
    Result<> mend(const Id &streamId, const std::vector<IncomingRecord> &records, const std::vector<Id> &absent);

private:
    using Sums = DigestTable::Sums;
    // Inside a transaction of the caller:
    Result<> beginLife(const Id &incarnation);
    Result<> changeMembership(std::uint64_t version, const std::vector<KnownStream> &known, ChangeSet &changes);
    Result<> writePage(const IncomingPage &page, ChangeSet &changes);
    Result<> judge(const IncomingJudgement &judgement, ChangeSet &changes);
    Result<> applyRecord(const Stream &stream, const IncomingRecord &incoming, Sums &sums, ChangeSet &changes);
    Result<> lookForDeparted();
    Result<> applyDeparture(const Stream &stream, const Id &id, Sums &sums, ChangeSet &changes);
    Result<> recount(const Stream &stream);
    /// Why a record goes: it moved elsewhere (or nobody knows why), a pull from 0 did not bring it, or its stream is
    /// not this device's any more.
    enum class Gone { Departed, Absent, OutOfSight };
    Result<bool> showsOwn(std::int64_t recordNo, const Stream &stream, Gone gone);
    Result<> dropOrKeepOwn(RecordRow row, Sums &sums, const Stream &stream, Gone gone, ChangeSet &changes);
    Result<> restart(Stream stream);
    Result<> dropRows(const Stream &stream, std::string_view sql, Gone gone, ChangeSet &changes);

    Store &m_store;
    DigestTable m_digest;
    PendingOverlay m_overlay;
    bool m_someDeparted = false; ///< records may come back under the numbers that they had
};

} // namespace wijkronde
