// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/pull.h"

#include "core/base/hash.h"
#include "core/record/wire_fields.h"
#include "sync/registry/storage/ledger.h"
#include "sync/registry/storage/quarantine.h"
#include "sync/wire/cursors.h"
#include "sync/wire/limits.h"

#include <algorithm>

namespace wijkronde::registry {
namespace {

/// Rows of one look-up: few enough that large states do not pile up in memory, many enough that small ones go fast.
constexpr std::int64_t kFirstRows = 64;
constexpr std::int64_t kMostRows = 1000;

std::size_t budgetOf(std::uint32_t wished)
{
    return wished == 0 ? limits::kPageBytes : std::clamp(wished, limits::kPageBytesLeast, limits::kPageBytesMost);
}

} // namespace

PullReading::PullReading(SqlConnection &connection, const Device &device, const std::string &historyId)
    : m_connection(connection), m_records(connection), m_device(device), m_historyId(historyId)
{
}

Result<v1::PullResponse> PullReading::run(const v1::PullRequest &request)
{
    const auto past = checkPast(m_connection, m_device.id, request.past());
    if (!past)
        return fail(past.error());
    if (!past->isGood()) {
        m_response.set_verdict(past->verdict);
        return std::move(m_response);
    }
    if (request.schema_version() < limits::kOldestSchemaToPull) {
        m_response.set_verdict(v1::VERDICT_UPGRADE);
        return std::move(m_response);
    }
    m_response.set_durable_seq(past->incarnation.durableSeq);
    Directory directory(m_connection);
    auto streams = directory.streamsOf(m_device.membership());
    if (!streams)
        return fail(std::move(streams).error());
    m_streams = std::move(*streams);
    const auto version = directory.membershipVersion(m_device.membership());
    if (!version)
        return fail(version.error());
    m_response.set_membership_version(listVersion(*version));
    if (m_response.membership_version() != request.membership_version())
        addStreamList();
    WIJKRONDE_TRY(addJudgements(request));
    if (settledByHash(request))
        return std::move(m_response);
    for (const auto &cursor : request.cursors())
        m_cursors[cursor.stream_id()] = &cursor;
    const auto differs = historyDiffers();
    if (!differs)
        return fail(differs.error());
    if (*differs || isTooOld())
        return std::move(m_response);
    WIJKRONDE_TRY(fillPages(request));
    WIJKRONDE_TRY(addAuthors());
    return std::move(m_response);
}

/// The count of changes alone would come back after a roll-back of the registry, with another list behind it.
std::uint64_t PullReading::listVersion(std::uint64_t changes) const
{
    std::string list = std::to_string(changes);
    for (const auto &stream : m_streams)
        list += stream.id.view();
    std::uint64_t version = 0;
    for (const auto byte : blake2b128(list).substr(0, sizeof(version)))
        version = (version << 8) | static_cast<unsigned char>(byte);
    return version;
}

bool PullReading::settledByHash(const v1::PullRequest &request)
{
    if (request.cursors_hash().empty())
        return false;
    std::vector<v1::StreamCursor> heads;
    for (const auto &stream : m_streams) {
        auto &cursor = heads.emplace_back();
        cursor.set_stream_id(stream.id.toBytes());
        cursor.set_history_id(m_historyId);
        cursor.set_seq(stream.head);
        cursor.set_salt(stream.salt);
    }
    if (wire::cursorsHash(std::move(heads)) != request.cursors_hash()) {
        m_response.set_cursors_needed(true);
        return true;
    }
    // At the heads but with other records: nothing to pull, and the root tells the device to compare digests.
    const auto root = digestRoot();
    if (root == request.digest_root())
        m_response.set_unchanged(true);
    else
        m_response.set_digest_root(root);
    return true;
}

Result<bool> PullReading::historyDiffers()
{
    for (const auto &stream : m_streams) {
        const auto found = m_cursors.find(stream.id.view());
        if (found == m_cursors.end() || found->second->seq() == 0)
            continue;
        const auto &cursor = *found->second;
        bool same = cursor.history_id() == m_historyId && cursor.seq() <= stream.head;
        if (same) {
            const auto salt = cursor.seq() == stream.head ? Result<std::string>(stream.salt)
                                                          : m_records.saltAt(stream.no, cursor.seq());
            if (!salt)
                return fail(salt.error());
            same = *salt == cursor.salt();
        }
        if (!same)
            m_response.add_stream_ids(stream.id.toBytes());
    }
    if (m_response.stream_ids().empty())
        return false;
    m_response.set_verdict(v1::VERDICT_HISTORY);
    return true;
}

bool PullReading::isTooOld()
{
    for (const auto &stream : m_streams) {
        const auto found = m_cursors.find(stream.id.view());
        if (found != m_cursors.end() && found->second->seq() > 0 && found->second->seq() < stream.floor
            && !found->second->fetching())
            m_response.add_stream_ids(stream.id.toBytes());
    }
    if (m_response.stream_ids().empty())
        return false;
    m_response.set_verdict(v1::VERDICT_SNAPSHOT);
    return true;
}

Result<> PullReading::addJudgements(const v1::PullRequest &request)
{
    std::set<std::string> uids;
    std::set<Dot> dots;
    for (const auto &uid : request.kept_back()) {
        if (Id::fromBytes(uid) && uids.size() < limits::kKeptBack && uids.insert(uid).second)
            dots.insert(dotOf(uid));
    }
    if (uids.empty())
        return {};
    const auto logged = Ledger(m_connection).logged(dots);
    const auto kept = Quarantine(m_connection).find(uids);
    if (!logged || !kept)
        return fail(logged ? kept.error() : logged.error());
    std::set<Id> records;
    for (const auto &[dot, operation] : *logged)
        records.insert(operation.recordId);
    const auto homes = m_records.streamsOf(records);
    if (!homes)
        return fail(homes.error());
    for (const auto &uid : uids) {
        const auto released = logged->find(dotOf(uid));
        if (released != logged->end() && released->second.opUid == uid) {
            auto &judged = *m_response.add_judged();
            judged.set_op_uid(uid);
            judged.set_status(v1::OPERATION_STATUS_APPLIED);
            const auto home = homes->find(released->second.recordId);
            const auto stream = std::ranges::find_if(
                m_streams, [&](const auto &one) { return home != homes->end() && one.no == home->second; });
            if (stream == m_streams.end())
                continue;
            judged.set_stream_id(stream->id.toBytes());
            judged.set_seq(stream->head);
        } else if (const auto found = kept->find(uid);
                   found != kept->end() && found->second.judgement != Judgement::Open) {
            auto &judged = *m_response.add_judged();
            judged.set_op_uid(uid);
            judged.set_status(v1::OPERATION_STATUS_DECLINED);
        }
    }
    return {};
}

Result<> PullReading::fillPages(const v1::PullRequest &request)
{
    m_budget = budgetOf(request.byte_limit());
    std::uint64_t waiting = 0;
    for (const auto &stream : m_streams) {
        const auto found = m_cursors.find(stream.id.view());
        const auto seq = found == m_cursors.end() ? 0 : found->second->seq();
        if (seq >= stream.head)
            continue;
        // An upper bound that costs nothing: a record that changed twice has left a number empty.
        waiting += std::min(stream.head - seq, static_cast<std::uint64_t>(stream.records));
        if (m_budget > 0)
            WIJKRONDE_TRY(fillPage(stream, seq));
        else
            m_response.set_more(true);
    }
    m_response.set_waiting(waiting);
    if (!m_response.more())
        m_response.set_digest_root(digestRoot());
    return {};
}

Result<> PullReading::fillPage(const StreamRow &stream, std::uint64_t after)
{
    auto &page = *m_response.add_pages();
    page.set_stream_id(stream.id.toBytes());
    page.set_history_id(m_historyId);
    auto last = after;
    std::int64_t rows = kFirstRows;
    bool end = false;
    while (!end && m_budget > 0) {
        auto states = m_records.after(stream.no, last, rows);
        if (!states)
            return fail(std::move(states).error());
        end = static_cast<std::int64_t>(states->size()) < rows;
        std::size_t bytes = 1;
        for (auto &row : *states) {
            if (m_budget == 0) {
                end = false;
                break;
            }
            m_budget -= std::min(m_budget, row.state.size());
            bytes += row.state.size();
            last = row.seq;
            noteAuthors(row.state);
            auto &record = *page.add_records();
            record.set_seq(row.seq);
            record.set_state(std::move(row.state));
        }
        rows = std::clamp(static_cast<std::int64_t>(m_budget * states->size() / bytes) + 1, std::int64_t{1}, kMostRows);
    }
    page.set_seq(end ? stream.head : last);
    WIJKRONDE_TRY(addDepartures(page, stream, after));
    if (end || last == stream.head) {
        page.set_salt(stream.salt);
        return {};
    }
    m_response.set_more(true);
    auto salt = m_records.saltAt(stream.no, last);
    if (!salt)
        return fail(std::move(salt).error());
    page.set_salt(std::move(*salt));
    return {};
}

/// A device that starts from 0 holds nothing that could depart: what it does not get goes when it has come to the end.
Result<> PullReading::addDepartures(v1::StreamPage &page, const StreamRow &stream, std::uint64_t after)
{
    if (after == 0)
        return {};
    const auto rows = m_records.departures(stream.no, after, page.seq());
    if (!rows)
        return fail(rows.error());
    for (const auto &row : *rows) {
        auto &departure = *page.add_departures();
        departure.set_seq(row.seq);
        departure.set_record_id(row.recordId.toBytes());
    }
    return {};
}

/// Nearly every record has one version; of the others a person may have to choose.
void PullReading::noteAuthors(const std::string &state)
{
    const auto fields = splitFields(state);
    if (!fields || std::ranges::count(*fields, record::v1::RecordState::kVersionsFieldNumber, &WireField::tag) < 2)
        return;
    record::v1::RecordState parsed;
    if (!parsed.ParseFromString(state))
        return;
    for (const auto &version : parsed.versions())
        m_authors.insert(version.device_no());
}

Result<> PullReading::addAuthors()
{
    const auto authors = Directory(m_connection).authors(m_authors);
    if (!authors)
        return fail(authors.error());
    for (const auto &[deviceNo, worker] : *authors) {
        auto &author = *m_response.add_authors();
        author.set_device_no(deviceNo);
        author.set_worker_id(worker.id.toBytes());
        author.set_name(worker.name);
    }
    return {};
}

void PullReading::addStreamList()
{
    for (const auto &stream : m_streams) {
        auto &info = *m_response.add_streams();
        info.set_stream_id(stream.id.toBytes());
        info.set_kind(stream.kind);
        info.set_name(stream.name);
        info.set_digest_key(stream.digestKey);
    }
}

std::string PullReading::digestRoot() const
{
    DigestSum root;
    for (const auto &stream : m_streams)
        root.plus(DigestSum(stream.digestRoot));
    return root.bytes();
}

} // namespace wijkronde::registry
