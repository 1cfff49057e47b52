// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/linux/tablet/field_values.h"

#include "core/record/field_value.h"

#include <QJsonArray>

#include <charconv>
#include <utility>
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

Result<FieldValue> numberOf(const FieldInfo &field, const std::string &text)
{
    std::int64_t value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isShort = field.descriptor->cpp_type() == FieldDescriptor::CPPTYPE_INT32;
    if (error != std::errc{} || end != text.data() + text.size() || (isShort && !std::in_range<std::int32_t>(value)))
        return fail(ErrorCode::InvalidArgument, field.name() + " takes a whole number");
    return value;
}

Result<FieldValue> parseValue(const FieldInfo &field, const std::string &text)
{
    switch (field.descriptor->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
        return bytesOf(field, text);
    case FieldDescriptor::CPPTYPE_BOOL:
        if (text != "true" && text != "false")
            return fail(ErrorCode::InvalidArgument, field.name() + " takes true or false");
        return text == "true";
    default:
        return numberOf(field, text);
    }
}

Result<FieldValue> changedSet(const FieldChange &change, const Message &message)
{
    const auto bytes = bytesOf(*change.field, change.value);
    if (!bytes)
        return fail(bytes.error());
    const auto before = fieldValue(*change.field, message);
    std::vector<std::string> elements;
    if (const auto *held = std::get_if<std::vector<std::string>>(&before);
        held && change.kind != FieldChange::Kind::Set)
        elements = *held;
    std::erase(elements, *bytes);
    if (change.kind != FieldChange::Kind::Remove)
        elements.push_back(*bytes);
    return elements;
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
    Result<FieldValue> value;
    if (change.kind != FieldChange::Kind::Empty)
        value = change.field->isSet() ? changedSet(change, message) : parseValue(*change.field, change.value);
    if (!value)
        return fail(value.error());
    setFieldValue(*change.field, *value, message);
    return {};
}

QJsonValue fieldJson(const FieldInfo &field, const Message &message)
{
    const auto value = fieldValue(field, message);
    if (const auto *text = std::get_if<std::string>(&value))
        return textJson(field, *text);
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return static_cast<qint64>(*number);
    if (const auto *answer = std::get_if<bool>(&value))
        return *answer;
    const auto *set = std::get_if<std::vector<std::string>>(&value);
    if (!set)
        return {};
    QJsonArray elements;
    for (const auto &element : *set)
        elements.append(textJson(field, element));
    return elements;
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
