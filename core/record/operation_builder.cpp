// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/operation_builder.h"

#include "core/record/wire_fields.h"

#include <algorithm>
#include <map>

namespace wijkronde {
namespace {

/// The values of each field, as bytes with their keys.
using Values = std::map<std::uint32_t, std::vector<std::string>>;

Values valuesOf(const std::string &message)
{
    Values values;
    for (const auto &field : splitFields(message).value_or(std::vector<WireField>{}))
        values[field.tag].emplace_back(field.bytes);
    return values;
}

} // namespace

OperationBuilder::OperationBuilder(const Record &seen, Id opUid, std::uint64_t hlc) : m_seen(seen)
{
    m_operation.set_op_uid(opUid.toBytes());
    m_operation.set_record_id(seen.id().toBytes());
    m_operation.set_kind(seen.kind());
    m_operation.set_hlc(hlc);
    for (const auto &version : seen.state().versions()) {
        if (version.lifecycle() != pb::LIFECYCLE_UNSPECIFIED)
            m_operation.add_lifecycle_seen(indexOf(version.dot()));
    }
}

OperationBuilder &OperationBuilder::inStream(Id stream)
{
    m_operation.set_stream_id(stream.toBytes());
    return *this;
}

OperationBuilder &OperationBuilder::change(const google::protobuf::Message &wanted)
{
    const auto &kind = kindOf(wanted);
    const auto before = kind.parse(m_seen.shown());
    const Values old = before ? valuesOf((*before)->SerializeAsString()) : Values{};
    const Values now = valuesOf(wanted.SerializeAsString());
    const auto find = [](const Values &values, std::uint32_t tag) {
        const auto found = values.find(tag);
        return found == values.end() ? std::vector<std::string>{} : found->second;
    };
    for (const auto &field : kind.fields()) {
        const auto was = find(old, field.tag());
        const auto is = find(now, field.tag());
        if (field.isSet())
            replaceElements(field.tag(), is);
        else if (was != is)
            replaceField(field.tag(), is.empty() ? std::string() : is.front());
    }
    // A new record may be empty: that it exists is a change.
    m_changed = m_changed || m_seen.isEmpty();
    return *this;
}

OperationBuilder &OperationBuilder::resolve(std::uint32_t tag, const google::protobuf::Message &wanted)
{
    const Values values = valuesOf(wanted.SerializeAsString());
    const auto found = values.find(tag);
    replaceField(tag, found == values.end() ? std::string() : found->second.front());
    return *this;
}

OperationBuilder &OperationBuilder::remove()
{
    m_operation.set_lifecycle(pb::LIFECYCLE_DELETED);
    m_changed = true;
    return *this;
}

OperationBuilder &OperationBuilder::restore()
{
    m_operation.set_lifecycle(pb::LIFECYCLE_ALIVE);
    m_changed = true;
    return *this;
}

OperationBuilder &OperationBuilder::moveTo(Id stream)
{
    m_operation.set_move_to(stream.toBytes());
    m_operation.clear_move_seen();
    for (const auto &version : m_seen.state().versions()) {
        if (!version.moved_to().empty())
            m_operation.add_move_seen(indexOf(version.dot()));
    }
    m_changed = true;
    return *this;
}

std::optional<pb::Operation> OperationBuilder::build() const
{
    return m_changed ? std::optional(m_operation) : std::nullopt;
}

std::uint32_t OperationBuilder::indexOf(Dot dot)
{
    const auto &seen = m_operation.seen();
    const auto found = std::ranges::find(seen, dot);
    if (found != seen.end())
        return static_cast<std::uint32_t>(found - seen.begin());
    m_operation.add_seen(dot);
    return static_cast<std::uint32_t>(seen.size() - 1);
}

void OperationBuilder::replaceField(std::uint32_t tag, const std::string &value)
{
    pb::FieldContext context;
    context.set_tag(tag);
    context.set_cleared(value.empty());
    for (int i = 0; i < m_seen.state().versions_size(); ++i) {
        const auto &version = m_seen.state().versions(i);
        const bool cleared = std::ranges::find(version.cleared(), tag) != version.cleared().end();
        if (!cleared && m_seen.valueIn(i, tag).empty())
            continue;
        context.add_seen(indexOf(version.dot()));
        // In a text that the registry brought together stands what these wrote: whoever saw it has seen them.
        for (const auto dot : version.merged())
            context.add_seen(indexOf(dot));
    }
    m_operation.mutable_fields()->append(value);
    if (context.seen_size() > 0)
        *m_operation.add_contexts() = std::move(context);
    m_changed = true;
}

void OperationBuilder::replaceElements(std::uint32_t tag, const std::vector<std::string> &wanted)
{
    std::map<std::string, std::vector<Dot>> present;
    for (const auto &version : m_seen.state().versions()) {
        for (auto &[fieldTag, elements] : valuesOf(version.fields())) {
            for (auto &element : elements) {
                if (fieldTag == tag)
                    present[element].push_back(version.dot());
            }
        }
    }
    for (const auto &[element, dots] : present) {
        if (std::ranges::find(wanted, element) != wanted.end())
            continue;
        auto *context = m_operation.add_contexts();
        context->set_tag(tag);
        context->set_element(element);
        for (const auto dot : dots)
            context->add_seen(indexOf(dot));
        m_changed = true;
    }
    for (const auto &element : wanted) {
        if (!present.contains(element)) {
            m_operation.mutable_fields()->append(element);
            present[element];
            m_changed = true;
        }
    }
}

} // namespace wijkronde
