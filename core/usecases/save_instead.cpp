// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/save_instead.h"

#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "core/store/quarantine.h"
#include "core/usecases/save_record.h"

#include <google/protobuf/message.h>

namespace wijkronde {
namespace {

/// Where a record lives. Of one that is not here it is where its author made it: nobody may get it by accident because
/// its author lost access, and the registry lost the record. Only a stream that the kind may not be in gives way to the
/// home of the kind.
Result<Id> streamFor(Workspace &workspace, const Record &record, const KeptBackOperation &kept)
{
    auto &streams = workspace.store.streams();
    const auto row =
        record.isEmpty() ? Result<std::optional<RecordRow>>(std::nullopt) : workspace.store.records().find(record.id());
    if (!row)
        return fail(row.error());
    pb::Operation operation;
    if (!*row && operation.ParseFromString(kept.bytes)) {
        const auto named = Id::fromBytes(operation.stream_id());
        const auto known = named ? streams.find(*named) : Result<std::optional<Stream>>(std::nullopt);
        if (!known)
            return fail(known.error());
        const bool tooWide = *known && (*known)->kind < kindByNumber(record.kind())->stream();
        if (named && !tooWide)
            return *named;
    }
    const auto stream = *row ? streams.byNo((*row)->streamNo) : streams.home(kindByNumber(record.kind())->stream());
    if (!stream)
        return fail(stream.error());
    if (!*stream)
        return fail(ErrorCode::NotEnrolled);
    return (*stream)->id;
}

} // namespace

Result<std::vector<Id>> saveInstead(Workspace &workspace, const Id &recordId, const google::protobuf::Message &wanted)
{
    WIJKRONDE_TRY(checkLimits(wanted));
    Quarantine quarantine(workspace.store);
    const auto kept = quarantine.ofRecord(recordId);
    const auto known = quarantine.recordWithout(recordId);
    if (!kept || !known)
        return fail(kept ? known.error() : kept.error());
    if (kept->empty() || kindOf(wanted).number() != known->kind())
        return fail(ErrorCode::InvalidArgument, "nothing of it was kept back");
    OperationBuilder builder(*known, workspace.random.id(), Hlc(workspace.store.lastHlc()).next(workspace.clock.now()));
    builder.change(wanted);
    if (known->isDeleted())
        builder.restore();
    if (auto operation = builder.build()) {
        const auto stream = streamFor(workspace, *known, kept->front());
        if (!stream)
            return fail(stream.error());
        operation->set_stream_id(stream->toBytes());
        WIJKRONDE_TRY(workspace.store.save(*operation, workspace.clock.now(), true));
    }
    // After it: a kill in between leaves both, and the person is asked once more.
    std::vector<Id> withdrawn;
    for (const auto &one : *kept) {
        WIJKRONDE_TRY(quarantine.withdraw(one.opUid, workspace.clock.now()));
        withdrawn.push_back(one.opUid);
    }
    return withdrawn;
}

} // namespace wijkronde
