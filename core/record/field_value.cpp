// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/field_value.h"

namespace wijkronde {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

FieldValue fieldValue(const FieldInfo &field, const Message &message)
{
    const auto *reflection = message.GetReflection();
    const auto *descriptor = field.descriptor;
    if (field.isSet()) {
        std::vector<std::string> elements;
        for (int i = 0; i < reflection->FieldSize(message, descriptor); ++i)
            elements.push_back(reflection->GetRepeatedString(message, descriptor, i));
        return elements.empty() ? FieldValue() : FieldValue(std::move(elements));
    }
    if (!reflection->HasField(message, descriptor))
        return {};
    switch (descriptor->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
        return reflection->GetString(message, descriptor);
    case FieldDescriptor::CPPTYPE_INT64:
        return reflection->GetInt64(message, descriptor);
    case FieldDescriptor::CPPTYPE_INT32:
        return std::int64_t{reflection->GetInt32(message, descriptor)};
    case FieldDescriptor::CPPTYPE_BOOL:
        return reflection->GetBool(message, descriptor);
    default:
        return {}; // a test keeps other types out of the schema
    }
}

void setFieldValue(const FieldInfo &field, const FieldValue &value, Message &message)
{
    const auto *reflection = message.GetReflection();
    const auto *descriptor = field.descriptor;
    reflection->ClearField(&message, descriptor);
    if (const auto *text = std::get_if<std::string>(&value)) {
        reflection->SetString(&message, descriptor, *text);
    } else if (const auto *answer = std::get_if<bool>(&value)) {
        reflection->SetBool(&message, descriptor, *answer);
    } else if (const auto *elements = std::get_if<std::vector<std::string>>(&value)) {
        for (const auto &element : *elements)
            reflection->AddString(&message, descriptor, element);
    } else if (const auto *number = std::get_if<std::int64_t>(&value)) {
        if (descriptor->cpp_type() == FieldDescriptor::CPPTYPE_INT64)
            reflection->SetInt64(&message, descriptor, *number);
        else
            reflection->SetInt32(&message, descriptor, static_cast<std::int32_t>(*number));
    }
}

} // namespace wijkronde
