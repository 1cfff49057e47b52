// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/record.h"
#include "core/store/drafts.h"
#include "core/usecases/identity.h"
#include "core/usecases/log_form.h"
#include "core/usecases/workspace.h"

#include <google/protobuf/message.h>

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace wijkronde {

/// A form of a contact or group activity as it was opened. All functions here run on the thread that writes, so that
/// they see every draft that was kept before. `form` is shared only to travel between threads: nobody else changes it.
struct OpenForm {
    Id recordId;
    std::shared_ptr<google::protobuf::Message> form;
    /// The record as its author saw it; nothing for a new one.
    std::optional<Record> seen;
    QString placeName;
    bool restored = false;
};

/// What a save did, so that it can be undone.
struct SavedForm {
    Id recordId;
    /// Of an edit: the record as its author saw it, and with the edit, but without what others did meanwhile.
    std::optional<Record> before;
    std::optional<Record> after;
    /// Of an edit that made it another kind of record: the one that was removed for it.
    std::optional<Id> replaced;
};

/// The newest unfinished new log, or a new one with what is known filled in.
Result<OpenForm> openNewForm(Workspace &workspace, const Identity &identity);
/// A new one in any case.
Result<OpenForm> freshForm(Workspace &workspace, const Identity &identity);
/// That one: the draft of a new one, or a stored one with its draft, if there is one. NotFound when it is neither.
Result<OpenForm> openForm(Workspace &workspace, const Id &recordId);

/// Keeps what was typed, with what its author had seen; a draft of the other kind for the same record goes.
Result<> keepDraft(Workspace &workspace, const OpenForm &opened, const google::protobuf::Message &form);
/// Returns what was there, for putDraftBack().
Result<std::optional<Drafts::Draft>> takeDraft(Workspace &workspace, const Id &recordId);
Result<> putDraftBack(Workspace &workspace, const Drafts::Draft &draft);

/// What was begun and not saved, newest first.
struct DraftRow {
    Id recordId;
    std::uint32_t kind = 0;
    std::string form;
    bool isEdit = false; ///< of a stored log
    QString placeName;

    const Id &key() const { return recordId; }
    bool operator==(const DraftRow &) const = default;
};
Result<std::vector<DraftRow>> readDrafts(Workspace &workspace);

/// Saves, and erases the draft in the same transaction. Saving the same form again after a kill changes nothing more.
Result<SavedForm> saveForm(Workspace &workspace, const OpenForm &opened, const google::protobuf::Message &form);
Result<> undoSave(Workspace &workspace, const SavedForm &saved);

} // namespace wijkronde
