// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/session_step.h"

#include <deque>
#include <vector>

namespace wijkronde {

/// When the digest roots differ after a pull: finds the records that differ and fetches them again. First the own sums
/// are worked out from the rows; then one question tells which streams differ, each of those is compared by buckets,
/// the buckets by records, and the records that differ are fetched. Does so once an attempt; the pull after it says
/// whether it helped.
class CompareStep : public SessionStep {
public:
    explicit CompareStep(SessionState &state) : m_state(state) {}

    Result<> begin();
    bool hasBegun() const { return m_begun; }

    Result<std::optional<Request>> next() override;
    Result<v1::Verdict> take(std::string_view body) override;

private:
    struct Task {
        Stream stream;
        std::vector<std::uint32_t> buckets; ///< empty: compare all sums
        std::vector<Id> wanted;             ///< not empty: fetch these
    };
    Task takeTask();
    Result<v1::Verdict> takeRoots(const v1::DigestResponse &response);
    Result<v1::Verdict> takeSums(const Task &task, const v1::DigestResponse &response);
    Result<v1::Verdict> takeEntries(Task task, const v1::DigestResponse &response);
    Result<v1::Verdict> takeRecords(const Task &task, std::string_view body);

    SessionState &m_state;
    std::deque<Task> m_tasks;
    bool m_begun = false;
    bool m_asksRoots = false; ///< of the whole device, before any task
};

} // namespace wijkronde
