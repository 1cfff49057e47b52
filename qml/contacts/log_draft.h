// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/record.h"
#include "core/usecases/identity.h"
#include "core/usecases/log_form.h"
#include "core/usecases/workspace.h"

#include <google/protobuf/message.h>

#include <QString>

#include <memory>
#include <optional>

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
    /// Bytes and kind before, of an edit.
    std::optional<std::string> before;
    /// Of an edit that made it another kind of record: the one that was removed for it.
    std::optional<Id> replaced;
};

/// The newest unfinished new log, or a new one with what is known filled in.
Result<OpenForm> openNewForm(Workspace &workspace, const Identity &identity);
/// A new one in any case.
Result<OpenForm> freshForm(Workspace &workspace, const Identity &identity);
/// A stored one with its draft, if there is one. NotFound when it is no log on this tablet.
Result<OpenForm> openStoredForm(Workspace &workspace, const Id &recordId);

/// Keeps what was typed; a draft of the other kind for the same record goes.
Result<> keepDraft(Workspace &workspace, const Id &recordId, const google::protobuf::Message &form);
Result<> eraseDrafts(Workspace &workspace, const Id &recordId);

/// Saves, and erases the draft in the same transaction. Saving the same form again after a kill changes nothing more.
Result<SavedForm> saveForm(Workspace &workspace, const OpenForm &opened, const google::protobuf::Message &form);
Result<> undoSave(Workspace &workspace, const SavedForm &saved);

} // namespace wijkronde
