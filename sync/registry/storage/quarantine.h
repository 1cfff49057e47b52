// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "sync/registry/storage/sql.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace wijkronde::registry {

/// What became of an operation that was kept back. One that is released leaves the quarantine for the log.
enum class Judgement { Open = 0, Declined = 2, Withdrawn = 3 };

struct QuarantinedOperation {
    std::uint32_t deviceNo = 0;
    std::uint64_t opSeq = 0;
    std::string opUid;
    int reason = 0; ///< QuarantineReason of the wire
    std::string bytes;
    Judgement judgement = Judgement::Open;
    std::int64_t receivedAt = 0; ///< in milliseconds since 1970
};

/// Operations that the registry took and did not merge, until a person has judged them (sync.md 2, Push). Nothing is
/// ever deleted: what is declined stays, with its judgement. Used within a transaction.
class Quarantine {
public:
    explicit Quarantine(SqlConnection &connection) : m_connection(connection) {}

    Result<> add(const std::vector<QuarantinedOperation> &operations, std::int64_t at);
    /// Of these uids, the ones that are kept, without their bytes.
    Result<std::map<std::string, QuarantinedOperation>> find(const std::set<std::string> &opUids);
    /// With its bytes.
    Result<std::optional<QuarantinedOperation>> findWhole(const std::string &opUid);
    /// Those that nobody has judged, oldest first, with their bytes.
    Result<std::vector<QuarantinedOperation>> open();
    /// Of open ones only; of others nothing changes. The device's own, when one is given.
    Result<> judge(const std::set<std::string> &opUids, Judgement judgement, std::int64_t at,
                   const std::optional<Id> &device = {});
    /// It is in the log now.
    Result<> release(const std::string &opUid);

private:
    SqlConnection &m_connection;
};

} // namespace wijkronde::registry
