// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/compare_step.h"

#include "core/base/log.h"
#include "sync/wire/limits.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace wijkronde {
namespace {

/// Buckets in one question: with 100,000 records in a stream some 6,000 entries come back.
constexpr std::size_t kBucketsAtOnce = 16;

} // namespace

Result<> CompareStep::begin()
{
    m_begun = true;
    m_asksRoots = true;
    m_state.outcome.progress.phase = SyncProgress::Phase::Comparing;
    return m_state.writer.recountDigests();
}

Result<std::optional<Request>> CompareStep::next()
{
    if (!m_asksRoots && m_tasks.empty())
        return std::nullopt;
    auto past = m_state.past();
    if (!past)
        return fail(past.error());
    if (m_asksRoots) {
        v1::DigestRequest request;
        *request.mutable_past() = std::move(*past);
        return Request{"Digest", request.SerializeAsString()};
    }
    const auto &task = m_tasks.front();
    if (task.wanted.empty()) {
        v1::DigestRequest request;
        *request.mutable_past() = std::move(*past);
        request.set_stream_id(task.stream.id.toBytes());
        request.mutable_buckets()->Assign(task.buckets.begin(), task.buckets.end());
        return Request{"Digest", request.SerializeAsString()};
    }
    v1::FetchRequest request;
    *request.mutable_past() = std::move(*past);
    request.set_stream_id(task.stream.id.toBytes());
    for (const auto &id : task.wanted)
        request.add_record_ids(id.toBytes());
    return Request{"Fetch", request.SerializeAsString()};
}

Result<v1::Verdict> CompareStep::take(std::string_view body)
{
    if (!m_asksRoots && !m_tasks.front().wanted.empty())
        return takeRecords(takeTask(), body);
    v1::DigestResponse response;
    WIJKRONDE_TRY(readMessage(body, response));
    m_state.outcome.directive = std::max(m_state.outcome.directive, response.directive());
    if (response.verdict() != v1::VERDICT_UNSPECIFIED)
        return response.verdict();
    if (m_asksRoots)
        return takeRoots(response);
    Task task = takeTask();
    // The registry was put back since the pull: the next pull says so, and there is nothing to compare with until then.
    if (response.seq() < task.stream.seq)
        return v1::VERDICT_UNSPECIFIED;
    return task.buckets.empty() ? takeSums(task, response) : takeEntries(std::move(task), response);
}

CompareStep::Task CompareStep::takeTask()
{
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    return task;
}

Result<v1::Verdict> CompareStep::takeRoots(const v1::DigestResponse &response)
{
    m_asksRoots = false;
    std::set<Id> named;
    for (const auto &root : response.roots()) {
        const auto id = Id::fromBytes(root.stream_id());
        if (!id || root.root().size() != limits::kDigestBytes || !named.insert(*id).second)
            return fail(ErrorCode::MalformedMessage, "digest root");
        const auto stream = m_state.store.streams().find(*id);
        if (!stream)
            return fail(stream.error());
        // One that has come since the pull: the next pull brings it.
        if (!*stream || !(*stream)->member || (*stream)->kind == record::v1::STREAM_KIND_LOCAL)
            continue;
        const auto sums = m_state.writer.digestSums((*stream)->no);
        if (!sums)
            return fail(sums.error());
        DigestSum own;
        for (const auto &sum : *sums)
            own.plus(sum);
        if (own != DigestSum(root.root()))
            m_tasks.push_back({**stream, {}, {}});
    }
    log(LogLevel::Warning, "digest_differs", {{LogKey::Streams, static_cast<std::int64_t>(m_tasks.size())}});
    return v1::VERDICT_UNSPECIFIED;
}

