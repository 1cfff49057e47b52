// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/linux/tablet/field_values.h"

#include <google/protobuf/reflection.h>

#include <QJsonArray>

#include <charconv>
#include <vector>

namespace wijkronde::tablet {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

Result<std::string> bytesOf(const FieldInfo &field, const std::string &text)
{
    if (!field.isId())
        return text;
    const auto id = Id::fromHex(text);
    return id ? Result<std::string>(id->toBytes())
              : fail(ErrorCode::InvalidArgument, field.name() + " takes 32 hexadecimal digits");
}

template <typename Integer>
Result<Integer> integerOf(const FieldInfo &field, const std::string &text)
{
    Integer value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return fail(ErrorCode::InvalidArgument, field.name() + " takes a whole number");
    return value;
}

Result<> setValue(const FieldInfo &field, const std::string &text, Message &message)
{
    const auto *reflection = message.GetReflection();
    const auto *descriptor = field.descriptor;
    switch (descriptor->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
        return bytesOf(field, text).map([&](const auto &bytes) { reflection->SetString(&message, descriptor, bytes); });
    case FieldDescriptor::CPPTYPE_INT32:
        return integerOf<std::int32_t>(field, text).map([&](auto n) { reflection->SetInt32(&message, descriptor, n); });
    case FieldDescriptor::CPPTYPE_INT64:
        return integerOf<std::int64_t>(field, text).map([&](auto n) { reflection->SetInt64(&message, descriptor, n); });
    case FieldDescriptor::CPPTYPE_BOOL:
        if (text != "true" && text != "false")
            return fail(ErrorCode::InvalidArgument, field.name() + " takes true or false");
        reflection->SetBool(&message, descriptor, text == "true");
        return {};
    default:
        return fail(ErrorCode::InvalidArgument, field.name() + " cannot be set here");
    }
}

Result<> changeSet(const FieldChange &change, Message &message)
{
    const auto bytes = bytesOf(*change.field, change.value);
    if (!bytes)
        return fail(bytes.error());
    const auto set =
        message.GetReflection()->GetMutableRepeatedFieldRef<std::string>(&message, change.field->descriptor);
    std::vector<std::string> elements;
    for (int i = 0; i < set.size() && change.kind != FieldChange::Kind::Set; ++i)
        elements.push_back(set.Get(i));
    std::erase(elements, *bytes);
    if (change.kind != FieldChange::Kind::Remove)
        elements.push_back(*bytes);
    set.Clear();
    for (const auto &element : elements)
        set.Add(element);
    return {};
}

QJsonValue textJson(const FieldInfo &field, const std::string &bytes)
{
    return QString::fromStdString(field.isId() ? toHex(bytes) : bytes);
}

} // namespace

Result<FieldChange> parseFieldChange(const KindInfo &kind, const std::string &text)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return fail(ErrorCode::InvalidArgument, "a field is given as FIELD=VALUE");
    FieldChange change{nullptr, FieldChange::Kind::Set, text.substr(equals + 1)};
    auto name = text.substr(0, equals);
    if (name.back() == '+' || name.back() == '-') {
        change.kind = name.back() == '+' ? FieldChange::Kind::Add : FieldChange::Kind::Remove;
        name.pop_back();
    } else if (change.value.empty()) {
        change.kind = FieldChange::Kind::Empty;
    }
    change.field = kind.field(std::string_view(name));
    if (!change.field)
        return fail(ErrorCode::UnknownField, name);
    const bool onlyForSets = change.kind == FieldChange::Kind::Add || change.kind == FieldChange::Kind::Remove;
    if (onlyForSets && !change.field->isSet())
        return fail(ErrorCode::InvalidArgument, name + " is no set");
    return change;
}

Result<> applyFieldChange(const FieldChange &change, Message &message)
{
    if (change.kind == FieldChange::Kind::Empty) {
        message.GetReflection()->ClearField(&message, change.field->descriptor);
        return {};
    }
    return change.field->isSet() ? changeSet(change, message) : setValue(*change.field, change.value, message);
}

QJsonValue fieldJson(const FieldInfo &field, const Message &message)
{
    const auto *reflection = message.GetReflection();
    const auto *descriptor = field.descriptor;
    if (field.isSet()) {
        QJsonArray elements;
        for (const auto &element : reflection->GetRepeatedFieldRef<std::string>(message, descriptor))
            elements.append(textJson(field, element));
        return elements.isEmpty() ? QJsonValue() : QJsonValue(elements);
    }
    if (!reflection->HasField(message, descriptor))
        return {};
    switch (descriptor->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
        return textJson(field, reflection->GetString(message, descriptor));
    case FieldDescriptor::CPPTYPE_INT32:
        return reflection->GetInt32(message, descriptor);
    case FieldDescriptor::CPPTYPE_INT64:
        return static_cast<qint64>(reflection->GetInt64(message, descriptor));
    case FieldDescriptor::CPPTYPE_BOOL:
        return reflection->GetBool(message, descriptor);
    default:
        return {};
    }
}

QJsonObject fieldsJson(const KindInfo &kind, const Message &message)
{
    QJsonObject fields;
    for (const auto &field : kind.fields()) {
        const auto value = fieldJson(field, message);
        if (!value.isNull())
            fields[QString::fromStdString(field.name())] = value;
    }
    return fields;
}

} // namespace wijkronde::tablet
