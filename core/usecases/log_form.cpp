// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/log_form.h"

#include "core/record/field_value.h"
#include "core/schema/fieldwork.pb.h"
#include "core/usecases/visits.h"

namespace wijkronde {
namespace {

using google::protobuf::Message;

std::unique_ptr<Message> emptyForm(Approach approach)
{
    if (approach == Approach::Individual) {
        auto contact = std::make_unique<pb::Contact>();
        contact->set_contact_kind("presence_talk");
        contact->set_identification("anonymous");
        return contact;
    }
    auto activity = std::make_unique<pb::GroupActivity>();
    activity->set_approach(std::string(approachCode(approach)));
    activity->set_contact_kind(approach == Approach::Collective ? "group_activity" : "resident_initiative_support");
    return activity;
}

/// Both messages have these fields under the same names.
template <typename Form>
void fillIn(Form &form, const Workspace &workspace, const Identity &identity, const std::optional<VisitRow> &visit)
{
    const auto now = workspace.clock.now();
    form.set_started_at_ms(toMillis(now));
    form.set_started_offset_min(workspace.offsetMinutes(now));
    form.add_worker_ids(identity.workerId.toBytes());
    if (visit) {
        form.set_visit_id(visit->id.toBytes());
        form.set_place_id(visit->visit.place_id());
    }
}

/// Whether a field only suits one kind of log: a step that the screen does not show any more must not be saved.
bool suitsOneKind(std::string_view name)
{
    return name == "contact_kind" || name == "next_step";
}

/// Both fields are of the same type. What has no value leaves the target as it is.
void copyField(const Message &from, const FieldInfo &field, Message &to, const FieldInfo &target)
{
    const auto value = fieldValue(field, from);
    if (!std::holds_alternative<std::monostate>(value))
        setFieldValue(target, value, to);
}

bool sameType(const FieldInfo &a, const FieldInfo &b)
{
    return a.descriptor->type() == b.descriptor->type() && a.isSet() == b.isSet();
}

/// Copies fields of the same name and type that are empty in the target, except what only suits one kind of log.
void copyCommonFields(const Message &from, Message &to)
{
    for (const auto &field : kindOf(from).fields()) {
        const auto *target = kindOf(to).field(field.name());
        const bool filled = target && !target->isSet() && to.GetReflection()->HasField(to, target->descriptor);
        if (target && sameType(field, *target) && !filled && !suitsOneKind(field.name()))
            copyField(from, field, to, *target);
    }
}

/// Copies from an earlier form of the same kind what the form in between could not hold.
void copyLeftFields(const Message &left, const Message &between, Message &to)
{
    const bool otherKind = kindOf(between).number() != kindOf(to).number();
    for (const auto &field : kindOf(left).fields()) {
        const auto *held = kindOf(between).field(field.name());
        const bool isGone = !held || !sameType(field, *held) || suitsOneKind(field.name());
        if (otherKind && isGone && field.name() != "approach")
            copyField(left, field, to, field);
    }
}

/// What it is called for a group does not fit the neighbourhood.
void resetContactKind(Message &form, Approach approach)
{
    const auto fresh = emptyForm(approach);
    const auto &field = *kindOf(form).field("contact_kind");
    copyField(*fresh, field, form, field);
}

} // namespace

std::string_view approachCode(Approach approach)
{
    switch (approach) {
    case Approach::Individual:
        return "individual";
    case Approach::Collective:
        return "collective";
    case Approach::Community:
        break;
    }
    return "community";
}

std::optional<Approach> approachOf(std::string_view code)
{
    for (const auto approach : {Approach::Individual, Approach::Collective, Approach::Community}) {
        if (approachCode(approach) == code)
            return approach;
    }
    return std::nullopt;
}

Result<std::unique_ptr<Message>> newLogForm(Workspace &workspace, const Identity &identity, Approach approach)
{
    const auto visit = runningVisit(workspace, identity.workerId);
    if (!visit)
        return fail(visit.error());
    auto form = emptyForm(approach);
    if (auto *contact = dynamic_cast<pb::Contact *>(form.get()))
        fillIn(*contact, workspace, identity, *visit);
    else if (auto *activity = dynamic_cast<pb::GroupActivity *>(form.get()))
        fillIn(*activity, workspace, identity, *visit);
    return form;
}

std::unique_ptr<Message> withApproach(const Message &form, Approach approach, const Message *left)
{
    auto changed = emptyForm(approach);
    copyCommonFields(form, *changed);
    if (left && kindOf(*left).number() == kindOf(*changed).number())
        copyLeftFields(*left, form, *changed);
    if (left && approachOfForm(*left) != approach)
        resetContactKind(*changed, approach);
    return changed;
}

Approach approachOfForm(const Message &form)
{
    const auto *activity = dynamic_cast<const pb::GroupActivity *>(&form);
    if (!activity)
        return Approach::Individual;
    return approachOf(activity->approach()).value_or(Approach::Collective);
}

std::string_view missingInForm(const Message &form)
{
    if (const auto *contact = dynamic_cast<const pb::Contact *>(&form))
        return contact->domains().empty() ? "domains" : "";
    const auto *activity = dynamic_cast<const pb::GroupActivity *>(&form);
    return activity && activity->theme().empty() && activity->domains().empty() ? "theme" : "";
}

} // namespace wijkronde
