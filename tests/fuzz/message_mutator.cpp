// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/message_mutator.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

namespace wijkronde::fuzz {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

std::string changedBytes(std::string bytes, Choices &choices)
{
    switch (choices.byte() % 5) {
    case 0:
        return std::string(choices.piece());
    case 1:
        bytes.resize(choices.below(bytes.size() + 1));
        return bytes;
    case 2:
        return bytes.append(choices.piece());
    case 3: {
        const std::size_t size = choices.below(2) == 0 ? 16 : 4096;
        return std::string(size, static_cast<char>(choices.byte()));
    }
    default:
        if (!bytes.empty())
            bytes[choices.below(bytes.size())] ^= static_cast<char>(1 + choices.byte());
        return bytes;
    }
}

/// Text must stay UTF-8, or protobuf would refuse to write it.
std::string changedText(Choices &choices)
{
    static constexpr std::string_view texts[] = {"", "a", "é", "presence_talk", "finance_debt", "\xF0\x9F\x98\x80"};
    if (choices.byte() % 2 == 0)
        return std::string(choices.oneOf(texts));
    auto text = std::string(choices.piece());
    for (auto &c : text)
        c = static_cast<char>(c & 0x7F);
    return text;
}

void changeSingle(Message &message, const FieldDescriptor &field, Choices &choices)
{
    const auto &reflection = *message.GetReflection();
    if (choices.byte() % 4 == 3) {
        reflection.ClearField(&message, &field);
        return;
    }
    switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
        return reflection.SetInt32(&message, &field, static_cast<std::int32_t>(choices.oddNumber()));
    case FieldDescriptor::CPPTYPE_INT64:
        return reflection.SetInt64(&message, &field, static_cast<std::int64_t>(choices.oddNumber()));
    case FieldDescriptor::CPPTYPE_UINT32:
        return reflection.SetUInt32(&message, &field, static_cast<std::uint32_t>(choices.oddNumber()));
    case FieldDescriptor::CPPTYPE_UINT64:
        return reflection.SetUInt64(&message, &field, choices.oddNumber());
    case FieldDescriptor::CPPTYPE_BOOL:
        return reflection.SetBool(&message, &field, choices.byte() % 2 == 1);
    case FieldDescriptor::CPPTYPE_ENUM:
        return reflection.SetEnumValue(&message, &field, choices.byte() % 12);
    case FieldDescriptor::CPPTYPE_STRING: {
        const auto value = field.type() == FieldDescriptor::TYPE_STRING
                               ? changedText(choices)
                               : changedBytes(reflection.GetString(message, &field), choices);
        return reflection.SetString(&message, &field, value);
    }
    case FieldDescriptor::CPPTYPE_MESSAGE:
        return mutate(*reflection.MutableMessage(&message, &field), choices);
    default:
        return;
    }
}

void addValue(Message &message, const FieldDescriptor &field, Choices &choices)
{
    const auto &reflection = *message.GetReflection();
    const int size = reflection.FieldSize(message, &field);
    switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_UINT32:
        return reflection.AddUInt32(&message, &field, static_cast<std::uint32_t>(choices.oddNumber()));
    case FieldDescriptor::CPPTYPE_UINT64:
        return reflection.AddUInt64(&message, &field, choices.oddNumber());
    case FieldDescriptor::CPPTYPE_STRING:
        return reflection.AddString(&message, &field,
                                    field.type() == FieldDescriptor::TYPE_STRING ? changedText(choices)
                                                                                 : std::string(choices.piece()));
    case FieldDescriptor::CPPTYPE_MESSAGE: {
        // Like one that is there, and then changed: something wholly new would be refused at once.
        auto *added = reflection.AddMessage(&message, &field);
        if (size > 0)
            added->CopyFrom(reflection.GetRepeatedMessage(message, &field, static_cast<int>(choices.below(size))));
        return mutate(*added, choices);
    }
    default:
        return;
    }
}

void changeRepeated(Message &message, const FieldDescriptor &field, Choices &choices)
{
    const auto &reflection = *message.GetReflection();
    const auto size = static_cast<std::size_t>(reflection.FieldSize(message, &field));
    const auto at = static_cast<int>(choices.below(size));
    switch (size == 0 ? 0 : choices.byte() % 5) {
    case 0:
        return addValue(message, field, choices);
    case 1:
        reflection.SwapElements(&message, &field, at, static_cast<int>(size) - 1);
        return reflection.RemoveLast(&message, &field);
    case 2:
        return reflection.SwapElements(&message, &field, at, static_cast<int>(choices.below(size)));
    case 3:
        return reflection.ClearField(&message, &field);
    default:
        if (field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE)
            return mutate(*reflection.MutableRepeatedMessage(&message, &field, at), choices);
        if (field.type() == FieldDescriptor::TYPE_BYTES)
            return reflection.SetRepeatedString(
                &message, &field, at, changedBytes(reflection.GetRepeatedString(message, &field, at), choices));
        return addValue(message, field, choices);
    }
}

} // namespace

void mutate(Message &message, Choices &choices)
{
    const auto &descriptor = *message.GetDescriptor();
    if (choices.isEmpty() || descriptor.field_count() == 0)
        return;
    const auto &field = *descriptor.field(static_cast<int>(choices.below(descriptor.field_count())));
    if (field.is_repeated())
        changeRepeated(message, field, choices);
    else
        changeSingle(message, field, choices);
}

} // namespace wijkronde::fuzz
