// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/policy.pb.h"
#include "core/store/record_query.h"
#include "core/usecases/identity.h"

#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

struct Workspace;

/// A new signal with what is known (S0-1): when, by whom, and where: of the record on which it was noticed (a contact,
/// group activity, partner or place), or of the visit that runs. Nothing of a person goes along, and nothing of a case,
/// which the team may not see. A record that is not here, or of another kind, is passed over.
Result<record::v1::Signal> newSignal(Workspace &workspace, const Identity &identity, const std::optional<Id> &origin);

/// What policy said.
struct ReplyRow {
    Id id;
    record::v1::PolicyReply reply;
};
struct SignalRow {
    ListRow row;
    record::v1::Signal signal;
    std::vector<ReplyRow> replies; ///< newest first

    ListCursor cursor() const { return {row.sort, row.recordNo}; }
    /// A code of signal_status: what policy said last, "sent" when it is there and nothing was said, "draft" while it
    /// is only on this tablet.
    std::string status() const;
    /// Policy still owes an answer. "Seen" and "in discussion" are none.
    bool isOpen() const;
};

struct SignalFilter {
    std::string search; ///< words of the signal
    std::string category;
    bool onlyOpen = false;
};

/// The team's signals, newest first, a page behind `after` at a time: fewer than `limit` end the list.
Result<std::vector<SignalRow>> findSignals(Workspace &workspace, const SignalFilter &filter,
                                           const std::optional<ListCursor> &after, int limit);
/// Nothing for what is no signal, or not here.
Result<std::optional<SignalRow>> findSignal(Workspace &workspace, const Id &id);
/// Whether a signal was given from this record. Reads signals until it is found.
Result<bool> hasSignalFrom(Workspace &workspace, const Id &origin);
/// How many of the team's signals have no answer yet. Reads them all, and all answers.
Result<int> openSignals(Workspace &workspace);

} // namespace wijkronde
