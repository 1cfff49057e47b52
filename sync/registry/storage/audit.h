// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/storage/directory.h"
#include "sync/registry/storage/ledger.h"

#include <string>
#include <string_view>
#include <vector>

namespace wijkronde::registry {

/// Checks every invariant of sync.md 3 that the registry's database can show, within a read transaction.
class Audit {
public:
    struct Finding {
        std::string_view invariant; ///< I1, I5, I6, I8, or what else must hold
        std::string what;
        std::int64_t count;
    };
    struct Report {
        std::vector<Finding> findings;
        std::int64_t records = 0;
        std::int64_t operations = 0;
        std::int64_t quarantined = 0;
    };

    explicit Audit(SqlConnection &connection) : m_connection(connection) {}

    Result<Report> run();

private:
    Result<> checkCounts();
    Result<> checkStreams();
    Result<> checkStream(const StreamRow &stream);
    Result<> checkChains();
    Result<> checkChain(std::uint32_t deviceNo, std::uint64_t lastSeq, const std::string &lastChain);
    /// Merges the log again, record by record, and compares.
    Result<> replayLog();
    Result<> replayRecord(const std::vector<LoggedOperation> &log);
    void find(std::string_view invariant, const std::string &what, std::int64_t count);

    SqlConnection &m_connection;
    Report m_report;
};

} // namespace wijkronde::registry
