// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/record.h"

#include "core/record/wire_fields.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace wijkronde {
namespace {

constexpr std::uint32_t kMaxTag = kHomeTag - 1;
/// An operation is one form that one person filled in. These bounds keep what it makes others store in proportion to
/// it.
constexpr int kMaxFields = 2000;
constexpr std::size_t kMaxNamedValues = 2000;
constexpr std::size_t kMaxNamedBytes = 256 * 1024;

/// Bytes of our own making, or checked when they came in.
std::vector<WireField> fieldsOf(const std::string &bytes)
{
    auto fields = splitFields(bytes);
    return fields ? std::move(*fields) : std::vector<WireField>{};
}

auto order(const pb::Version &version)
{
    return std::tuple(version.hlc(), version.device_no(), version.dot());
}

bool hasNothing(const pb::Version &version)
{
    return version.fields().empty() && version.cleared().empty() && version.moved_to().empty()
           && version.lifecycle() == pb::LIFECYCLE_UNSPECIFIED;
}

bool isFieldTag(std::uint32_t tag)
{
    return tag > 0 && tag <= kMaxTag;
}

void removeTag(google::protobuf::RepeatedField<std::uint32_t> &tags, std::uint32_t tag)
{
    tags.erase(std::remove(tags.begin(), tags.end(), tag), tags.end());
}

/// Takes a field, or one element of a set, out of a version.
void removeField(pb::Version &version, std::uint32_t tag, std::string_view element)
{
    if (tag == 0) {
        version.set_lifecycle(pb::LIFECYCLE_UNSPECIFIED);
        return;
    }
    if (tag == kHomeTag) {
        version.clear_moved_to();
        return;
    }
    std::string kept;
    for (const auto &field : fieldsOf(version.fields())) {
        if (field.tag != tag || (!element.empty() && field.bytes != element))
            kept += field.bytes;
    }
    version.set_fields(std::move(kept));
    if (element.empty())
        removeTag(*version.mutable_cleared(), tag);
}

pb::Lifecycle lifecycleIn(const pb::Operation &operation)
{
    switch (operation.lifecycle()) {
    case pb::LIFECYCLE_DELETED:
        return pb::LIFECYCLE_DELETED;
    case pb::LIFECYCLE_UNTOUCHED:
        return pb::LIFECYCLE_UNSPECIFIED;
    default:
        return pb::LIFECYCLE_ALIVE;
    }
}

bool isSetField(const KindInfo *kind, std::uint32_t tag)
{
    const auto *field = kind ? kind->field(tag) : nullptr;
    return field && field->isSet();
}

} // namespace

Dot dotOf(std::string_view opUid)
{
    Dot dot = 0;
    for (std::size_t i = std::min<std::size_t>(8, opUid.size()); i-- > 0;)
        dot = (dot << 8) | static_cast<unsigned char>(opUid[i]);
    return dot;
}

Record::Record(Id id, std::uint32_t kind) : m_id(id)
{
    m_state.set_record_id(id.toBytes());
    m_state.set_kind(kind);
}

Result<Record> Record::parse(std::string_view stateBytes)
{
    Record record({}, 0);
    if (!record.m_state.ParseFromArray(stateBytes.data(), static_cast<int>(stateBytes.size())))
        return fail(ErrorCode::MalformedMessage, "record state");
    const auto id = Id::fromBytes(record.m_state.record_id());
    if (!id)
        return fail(ErrorCode::MalformedMessage, "record id");
    record.m_id = *id;
    return record;
}

void Record::apply(const pb::Operation &operation, std::uint64_t hlc, std::uint32_t deviceNo,
                   const std::vector<NamedValue> &covered)
{
    const Dot dot = dotOf(operation.op_uid());
    for (const auto &named : namedValues(operation))
        removeFrom(named.dot, named.tag, named.element);
    dropEmptyVersions();
    if (holds(dot))
        return;
    pb::Version version;
    version.set_dot(dot);
    version.set_hlc(hlc);
    version.set_device_no(deviceNo);
    version.set_fields(operation.fields());
    version.set_lifecycle(lifecycleIn(operation));
    version.set_moved_to(operation.move_to());
    if (operation.lifecycle() == pb::LIFECYCLE_UNTOUCHED)
        *version.mutable_merged() = operation.seen();
    for (const auto &context : operation.contexts()) {
        if (context.cleared())
            version.add_cleared(context.tag());
    }
    for (const auto &value : covered) {
        if (value.dot == dot)
            removeField(version, value.tag, value.element);
    }
    if (!hasNothing(version))
        insert(std::move(version));
}

