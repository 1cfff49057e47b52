// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/push.h"

#include <algorithm>

namespace wijkronde::registry {

v1::OperationResult quarantinedFor(int reason)
{
    v1::OperationResult result;
    result.set_status(v1::OPERATION_STATUS_QUARANTINED);
    result.set_reason(static_cast<v1::QuarantineReason>(reason));
    return result;
}

PushTransaction::PushTransaction(SqlConnection &connection, Author author, Random &random)
    : m_connection(connection),
      m_ledger(connection),
      m_records(connection),
      m_author(std::move(author)),
      m_random(random)
{
}

Result<v1::PushResponse> PushTransaction::run(const v1::PushRequest &request)
{
    const auto past = checkPast(m_connection, m_author.device.id, request.past());
    if (!past)
        return fail(past.error());
    // Cheap, and without a lock: a device that must rejoin or send again holds up nobody.
    if (!past->isGood() || request.history_id() != m_author.historyId) {
        m_response.set_verdict(past->isGood() ? v1::VERDICT_REJOIN : past->verdict);
        m_response.set_resend_from(past->resendFrom);
        return std::move(m_response);
    }
    WIJKRONDE_TRY(lockStreams(request.operations()));
    const auto locked = Devices(m_connection).lockIncarnation(past->incarnation.deviceNo);
    if (!locked || !*locked)
        return fail(locked ? Error{ErrorCode::StoreFailed, "incarnation"} : locked.error());
    m_incarnation = **locked;
    m_lastBefore = m_incarnation.lastSeq;
    m_response.set_durable_seq(m_incarnation.durableSeq);
    const auto verdict = checkNumbers(request);
    if (!verdict)
        return fail(verdict.error());
    m_response.set_ack_through(m_lastBefore);
    if (*verdict) {
        m_response.set_verdict(**verdict);
        if (**verdict == v1::VERDICT_GAP)
            m_response.set_resend_from(m_lastBefore + 1);
        return std::move(m_response);
    }
    WIJKRONDE_TRY(load(request.operations()));
    m_withdrawn = {request.withdrawn().begin(), request.withdrawn().end()};
    for (auto opSeq = request.first_op_seq(); const auto &operation : request.operations()) {
        auto result = take(operation, opSeq++);
        if (!result)
            return fail(std::move(result).error());
        *m_response.add_results() = std::move(*result);
    }
    WIJKRONDE_TRY(writeAll());
    m_response.set_ack_through(m_incarnation.lastSeq);
    return std::move(m_response);
}

Result<v1::OperationResult> PushTransaction::release(const QuarantinedOperation &kept)
{
    Operations one;
    if (!one.Add()->ParseFromString(kept.bytes))
        return fail(ErrorCode::StoreCorrupt, "quarantine");
    WIJKRONDE_TRY(lockStreams(one));
    const auto locked = Devices(m_connection).lockIncarnation(kept.deviceNo);
    if (!locked || !*locked)
        return fail(locked ? Error{ErrorCode::StoreFailed, "incarnation"} : locked.error());
    m_incarnation = **locked;
    WIJKRONDE_TRY(load(one));
    m_quarantined.clear();
    const auto reason = whyNot(one[0]);
    if (reason != v1::QUARANTINE_REASON_UNSPECIFIED)
        return quarantinedFor(reason);
    auto result = merge(one[0]);
    if (!result)
        return result;
    WIJKRONDE_TRY(Quarantine(m_connection).release(kept.opUid));
    WIJKRONDE_TRY(writeAll());
    return result;
}

bool PushTransaction::maySee(std::int64_t streamNo) const
{
    return std::ranges::any_of(m_visible, [streamNo](const auto &stream) { return stream.second == streamNo; });
}

Result<> PushTransaction::lockStreams(const Operations &operations)
{
    auto membership = m_author.device.membership();
    membership.everything = m_author.everything;
    Directory directory(m_connection);
    auto visible = directory.streamsOf(membership);
    if (!visible)
        return fail(std::move(visible).error());
    std::set<std::int64_t> seen;
    for (const auto &stream : *visible) {
        m_visible[stream.id] = stream.no;
        seen.insert(stream.no);
    }
    std::set<Id> ids;
    std::set<std::int64_t> needed;
    // A record may have been moved by others meanwhile, to where this author cannot look: whatever stands of those
    // moves counts too. Moves are rare.
    if (std::ranges::any_of(operations, [](const auto &operation) { return !operation.move_to().empty(); })) {
        const auto streams = directory.streams();
        if (!streams)
            return fail(streams.error());
        for (const auto &stream : *streams)
            needed.insert(stream.no);
    }
    for (const auto &operation : operations) {
        if (const auto id = Id::fromBytes(operation.record_id()))
            ids.insert(*id);
        const auto stream = Id::fromBytes(operation.stream_id());
        if (const auto found = stream ? m_visible.find(*stream) : m_visible.end(); found != m_visible.end())
            needed.insert(found->second);
    }
    const auto homes = m_records.streamsOf(ids);
    if (!homes)
        return fail(homes.error());
    for (const auto &[id, stream] : *homes) {
        if (seen.contains(stream))
            needed.insert(stream);
    }
    auto locked = directory.lockStreams({needed.begin(), needed.end()});
    if (!locked)
        return fail(std::move(locked).error());
    for (auto &stream : *locked)
        m_streams.emplace(stream.no, std::move(stream));
    return {};
}

Result<std::optional<v1::Verdict>> PushTransaction::checkNumbers(const v1::PushRequest &request)
{
    // Another request of the same device may have been taken while this one waited for the lock.
    const auto past = checkPast(m_connection, m_incarnation, request.past());
    if (!past)
        return fail(past.error());
    if (!past->isGood())
        return std::optional(past->verdict);
    if (request.operations().empty())
        return std::optional<v1::Verdict>();
    if (request.first_op_seq() > m_lastBefore + 1)
        return std::optional(v1::VERDICT_GAP);
    const auto end = request.first_op_seq() + static_cast<std::uint64_t>(request.operations_size()) - 1;
    const auto taken = m_ledger.numbers(m_incarnation.deviceNo, request.first_op_seq(), std::min(end, m_lastBefore));
    if (!taken)
        return fail(taken.error());
    for (const auto &number : *taken) {
        if (request.operations(static_cast<int>(number.opSeq - request.first_op_seq())).op_uid() != number.opUid)
            return std::optional(v1::VERDICT_REJOIN);
    }
    return std::optional<v1::Verdict>();
}

Result<> PushTransaction::load(const Operations &operations)
{
    std::set<Id> ids;
    std::set<Dot> own;
    std::set<Dot> dots;
    std::set<std::string> uids;
    for (const auto &operation : operations) {
        uids.insert(operation.op_uid());
        // Known is known, also when it comes malformed this time.
        if (Id::fromBytes(operation.op_uid()))
            own.insert(dotOf(operation.op_uid()));
        if (!checkOperation(operation))
            continue;
        ids.insert(*Id::fromBytes(operation.record_id()));
        dots.insert(operation.seen().begin(), operation.seen().end());
    }
    auto rows = m_records.load(ids);
    if (!rows)
        return fail(std::move(rows).error());
    for (auto &[id, row] : *rows) {
        auto record = Record::parse(row.state);
        if (!record)
            return fail(ErrorCode::StoreCorrupt, "record state");
        const auto standing = record->dots();
        m_applied.insert(standing.begin(), standing.end());
        const auto storedIn = row.streamNo;
        m_working.emplace(id, Working{std::move(*record), std::move(row), storedIn});
    }
    // What still stands was applied; only of other dots must the log be asked.
    std::erase_if(dots, [this](Dot dot) { return m_applied.contains(dot); });
    dots.insert(own.begin(), own.end());
    auto logged = m_ledger.logged(dots);
    if (!logged)
        return fail(std::move(logged).error());
    m_logged = std::move(*logged);
    for (const auto &[dot, operation] : m_logged)
        m_applied.insert(dot);
    auto quarantined = Quarantine(m_connection).find(uids);
    if (!quarantined)
        return fail(std::move(quarantined).error());
    m_quarantined = std::move(*quarantined);
    auto covered = m_ledger.covered(own);
    if (!covered)
        return fail(std::move(covered).error());
    m_covered = std::move(*covered);
    // A record that came into being or moved between the look-up and the lock: all over again.
    for (const auto &[id, working] : m_working) {
        if (maySee(working.row.streamNo) && !m_streams.contains(working.row.streamNo))
            return fail(ErrorCode::StoreBusy, "a record moved");
    }
    return {};
}

} // namespace wijkronde::registry
