// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/check_partner.h"
#include "core/usecases/workspace.h"
#include "qml/choices/choice_texts.h"
#include "qml/contacts/log_draft.h"

#include <google/protobuf/message.h>

#include <optional>
#include <vector>

namespace wijkronde {

/// How a field of any kind of record is changed, as the schema describes it.
enum class FieldForm {
    None,    ///< not for a person: the offset of a time zone
    Fixed,   ///< shown only: a time, a place on the map
    Line,    ///< one line of text
    Note,    ///< text of several lines
    Choice,  ///< a code of a vocabulary
    Choices, ///< several of them
    Link,    ///< names other records: can be taken off
};
FieldForm fieldForm(const FieldInfo &field);

/// Kinds that are no logs, of which a person can change something. Not those that are written
/// once.
bool hasRecordForm(std::uint32_t kind);

/// A record as it stands, or with what was typed and not saved. On the thread that writes, as everything of OpenForm.
struct OpenRecord {
    OpenForm opened;
    /// Of the links: what they name, by the schema's order of fields.
    std::vector<ShownValue> values;
    /// Somebody looked, and the draft is of what had changed.
    std::optional<PartnerLook> look;
};
/// NotFound when it is not here, or has no form. Without its draft, that is thrown away.
Result<OpenRecord> openRecord(Workspace &workspace, const Id &recordId, bool withDraft);
/// A new one of that kind: with what was typed for it and not saved, or as it begins. A draft is for it when it belongs
/// to the same records, such as a person to the same partner and the same predecessor.
Result<OpenRecord> openNewRecord(Workspace &workspace, const google::protobuf::Message &beginning, bool withDraft);

/// A record as it is typed.
struct TypedRecord {
    OpenForm opened;
    std::shared_ptr<const google::protobuf::Message> form;
    std::optional<PartnerLook> look; ///< which found that something was not right
};
Result<> keepRecordDraft(Workspace &workspace, const TypedRecord &typed);

/// What a save did, so that it can be undone.
struct SavedRecord {
    SavedForm form;
    std::optional<Record> predecessor; ///< who was there before, as they were
    std::optional<Id> check;
};
/// Saves, and erases the draft. Whom a new person came after has left from then on; the look is kept with it. All of it
/// or nothing.
Result<SavedRecord> saveRecord(Workspace &workspace, const Id &workerId, const TypedRecord &typed);
Result<> undoRecord(Workspace &workspace, const SavedRecord &saved);

} // namespace wijkronde
