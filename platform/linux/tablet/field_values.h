// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/record.h"

#include <QJsonObject>
#include <QJsonValue>

#include <string>

/// Fields of records as people type them and as JSON, for every kind through its descriptor: ids are 32 hexadecimal
/// digits, names are snake_case.
namespace wijkronde::tablet {

/// "FIELD=VALUE" sets, "FIELD=" empties, "FIELD+=VALUE" and "FIELD-=VALUE" change a set.
struct FieldChange {
    enum class Kind { Set, Empty, Add, Remove };

    const FieldInfo *field;
    Kind kind;
    std::string value;
};

/// UnknownField, or InvalidArgument when it has no such form.
Result<FieldChange> parseFieldChange(const KindInfo &kind, const std::string &text);
/// InvalidArgument when the value is none of the field's type.
Result<> applyFieldChange(const FieldChange &change, google::protobuf::Message &message);

/// All fields that have a value.
QJsonObject fieldsJson(const KindInfo &kind, const google::protobuf::Message &message);
/// Null when the field has no value.
QJsonValue fieldJson(const FieldInfo &field, const google::protobuf::Message &message);

} // namespace wijkronde::tablet
