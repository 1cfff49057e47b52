// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/session_step.h"
#include "sync/wire/limits.h"

#include <vector>

namespace wijkronde {

/// Fetches what the registry has behind the cursors, page by page. Begins with one hash when nothing may have changed.
class PullStep : public SessionStep {
public:
    enum class Extent {
        All,
        /// Only one answer: after enrolment, to know the streams that records can be made in.
        FirstAnswer,
    };

    PullStep(SessionState &state, Extent extent) : m_state(state), m_extent(extent) {}

    Result<std::optional<Request>> next() override;
    Result<v1::Verdict> take(std::string_view body) override;

    /// After a mend or a verdict: look again.
    void restart();
    /// The registry holds something else than this device, although nothing is left to pull.
    bool differs() const { return m_differs; }

private:
    Result<std::vector<v1::StreamCursor>> cursors();
    Result<bool> mayBeUnchanged();
    Result<> restartStreams(const v1::PullResponse &response);
    Result<> takePages(const v1::PullResponse &response);
    Result<> takeEnd(const v1::PullResponse &response);
    void adaptPageSize(std::size_t bytes);

    SessionState &m_state;
    Extent m_extent;
    bool m_done = false;
    bool m_cursorsNeeded = false;
    bool m_askedByHash = false;
    bool m_differs = false;
    std::uint32_t m_pageBytes = limits::kPageBytes;
    SteadyTime m_askedAt{};
    std::vector<Id> m_askedAbout; ///< own operations that were kept back
};

} // namespace wijkronde