void Record::insert(pb::Version version)
{
    auto &versions = *m_state.mutable_versions();
    *versions.Add() = std::move(version);
    for (int i = versions.size() - 1; i > 0 && order(versions[i]) < order(versions[i - 1]); --i)
        versions.SwapElements(i, i - 1);
}

void Record::removeFrom(Dot dot, std::uint32_t tag, std::string_view element)
{
    for (auto &version : *m_state.mutable_versions()) {
        if (version.dot() == dot)
            removeField(version, tag, element);
    }
}

void Record::dropEmptyVersions()
{
    auto &versions = *m_state.mutable_versions();
    versions.erase(std::remove_if(versions.begin(), versions.end(), hasNothing), versions.end());
}

std::vector<Dot> Record::dots() const
{
    std::vector<Dot> dots;
    for (const auto &version : m_state.versions())
        dots.push_back(version.dot());
    return dots;
}

bool Record::holds(Dot dot) const
{
    return std::ranges::any_of(m_state.versions(), [dot](const auto &version) { return version.dot() == dot; });
}

bool Record::isDeleted() const
{
    bool deleted = false;
    for (const auto &version : m_state.versions()) {
        if (version.lifecycle() == pb::LIFECYCLE_ALIVE)
            return false;
        deleted = deleted || version.lifecycle() == pb::LIFECYCLE_DELETED;
    }
    return deleted;
}

bool Record::isEditedWhileDeleted() const
{
    const auto has = [this](pb::Lifecycle lifecycle) {
        return std::ranges::any_of(m_state.versions(),
                                   [lifecycle](const auto &version) { return version.lifecycle() == lifecycle; });
    };
    return has(pb::LIFECYCLE_ALIVE) && has(pb::LIFECYCLE_DELETED);
}

std::vector<Id> Record::movedTo() const
{
    std::vector<Id> streams;
    for (const auto &version : m_state.versions()) {
        if (const auto stream = Id::fromBytes(version.moved_to()))
            streams.push_back(*stream);
    }
    return streams;
}

std::string Record::shown() const
{
    // The common case: one version, and so nothing to choose.
    if (m_state.versions_size() == 1)
        return m_state.versions(0).fields();
    const auto *kind = kindByNumber(m_state.kind());
    std::set<std::uint32_t> decided;
    std::set<std::string_view> taken;
    std::multimap<std::uint32_t, std::string_view> chosen;
    for (auto version = m_state.versions().rbegin(); version != m_state.versions().rend(); ++version) {
        std::set<std::uint32_t> here(version->cleared().begin(), version->cleared().end());
        for (const auto &field : fieldsOf(version->fields())) {
            // Of a field of a newer schema nobody here can say whether it is a set: all of it is passed on.
            const bool single = kind && kind->field(field.tag) && !isSetField(kind, field.tag);
            // The bytes begin with the tag: two fields never have the same.
            if ((single && decided.contains(field.tag)) || !taken.insert(field.bytes).second)
                continue;
            chosen.emplace(field.tag, field.bytes);
            if (single)
                here.insert(field.tag);
        }
        decided.merge(here);
    }
    std::string message;
    for (const auto &[tag, bytes] : chosen)
        message += bytes;
    return message;
}

