// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <vector>

namespace wijkronde {

class Store;
struct NamedValue;
struct PendingOperation;
struct ChangeSet;
struct RecordRow;
struct Stream;

/// What is shown is the registry's state plus the own operations that no cursor has passed yet (sync.md 2, Push). Keeps
/// RecordRow::local in step when states come, cursors move and operations are acknowledged or queued again. The caller
/// holds the transaction.
class PendingOverlay {
public:
    explicit PendingOverlay(Store &store) : m_store(store) {}

    /// Makes row.local from row.base. `through`: the cursor of that stream after what is being written; of other
    /// streams it is the one stored.
    Result<> apply(RecordRow &row, std::int64_t streamNo, std::uint64_t through);
    /// The same of a record that comes back after it had gone, and is no row yet: operations that were kept back wait
    /// for it under the number that it had.
    Result<> applyReturning(RecordRow &row, std::int64_t streamNo, std::uint64_t through);
    /// A cursor moves: a receipt may name a higher number than the record's own (an operation that was sent twice gets
    /// the stream's present one), so a record need not be in the page that covers its operations.
    Result<> passCursor(const Stream &stream, std::uint64_t through, ChangeSet &changes);
    /// A pull has come to the stream's end, and the registry knew all that it had acknowledged: whatever the numbers of
    /// the receipts, the base holds it.
    Result<> passEnd(const Stream &stream, ChangeSet &changes);
    /// These operations were acknowledged. Rows of streams that this device may not see any more go with their last
    /// waiting operation (I9).
    Result<> settle(std::uint64_t firstOpSeq, std::uint64_t lastOpSeq, ChangeSet &changes);
    /// The state of an operation on this row has changed. A row that holds nothing any more goes.
    Result<> renew(std::int64_t recordNo, ChangeSet &changes);
    /// Operations were queued again: rows that had gone come back, to show what waits.
    Result<> bringBack(ChangeSet &changes);
    /// One of them, when something of it is to be shown.
    Result<> bringBack(std::int64_t recordNo, ChangeSet &changes);

private:
    Result<> refresh(std::int64_t recordNo, std::int64_t streamNo, std::uint64_t through, ChangeSet &changes);
    Result<std::vector<NamedValue>> replacedSince(std::int64_t recordNo, const PendingOperation &first);
    Result<> overlay(RecordRow &row, std::int64_t recordNo, std::int64_t streamNo, std::uint64_t through);

    Store &m_store;
};

} // namespace wijkronde
