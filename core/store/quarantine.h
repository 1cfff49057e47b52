// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ports/clock.h"
#include "core/ports/random.h"
#include "core/record/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

class Statement;
class Store;
struct ChangeSet;
struct Receipt;

/// An own operation that the registry keeps back until a person has judged it.
struct KeptBackOperation {
    Id opUid;
    Id recordId;
    std::uint32_t kind = 0;
    int reason = 0; ///< QuarantineReason of the wire
    WallTime madeAt{};
    WallTime keptAt{}; ///< when this tablet heard of it
    std::string bytes; ///< of the Operation
};

/// What the registry kept back of this tablet's work, and what its author does about it. Nothing is ever thrown away:
/// an operation that was taken back stays in the sent log, it is only not shown any more. On the thread of its store.
class Quarantine {
public:
    explicit Quarantine(Store &store) : m_store(store) {}

    /// Newest first.
    Result<std::vector<KeptBackOperation>> list(int limit);
    Result<std::optional<KeptBackOperation>> find(const Id &opUid);
    /// Reads an index of only these rows.
    Result<std::int64_t> count();
    Result<std::vector<KeptBackOperation>> ofRecord(const Id &recordId);
    /// The record without what was kept back: as the registry and others know it, with the own edits on their way.
    /// Empty when nothing else is known of it.
    Result<Record> recordWithout(const Id &recordId);

    /// Its author takes it back: it is not shown any more, and the registry hears so with the next sync. NotFound when
    /// it is not kept back.
    Result<> withdraw(const Id &opUid, WallTime now);
    /// As long as the registry has not heard of it; NotFound after that.
    Result<> undoWithdraw(const Id &opUid);
    /// For the sync: what the registry must still hear, oldest first, and that it did.
    Result<std::vector<Id>> untold(int limit);
    Result<> markTold(const std::vector<Id> &opUids, WallTime now);
    /// The registry has not judged these: those that were withdrawn are told again.
    Result<> tellAgain(const std::vector<Id> &opUids);
    /// What to ask of the registry: what became of those that are kept back; and also whether it released one that was
    /// declined, or that was withdrawn here at the moment of its release.
    enum class Asked { Open, Declined };
    /// At most `limit`. When there are more, those from a random one on: sooner or later each is asked about.
    Result<std::vector<Id>> toAskAbout(Asked asked, std::size_t limit, Random &random);
    /// The registry says what became of an operation: merged (the receipt says where) or not taken over. One that it
    /// has taken stays as it is. The caller holds the transaction.
    Result<> judge(const Id &opUid, const Receipt &receipt, ChangeSet &changes);

private:
    Result<std::vector<KeptBackOperation>> read(Statement &select);
    Result<int> notTaken(const Id &opUid);
    Result<> changeStatus(const Id &opUid, int from, int to, ChangeSet &changes);
    /// What is shown of the record is worked out again, after a status changed; a row that holds nothing any more goes,
    /// and one that had gone comes back if it shall.
    Result<> showAgain(const Id &recordId, std::int64_t recordNo, bool bringsBack, ChangeSet &changes);

    Store &m_store;
};

} // namespace wijkronde
