// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/kinds.h"

#include "core/schema/fieldwork.pb.h"
#include "core/schema/network.pb.h"
#include "core/schema/policy.pb.h"
#include "core/schema/town.pb.h"
#include "core/schema/vocabulary.pb.h"

#include <algorithm>
#include <cctype>

namespace wijkronde {
namespace {

std::string lowerSnake(std::string_view pascal)
{
    std::string name;
    for (const char c : pascal) {
        if (std::isupper(static_cast<unsigned char>(c)) && !name.empty())
            name += '_';
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return name;
}

/// Every message with a kind option in the files of the schema.
std::vector<KindInfo> readSchema()
{
    std::vector<KindInfo> kinds;
    for (const auto *file :
         {pb::Place::descriptor()->file(), pb::Partner::descriptor()->file(), pb::Contact::descriptor()->file(),
          pb::Signal::descriptor()->file(), pb::Term::descriptor()->file()}) {
        for (int i = 0; i < file->message_type_count(); ++i) {
            if (file->message_type(i)->options().HasExtension(pb::kind))
                kinds.emplace_back(file->message_type(i));
        }
    }
    std::ranges::sort(kinds, {}, &KindInfo::number);
    return kinds;
}

} // namespace

pb::MergeRule FieldInfo::merge() const
{
    if (rule.merge() != pb::MERGE_RULE_UNSPECIFIED)
        return rule.merge();
    return isSet() ? pb::MERGE_RULE_SET : pb::MERGE_RULE_SCALAR;
}

KindInfo::KindInfo(const google::protobuf::Descriptor *descriptor)
    : m_descriptor(descriptor),
      m_rule(descriptor->options().GetExtension(pb::kind)),
      m_name(lowerSnake(descriptor->name()))
{
    m_fields.reserve(static_cast<std::size_t>(descriptor->field_count()));
    for (int i = 0; i < descriptor->field_count(); ++i) {
        const auto *field = descriptor->field(i);
        m_fields.push_back({field, field->options().GetExtension(pb::rule)});
    }
    // The vector never grows again, and moving a KindInfo keeps its elements where they are.
    for (const auto &field : m_fields) {
        if (field.rule.sort_key())
            m_sortKey = &field;
        if (field.rule.data_subject())
            m_dataSubject = &field;
    }
}

const FieldInfo *KindInfo::field(std::uint32_t tag) const
{
    const auto found = std::ranges::find(m_fields, tag, &FieldInfo::tag);
    return found == m_fields.end() ? nullptr : &*found;
}

const FieldInfo *KindInfo::field(std::string_view name) const
{
    const auto found = std::ranges::find(m_fields, name, &FieldInfo::name);
    return found == m_fields.end() ? nullptr : &*found;
}

std::unique_ptr<google::protobuf::Message> KindInfo::newMessage() const
{
    return std::unique_ptr<google::protobuf::Message>(
        google::protobuf::MessageFactory::generated_factory()->GetPrototype(m_descriptor)->New());
}

Result<std::unique_ptr<google::protobuf::Message>> KindInfo::parse(std::string_view bytes) const
{
    auto message = newMessage();
    if (!message->ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return fail(ErrorCode::MalformedMessage, m_name);
    return message;
}

const std::vector<KindInfo> &allKinds()
{
    static const std::vector<KindInfo> kinds = readSchema();
    return kinds;
}

const KindInfo *kindByNumber(std::uint32_t number)
{
    const auto &kinds = allKinds();
    const auto found = std::ranges::lower_bound(kinds, number, {}, &KindInfo::number);
    return found == kinds.end() || found->number() != number ? nullptr : &*found;
}

const KindInfo *kindByName(std::string_view name)
{
    const auto &kinds = allKinds();
    const auto found = std::ranges::find(kinds, name, &KindInfo::name);
    return found == kinds.end() ? nullptr : &*found;
}

const KindInfo &kindOf(const google::protobuf::Message &message)
{
    return *kindByNumber(message.GetDescriptor()->options().GetExtension(pb::kind).number());
}

} // namespace wijkronde
