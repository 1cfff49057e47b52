// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/push.h"

#include "core/base/hash.h"
#include "core/record/wire_fields.h"
#include "sync/wire/limits.h"

#include <algorithm>

namespace wijkronde::registry {
namespace {

/// Key and length of a field, before its text.
constexpr std::size_t kFieldHead = 8;

bool hasLongText(const record::v1::Operation &operation)
{
    return std::ranges::any_of(splitFields(operation.fields()).value_or(std::vector<WireField>{}),
                               [](const auto &field) { return field.bytes.size() > limits::kTextBytes + kFieldHead; });
}

/// Each element and each replaced value is looked at one by one in every merge that follows.
bool hasManyValues(const record::v1::Operation &operation, const google::protobuf::Message &fields)
{
    std::size_t elements = 0;
    std::vector<const google::protobuf::FieldDescriptor *> present;
    fields.GetReflection()->ListFields(fields, &present);
    for (const auto *field : present) {
        if (field->is_repeated())
            elements += static_cast<std::size_t>(fields.GetReflection()->FieldSize(fields, field));
    }
    auto named = static_cast<std::size_t>(operation.lifecycle_seen_size() + operation.move_seen_size());
    for (const auto &context : operation.contexts())
        named += static_cast<std::size_t>(context.seen_size());
    // A newer schema's sets have no names here: they are counted as fields.
    const auto parts = splitFields(operation.fields()).value_or(std::vector<WireField>{}).size();
    return elements > limits::kSetElements || parts > 2 * limits::kSetElements || named > limits::kNamedValues;
}

/// An append-only record is made once, deleted, and brought back. Its making may come after its deletion, where a
/// registry was put back in between.
bool editsAppendOnly(const Record &record, const record::v1::Operation &operation)
{
    const bool changes = !operation.fields().empty() || !operation.contexts().empty() || !operation.move_to().empty();
    const auto &versions = record.state().versions();
    const bool isMade = std::ranges::any_of(versions, [](const auto &version) { return !version.fields().empty(); });
    return changes && isMade;
}

/// An operation that replaces what it has seen makes room: what is left is measured, once the sum of both is over the
/// limit.
bool growsTooLarge(const Record &record, const record::v1::Operation &operation)
{
    if (record.state().ByteSizeLong() + operation.ByteSizeLong() <= limits::kStateBytes)
        return false;
    Record after = record;
    after.apply(operation, operation.hlc(), 0);
    return after.state().ByteSizeLong() > limits::kStateBytes;
}

} // namespace

Result<v1::OperationResult> PushTransaction::take(const record::v1::Operation &operation, std::uint64_t opSeq)
{
    const bool numbered = opSeq <= m_lastBefore;
    if (!numbered) {
        m_incarnation.lastSeq = opSeq;
        m_incarnation.chain = nextChain(m_incarnation.chain, operation.op_uid());
        m_newNumbers.push_back({m_incarnation.deviceNo, opSeq, operation.op_uid(), m_incarnation.chain});
    }
    if (auto before = takenBefore(operation))
        return *before;
    const auto reason = whyNot(operation);
    const bool isWithdrawn = m_withdrawn.contains(operation.op_uid());
    if (reason == v1::QUARANTINE_REASON_UNSPECIFIED && !isWithdrawn)
        return merge(operation);
    if (!numbered) {
        m_newQuarantine.push_back({m_incarnation.deviceNo, opSeq, operation.op_uid(), reason,
                                   operation.SerializeAsString(),
                                   isWithdrawn ? Judgement::Withdrawn : Judgement::Open});
        if (Id::fromBytes(operation.op_uid()))
            m_quarantined[operation.op_uid()] = m_newQuarantine.back();
    }
    return quarantinedFor(reason);
}

std::optional<v1::OperationResult> PushTransaction::takenBefore(const record::v1::Operation &operation)
{
    // A uid of the wrong size names nothing: every such operation is kept on its own.
    if (!Id::fromBytes(operation.op_uid()))
        return std::nullopt;
    if (const auto kept = m_quarantined.find(operation.op_uid()); kept != m_quarantined.end()) {
        auto result = quarantinedFor(kept->second.reason);
        if (kept->second.judgement != Judgement::Open)
            result.set_status(v1::OPERATION_STATUS_DECLINED);
        return result;
    }
    const auto logged = m_logged.find(dotOf(operation.op_uid()));
    if (logged == m_logged.end() || logged->second.opUid != operation.op_uid())
        return std::nullopt;
    return present(logged->second.recordId);
}

v1::QuarantineReason PushTransaction::whyNot(const record::v1::Operation &operation) const
{
    if (operation.ByteSizeLong() > limits::kOperationBytes)
        return v1::QUARANTINE_REASON_TOO_LARGE;
    // A dot names one operation for ever: another one that claims it would remove values of the first.
    if (!checkOperation(operation) || m_logged.contains(dotOf(operation.op_uid())))
        return v1::QUARANTINE_REASON_MALFORMED;
    if (hasLongText(operation))
        return v1::QUARANTINE_REASON_TOO_LARGE;
    if (m_author.device.isRevoked())
        return v1::QUARANTINE_REASON_DEVICE_REVOKED;
    const auto *kind = kindByNumber(operation.kind());
    if (!kind)
        return v1::QUARANTINE_REASON_UNKNOWN_KIND;
    const auto fields = kind->parse(operation.fields());
    if (!fields)
        return v1::QUARANTINE_REASON_MALFORMED;
    if (hasManyValues(operation, **fields))
        return v1::QUARANTINE_REASON_TOO_LARGE;
    return whyNotThere(operation);
}

v1::QuarantineReason PushTransaction::whyNotThere(const record::v1::Operation &operation) const
{
    const auto &kind = *kindByNumber(operation.kind());
    const auto found = m_working.find(*Id::fromBytes(operation.record_id()));
    if (found == m_working.end()) {
        if (operation.stream_id().empty())
            return v1::QUARANTINE_REASON_NO_STREAM;
        if (const auto reason = whyNotInto(operation.stream_id(), kind); reason != v1::QUARANTINE_REASON_UNSPECIFIED)
            return reason;
    } else {
        const auto &working = found->second;
        if (!maySee(working.row.streamNo))
            return v1::QUARANTINE_REASON_NO_ACCESS;
        if (working.row.kind != operation.kind())
            return v1::QUARANTINE_REASON_KIND_DIFFERS;
        if (kind.appendOnly() && editsAppendOnly(working.record, operation))
            return v1::QUARANTINE_REASON_APPEND_ONLY;
        if (growsTooLarge(working.record, operation))
            return v1::QUARANTINE_REASON_TOO_LARGE;
    }
    return operation.move_to().empty() ? v1::QUARANTINE_REASON_UNSPECIFIED : whyNotInto(operation.move_to(), kind);
}

v1::QuarantineReason PushTransaction::whyNotInto(const std::string &streamId, const KindInfo &kind) const
{
    const auto visible = m_visible.find(Id::fromBytes(streamId).value_or(Id{}));
    if (visible == m_visible.end())
        return v1::QUARANTINE_REASON_NO_ACCESS;
    // From the municipality over area and team to a case fewer and fewer people look along: never more than the kind
    // allows.
    if (m_streams.at(visible->second).kind < kind.stream())
        return v1::QUARANTINE_REASON_WRONG_STREAM;
    return v1::QUARANTINE_REASON_UNSPECIFIED;
}

Result<v1::OperationResult> PushTransaction::merge(const record::v1::Operation &operation)
{
    const auto id = *Id::fromBytes(operation.record_id());
    auto found = m_working.find(id);
    if (found == m_working.end()) {
        const auto streamNo = m_visible.at(*Id::fromBytes(operation.stream_id()));
        found =
            m_working.emplace(id, Working{Record(id, operation.kind()), {id, operation.kind(), streamNo, 0, {}, {}}})
                .first;
    }
    auto &working = found->second;
    apply(working, operation, hlcOf(operation), m_incarnation.deviceNo);
    WIJKRONDE_TRY(bringTextsTogether(working));

    const auto dot = dotOf(operation.op_uid());
    v1::OperationResult result;
    const auto &versions = working.record.state().versions();
    const bool conflict = std::ranges::any_of(working.record.conflicts(), [&](const auto &open) {
        return std::ranges::any_of(open.versions, [&](int version) { return versions[version].dot() == dot; });
    });
    result.set_status(conflict ? v1::OPERATION_STATUS_CONFLICT : v1::OPERATION_STATUS_APPLIED);
    // A record that was moved out of the author's sight has no number for them, as in present().
    if (maySee(working.row.streamNo)) {
        result.set_stream(streamIndex(m_streams.at(working.row.streamNo).id));
        result.set_seq(working.row.seq);
    }
    return result;
}

void PushTransaction::apply(Working &working, const record::v1::Operation &operation, std::uint64_t hlc,
                            std::uint32_t deviceNo)
{
    const auto id = working.row.id;
    const auto dot = dotOf(operation.op_uid());
    for (auto &named : namedValues(operation)) {
        if (!m_applied.contains(named.dot))
            m_newCovered.insert({id, std::move(named)});
    }
    working.record.apply(operation, hlc, deviceNo, takeCovered(dot, id));
    if (!operation.move_to().empty())
        settleHome(working);
    auto &stream = m_streams.at(working.row.streamNo);
    working.row.seq = ++stream.head;
    working.touched = true;
    m_applied.insert(dot);
    LoggedOperation logged{operation.op_uid(),           deviceNo, id, stream.no, stream.head, hlc,
                           operation.SerializeAsString()};
    m_logged[dot] = logged;
    m_newLog.push_back(std::move(logged));
}

/// What of this operation was replaced before it came. Only a record's own operations replace its values; what others
/// said of this dot is worth nothing from now on.
std::vector<NamedValue> PushTransaction::takeCovered(Dot dot, const Id &recordId)
{
    std::vector<NamedValue> covered;
    const auto isOfDot = [dot](const CoveredValue &one) { return one.value.dot == dot; };
    const auto take = [&](const CoveredValue &one) {
        if (isOfDot(one) && one.recordId == recordId)
            covered.push_back(one.value);
    };
    std::ranges::for_each(m_covered, take);
    std::ranges::for_each(m_newCovered, take);
    if (std::ranges::any_of(m_covered, isOfDot))
        m_noLongerCovered.insert(dot);
    std::erase_if(m_newCovered, isOfDot);
    return covered;
}

v1::OperationResult PushTransaction::present(const Id &recordId)
{
    v1::OperationResult result;
    result.set_status(v1::OPERATION_STATUS_APPLIED);
    const auto working = m_working.find(recordId);
    // A record that the device may no longer see has no number for it: any cursor covers it.
    if (working != m_working.end() && maySee(working->second.row.streamNo)) {
        // The record's own: a higher one would let the device lay the operation over states that hold it already.
        result.set_stream(streamIndex(m_streams.at(working->second.row.streamNo).id));
        result.set_seq(working->second.row.seq);
    }
    return result;
}

std::uint64_t PushTransaction::hlcOf(const record::v1::Operation &operation)
{
    if (Hlc::wallTime(operation.hlc()) <= m_author.now + limits::kClockAhead)
        return operation.hlc();
    return m_stamps.next(m_author.now);
}

std::uint32_t PushTransaction::streamIndex(const Id &stream)
{
    const auto &ids = m_response.stream_ids();
    const auto found = std::ranges::find(ids, stream.view());
    const auto index = static_cast<std::uint32_t>(found - ids.begin());
    if (found == ids.end())
        m_response.add_stream_ids(stream.toBytes());
    return index;
}

} // namespace wijkronde::registry