Result<v1::Verdict> CompareStep::takeSums(const Task &task, const v1::DigestResponse &response)
{
    constexpr auto kSumBytes = limits::kDigestBytes;
    if (response.sums().size() != kSumBytes * DigestTable::kBuckets)
        return fail(ErrorCode::MalformedMessage, "digest sums");
    const auto own = m_state.writer.digestSums(task.stream.no);
    if (!own)
        return fail(own.error());
    std::vector<std::uint32_t> differing;
    for (std::uint32_t bucket = 0; bucket < DigestTable::kBuckets; ++bucket) {
        if (DigestSum(response.sums().substr(bucket * kSumBytes, kSumBytes)) != (*own)[bucket])
            differing.push_back(bucket);
    }
    for (std::size_t from = 0; from < differing.size(); from += kBucketsAtOnce) {
        const auto to = std::min(differing.size(), from + kBucketsAtOnce);
        m_tasks.push_back({task.stream,
                           {differing.begin() + static_cast<long>(from), differing.begin() + static_cast<long>(to)},
                           {}});
    }
    return v1::VERDICT_UNSPECIFIED;
}

Result<v1::Verdict> CompareStep::takeEntries(Task task, const v1::DigestResponse &response)
{
    std::map<Id, HeldRecord> held;
    for (const auto bucket : task.buckets) {
        const auto records = DigestTable(m_state.store.database()).held(task.stream, static_cast<int>(bucket));
        if (!records)
            return fail(records.error());
        for (const auto &record : *records)
            held.emplace(record.id, record);
    }
    std::vector<Id> wanted;
    for (const auto &entry : response.entries()) {
        const auto id = Id::fromBytes(entry.record_id());
        if (!id || std::ranges::find(task.buckets, id->bytes[0]) == task.buckets.end()
            || entry.hash().size() != limits::kDigestBytes)
            return fail(ErrorCode::MalformedMessage, "digest entry");
        const auto own = held.extract(*id);
        // The stream has moved on since the pull: the next one brings this record.
        if (entry.seq() > task.stream.seq)
            continue;
        if (own.empty() || own.mapped().seq != entry.seq() || own.mapped().hash != entry.hash())
            wanted.push_back(*id);
    }
    std::vector<Id> absent;
    for (const auto &[id, record] : held)
        absent.push_back(id);
    m_state.outcome.mended += wanted.size() + absent.size();
    WIJKRONDE_TRY(m_state.writer.mend(task.stream.id, {}, absent));
    for (std::size_t from = 0; from < wanted.size(); from += limits::kFetchRecords) {
        const auto to = std::min(wanted.size(), from + limits::kFetchRecords);
        m_tasks.push_back(
            {task.stream, {}, {wanted.begin() + static_cast<long>(from), wanted.begin() + static_cast<long>(to)}});
    }
    return v1::VERDICT_UNSPECIFIED;
}

Result<v1::Verdict> CompareStep::takeRecords(const Task &task, std::string_view body)
{
    v1::FetchResponse response;
    WIJKRONDE_TRY(readMessage(body, response));
    m_state.outcome.directive = std::max(m_state.outcome.directive, response.directive());
    if (response.verdict() != v1::VERDICT_UNSPECIFIED)
        return response.verdict();
    const auto wasAsked = [&](const Id &id) { return std::ranges::find(task.wanted, id) != task.wanted.end(); };
    std::vector<IncomingRecord> records;
    std::vector<Id> absent;
    std::set<Id> answered;
    for (const auto &record : response.records()) {
        const auto parsed = Record::parse(record.state());
        if (!parsed)
            return fail(parsed.error());
        if (!wasAsked(parsed->id()) || record.seq() == 0)
            return fail(ErrorCode::MalformedMessage, "a record that was not asked for");
        records.push_back({record.seq(), record.state()});
        answered.insert(parsed->id());
    }
    for (const auto &bytes : response.absent()) {
        const auto id = Id::fromBytes(bytes);
        if (!id || !wasAsked(*id))
            return fail(ErrorCode::MalformedMessage, "absent record");
        absent.push_back(*id);
        answered.insert(*id);
    }
    WIJKRONDE_TRY(m_state.writer.mend(task.stream.id, records, absent));
    // What did not fit into the answer is asked for again.
    Task rest{task.stream, {}, {}};
    std::ranges::remove_copy_if(task.wanted, std::back_inserter(rest.wanted),
                                [&](const Id &id) { return answered.contains(id); });
    if (!rest.wanted.empty() && rest.wanted.size() < task.wanted.size())
        m_tasks.push_back(std::move(rest));
    return v1::VERDICT_UNSPECIFIED;
}

} // namespace wijkronde
