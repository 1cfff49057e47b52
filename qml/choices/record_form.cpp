// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/record_form.h"

#include "core/record/field_value.h"
#include "core/usecases/check_partner.h"
#include "qml/contacts/log_row.h"

#include <algorithm>

namespace wijkronde {
namespace {

/// Longer texts have room for several lines.
constexpr std::uint32_t kLongLine = 300;

bool canBeChanged(const FieldInfo &field)
{
    const auto form = fieldForm(field);
    return form != FieldForm::None && form != FieldForm::Fixed;
}

/// The records that it belongs to are the same; where it is may differ.
bool belongTogether(const google::protobuf::Message &one, const google::protobuf::Message &other)
{
    return std::ranges::all_of(kindOf(one).fields(), [&](const FieldInfo &field) {
        return !field.isId() || field.isSet() || field.rule.references() == "Place"
               || fieldValue(field, one) == fieldValue(field, other);
    });
}

Result<std::optional<Drafts::Draft>> draftOfNew(Workspace &workspace, const google::protobuf::Message &beginning)
{
    const auto &kind = kindOf(beginning);
    const auto drafts = workspace.store.drafts().all();
    if (!drafts)
        return fail(drafts.error());
    for (const auto &draft : *drafts) {
        const auto form =
            draft.kind == kind.number() && draft.base.empty() ? kind.parse(draft.form) : fail(ErrorCode::NotFound);
        if (!form || !belongTogether(**form, beginning))
            continue;
        // One that was saved meanwhile is no new one: saving it again would change that record.
        const auto stored = workspace.store.find(draft.recordId);
        if (!stored)
            return fail(stored.error());
        if (!*stored)
            return draft;
    }
    return std::nullopt;
}

/// A look that is not kept yet is a draft of its own, beside that of the record that it is about.
std::uint32_t lookKind()
{
    return kindOf(pb::PartnerCheck()).number();
}

Result<std::optional<PartnerLook>> keptLook(Workspace &workspace, const Id &recordId)
{
    const auto draft = workspace.store.drafts().find(recordId, lookKind());
    if (!draft)
        return fail(draft.error());
    pb::PartnerCheck check;
    return *draft && check.ParseFromString((*draft)->form) ? lookOf(check) : std::nullopt;
}

Result<> eraseDrafts(Workspace &workspace, const Id &recordId, std::uint32_t kind)
{
    WIJKRONDE_TRY(workspace.store.drafts().erase(recordId, kind));
    return workspace.store.drafts().erase(recordId, lookKind());
}

/// Who the new person came after has left.
Result<> letPredecessorGo(Workspace &workspace, const google::protobuf::Message &form, SavedRecord &saved)
{
    const auto *person = dynamic_cast<const pb::PartnerContact *>(&form);
    const auto id = person ? Id::fromBytes(person->predecessor_id()) : std::nullopt;
    auto before = id ? workspace.store.find(*id) : Result<std::optional<Record>>(std::nullopt);
    if (!before)
        return fail(before.error());
    if (!*before)
        return {};
    WIJKRONDE_TRY(succeedContact(workspace, **before, saved.form.recordId));
    saved.predecessor = std::move(*before);
    return {};
}

Result<OpenRecord> withValues(Workspace &workspace, OpenForm opened)
{
    auto values = ChoiceTexts::readAll(workspace, kindOf(*opened.form).number(), opened.form->SerializeAsString());
    auto look =
        opened.restored ? keptLook(workspace, opened.recordId) : Result<std::optional<PartnerLook>>(std::nullopt);
    if (!values || !look)
        return fail(values ? look.error() : values.error());
    return OpenRecord{std::move(opened), std::move(*values), std::move(*look)};
}

} // namespace

FieldForm fieldForm(const FieldInfo &field)
{
    if (field.name().ends_with("_offset_min"))
        return FieldForm::None;
    // What it belongs to: without that it would be on no page.
    if (field.isId() && !field.isSet() && field.rule.indexed() && field.rule.references() != "Place")
        return FieldForm::Fixed;
    if (field.isId())
        return field.rule.authors() ? FieldForm::Fixed : FieldForm::Link;
    if (field.descriptor->type() != google::protobuf::FieldDescriptor::TYPE_STRING)
        return FieldForm::Fixed;
    if (!field.rule.vocabulary().empty())
        return field.isSet() ? FieldForm::Choices : FieldForm::Choice;
    if (field.isSet())
        return FieldForm::Fixed;
    const auto most = field.rule.max_length();
    return field.merge() == pb::MERGE_RULE_TEXT || most == 0 || most > kLongLine ? FieldForm::Note : FieldForm::Line;
}

bool hasRecordForm(std::uint32_t kind)
{
    const auto *info = kindByNumber(kind);
    return info && !isLogKind(kind) && !info->appendOnly() && std::ranges::any_of(info->fields(), canBeChanged);
}

Result<OpenRecord> openRecord(Workspace &workspace, const Id &recordId, bool withDraft)
{
    auto record = workspace.store.find(recordId);
    if (!record)
        return fail(record.error());
    if (!*record || !hasRecordForm((*record)->kind()))
        return fail(ErrorCode::NotFound, "record");
    const auto number = (*record)->kind();
    const auto &kind = *kindByNumber(number);
    if (!withDraft)
        WIJKRONDE_TRY(eraseDrafts(workspace, recordId, number));
    auto draft = withDraft ? workspace.store.drafts().find(recordId, number)
                           : Result<std::optional<Drafts::Draft>>(std::nullopt);
    if (!draft)
        return fail(draft.error());
    auto seen = *draft ? Record::parse((*draft)->base) : Result<Record>(**record);
    auto form = kind.parse(*draft ? (*draft)->form : (*record)->shown());
    // A draft that cannot be read must not keep the record itself from being opened.
    if (*draft && (!seen || !form))
        return openRecord(workspace, recordId, false);
    if (!form)
        return fail(form.error());
    return withValues(workspace, {recordId, std::move(*form), std::move(*seen), {}, draft->has_value()});
}

Result<OpenRecord> openNewRecord(Workspace &workspace, const google::protobuf::Message &beginning, bool withDraft)
{
    const auto &kind = kindOf(beginning);
    const auto draft = draftOfNew(workspace, beginning);
    if (!draft)
        return fail(draft.error());
    if (*draft && !withDraft)
        WIJKRONDE_TRY(eraseDrafts(workspace, (*draft)->recordId, kind.number()));
    const bool restored = *draft && withDraft;
    auto form = kind.parse(restored ? (*draft)->form : beginning.SerializeAsString());
    if (!form)
        return fail(form.error());
    const auto id = restored ? (*draft)->recordId : workspace.random.id();
    return withValues(workspace, {id, std::move(*form), std::nullopt, {}, restored});
}

Result<> keepRecordDraft(Workspace &workspace, const TypedRecord &typed)
{
    return workspace.store.together([&]() -> Result<> {
        WIJKRONDE_TRY(keepDraft(workspace, typed.opened, *typed.form));
        if (!typed.look)
            return {};
        const auto check = checkOf(workspace, *typed.look).SerializeAsString();
        return workspace.store.drafts().put(typed.opened.recordId, lookKind(), check, workspace.clock.now());
    });
}

Result<SavedRecord> saveRecord(Workspace &workspace, const Id &workerId, const TypedRecord &typed)
{
    SavedRecord done;
    WIJKRONDE_TRY(workspace.store.together([&]() -> Result<> {
        auto saved = saveForm(workspace, typed.opened, *typed.form);
        if (!saved)
            return fail(saved.error());
        done.form = std::move(*saved);
        // Also when nothing differed: what was typed is what is stored.
        WIJKRONDE_TRY(eraseDrafts(workspace, typed.opened.recordId, kindOf(*typed.form).number()));
        if (!typed.opened.seen)
            WIJKRONDE_TRY(letPredecessorGo(workspace, *typed.form, done));
        if (!typed.look)
            return {};
        auto check = checkPartner(workspace, workerId, *typed.look);
        if (!check)
            return fail(check.error());
        done.check = *check;
        return {};
    }));
    return done;
}

Result<> undoRecord(Workspace &workspace, const SavedRecord &saved)
{
    return workspace.store.together([&]() -> Result<> {
        if (saved.check)
            WIJKRONDE_TRY(undoCheck(workspace, *saved.check));
        if (saved.predecessor)
            WIJKRONDE_TRY(undoSuccession(workspace, *saved.predecessor));
        return undoSave(workspace, saved.form);
    });
}

} // namespace wijkronde
