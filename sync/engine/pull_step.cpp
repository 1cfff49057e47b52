// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/pull_step.h"

#include "core/store/quarantine.h"
#include "sync/engine/pull_check.h"
#include "sync/wire/cursors.h"

#include <algorithm>

namespace wijkronde {
namespace {

bool isPulled(const Stream &stream)
{
    return stream.member && stream.kind != record::v1::STREAM_KIND_LOCAL;
}

/// Of a stream without a page the registry's history is the one that this incarnation joined.
v1::StreamCursor cursorOf(const Stream &stream, const std::string &joinedHistory)
{
    v1::StreamCursor cursor;
    cursor.set_stream_id(stream.id.toBytes());
    cursor.set_history_id(stream.historyId.empty() ? joinedHistory : stream.historyId);
    cursor.set_seq(stream.seq);
    cursor.set_salt(stream.salt);
    cursor.set_fetching(!stream.complete);
    return cursor;
}

Result<std::uint64_t> membershipVersion(Store &store)
{
    const auto stored = store.settings().meta("membership_version");
    if (!stored)
        return fail(stored.error());
    return *stored ? std::strtoull((*stored)->c_str(), nullptr, 10) : 0;
}

} // namespace

void PullStep::restart()
{
    m_done = false;
    m_cursorsNeeded = false;
    m_differs = false;
}

Result<std::optional<Request>> PullStep::next()
{
    if (m_done)
        return std::nullopt;
    const auto unchanged = mayBeUnchanged();
    auto all = cursors();
    auto past = m_state.past();
    const auto version = membershipVersion(m_state.store);
    if (!unchanged || !all || !past || !version)
        return fail(!unchanged ? unchanged.error() : !all ? all.error() : !past ? past.error() : version.error());
    v1::PullRequest request;
    *request.mutable_past() = std::move(*past);
    request.set_membership_version(*version);
    request.set_byte_limit(m_pageBytes);
    request.set_schema_version(kSchemaVersion);
    m_askedByHash = *unchanged;
    // A release changes a stream, so what was declined need not be asked about while nothing changes.
    const auto asked = m_askedByHash ? Quarantine::Asked::Open : Quarantine::Asked::Declined;
    auto kept = Quarantine(m_state.store).toAskAbout(asked, limits::kKeptBack, m_state.random);
    if (!kept)
        return fail(std::move(kept).error());
    for (const auto &uid : *kept)
        request.add_kept_back(uid.toBytes());
    m_askedAbout = std::move(*kept);
    if (m_askedByHash) {
        const auto root = m_state.writer.digestRoot();
        if (!root)
            return fail(root.error());
        request.set_cursors_hash(wire::cursorsHash(std::move(*all)));
        request.set_digest_root(*root);
    } else {
        request.mutable_cursors()->Assign(all->begin(), all->end());
    }
    m_askedAt = m_state.clock.steady();
    m_state.outcome.progress.phase = SyncProgress::Phase::Fetching;
    return Request{"Pull", request.SerializeAsString()};
}

Result<std::vector<v1::StreamCursor>> PullStep::cursors()
{
    const auto streams = m_state.store.streams().all();
    if (!streams)
        return fail(streams.error());
    const auto history = m_state.store.settings().meta("history_id");
    if (!history)
        return fail(history.error());
    std::vector<v1::StreamCursor> cursors;
    for (const auto &stream : *streams) {
        if (isPulled(stream))
            cursors.push_back(cursorOf(stream, history->value_or(std::string())));
    }
    return cursors;
}

Result<bool> PullStep::mayBeUnchanged()
{
    const auto streams = m_state.store.streams().all();
    if (!streams)
        return fail(streams.error());
    const auto isReady = [](const Stream &stream) { return stream.complete || !isPulled(stream); };
    // What was just sent has changed the registry for certain.
    return !m_cursorsNeeded && m_state.outcome.progress.sent == 0 && std::ranges::any_of(*streams, isPulled)
           && std::ranges::all_of(*streams, isReady);
}

Result<v1::Verdict> PullStep::take(std::string_view body)
{
    v1::PullResponse response;
    WIJKRONDE_TRY(readMessage(body, response));
    auto &outcome = m_state.outcome;
    if (response.directive() != v1::DIRECTIVE_UNSPECIFIED) {
        outcome.directive = std::max(outcome.directive, response.directive());
        m_done = true; // a closed device is shown nothing
        return v1::VERDICT_UNSPECIFIED;
    }
    if (response.verdict() == v1::VERDICT_SNAPSHOT)
        WIJKRONDE_TRY(restartStreams(response));
    if (response.verdict() == v1::VERDICT_UNSPECIFIED)
        WIJKRONDE_TRY(takePages(response));
    m_state.takeRegistryTime(response.registry_time_ms());
    m_state.durableSeq = std::max(m_state.durableSeq, response.durable_seq());
    if (response.verdict() != v1::VERDICT_UNSPECIFIED)
        return response.verdict();
    if (response.unchanged()) {
        m_done = true;
        WIJKRONDE_TRY(m_state.writer.completePull());
        return v1::VERDICT_UNSPECIFIED;
    }
    if (response.cursors_needed()) {
        m_cursorsNeeded = true;
        return v1::VERDICT_UNSPECIFIED;
    }
    adaptPageSize(body.size());
    WIJKRONDE_TRY(takeEnd(response));
    return v1::VERDICT_UNSPECIFIED;
}

Result<> PullStep::restartStreams(const v1::PullResponse &response)
{
    std::vector<Id> streams;
    for (const auto &bytes : response.stream_ids()) {
        const auto id = Id::fromBytes(bytes);
        if (!id)
            return fail(ErrorCode::MalformedMessage, "stream id");
        streams.push_back(*id);
    }
    return m_state.writer.pullFromStart(streams);
}

/// Membership and pages of an answer: all of it, once all of it was looked at, or nothing.
Result<> PullStep::takePages(const v1::PullResponse &response)
{
    const auto streams = m_state.store.streams().all();
    const auto known = membershipVersion(m_state.store);
    if (!streams || !known)
        return fail(streams ? known.error() : streams.error());
    const auto pull = checkedPull(response, {*streams, *known, m_askedByHash});
    if (!pull)
        return fail(pull.error());
    WIJKRONDE_TRY(m_state.writer.applyPull(*pull));
    // A registry that was put back may have it open again, although it was told.
    std::erase_if(m_askedAbout, [&](const Id &uid) {
        return std::ranges::find(pull->judgements, uid, &IncomingJudgement::opUid) != pull->judgements.end();
    });
    WIJKRONDE_TRY(Quarantine(m_state.store).tellAgain(m_askedAbout));
    auto &progress = m_state.outcome.progress;
    if (!pull->pages.empty())
        progress.expected = progress.received + response.waiting();
    for (const auto &page : pull->pages)
        progress.received += page.records.size();
    return {};
}

Result<> PullStep::takeEnd(const v1::PullResponse &response)
{
    m_done = m_extent == Extent::FirstAnswer;
    m_cursorsNeeded = true;
    if (m_done || response.more())
        return {};
    m_done = true;
    const auto version = membershipVersion(m_state.store);
    if (!version)
        return fail(version.error());
    // A registry that does not know this device's team (any more): it has shown nothing, which says nothing of what is
    // here.
    if (response.membership_version() != *version)
        return {};
    WIJKRONDE_TRY(m_state.writer.completePull());
    const auto root = m_state.writer.digestRoot();
    if (!root)
        return fail(root.error());
    m_differs = !response.digest_root().empty() && response.digest_root() != *root;
    return {};
}

/// The next page takes about two seconds of what this link did just now.
void PullStep::adaptPageSize(std::size_t bytes)
{
    const auto took = std::max(m_state.clock.steady() - m_askedAt, SteadyTime::duration(1));
    const auto wanted = static_cast<double>(bytes) * (SteadyTime::duration(limits::kPageTime) / took);
    // An answer that was smaller than asked for says little about a faster link: grow by doubling.
    const auto most = std::min<double>(limits::kPageBytesMost, 2.0 * m_pageBytes);
    m_pageBytes = static_cast<std::uint32_t>(std::clamp<double>(wanted, limits::kPageBytesLeast, most));
}

} // namespace wijkronde
