// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/command.h"

#include "core/record/field_value.h"
#include "core/record/record.h"
#include "sync/registry/service.h"
#include "sync/registry/storage/records.h"
#include "sync/registry/storage/storage.h"
#include "sync/wire/framing.h"

#include <ostream>

namespace wijkronde::registry {
namespace {

using google::protobuf::Value;

constexpr std::int64_t kRows = 500;

/// One value as the commands write it: ids as hexadecimal digits, times in milliseconds as numbers (they fit).
Value jsonValue(const FieldInfo &field, const FieldValue &held)
{
    const auto text = [&field](const std::string &bytes) { return field.isId() ? toHex(bytes) : bytes; };
    Value value;
    if (const auto *single = std::get_if<std::string>(&held))
        value.set_string_value(text(*single));
    if (const auto *answer = std::get_if<bool>(&held))
        value.set_bool_value(*answer);
    if (const auto *number = std::get_if<std::int64_t>(&held))
        value.set_number_value(static_cast<double>(*number));
    if (const auto *elements = std::get_if<std::vector<std::string>>(&held)) {
        for (const auto &element : *elements)
            value.mutable_list_value()->add_values()->set_string_value(text(element));
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
        const auto value = fieldValue(field, **message);
        if (!std::holds_alternative<std::monostate>(value))
            fields[field.name()] = jsonValue(field, value);
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
