// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/fieldwork.pb.h"
#include "qml/choices/record_form.h"
#include "qml/contacts/log_row.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace wijkronde {

/// What somebody of the team told of a place before.
struct HeardBefore {
    Id observation;
    QDate day;
    QString text;

    bool operator==(const HeardBefore &) const = default;
};

/// A visit with what its worker told of it, as they stand or with what was typed and not saved. On the thread that
/// writes, as everything of OpenForm.
struct OpenVisit {
    record::v1::Visit stored; ///< as it stands
    OpenRecord visit;
    OpenRecord observation;
    QString placeName;
    LogCounts counts;                ///< what this worker logged during it
    std::vector<HeardBefore> before; ///< at the same place, newest first
    bool hasSignal = false;          ///< policy was told of the observation already
};
/// NotFound when it is not here. Without its drafts, those are thrown away.
Result<OpenVisit> openVisit(Workspace &workspace, const Id &workerId, const Id &visitId, bool withDraft);

struct TypedVisit {
    TypedRecord visit;
    TypedRecord observation;
};
/// Of each of both, when it is not as it was opened.
Result<> keepVisitDraft(Workspace &workspace, const TypedVisit &typed);

/// What a save did, so that it can be undone.
struct SavedVisit {
    SavedRecord visit;
    std::optional<SavedRecord> observation;
    std::optional<Id> removedObservation;
    /// When the visit ended with it: undone, the visit goes on, and what was typed is there again.
    std::optional<TypedVisit> typed;
};
/// Saves both, and ends the visit when it runs. An observation without a text is none: a stored one is taken away.
Result<SavedVisit> saveVisit(Workspace &workspace, const Id &workerId, const TypedVisit &typed);
Result<> undoVisit(Workspace &workspace, const SavedVisit &saved);

/// What a worker logged during a visit. On any thread of the store.
Result<LogCounts> countLogs(Workspace &workspace, const Id &workerId, const Id &visitId,
                            const record::v1::Visit &visit);
/// Whether something was typed about a visit and is not saved.
Result<bool> hasVisitDraft(Workspace &workspace, const Id &visitId);

} // namespace wijkronde
