// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/log_draft.h"

#include "core/base/hash.h"
#include "core/usecases/save_record.h"
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
    auto name = placeName(workspace, facts ? facts->placeId : std::string());
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

/// Creates the record, or brings the one that is there already to what is wanted.
Result<> createOnce(Workspace &workspace, const Id &recordId, const Message &form)
{
    const auto known = workspace.store.find(recordId);
    if (!known)
        return fail(known.error());
    if (!*known) {
        const auto created = createRecord(workspace, form, {recordId, std::nullopt, true});
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
        if (!isLogKind(draft.kind))
            continue;
        const auto stored = workspace.store.find(draft.recordId);
        if (!stored)
            return fail(stored.error());
        auto form = kindByNumber(draft.kind)->parse(draft.form);
        if (!*stored && form)
            return withPlace(workspace, {draft.recordId, std::move(*form), std::nullopt, {}, true});
    }
    return freshForm(workspace, identity);
}

Result<OpenForm> openStoredForm(Workspace &workspace, const Id &recordId)
{
    auto record = storedRecord(workspace, recordId);
    if (!record)
        return fail(record.error());
    if (!isLogKind(record->kind()))
        return fail(ErrorCode::NotFound, "log");
    for (const auto kind : logKinds()) {
        const auto draft = workspace.store.drafts().find(recordId, kind);
        if (!draft)
            return fail(draft.error());
        auto form = *draft ? kindByNumber(kind)->parse((*draft)->form) : fail(ErrorCode::NotFound);
        if (form)
            return withPlace(workspace, {recordId, std::move(*form), std::move(*record), {}, true});
    }
    auto form = kindByNumber(record->kind())->parse(record->shown());
    if (!form)
        return fail(form.error());
    return withPlace(workspace, {recordId, std::move(*form), std::move(*record), {}, false});
}

Result<> keepDraft(Workspace &workspace, const Id &recordId, const Message &form)
{
    const auto kind = kindOf(form).number();
    auto &drafts = workspace.store.drafts();
    WIJKRONDE_TRY(drafts.put(recordId, kind, form.SerializeAsString(), workspace.clock.now()));
    for (const auto other : logKinds()) {
        if (other != kind)
            WIJKRONDE_TRY(drafts.erase(recordId, other));
    }
    return {};
}

Result<> eraseDrafts(Workspace &workspace, const Id &recordId)
{
    for (const auto kind : logKinds())
        WIJKRONDE_TRY(workspace.store.drafts().erase(recordId, kind));
    return {};
}

Result<SavedForm> saveForm(Workspace &workspace, const OpenForm &opened, const Message &form)
{
    SavedForm saved{opened.recordId, std::nullopt, std::nullopt};
    const auto kind = kindOf(form).number();
    if (!opened.seen) {
        WIJKRONDE_TRY(createOnce(workspace, opened.recordId, form));
    } else if (opened.seen->kind() == kind) {
        saved.before = opened.seen->shown();
        const auto edited = editRecord(workspace, *opened.seen, form, true);
        if (!edited)
            return fail(edited.error());
    } else {
        saved.recordId = replacementId(opened.recordId, kind);
        saved.replaced = opened.recordId;
        WIJKRONDE_TRY(createOnce(workspace, saved.recordId, form));
        WIJKRONDE_TRY(deleteRecord(workspace, *opened.seen));
    }
    // What is left when the kind was changed on the way, or nothing differed. The record is stored: failing now would
    // be a lie.
    (void)eraseDrafts(workspace, opened.recordId);
    return saved;
}

Result<> undoSave(Workspace &workspace, const SavedForm &saved)
{
    const auto record = storedRecord(workspace, saved.recordId);
    if (!record)
        return fail(record.error());
    if (saved.before) {
        const auto before = kindByNumber(record->kind())->parse(*saved.before);
        if (!before)
            return fail(before.error());
        const auto edited = editRecord(workspace, *record, **before);
        return edited ? Result<>() : fail(edited.error());
    }
    if (saved.replaced) {
        const auto replaced = storedRecord(workspace, *saved.replaced);
        if (!replaced)
            return fail(replaced.error());
        WIJKRONDE_TRY(restoreRecord(workspace, *replaced));
    }
    return deleteRecord(workspace, *record);
}

} // namespace wijkronde
