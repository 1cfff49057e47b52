// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/past.h"
#include "sync/registry/storage/records.h"
#include "sync/wire/sync.pb.h"

#include <map>

namespace wijkronde::registry {

/// One pull inside one read transaction, so that heads, pages and digest root are of the same moment. Used for one
/// request only.
class PullReading {
public:
    PullReading(SqlConnection &connection, const Device &device, const std::string &historyId);

    Result<v1::PullResponse> run(const v1::PullRequest &request);

private:
    /// The idle check: cursors as one hash. True when it settled the pull.
    bool settledByHash(const v1::PullRequest &request);
    /// A cursor of another past of the registry; sets the verdict.
    Result<bool> historyDiffers();
    /// A cursor from before departures that are forgotten; sets the verdict.
    bool isTooOld();
    /// What became of operations that were kept back.
    Result<> addJudgements(const v1::PullRequest &request);
    Result<> fillPages(const v1::PullRequest &request);
    /// Adds states of one stream until the budget is used up.
    Result<> fillPage(const StreamRow &stream, std::uint64_t after);
    std::uint64_t listVersion(std::uint64_t changes) const;
    Result<> addDepartures(v1::StreamPage &page, const StreamRow &stream, std::uint64_t after);
    void noteAuthors(const std::string &state);
    Result<> addAuthors();
    void addStreamList();
    std::string digestRoot() const;

    SqlConnection &m_connection;
    Records m_records;
    const Device &m_device;
    const std::string &m_historyId;
    std::vector<StreamRow> m_streams;
    std::map<std::string, const v1::StreamCursor *, std::less<>> m_cursors;
    std::set<std::uint32_t> m_authors; ///< device numbers
    std::size_t m_budget = 0;
    v1::PullResponse m_response;
};

} // namespace wijkronde::registry
