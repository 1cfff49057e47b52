// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/record.h"
#include "sync/registry/storage/sql.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace wijkronde::registry {

/// A number of an incarnation that is taken.
struct NumberedOperation {
    std::uint32_t deviceNo = 0;
    std::uint64_t opSeq = 0;
    std::string opUid;
    std::string chain; ///< at this number
};

/// An operation in the log.
struct LoggedOperation {
    std::string opUid;
    std::uint32_t deviceNo = 0;
    Id recordId;
    std::int64_t streamNo = 0;
    std::uint64_t seq = 0;
    std::uint64_t hlc = 0;
    std::string bytes;
};

/// A value of an operation that has not arrived, replaced already in the record that names it.
struct CoveredValue {
    Id recordId;
    NamedValue value;

    auto operator<=>(const CoveredValue &) const = default;
};

/// Where every operation that ever arrived is: the numbers and the log (others are in the quarantine); and what was
/// covered before it arrived. Used within a transaction.
class Ledger {
public:
    explicit Ledger(SqlConnection &connection) : m_connection(connection) {}

    /// Of one incarnation, first..last, in order.
    Result<std::vector<NumberedOperation>> numbers(std::uint32_t deviceNo, std::uint64_t first, std::uint64_t last);
    Result<> addNumbers(const std::vector<NumberedOperation> &numbers);

    /// Of these dots, the ones in the log; without their bytes.
    Result<std::map<Dot, LoggedOperation>> logged(const std::set<Dot> &dots);
    Result<> log(const std::vector<LoggedOperation> &operations, std::int64_t at);

    /// When the newest operation came, in ms since 1970; 0 = none did. Reads the whole log.
    Result<std::int64_t> newest();
    /// As logged, with their bytes.
    Result<std::map<Dot, LoggedOperation>> loggedWhole(const std::set<Dot> &dots);

    /// Values of these dots that are covered, whatever the record.
    Result<std::vector<CoveredValue>> covered(const std::set<Dot> &dots);
    Result<> cover(const std::set<CoveredValue> &values);
    /// These operations have arrived.
    Result<> uncover(const std::set<Dot> &dots);

private:
    SqlConnection &m_connection;
};

} // namespace wijkronde::registry
