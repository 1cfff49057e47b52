// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/record_form.h"

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

} // namespace

FieldForm fieldForm(const FieldInfo &field)
{
    if (field.name().ends_with("_offset_min"))
        return FieldForm::None;
    if (field.isId())
        return FieldForm::Link;
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
        WIJKRONDE_TRY(workspace.store.drafts().erase(recordId, number));
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
    auto values = ChoiceTexts::readAll(workspace, number, (*form)->SerializeAsString());
    if (!values)
        return fail(values.error());
    return OpenRecord{{recordId, std::move(*form), std::move(*seen), {}, draft->has_value()}, std::move(*values)};
}

} // namespace wijkronde
