// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/save_record.h"

#include "core/base/text_fold.h"
#include "core/record/field_value.h"
#include "core/record/hlc.h"
#include "core/record/operation_builder.h"

namespace wijkronde {
namespace {

using google::protobuf::Message;

std::uint64_t nextHlc(Workspace &workspace)
{
    Hlc clock(workspace.store.lastHlc());
    return clock.next(workspace.clock.now());
}

OperationBuilder startOperation(Workspace &workspace, const Record &seen)
{
    return {seen, workspace.random.id(), nextHlc(workspace)};
}

Result<> checkText(const FieldInfo &field, const std::string &value)
{
    if (field.isId())
        return value.size() == Id::kSize ? Result<>() : fail(ErrorCode::InvalidArgument, field.name());
    if (!isValidUtf8(value))
        return fail(ErrorCode::InvalidArgument, field.name());
    if (field.rule.max_length() > 0 && codePoints(value) > field.rule.max_length())
        return fail(ErrorCode::TooLong, field.name());
    return {};
}

/// Every edit names its stream, not only the first of a record: a registry that was rolled back may get this one before
/// the one that made the record.
Result<> nameStream(Workspace &workspace, pb::Operation &operation)
{
    const auto id = Id::fromBytes(operation.record_id());
    const auto row = id ? workspace.store.records().find(*id) : Result<std::optional<RecordRow>>(std::nullopt);
    if (!row)
        return fail(row.error());
    const auto stream =
        *row ? workspace.store.streams().byNo((*row)->streamNo) : Result<std::optional<Stream>>(std::nullopt);
    if (!stream)
        return fail(stream.error());
    if (*stream)
        operation.set_stream_id((*stream)->id.toBytes());
    return {};
}

Result<> saveIfAny(Workspace &workspace, const OperationBuilder &builder, bool eraseDraft)
{
    auto operation = builder.build();
    if (!operation)
        return {};
    if (operation->stream_id().empty())
        WIJKRONDE_TRY(nameStream(workspace, *operation));
    return workspace.store.save(*operation, workspace.clock.now(), eraseDraft);
}

/// A deleted one comes back: who saves it wants it to be there.
Result<Id> saveAgain(Workspace &workspace, const Record &stored, const Message &record, bool eraseDraft)
{
    if (kindOf(record).number() != stored.kind())
        return fail(ErrorCode::InvalidArgument, "another kind");
    auto builder = startOperation(workspace, stored);
    builder.change(record);
    if (stored.isDeleted())
        builder.restore();
    if (builder.build())
        WIJKRONDE_TRY(saveIfAny(workspace, builder, eraseDraft));
    else if (eraseDraft)
        WIJKRONDE_TRY(workspace.store.drafts().erase(stored.id(), stored.kind()));
    return stored.id();
}

} // namespace

Result<> checkLimits(const Message &record)
{
    for (const auto &field : kindOf(record).fields()) {
        const auto value = fieldValue(field, record);
        if (const auto *text = std::get_if<std::string>(&value))
            WIJKRONDE_TRY(checkText(field, *text));
        if (const auto *elements = std::get_if<std::vector<std::string>>(&value)) {
            for (const auto &element : *elements)
                WIJKRONDE_TRY(checkText(field, element));
        }
    }
    return {};
}

Result<Id> createRecord(Workspace &workspace, const Message &record, const CreateOptions &options)
{
    WIJKRONDE_TRY(checkLimits(record));
    const auto &kind = kindOf(record);
    if (options.id) {
        // Saved before (a second tap, or a save whose answer got lost): what differs since then is an edit of the same
        // record.
        const auto stored = workspace.store.find(*options.id);
        if (!stored)
            return fail(stored.error());
        if (*stored && !(*stored)->isEmpty())
            return saveAgain(workspace, **stored, record, options.eraseDraft);
    }
    auto stream = options.stream;
    if (!stream) {
        const auto home = workspace.store.streams().home(kind.stream());
        if (!home)
            return fail(home.error());
        if (!*home)
            return fail(ErrorCode::NotEnrolled);
        stream = (*home)->id;
    }
    const Record empty(options.id.value_or(workspace.random.id()), kind.number());
    auto builder = startOperation(workspace, empty);
    builder.inStream(*stream).change(record);
    WIJKRONDE_TRY(saveIfAny(workspace, builder, options.eraseDraft));
    return empty.id();
}

Result<bool> editRecord(Workspace &workspace, const Record &seen, const Message &wanted, bool eraseDraft)
{
    WIJKRONDE_TRY(checkLimits(wanted));
    if (kindOf(wanted).number() != seen.kind())
        return fail(ErrorCode::InvalidArgument, "another kind");
    auto builder = startOperation(workspace, seen);
    builder.change(wanted);
    if (!builder.build())
        return false;
    WIJKRONDE_TRY(saveIfAny(workspace, builder, eraseDraft));
    return true;
}

Result<> resolveField(Workspace &workspace, const Record &seen, std::uint32_t tag, const Message &wanted)
{
    WIJKRONDE_TRY(checkLimits(wanted));
    if (kindOf(wanted).number() != seen.kind())
        return fail(ErrorCode::InvalidArgument, "another kind");
    const auto *field = kindOf(wanted).field(tag);
    if (!field || field->isSet())
        return fail(ErrorCode::UnknownField, "no field with one value");
    auto builder = startOperation(workspace, seen);
    builder.resolve(tag, wanted);
    return saveIfAny(workspace, builder, false);
}

Result<> deleteRecord(Workspace &workspace, const Record &seen)
{
    auto builder = startOperation(workspace, seen);
    builder.remove();
    return saveIfAny(workspace, builder, false);
}

Result<> restoreRecord(Workspace &workspace, const Record &seen)
{
    auto builder = startOperation(workspace, seen);
    builder.restore();
    return saveIfAny(workspace, builder, false);
}

Result<> putRemoved(Workspace &workspace, const Id &id, bool removed)
{
    const auto record = workspace.store.find(id);
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(ErrorCode::NotFound, "record");
    return removed ? deleteRecord(workspace, **record) : restoreRecord(workspace, **record);
}

Result<> moveRecord(Workspace &workspace, const Record &seen, const Id &stream)
{
    const auto target = workspace.store.streams().find(stream);
    if (!target)
        return fail(target.error());
    if (!*target || !(*target)->member)
        return fail(ErrorCode::NotFound, "stream");
    auto builder = startOperation(workspace, seen);
    builder.moveTo(stream);
    return saveIfAny(workspace, builder, false);
}

} // namespace wijkronde
