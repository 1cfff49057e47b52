// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/choices.h"
#include "core/usecases/duplicates.h"
#include "qml/choices/choice_texts.h"

#include <QString>

#include <optional>
#include <vector>

namespace wijkronde {

/// What the page of one choice shows, as it was read. The functions here run on the store's thread.
struct ChoicePage {
    QString choiceId;
    Id recordId;
    std::uint32_t recordKind = 0;
    std::string shown; ///< of the record, for its title
    QString place;
    /// A field with several values, or a record edited while it was removed.
    std::optional<Question> question;
    std::vector<ShownValue> values; ///< one an answer
    int left = 0;                   ///< how many questions this record has
    /// What the registry kept back.
    std::optional<KeptBackOperation> kept;
    std::vector<ShownValue> fields; ///< of the kept-back operation, or of the edit of a removed record
    /// Two partners that may be the same one.
    std::optional<DuplicatePair> pair;
    std::vector<ShownValue> otherFields; ///< of the second; `fields` are those of the first
};

/// Nothing when there is nothing to choose there any more.
Result<std::optional<ChoicePage>> readChoicePage(Workspace &workspace, const QString &choiceId);
/// A question that was decided, shown again after undo: the texts of then, the record of now.
Result<std::optional<ChoicePage>> readAgain(Workspace &workspace, const ChoicePage &page);
/// What to show after a decision: what is left of the same record, else the next choice, else nothing.
Result<std::optional<ChoicePage>> readNextPage(Workspace &workspace, const QString &decidedId);

} // namespace wijkronde
