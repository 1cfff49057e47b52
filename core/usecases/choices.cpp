// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/choices.h"

#include "core/record/field_value.h"
#include "core/record/hlc.h"
#include "core/record/wire_fields.h"
#include "core/store/author_table.h"
#include "core/store/choice_query.h"
#include "core/store/sync_settings.h"
#include "core/usecases/duplicates.h"
#include "core/usecases/identity.h"
#include "core/usecases/save_record.h"

#include <google/protobuf/message.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace wijkronde {
namespace {

using google::protobuf::Message;

constexpr Millis kClockTolerance = std::chrono::minutes(5);

/// Of the fields that count before anybody has chosen: from open to restrictive.
struct Order {
    std::string_view field;
    std::array<std::string_view, 3> codes;
};
constexpr std::array kOrders{
    Order{"confidentiality", {"open_team", "case_team", "restricted_safety"}},
    Order{"identification", {"anonymous", "referenced", "identified"}},
};

WallTime newestOf(const Record &record)
{
    std::uint64_t newest = 0;
    for (const auto &version : record.state().versions())
        newest = std::max<std::uint64_t>(newest, version.hlc());
    return Hlc::wallTime(newest);
}

pb::MergeRule ruleOf(std::uint32_t kind, std::uint32_t tag)
{
    const auto *info = kindByNumber(kind);
    const auto *field = info ? info->field(tag) : nullptr;
    return field ? field->merge() : pb::MERGE_RULE_SCALAR;
}

Choice choiceOf(const Record &record)
{
    Choice choice;
    choice.kind = record.isEditedWhileDeleted() ? ChoiceKind::EditedWhileDeleted : ChoiceKind::Values;
    choice.id = record.id();
    choice.recordId = record.id();
    choice.recordKind = record.kind();
    choice.shown = record.shown();
    for (const auto &conflict : record.conflicts()) {
        choice.tags.push_back(conflict.tag);
        choice.critical = choice.critical || ruleOf(record.kind(), conflict.tag) == pb::MERGE_RULE_CRITICAL;
    }
    choice.at = newestOf(record);
    return choice;
}

Result<Choice> choiceOf(Workspace &workspace, const KeptBackOperation &kept)
{
    Choice choice;
    choice.kind = ChoiceKind::KeptBack;
    choice.id = kept.opUid;
    choice.recordId = kept.recordId;
    choice.recordKind = kept.kind;
    choice.reason = kept.reason;
    choice.at = kept.madeAt;
    const auto record = workspace.store.find(kept.recordId);
    if (!record)
        return fail(record.error());
    pb::Operation operation;
    operation.ParseFromString(kept.bytes);
    choice.shown = *record ? (*record)->shown() : operation.fields();
    return choice;
}

/// As new as the newer of the two.
Result<Choice> choiceOf(Workspace &workspace, const DuplicatePair &pair)
{
    Choice choice;
    choice.kind = ChoiceKind::Duplicate;
    choice.id = pair.first;
    choice.recordId = pair.first;
    choice.otherId = pair.second;
    choice.recordKind = kindByName("partner")->number();
    choice.shown = pair.firstShown;
    for (const auto &id : {pair.first, pair.second}) {
        const auto record = workspace.store.find(id);
        if (!record)
            return fail(record.error());
        if (*record)
            choice.at = std::max(choice.at, newestOf(**record));
    }
    return choice;
}

/// How far this tablet's clock is off, as the last sync learnt it.
Result<Millis> clockOffset(Workspace &workspace)
{
    const auto stored = workspace.store.settings().value(kClockOffsetSetting);
    if (!stored)
        return fail(stored.error());
    std::int64_t offset = 0;
    std::from_chars(stored->data(), stored->data() + stored->size(), offset);
    return Millis(offset);
}

std::unique_ptr<Message> withValue(const Record &record, const std::string &value)
{
    const auto *kind = kindByNumber(record.kind());
    auto parsed = kind ? kind->parse(value) : Result<std::unique_ptr<Message>>(fail(ErrorCode::UnknownKind));
    return parsed ? std::move(*parsed) : nullptr;
}

Result<Question> questionOf(Workspace &workspace, const Record &record, const FieldConflict &conflict)
{
    Question question{ChoiceKind::Values, record, conflict.tag, ruleOf(record.kind(), conflict.tag), {}};
    // Newest first; of equal values the first one met is the newest.
    for (auto index = conflict.versions.rbegin(); index != conflict.versions.rend(); ++index) {
        auto by = writerOf(workspace, record.state().versions(*index));
        if (!by)
            return fail(by.error());
        FieldAnswer answer{std::move(*by), record.valueIn(*index, conflict.tag)};
        const auto same = std::ranges::find(question.answers, answer.value, &FieldAnswer::value);
        if (same == question.answers.end())
            question.answers.push_back(std::move(answer));
        else if (answer.by.who == Writer::Me)
            *same = std::move(answer);
    }
    std::stable_partition(question.answers.begin(), question.answers.end(),
                          [](const FieldAnswer &answer) { return answer.by.who == Writer::Me; });
    return question;
}

Result<Question> keepQuestionOf(Workspace &workspace, const Record &record)
{
    Question question{ChoiceKind::EditedWhileDeleted, record, 0, pb::MERGE_RULE_SCALAR, {}};
    for (const auto wanted : {pb::LIFECYCLE_ALIVE, pb::LIFECYCLE_DELETED}) {
        const pb::Version *newest = nullptr;
        for (const auto &version : record.state().versions()) {
            if (version.lifecycle() == wanted)
                newest = &version;
        }
        if (!newest)
            return fail(ErrorCode::InvalidArgument, "not edited while deleted");
        auto by = writerOf(workspace, *newest);
        if (!by)
            return fail(by.error());
        question.answers.push_back({std::move(*by), newest->fields()});
    }
    return question;
}

Result<Record> storedRecord(Workspace &workspace, const Id &id)
{
    auto record = workspace.store.find(id);
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(ErrorCode::NotFound, "record");
    return std::move(**record);
}

/// The bytes of the field as it is shown.
std::string shownValue(const Record &record, std::uint32_t tag)
{
    std::string value;
    const auto shown = record.shown();
    for (const auto &field : splitFields(shown).value_or(std::vector<WireField>{})) {
        if (field.tag == tag)
            value += field.bytes;
    }
    return value;
}

} // namespace

