// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/pull_step.h"

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
    return cursor;
}

Result<std::uint64_t> membershipVersion(Store &store)
{
    const auto stored = store.settings().meta("membership_version");
    if (!stored)
        return fail(stored.error());
    return *stored ? std::strtoull((*stored)->c_str(), nullptr, 10) : 0;
}

Result<Id> idOf(const std::string &bytes)
{
    const auto id = Id::fromBytes(bytes);
    return id ? Result<Id>(*id) : fail(ErrorCode::MalformedMessage, "id");
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
    if (*unchanged) {
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
    outcome.directive = std::max(outcome.directive, response.directive());
    outcome.clockOffset = fromMillis(response.registry_time_ms()) - m_state.clock.now();
    if (response.directive() != v1::DIRECTIVE_UNSPECIFIED) {
        m_done = true; // a closed device is shown nothing
        return v1::VERDICT_UNSPECIFIED;
    }
    if (response.verdict() == v1::VERDICT_SNAPSHOT) {
        std::vector<Id> streams;
        for (const auto &bytes : response.stream_ids()) {
            const auto id = idOf(bytes);
            if (!id)
                return fail(id.error());
            streams.push_back(*id);
        }
        WIJKRONDE_TRY(m_state.writer.pullFromStart(streams));
    }
    if (response.verdict() != v1::VERDICT_UNSPECIFIED)
        return response.verdict();
    WIJKRONDE_TRY(takeMembership(response));
    if (response.unchanged()) {
        m_done = true;
        WIJKRONDE_TRY(m_state.writer.completePull());
        return v1::VERDICT_UNSPECIFIED;
    }
    if (response.cursors_needed()) {
        if (m_cursorsNeeded)
            return fail(ErrorCode::MalformedMessage, "cursors asked for twice");
        m_cursorsNeeded = true;
        return v1::VERDICT_UNSPECIFIED;
    }
    outcome.progress.expected = outcome.progress.received + response.waiting();
    for (const auto &page : response.pages())
        WIJKRONDE_TRY(takePage(page));
    adaptPageSize(body.size());
    WIJKRONDE_TRY(takeEnd(response));
    return v1::VERDICT_UNSPECIFIED;
}

Result<> PullStep::takeMembership(const v1::PullResponse &response)
{
    const auto known = membershipVersion(m_state.store);
    if (!known)
        return fail(known.error());
    if (response.membership_version() == *known || response.streams().empty())
        return {};
    std::vector<KnownStream> streams;
    for (const auto &info : response.streams()) {
        const auto id = idOf(info.stream_id());
        if (!id)
            return fail(id.error());
        streams.push_back({*id, info.kind(), info.name(), info.digest_key()});
    }
    return m_state.writer.setMembership(response.membership_version(), streams);
}

Result<> PullStep::takePage(const v1::StreamPage &message)
{
    const auto id = idOf(message.stream_id());
    if (!id)
        return fail(id.error());
    IncomingPage page;
    page.streamId = *id;
    page.historyId = message.history_id();
    page.seq = message.seq();
    page.salt = message.salt();
    for (const auto &record : message.records())
        page.records.push_back({record.seq(), record.state()});
    for (const auto *list : {&message.departures(), &message.erasures()}) {
        for (const auto &departure : *list) {
            const auto gone = idOf(departure.record_id());
            if (!gone)
                return fail(gone.error());
            page.departures.push_back(*gone);
        }
    }
    WIJKRONDE_TRY(m_state.writer.applyPage(page));
    m_state.outcome.progress.received += page.records.size();
    return {};
}

Result<> PullStep::takeEnd(const v1::PullResponse &response)
{
    m_done = m_extent == Extent::FirstAnswer;
    m_cursorsNeeded = true;
    if (m_done || response.more())
        return {};
    m_done = true;
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
