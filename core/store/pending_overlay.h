// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"

#include <cstdint>
#include <vector>

namespace wijkronde {

class Store;
struct NamedValue;
struct PendingOperation;
struct ChangeSet;
struct RecordRow;
struct Stream;

/// What is shown is the registry's state plus the own operations that it does not hold yet (sync.md 2, Push). Keeps
/// RecordRow::local in step when states come, pulls end and operations are acknowledged or queued again. The caller
/// holds the transaction.
class PendingOverlay {
public:
    explicit PendingOverlay(Store &store) : m_store(store) {}

    /// Makes row.local from row.base.
    Result<> apply(RecordRow &row);
    /// The same of a record that comes back after it had gone, and is no row yet: operations that were kept back wait
    /// for it under the number that it had.
    Result<> applyReturning(RecordRow &row);
    /// The same of a row whose base has gone while something of it waits: all that is left of it is our own.
    Result<> applyOwn(RecordRow &row);
    /// The record as it would be without some of the pending operations.
    Result<Record> without(const RecordRow &row, const std::vector<Id> &opUids);
    /// A pull has come to the stream's end, and the registry knew all that it had acknowledged: whatever the numbers of
    /// the receipts, the base holds it. (Of an operation that was sent twice the number may be one that the cursor had
    /// passed before: the outbox then waits for a higher one, which the record need not get.)
    Result<> passEnd(const Stream &stream, ChangeSet &changes);
    /// These operations were acknowledged. Rows of streams that this device may not see any more go with their last
    /// waiting operation (I9).
    Result<> settle(std::uint64_t firstOpSeq, std::uint64_t lastOpSeq, ChangeSet &changes);
    /// The state of an operation on this row has changed. A row that holds nothing any more goes.
    Result<> renew(std::int64_t recordNo, ChangeSet &changes);
    /// Operations were queued again: rows that had gone come back, to show what waits, and so do those of operations
    /// that had been declined (`declined`: see declinedAfter, asked before): they are to be judged once more.
    Result<> bringBack(const std::vector<std::int64_t> &declined, ChangeSet &changes);
    /// The rows with operations of the sent log above a number that a person had declined.
    Result<std::vector<std::int64_t>> declinedAfter(std::uint64_t opSeq);
    /// One of them, when something of it is to be shown.
    Result<> bringBack(std::int64_t recordNo, ChangeSet &changes);

private:
    Result<std::vector<NamedValue>> replacedSince(std::int64_t recordNo, const PendingOperation &first);
    Result<> lay(RecordRow &row, std::int64_t recordNo, Result<std::vector<PendingOperation>> all);
    Result<Record> laidOver(const RecordRow &row, std::int64_t recordNo, const std::vector<PendingOperation> &pending,
                            const std::vector<Id> &leftOut);

    Store &m_store;
};

} // namespace wijkronde
