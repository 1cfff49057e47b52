// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/log_draft.h"

#include "core/base/hash.h"
#include "core/store/quarantine.h"
#include "core/usecases/save_instead.h"
#include "core/usecases/save_record.h"
#include "qml/app/record_names.h"
#include "qml/contacts/log_row.h"

#include <algorithm>

namespace wijkronde {
namespace {

using google::protobuf::Message;

std::vector<std::uint32_t> logKinds()
{
    return {kindByName("contact")->number(), kindByName("group_activity")->number()};
}

Result<OpenForm> withPlace(Workspace &workspace, OpenForm opened)
{
    const auto facts = logFacts(*opened.form);
    auto name = recordName(workspace, facts ? facts->placeId : std::string());
    if (!name)
        return fail(name.error());
    opened.placeName = std::move(*name);
    return opened;
}

/// Another kind of record needs another id. Made from the old one, so that a save that was cut short makes the same
/// again.
Id replacementId(const Id &recordId, std::uint32_t kind)
{
    return *Id::fromBytes(blake2b128(recordId.toBytes() + std::to_string(kind)));
}

Result<Record> storedRecord(Workspace &workspace, const Id &recordId)
{
    const auto record = workspace.store.find(recordId);
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(ErrorCode::NotFound, "log");
    return **record;
}

/// What the author of a draft had seen; nothing for a new log.
Result<std::optional<Record>> seenBy(Workspace &workspace, const Drafts::Draft &draft)
{
    // A draft of before this was kept: the record as it stands is the best that is known.
    if (draft.base.empty())
        return workspace.store.find(draft.recordId);
    auto record = Record::parse(draft.base);
    if (!record)
        return fail(record.error());
    return std::optional(std::move(*record));
}

Result<std::optional<Drafts::Draft>> findDraft(Workspace &workspace, const Id &recordId)
{
    for (const auto kind : logKinds()) {
        auto draft = workspace.store.drafts().find(recordId, kind);
        if (!draft || *draft)
            return draft;
    }
    return std::nullopt;
}

Result<OpenForm> openDraft(Workspace &workspace, const Drafts::Draft &draft)
{
    auto form = kindByNumber(draft.kind)->parse(draft.form);
    if (!form)
        return fail(form.error());
    auto seen = seenBy(workspace, draft);
    if (!seen)
        return fail(seen.error());
    return withPlace(workspace, {draft.recordId, std::move(*form), std::move(*seen), {}, true});
}

/// The record that the author saw with the last edit of this tablet, and nothing else.
Result<Record> withOwnEdit(Workspace &workspace, const Record &seen)
{
    const auto row = workspace.store.records().find(seen.id());
    if (!row)
        return fail(row.error());
    auto after = seen;
    if (!*row)
        return after;
    const auto pending = workspace.store.outbox().pendingFor(**row, (*row)->no);
    if (!pending)
        return fail(pending.error());
    pb::Operation operation;
    if (!pending->empty() && operation.ParseFromString(pending->back().bytes))
        after.apply(operation, operation.hlc(), workspace.store.deviceNo());
    return after;
}

/// The stream that a record lives in: what takes its place is seen by the same people.
Result<std::optional<Id>> streamOf(Workspace &workspace, const Id &recordId)
{
    const auto row = workspace.store.records().find(recordId);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    const auto stream = workspace.store.streams().byNo((*row)->streamNo);
    if (!stream)
        return fail(stream.error());
    return *stream ? std::optional((*stream)->id) : std::nullopt;
}

/// Creates the record, or brings the one that is there already to what is wanted. `stream`: nothing = its kind's home.
Result<> createOnce(Workspace &workspace, const Id &recordId, const Message &form,
                    const std::optional<Id> &stream = std::nullopt)
{
    const auto known = workspace.store.find(recordId);
    if (!known)
        return fail(known.error());
    if (!*known) {
        const auto created = createRecord(workspace, form, {recordId, stream, true});
        return created ? Result<>() : fail(created.error());
    }
    if ((*known)->isDeleted())
        WIJKRONDE_TRY(restoreRecord(workspace, **known));
    const auto current = storedRecord(workspace, recordId);
    if (!current)
        return fail(current.error());
    const auto edited = editRecord(workspace, *current, form, true);
    return edited ? Result<>() : fail(edited.error());
}

/// An edit of a record of which the registry kept something back: one operation with all that it does not know.
Result<std::optional<SavedForm>> saveKeptBack(Workspace &workspace, const OpenForm &opened, const Message &form)
{
    Quarantine quarantine(workspace.store);
    const auto kept = quarantine.ofRecord(opened.recordId);
    if (!kept)
        return fail(kept.error());
    if (kept->empty())
        return std::nullopt;
    const auto withdrawn = saveInstead(workspace, opened.recordId, form);
    if (!withdrawn)
        return fail(withdrawn.error());
    auto after = storedRecord(workspace, opened.recordId);
    if (!after)
        return fail(after.error());
    return SavedForm{opened.recordId, *opened.seen, std::move(*after), std::nullopt};
}

/// Of a stored log, which may have become another kind of record.
Result<> saveEdit(Workspace &workspace, const OpenForm &opened, const Message &form, SavedForm &saved)
{
    const auto kind = kindOf(form).number();
    if (opened.seen->kind() != kind) {
        saved.recordId = replacementId(opened.recordId, kind);
        saved.replaced = opened.recordId;
        const auto stream = streamOf(workspace, opened.recordId);
        if (!stream)
            return fail(stream.error());
        WIJKRONDE_TRY(createOnce(workspace, saved.recordId, form, *stream));
        return deleteRecord(workspace, *opened.seen);
    }
    auto instead = saveKeptBack(workspace, opened, form);
    if (!instead)
        return fail(instead.error());
    if (*instead) {
        saved = std::move(**instead);
        return {};
    }
    const auto edited = editRecord(workspace, *opened.seen, form, true);
    if (!edited)
        return fail(edited.error());
    saved.before = *opened.seen;
    if (*edited) {
        auto after = withOwnEdit(workspace, *opened.seen);
        saved.after = after ? std::move(*after) : *opened.seen;
    }
    return {};
}

} // namespace

Result<OpenForm> freshForm(Workspace &workspace, const Identity &identity)
{
    auto form = newLogForm(workspace, identity, Approach::Individual);
    if (!form)
        return fail(form.error());
    return withPlace(workspace, {workspace.random.id(), std::move(*form), std::nullopt, {}, false});
}

Result<OpenForm> openNewForm(Workspace &workspace, const Identity &identity)
{
    const auto drafts = workspace.store.drafts().all();
    if (!drafts)
        return fail(drafts.error());
    for (const auto &draft : *drafts) {
        auto opened = isLogKind(draft.kind) ? openDraft(workspace, draft) : fail(ErrorCode::NotFound);
        if (opened && !opened->seen)
            return opened;
    }
    return freshForm(workspace, identity);
}

Result<OpenForm> openForm(Workspace &workspace, const Id &recordId)
{
    const auto draft = findDraft(workspace, recordId);
    if (!draft)
        return fail(draft.error());
    if (*draft) {
        auto opened = openDraft(workspace, **draft);
        // One that cannot be read must not keep the record itself from being opened.
        if (opened)
            return opened;
    }
    auto record = storedRecord(workspace, recordId);
    if (!record)
        return fail(record.error());
    if (!isLogKind(record->kind()))
        return fail(ErrorCode::NotFound, "log");
    auto form = kindByNumber(record->kind())->parse(record->shown());
    if (!form)
        return fail(form.error());
    return withPlace(workspace, {recordId, std::move(*form), std::move(*record), {}, false});
}

Result<> keepDraft(Workspace &workspace, const OpenForm &opened, const Message &form)
{
    const auto kind = kindOf(form).number();
    auto &drafts = workspace.store.drafts();
    WIJKRONDE_TRY(drafts.put(opened.recordId, kind, form.SerializeAsString(), workspace.clock.now(),
                             opened.seen ? opened.seen->serialize() : std::string()));
    for (const auto other : logKinds()) {
        if (other != kind)
            WIJKRONDE_TRY(drafts.erase(opened.recordId, other));
    }
    return {};
}

Result<std::optional<Drafts::Draft>> takeDraft(Workspace &workspace, const Id &recordId)
{
    auto draft = findDraft(workspace, recordId);
    if (draft) {
        for (const auto kind : logKinds())
            WIJKRONDE_TRY(workspace.store.drafts().erase(recordId, kind));
    }
    return draft;
}

Result<> putDraftBack(Workspace &workspace, const Drafts::Draft &draft)
{
    return workspace.store.drafts().put(draft.recordId, draft.kind, draft.form, draft.updatedAt, draft.base);
}

Result<std::vector<DraftRow>> readDrafts(Workspace &workspace)
{
    const auto drafts = workspace.store.drafts().all();
    if (!drafts)
        return fail(drafts.error());
    std::vector<DraftRow> rows;
    for (const auto &draft : *drafts) {
        const auto opened = isLogKind(draft.kind) ? openDraft(workspace, draft) : fail(ErrorCode::NotFound);
        if (opened)
            rows.push_back({draft.recordId, draft.kind, draft.form, opened->seen.has_value(), opened->placeName});
    }
    return rows;
}

Result<SavedForm> saveForm(Workspace &workspace, const OpenForm &opened, const Message &form)
{
    SavedForm saved{opened.recordId, std::nullopt, std::nullopt, std::nullopt};
    WIJKRONDE_TRY(workspace.store.together([&]() -> Result<> {
        WIJKRONDE_TRY(opened.seen ? saveEdit(workspace, opened, form, saved)
                                  : createOnce(workspace, opened.recordId, form));
        // What is left when the kind was changed on the way, or nothing differed.
        const auto draft = takeDraft(workspace, opened.recordId);
        return draft ? Result<>() : fail(draft.error());
    }));
    return saved;
}

Result<> undoSave(Workspace &workspace, const SavedForm &saved)
{
    if (saved.before) {
        const auto before = kindByNumber(saved.before->kind())->parse(saved.before->shown());
        if (!before)
            return fail(before.error());
        // What a colleague changed meanwhile was not seen: it is not taken away with the own edit.
        const auto edited = saved.after ? editRecord(workspace, *saved.after, **before) : Result<bool>(false);
        return edited ? Result<>() : fail(edited.error());
    }
    const auto record = storedRecord(workspace, saved.recordId);
    if (!record)
        return fail(record.error());
    return workspace.store.together([&]() -> Result<> {
        if (saved.replaced) {
            const auto replaced = storedRecord(workspace, *saved.replaced);
            if (!replaced)
                return fail(replaced.error());
            WIJKRONDE_TRY(restoreRecord(workspace, *replaced));
        }
        return deleteRecord(workspace, *record);
    });
}

} // namespace wijkronde
