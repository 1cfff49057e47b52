// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/command.h"

#include "core/record/record.h"
#include "sync/registry/service.h"
#include "sync/registry/storage/records.h"
#include "sync/registry/storage/storage.h"
#include "sync/wire/framing.h"

#include <ostream>

namespace wijkronde::registry {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Value;

constexpr std::int64_t kRows = 500;

/// One value as the commands write it: ids as hexadecimal digits, times in milliseconds as numbers (they fit).
Value single(const Message &message, const FieldDescriptor &field)
{
    const auto &reflection = *message.GetReflection();
    Value value;
    switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING: {
        const auto text = reflection.GetString(message, &field);
        value.set_string_value(field.type() == FieldDescriptor::TYPE_BYTES ? toHex(text) : text);
        break;
    }
    case FieldDescriptor::CPPTYPE_BOOL:
        value.set_bool_value(reflection.GetBool(message, &field));
        break;
    case FieldDescriptor::CPPTYPE_INT64:
        value.set_number_value(static_cast<double>(reflection.GetInt64(message, &field)));
        break;
    default:
        value.set_number_value(reflection.GetInt32(message, &field));
        break;
    }
    return value;
}

Value repeated(const Message &message, const FieldDescriptor &field)
{
    const auto &reflection = *message.GetReflection();
    Value value;
    auto &list = *value.mutable_list_value();
    for (int i = 0; i < reflection.FieldSize(message, &field); ++i) {
        const auto text = reflection.GetRepeatedString(message, &field, i);
        list.add_values()->set_string_value(field.type() == FieldDescriptor::TYPE_BYTES ? toHex(text) : text);
    }
    return value;
}

Result<google::protobuf::Struct> lineFor(const RecordRow &row, const StreamRow &stream)
{
    const auto record = Record::parse(row.state);
    const auto *kind = kindByNumber(row.kind);
    if (!record || !kind)
        return fail(ErrorCode::StoreCorrupt, "a record cannot be read");
    const auto message = kind->parse(record->shown());
    if (!message)
        return fail(message.error());
    google::protobuf::Struct line;
    put(line, "kind", kind->name());
    put(line, "id", row.id.toHex());
    put(line, "stream", stream.id.toHex());
    (*line.mutable_fields())["deleted"].set_bool_value(record->isDeleted());
    put(line, "open_conflicts", static_cast<double>(record->conflicts().size()));
    auto &fields = *(*line.mutable_fields())["fields"].mutable_struct_value()->mutable_fields();
    for (const auto &field : kind->fields()) {
        const auto &reflection = *(*message)->GetReflection();
        if (field.isSet() && reflection.FieldSize(**message, field.descriptor) > 0)
            fields[field.name()] = repeated(**message, *field.descriptor);
        else if (!field.isSet() && reflection.HasField(**message, field.descriptor))
            fields[field.name()] = single(**message, *field.descriptor);
    }
    return line;
}

Result<> exportStream(SqlConnection &connection, const StreamRow &stream, const KindInfo *only, CommandContext &context)
{
    std::uint64_t last = 0;
    for (;;) {
        const auto rows = Records(connection).after(stream.no, last, kRows);
        if (!rows)
            return fail(rows.error());
        if (rows->empty())
            return {};
        last = rows->back().seq;
        for (const auto &row : *rows) {
            if (only && row.kind != only->number())
                continue;
            const auto line = lineFor(row, stream);
            if (!line)
                return fail(line.error());
            context.print(*line, wire::formatMessage(wire::MediaType::Json, *line));
        }
    }
}

} // namespace

Result<> runExport(CommandContext &context)
{
    const auto name = context.arguments.value("--kind");
    const auto *only = name ? kindByName(*name) : nullptr;
    if (name && !only)
        return fail(ErrorCode::UnknownKind, *name);
    return context.service.storage().read([&](SqlConnection &connection) -> Result<> {
        const auto streams = Directory(connection).streams();
        if (!streams)
            return fail(streams.error());
        for (const auto &stream : *streams)
            WIJKRONDE_TRY(exportStream(connection, stream, only, context));
        return {};
    });
}

} // namespace wijkronde::registry