Result<std::vector<Choice>> listChoices(Workspace &workspace, int limit)
{
    std::vector<Choice> choices;
    const auto records = ChoiceQuery(workspace.store.database()).records(limit);
    if (!records)
        return fail(records.error());
    for (const auto &record : *records)
        choices.push_back(choiceOf(record));
    const auto kept = Quarantine(workspace.store).list(limit);
    if (!kept)
        return fail(kept.error());
    for (const auto &one : *kept) {
        auto choice = choiceOf(workspace, one);
        if (!choice)
            return fail(choice.error());
        choices.push_back(std::move(*choice));
    }
    const auto pairs = possibleDuplicates(workspace, limit);
    if (!pairs)
        return fail(pairs.error());
    for (const auto &pair : *pairs) {
        auto choice = choiceOf(workspace, pair);
        if (!choice)
            return fail(choice.error());
        choices.push_back(std::move(*choice));
    }
    std::ranges::stable_sort(choices, std::greater{}, &Choice::at);
    if (choices.size() > static_cast<std::size_t>(limit))
        choices.resize(static_cast<std::size_t>(limit));
    return choices;
}

Result<std::int64_t> countChoices(Workspace &workspace)
{
    const auto records = ChoiceQuery(workspace.store.database()).count();
    const auto kept = Quarantine(workspace.store).count();
    const auto pairs = possibleDuplicates(workspace, std::numeric_limits<int>::max());
    if (!records || !kept || !pairs)
        return fail(!records ? records.error() : !kept ? kept.error() : pairs.error());
    return *records + *kept + static_cast<std::int64_t>(pairs->size());
}

Result<WrittenBy> writerOf(Workspace &workspace, const pb::Version &version)
{
    WrittenBy by;
    by.at = Hlc::wallTime(version.hlc());
    const auto own = ChoiceQuery(workspace.store.database()).own(version.dot());
    const auto offset = clockOffset(workspace);
    const auto identity = readIdentity(workspace.store);
    const auto author = AuthorTable(workspace.store.database()).find(version.device_no());
    if (!own || !offset || !identity || !author)
        return fail(ErrorCode::StoreFailed, "writer");
    const bool isMine = *own
                        || (version.device_no() != 0
                            && (version.device_no() == workspace.store.deviceNo()
                                || (*author && *identity && (*author)->workerId == (*identity)->workerId)));
    if (isMine) {
        by.who = Writer::Me;
    } else if (version.device_no() == 0) {
        by.who = Writer::Registry;
    } else if (*author && !(*author)->name.empty()) {
        by.who = Writer::Colleague;
        by.name = (*author)->name;
    }
    if (*own && (*own)->hlc == version.hlc()) {
        // As the tablet's clock had it. A time that the registry stamped in its place is right.
        by.at = (*own)->madeAt;
        by.byDeviceClock = std::chrono::abs(*offset) > kClockTolerance;
    } else if (!*own) {
        // Of another tablet only a clock that is ahead can be seen: its time has not come yet.
        by.byDeviceClock = by.at > workspace.clock.now() + *offset + kClockTolerance;
    }
    return by;
}

