// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/kinds.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace wijkronde {

/// What a field of any record kind holds: nothing, text (an id is 16 bytes), a whole number, yes or no, or a set's
/// elements. The one place that knows the types of protobuf which the schema uses.
using FieldValue = std::variant<std::monostate, std::string, std::int64_t, bool, std::vector<std::string>>;

/// Nothing when the field has no value; a set without elements is nothing too.
FieldValue fieldValue(const FieldInfo &field, const google::protobuf::Message &message);

/// `value` is of the field's type and in its range; nothing empties the field.
void setFieldValue(const FieldInfo &field, const FieldValue &value, google::protobuf::Message &message);

} // namespace wijkronde
