// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ports/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wijkronde::record::v1 {
class Operation;
}

namespace wijkronde {

class Database;
struct RecordRow;

/// An operation that the registry has not acknowledged, or one of the sent log.
struct StoredOperation {
    std::uint64_t seq = 0;
    std::int64_t recordNo = 0;
    std::string chain;
    WallTime madeAt{};
    std::string bytes; ///< of the Operation
    Id uid;
    bool isWithdrawn = false; ///< its author has taken it back since
};

/// One that is shown although no base holds it yet.
struct PendingOperation {
    std::uint64_t seq = 0;
    std::string bytes;
};

/// What became of an operation of the sent log: `sent.status`. The first are the wire's OperationStatus; statements
/// name them by their number, as partial indexes do.
enum SentStatus : int {
    kApplied = 1,
    kConflict = 2,
    kQuarantined = 3,
    kErasedSubject = 4,
    kDeclined = 5,
    kWithdrawn = 6, ///< of this device alone: the registry hears of it, and answers kDeclined from then on
};

/// What the registry said of an operation that it took.
struct Receipt {
    int status = 0; ///< SentStatus
    int reason = 0; ///< QuarantineReason of the wire
    std::int64_t streamNo = 0;
    std::uint64_t seq = 0; ///< a base with this number or a higher one, of the stream, holds the operation
};

/// Operations on their way: made here and not acknowledged (outbox), and acknowledged but kept to send again after a
/// registry roll-back (sent). No operation leaves them but by an acknowledgement or an erasure (sync.md I7). The caller
/// holds the transaction.
class Outbox {
public:
    explicit Outbox(Database &database) : m_database(database) {}

    /// Adds an operation behind all others and returns its number.
    Result<std::uint64_t> append(const record::v1::Operation &operation, std::int64_t recordNo, WallTime now);
    /// From the oldest on; stops before `maxBytes` of operations are passed, but gives at least one.
    Result<std::vector<StoredOperation>> oldest(int maxCount, std::size_t maxBytes);
    Result<std::uint64_t> count();
    Result<std::optional<WallTime>> oldestMadeAt();
    /// Of the row's record, oldest first: not acknowledged, kept back by the registry, or acknowledged and not yet in
    /// the row's base. `recordNo` as the row has no number while it is away.
    Result<std::vector<PendingOperation>> pendingFor(const RecordRow &row, std::int64_t recordNo);
    /// The base of the row's stream has gone: all that the sent log holds of the record in that stream, besides.
    Result<std::vector<PendingOperation>> ownOf(const RecordRow &row, std::int64_t recordNo);
    /// A pull has come to the stream's end: the rows' bases hold all that was acknowledged there. Such operations have
    /// the number 0 from then on.
    Result<> passEnd(std::int64_t streamNo);
    Result<bool> isWaiting(std::int64_t recordNo);
    Result<bool> isKeptBack(std::int64_t recordNo);
    /// Whether something of it was taken into another stream that the pull has not come to the end of.
    Result<bool> isOnItsWay(std::int64_t recordNo, std::int64_t fromStreamNo);

    /// Moves the oldest operation to the sent log.
    Result<> acknowledge(std::uint64_t opSeq, const Receipt &receipt, WallTime now);
    /// The registry lacks everything after `opSeq`: the sent log's end becomes the outbox's beginning again.
    Result<> sendAgainAfter(std::uint64_t opSeq);
    /// Whether trimSent would find something; costs one row.
    Result<bool> canTrimSent(std::uint64_t durable, WallTime before);
    /// Takes the oldest operations out of the sent log, as far as all of them are held by a backup of the registry
    /// (numbers up to `durable`) and were made and acknowledged before `before`, each by the clock of its moment. What
    /// is still shown because no cursor covers it, or because a person must judge it, stays, with everything behind it:
    /// the log has no gaps. The last one always stays: its chain is this device's past.
    Result<> trimSent(std::uint64_t durable, WallTime before);
    /// The number of the oldest operation that must still be in the sent log or the outbox; 1 = nothing was trimmed.
    Result<std::uint64_t> firstKept();
    /// A new incarnation: all of the sent log and the outbox, in order, with numbers from 1 and a new chain.
    Result<> renumberAll();

    /// The number of the last operation made, acknowledged or not; 0 = none.
    Result<std::uint64_t> lastSeq();
    /// The number of the last acknowledged operation; 0 = none.
    Result<std::uint64_t> lastAcked();
    /// The chain at a number: 32 zero bytes for 0.
    Result<std::string> chainAt(std::uint64_t opSeq);
    Result<std::uint64_t> quarantinedCount();
    Result<std::uint64_t> sentCount();

private:
    Result<bool> any(std::string_view sql, std::int64_t recordNo, std::int64_t second);
    Result<std::vector<PendingOperation>> above(std::int64_t seq, const RecordRow &row, std::int64_t recordNo);

    Database &m_database;
};

} // namespace wijkronde
