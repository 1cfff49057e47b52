// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/push_step.h"

#include <algorithm>
#include <limits>

namespace wijkronde {
namespace {

/// Room for what stands around the operations in a request.
constexpr std::size_t kEnvelopeBytes = 16 * limits::kKiB;

/// A status that exists; a number with a stream, or none: a record that is out of sight has none.
bool isPossible(const v1::OperationResult &result, std::size_t streams)
{
    constexpr std::uint64_t greatest = std::numeric_limits<std::int64_t>::max();
    return result.status() != v1::OPERATION_STATUS_UNSPECIFIED && v1::OperationStatus_IsValid(result.status())
           && result.seq() <= greatest && (result.seq() == 0 || result.stream() < streams);
}

} // namespace

Result<std::optional<Request>> PushStep::next()
{
    const auto waiting = m_state.store.outbox().count();
    if (!waiting)
        return fail(waiting.error());
    auto &progress = m_state.outcome.progress;
    progress.toSend = progress.sent + *waiting;
    if (m_givenUp || (*waiting == 0 && !m_probe))
        return std::nullopt;
    const auto batch = m_state.store.outbox().oldest(m_most, limits::kRequestUnpackedBytes - kEnvelopeBytes);
    if (!batch)
        return fail(batch.error());
    auto past = m_state.past();
    if (!past)
        return fail(past.error());
    auto history = m_state.store.settings().meta("history_id");
    if (!history)
        return fail(history.error());
    v1::PushRequest request;
    *request.mutable_past() = std::move(*past);
    request.set_history_id(history->value_or(std::string()));
    m_first = batch->empty() ? 0 : batch->front().seq;
    m_count = batch->size();
    request.set_first_op_seq(m_first);
    for (const auto &stored : *batch) {
        if (!request.add_operations()->ParseFromString(stored.bytes))
            return fail(ErrorCode::StoreCorrupt, "outbox");
        if (stored.isWithdrawn)
            request.add_withdrawn(stored.uid.toBytes());
    }
    request.set_schema_version(kSchemaVersion);
    progress.phase = SyncProgress::Phase::Sending;
    return Request{"Push", request.SerializeAsString()};
}

bool PushStep::split()
{
    if (m_count < 2)
        return false;
    m_most = static_cast<int>(m_count / 2);
    return true;
}

Result<v1::Verdict> PushStep::take(std::string_view body)
{
    v1::PushResponse response;
    WIJKRONDE_TRY(readMessage(body, response));
    const bool rejoins = response.verdict() == v1::VERDICT_REJOIN;
    const auto taken = rejoins ? Result<std::vector<Receipt>>(std::vector<Receipt>()) : receipts(response);
    if (!taken)
        return fail(taken.error());
    m_probe = false;
    auto &outcome = m_state.outcome;
    outcome.directive = std::max(outcome.directive, response.directive());
    m_state.takeRegistryTime(response.registry_time_ms());
    if (rejoins)
        return v1::VERDICT_REJOIN;
    m_state.durableSeq = std::max(m_state.durableSeq, response.durable_seq());
    if (!taken->empty())
        WIJKRONDE_TRY(m_state.writer.acknowledge(m_first, *taken, m_state.registryNow()));
    outcome.progress.sent += taken->size();
    outcome.conflicts += static_cast<std::uint64_t>(
        std::ranges::count(*taken, static_cast<int>(v1::OPERATION_STATUS_CONFLICT), &Receipt::status));
    outcome.quarantined += static_cast<std::uint64_t>(
        std::ranges::count(*taken, static_cast<int>(v1::OPERATION_STATUS_QUARANTINED), &Receipt::status));
    if (response.verdict() == v1::VERDICT_RESEND || response.verdict() == v1::VERDICT_GAP)
        return sendAgainFrom(response.resend_from());
    return response.verdict();
}

Result<std::vector<Receipt>> PushStep::receipts(const v1::PushResponse &response) const
{
    std::vector<std::int64_t> streamNos;
    for (const auto &bytes : response.stream_ids()) {
        const auto id = Id::fromBytes(bytes);
        if (!id)
            return fail(ErrorCode::MalformedMessage, "stream of a receipt");
        const auto stream = m_state.store.streams().find(*id);
        if (!stream)
            return fail(stream.error());
        streamNos.push_back(*stream ? (*stream)->no : 0);
    }
    // They are told apart by their order alone: with one too few, each would be taken for the next one's.
    const auto given = static_cast<std::size_t>(response.results_size());
    if (given > m_count || (response.verdict() == v1::VERDICT_UNSPECIFIED && given < m_count))
        return fail(ErrorCode::MalformedMessage, "not one receipt for each operation");
    std::vector<Receipt> receipts;
    for (const auto &result : response.results()) {
        if (!isPossible(result, streamNos.size()))
            return fail(ErrorCode::MalformedMessage, "receipt");
        // Only what the registry calls durable is acknowledged, whatever the list says (I2).
        if (m_first + receipts.size() > response.ack_through())
            break;
        // Without a number the index of the stream says nothing.
        const auto streamNo = result.seq() > 0 ? streamNos[result.stream()] : 0;
        receipts.push_back({result.status(), result.reason(), streamNo, result.seq()});
    }
    if (response.verdict() == v1::VERDICT_UNSPECIFIED && receipts.empty() && m_count > 0)
        return fail(ErrorCode::MalformedMessage, "push without receipts");
    return receipts;
}

Result<v1::Verdict> PushStep::sendAgainFrom(std::uint64_t opSeq)
{
    if (opSeq == 0)
        return fail(ErrorCode::MalformedMessage, "resend from 0");
    WIJKRONDE_TRY(m_state.writer.sendAgainAfter(opSeq - 1));
    const auto oldest = m_state.store.outbox().oldest(1, 1);
    if (!oldest)
        return fail(oldest.error());
    // What the registry asks for is not here any more: only a new life gives it everything that is.
    const bool complete = !oldest->empty() && oldest->front().seq == opSeq;
    return complete ? v1::VERDICT_RESEND : v1::VERDICT_REJOIN;
}

} // namespace wijkronde
