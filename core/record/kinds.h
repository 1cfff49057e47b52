// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/schema/options.pb.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde {

namespace pb = record::v1;

/// One field of a record kind with its options; lives as long as the program.
struct FieldInfo {
    const google::protobuf::FieldDescriptor *descriptor;
    pb::FieldRule rule;

    std::uint32_t tag() const { return static_cast<std::uint32_t>(descriptor->number()); }
    const std::string &name() const { return descriptor->name(); }
    bool isSet() const { return descriptor->is_repeated(); }
    bool isId() const { return descriptor->type() == google::protobuf::FieldDescriptor::TYPE_BYTES; }
    pb::MergeRule merge() const;
};

/// One record kind: the one place that reads the schema's descriptors and options.
class KindInfo {
public:
    explicit KindInfo(const google::protobuf::Descriptor *descriptor);
    KindInfo(KindInfo &&) = default;
    KindInfo &operator=(KindInfo &&) = default;

    std::uint32_t number() const { return m_rule.number(); }
    /// lower_snake, as in the commands: "group_activity".
    const std::string &name() const { return m_name; }
    const std::string &messageName() const { return m_descriptor->name(); }
    bool appendOnly() const { return m_rule.append_only(); }
    pb::StreamKind stream() const { return m_rule.stream(); }
    std::uint32_t list() const { return m_rule.list(); }
    const std::vector<FieldInfo> &fields() const { return m_fields; }
    const FieldInfo *field(std::uint32_t tag) const;
    const FieldInfo *field(std::string_view name) const;
    /// The field that orders this kind's lists, or null.
    const FieldInfo *sortKey() const { return m_sortKey; }
    /// The field that names the person whom a record is about, or null.
    const FieldInfo *dataSubject() const { return m_dataSubject; }

    std::unique_ptr<google::protobuf::Message> newMessage() const;
    /// MalformedMessage when the bytes are no message of this kind.
    Result<std::unique_ptr<google::protobuf::Message>> parse(std::string_view bytes) const;

private:
    const google::protobuf::Descriptor *m_descriptor;
    pb::KindRule m_rule;
    std::string m_name;
    std::vector<FieldInfo> m_fields;
    const FieldInfo *m_sortKey = nullptr;
    const FieldInfo *m_dataSubject = nullptr;
};

/// All record kinds of the schema, by number.
const std::vector<KindInfo> &allKinds();
/// Null for a number or name that this version does not know.
const KindInfo *kindByNumber(std::uint32_t number);
const KindInfo *kindByName(std::string_view name);
/// The kind of a generated message class.
const KindInfo &kindOf(const google::protobuf::Message &message);

/// Counts up with every change of the schema; sent with each push and pull.
inline constexpr std::uint32_t kSchemaVersion = 3;

} // namespace wijkronde