std::vector<FieldConflict> Record::conflicts() const
{
    const auto *kind = kindByNumber(m_state.kind());
    if (m_state.versions_size() < 2 || !kind)
        return {};
    std::map<std::uint32_t, std::vector<int>> holders;
    for (int i = 0; i < m_state.versions_size(); ++i) {
        std::set<std::uint32_t> tags(m_state.versions(i).cleared().begin(), m_state.versions(i).cleared().end());
        for (const auto &field : fieldsOf(m_state.versions(i).fields()))
            tags.insert(field.tag);
        for (const auto tag : tags)
            holders[tag].push_back(i);
    }
    std::vector<FieldConflict> conflicts;
    for (const auto &holder : holders) {
        const auto tag = holder.first;
        const auto &versions = holder.second;
        if (versions.size() < 2 || !kind->field(tag) || isSetField(kind, tag))
            continue;
        const auto differs = [&](int version) { return valueIn(version, tag) != valueIn(versions.front(), tag); };
        if (std::ranges::any_of(versions, differs))
            conflicts.push_back({tag, versions});
    }
    return conflicts;
}

std::string Record::valueIn(int version, std::uint32_t tag) const
{
    std::string value;
    for (const auto &field : fieldsOf(m_state.versions(version).fields())) {
        if (field.tag == tag)
            value += field.bytes;
    }
    return value;
}

std::string Record::serialize() const
{
    return m_state.SerializeAsString();
}

Result<> checkOperation(const pb::Operation &operation)
{
    if (operation.op_uid().size() != Id::kSize || operation.record_id().size() != Id::kSize)
        return fail(ErrorCode::MalformedMessage, "id");
    if (!operation.stream_id().empty() && operation.stream_id().size() != Id::kSize)
        return fail(ErrorCode::MalformedMessage, "stream id");
    if (operation.move_to().empty() ? operation.move_seen_size() > 0 : operation.move_to().size() != Id::kSize)
        return fail(ErrorCode::MalformedMessage, "move");
    if (operation.kind() == 0 || !pb::Lifecycle_IsValid(operation.lifecycle()))
        return fail(ErrorCode::MalformedMessage, "kind or lifecycle");
    const auto fields = splitFields(operation.fields());
    if (!fields || fields->size() > kMaxFields)
        return fail(ErrorCode::MalformedMessage, "fields");
    const auto inTable = [&](std::uint32_t index) { return index < static_cast<std::uint32_t>(operation.seen_size()); };
    if (!std::ranges::all_of(operation.lifecycle_seen(), inTable)
        || !std::ranges::all_of(operation.move_seen(), inTable))
        return fail(ErrorCode::MalformedMessage, "lifecycle or move dots");
    auto named = static_cast<std::size_t>(operation.lifecycle_seen_size() + operation.move_seen_size());
    std::size_t namedBytes = 0;
    for (const auto &context : operation.contexts()) {
        if (!isFieldTag(context.tag()) || !std::ranges::all_of(context.seen(), inTable))
            return fail(ErrorCode::MalformedMessage, "context");
        const auto element = splitFields(context.element());
        if (!element || element->size() > 1 || (element->size() == 1 && element->front().tag != context.tag()))
            return fail(ErrorCode::MalformedMessage, "element");
        named += static_cast<std::size_t>(context.seen_size());
        namedBytes += static_cast<std::size_t>(context.seen_size()) * context.element().size();
    }
    if (named > kMaxNamedValues || namedBytes > kMaxNamedBytes)
        return fail(ErrorCode::MalformedMessage, "too many values named");
    return {};
}

Result<> checkState(const pb::RecordState &state)
{
    if (state.kind() == 0)
        return fail(ErrorCode::MalformedMessage, "kind");
    for (const auto &version : state.versions()) {
        if (!splitFields(version.fields()))
            return fail(ErrorCode::MalformedMessage, "fields of a version");
        // A tag that is no field's is never named by an edit: it would stay for ever.
        if (!std::ranges::all_of(version.cleared(), isFieldTag))
            return fail(ErrorCode::MalformedMessage, "cleared fields of a version");
    }
    return {};
}

std::vector<NamedValue> namedValues(const pb::Operation &operation)
{
    std::vector<NamedValue> values;
    for (const auto index : operation.lifecycle_seen())
        values.push_back({operation.seen(static_cast<int>(index)), 0, {}});
    for (const auto index : operation.move_seen())
        values.push_back({operation.seen(static_cast<int>(index)), kHomeTag, {}});
    for (const auto &context : operation.contexts()) {
        for (const auto index : context.seen())
            values.push_back({operation.seen(static_cast<int>(index)), context.tag(), context.element()});
    }
    return values;
}

} // namespace wijkronde
