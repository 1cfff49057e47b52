// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/workspace.h"

#include <optional>

namespace google::protobuf {
class Message;
}

namespace wijkronde {

struct CreateOptions {
    /// Chosen by the caller (a draft has one already); else random. A record that exists under it is edited: to save
    /// twice is to save once.
    std::optional<Id> id;
    /// Else the home stream of the kind: the first of that sort that this device is a member of.
    std::optional<Id> stream;
    /// Erases the draft of this record and kind in the same transaction.
    bool eraseDraft = false;
};

/// Stores a new record. Durable when it returns. Errors: TooLong, InvalidArgument (text that is no UTF-8), NotEnrolled
/// (no stream for this kind yet), StoreFull and others of the store; nothing has changed then.
Result<Id> createRecord(Workspace &workspace, const google::protobuf::Message &record,
                        const CreateOptions &options = {});

/// Stores what differs between the record as its author saw it and `wanted`. What others changed meanwhile in other
/// fields stays; in the same field both values stay. False: nothing differed, nothing was stored.
Result<bool> editRecord(Workspace &workspace, const Record &seen, const google::protobuf::Message &wanted,
                        bool eraseDraft = false);

/// Makes the value in `wanted` the only one of a field that has several.
Result<> resolveField(Workspace &workspace, const Record &seen, std::uint32_t tag,
                      const google::protobuf::Message &wanted);

Result<> deleteRecord(Workspace &workspace, const Record &seen);
Result<> restoreRecord(Workspace &workspace, const Record &seen);
/// The same of the record as it stands now. NotFound when it is not here.
Result<> putRemoved(Workspace &workspace, const Id &id, bool removed);
/// To another stream that this device sees: a contact of somebody who now has a reference code goes into their case
/// (sync.md 2, Streams). NotFound for a stream that it does not see. Shown in its old place until the next sync.
Result<> moveRecord(Workspace &workspace, const Record &seen, const Id &stream);

/// The limits of the schema: length of texts, form of ids, valid UTF-8.
Result<> checkLimits(const google::protobuf::Message &record);

} // namespace wijkronde
