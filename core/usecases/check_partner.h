// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/insight/freshness.h"
#include "core/schema/network.pb.h"
#include "core/usecases/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

/// What somebody found when looking.
struct PartnerLook {
    Id partner;
    std::optional<Id> contact; ///< the person it was about; absent: the partner as a whole
    std::string result;        ///< a code of check_result
    std::string note;
    std::optional<WallTime> at = {}; ///< absent: when it is kept
};

/// A look as a record, and back: what is not kept yet (nobody made it, and perhaps at no time yet).
record::v1::PartnerCheck checkOf(const Workspace &workspace, const PartnerLook &look);
std::optional<PartnerLook> lookOf(const record::v1::PartnerCheck &check);

/// "Klopt dit nog?": keeps the answer as an event of its own (B-2, S0-152). Returns its id, for undoCheck(). Errors:
/// those of createRecord().
Result<Id> checkPartner(Workspace &workspace, const Id &workerId, const PartnerLook &look);
Result<> undoCheck(Workspace &workspace, const Id &check);

/// A person has left, and another one, who is known already, came after. The old one stays in sight as who it was.
/// `seen`: a partner contact as its author saw it.
Result<> succeedContact(Workspace &workspace, const Record &seen, const Id &successor);
/// `seen`: as before succeedContact().
Result<> undoSuccession(Workspace &workspace, const Record &seen);
/// Somebody of whom it was said that they had left is there after all. Returns the record as it was, for
/// undoSuccession(); nothing when they had not left.
Result<std::optional<Record>> bringBack(Workspace &workspace, const Id &contact);

/// Whether this worker knows the partner (S0-80). False: it was so already, nothing was stored.
Result<bool> setKnown(Workspace &workspace, const Id &workerId, const Id &partner, bool known);

/// An answer as it is shown in the history of a partner.
struct CheckRow {
    Id id;
    record::v1::PartnerCheck check;
};

/// All answers about a partner, under all its names (Aliases::namesOf), and its people; newest first.
Result<std::vector<CheckRow>> partnerChecks(Workspace &workspace, const std::vector<Id> &names);

/// How far one can rely on a partner: looking at one of its people is looking at the partner too, but that a person has
/// left says nothing of the partner.
CheckedState partnerState(const std::vector<CheckRow> &checks, WallTime now);
/// The same of one of its people.
CheckedState contactState(const std::vector<CheckRow> &checks, const Id &contact, WallTime now);

} // namespace wijkronde
