// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/quarantine.h"
#include "core/usecases/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

/// Something that only a person can decide: "Keuze nodig". Nothing else waits for it.
enum class ChoiceKind {
    Values,             ///< fields of a record that two people gave different values
    EditedWhileDeleted, ///< one removed the record, another changed it without knowing that
    KeptBack,           ///< an own operation that the registry could not take
    Duplicate,          ///< two partners that may be the same one
};

struct Choice {
    ChoiceKind kind = ChoiceKind::Values;
    Id id; ///< of the record; of a kept-back one: the op_uid
    Id recordId;
    Id otherId; ///< of a pair: the second one
    std::uint32_t recordKind = 0;
    std::string shown;               ///< the bytes of a record message of that kind
    std::vector<std::uint32_t> tags; ///< the fields that it is about
    bool critical = false;           ///< one of them is never chosen for anybody
    int reason = 0;                  ///< of a kept-back one
    WallTime at{};                   ///< of the newest that was written

    bool operator==(const Choice &) const = default;
};

/// Newest first. A record is one choice, however many of its fields have several values.
Result<std::vector<Choice>> listChoices(Workspace &workspace, int limit);
/// For a badge: reads two small indexes and all partners, whatever the number of other records.
Result<std::int64_t> countChoices(Workspace &workspace);

enum class Writer {
    Me,
    Colleague, ///< `name` says who
    Unknown,   ///< a device that no pull has explained
    Registry,  ///< it brought two texts together
};

/// Who wrote a version and when.
struct WrittenBy {
    Writer who = Writer::Unknown;
    std::string name;
    WallTime at{};
    /// The clock of the tablet was off by more than 5 minutes: the time is the one that it showed.
    bool byDeviceClock = false;

    bool operator==(const WrittenBy &) const = default;
};

/// One of the values that a field has. Equal values of two people are one answer: that of whoever wrote last.
struct FieldAnswer {
    WrittenBy by;
    std::string value; ///< the bytes of a partial record message; empty = the field was emptied
    bool operator==(const FieldAnswer &) const = default;
};

/// One thing to decide about a record as it stands.
struct Question {
    ChoiceKind kind = ChoiceKind::Values;
    Record record;
    std::uint32_t tag = 0; ///< of the field; 0 with EditedWhileDeleted
    pb::MergeRule rule = pb::MERGE_RULE_SCALAR;
    /// Of a field: its values, one's own first, then the newest first. Of EditedWhileDeleted: who changed it, then who
    /// removed it.
    std::vector<FieldAnswer> answers;
};

/// What must be decided about a record, in the order to ask it: first whether it stays, then its fields.
Result<std::vector<Question>> questionsOf(Workspace &workspace, const Id &recordId);
Result<WrittenBy> writerOf(Workspace &workspace, const pb::Version &version);

/// What a person decided, to be undone.
struct Decision {
    Id recordId;
    std::uint32_t tag = 0;
    ChoiceKind kind = ChoiceKind::Values;
    std::string value; ///< of a field: what was chosen
    std::string other; ///< of a field: what undo chooses
    bool kept = false; ///< of EditedWhileDeleted
};

/// Makes a value the only one of the field. `value` is one of the answers', or the bytes of a partial message with a
/// text of one's own. InvalidArgument when it is no value of that field.
Result<Decision> decideValue(Workspace &workspace, const Question &question, const std::string &value);
/// EditedWhileDeleted: the record stays, or it goes.
Result<Decision> decideKeep(Workspace &workspace, const Question &question, bool keep);
/// The two values cannot be made to stand beside each other again: the decision was an operation that saw both. Who
/// presses "undo" meant the other one, or wants to look again: undo is a new operation with the other value, and the
/// page shows both texts once more, so that any of them can be chosen. False: somebody changed it since, and nothing
/// was done.
Result<bool> undoDecision(Workspace &workspace, const Decision &decision);

/// Both texts, one under the other, in the order of the answers.
std::string joinedTexts(const Question &question);
/// The value of a text field in an answer.
std::string textOf(const Question &question, const FieldAnswer &answer);
/// The bytes of a partial message with that text.
std::string textValue(const Question &question, const std::string &text);

/// A critical field as it counts while people have not chosen: the most restrictive of its values where they have an
/// order, else empty. It counts now for confidentiality (who may see a record) and identification (whether there is a
/// person in it); nowhere else is a critical field used to decide anything.
std::string effectiveCode(const Record &record, std::string_view fieldName);

} // namespace wijkronde