Result<std::vector<Question>> questionsOf(Workspace &workspace, const Id &recordId)
{
    const auto record = workspace.store.find(recordId);
    if (!record)
        return fail(record.error());
    std::vector<Question> questions;
    if (!*record || (*record)->isDeleted())
        return questions;
    if ((*record)->isEditedWhileDeleted()) {
        auto question = keepQuestionOf(workspace, **record);
        if (!question)
            return fail(question.error());
        questions.push_back(std::move(*question));
    }
    for (const auto &conflict : (*record)->conflicts()) {
        auto question = questionOf(workspace, **record, conflict);
        if (!question)
            return fail(question.error());
        questions.push_back(std::move(*question));
    }
    return questions;
}

Result<Decision> decideValue(Workspace &workspace, const Question &question, const std::string &value)
{
    const auto wanted = withValue(question.record, value);
    if (!wanted || question.kind != ChoiceKind::Values)
        return fail(ErrorCode::InvalidArgument, "value");
    WIJKRONDE_TRY(resolveField(workspace, question.record, question.tag, *wanted));
    Decision decision{question.record.id(), question.tag, ChoiceKind::Values, value, {}, false};
    const auto other = std::ranges::find_if(question.answers, [&](const auto &one) { return one.value != value; });
    decision.other = other == question.answers.end() ? value : other->value;
    return decision;
}

Result<Decision> decideKeep(Workspace &workspace, const Question &question, bool keep)
{
    if (question.kind != ChoiceKind::EditedWhileDeleted)
        return fail(ErrorCode::InvalidArgument, "question");
    WIJKRONDE_TRY(keep ? restoreRecord(workspace, question.record) : deleteRecord(workspace, question.record));
    return Decision{question.record.id(), 0, ChoiceKind::EditedWhileDeleted, {}, {}, keep};
}

Result<bool> undoDecision(Workspace &workspace, const Decision &decision)
{
    const auto record = storedRecord(workspace, decision.recordId);
    if (!record)
        return fail(record.error());
    if (decision.kind == ChoiceKind::EditedWhileDeleted) {
        const bool isThere = !record->isDeleted() && !record->isEditedWhileDeleted();
        if (isThere != decision.kept)
            return false;
        WIJKRONDE_TRY(decision.kept ? deleteRecord(workspace, *record) : restoreRecord(workspace, *record));
        return true;
    }
    const auto now = shownValue(*record, decision.tag);
    const auto conflicts = record->conflicts();
    if (now != decision.value || std::ranges::find(conflicts, decision.tag, &FieldConflict::tag) != conflicts.end())
        return false;
    const auto wanted = withValue(*record, decision.other);
    if (!wanted)
        return fail(ErrorCode::InvalidArgument, "value");
    WIJKRONDE_TRY(resolveField(workspace, *record, decision.tag, *wanted));
    return true;
}

std::string textOf(const Question &question, const FieldAnswer &answer)
{
    const auto *kind = kindByNumber(question.record.kind());
    const auto *field = kind ? kind->field(question.tag) : nullptr;
    const auto message = withValue(question.record, answer.value);
    if (!field || !message)
        return {};
    auto value = fieldValue(*field, *message);
    const auto *text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

std::string textValue(const Question &question, const std::string &text)
{
    const auto *kind = kindByNumber(question.record.kind());
    const auto *field = kind ? kind->field(question.tag) : nullptr;
    if (!field || text.empty())
        return {};
    const auto message = kind->newMessage();
    setFieldValue(*field, text, *message);
    return message->SerializeAsString();
}

std::string joinedTexts(const Question &question)
{
    std::string joined;
    for (const auto &answer : question.answers) {
        const auto text = textOf(question, answer);
        if (text.empty())
            continue;
        joined += joined.empty() ? "" : "\n\n";
        joined += text;
    }
    return joined;
}

std::string effectiveCode(const Record &record, std::string_view fieldName)
{
    const auto *kind = kindByNumber(record.kind());
    const auto *field = kind ? kind->field(fieldName) : nullptr;
    if (!field)
        return {};
    const auto codeIn = [&](const std::string &bytes) {
        const auto message = withValue(record, bytes);
        auto value = message ? fieldValue(*field, *message) : FieldValue{};
        const auto *code = std::get_if<std::string>(&value);
        return code ? *code : std::string();
    };
    const auto conflicts = record.conflicts();
    const auto conflict = std::ranges::find(conflicts, field->tag(), &FieldConflict::tag);
    if (conflict == conflicts.end())
        return codeIn(record.shown());
    const auto order = std::ranges::find(kOrders, fieldName, &Order::field);
    if (order == kOrders.end())
        return {};
    std::ptrdiff_t strictest = -1;
    for (const auto version : conflict->versions) {
        const auto found = std::ranges::find(order->codes, codeIn(record.valueIn(version, field->tag())));
        if (found != order->codes.end())
            strictest = std::max(strictest, found - order->codes.begin());
    }
    return strictest < 0 ? std::string() : std::string(order->codes[static_cast<std::size_t>(strictest)]);
}

} // namespace wijkronde
