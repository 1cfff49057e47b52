// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/check_partner.h"

#include "core/record/field_value.h"
#include "core/store/record_query.h"
#include "core/usecases/save_record.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace wijkronde {
namespace {

CheckAnswer answerOf(const CheckRow &row)
{
    return {fromMillis(row.check.checked_at_ms()), row.check.check_result()};
}

/// Whether a person is there still and who came after, as `wanted` has it; the rest stays. Returns what was there;
/// nothing when it was so already.
Result<std::optional<Record>> putStay(Workspace &workspace, const Id &contact, const pb::PartnerContact &wanted)
{
    auto stored = workspace.store.find(contact);
    if (!stored)
        return fail(stored.error());
    pb::PartnerContact there;
    if (!*stored || (*stored)->kind() != kindOf(there).number() || !there.ParseFromString((*stored)->shown()))
        return fail(ErrorCode::NotFound, "contact");
    for (const auto *name : {"left_at_ms", "left_offset_min", "successor_id"}) {
        const auto &field = *kindOf(there).field(name);
        setFieldValue(field, fieldValue(field, wanted), there);
    }
    const auto edited = editRecord(workspace, **stored, there);
    if (!edited)
        return fail(edited.error());
    return *edited ? std::move(*stored) : std::nullopt;
}

} // namespace

pb::PartnerCheck checkOf(const Workspace &workspace, const PartnerLook &look)
{
    pb::PartnerCheck check;
    check.set_partner_id(look.partner.toBytes());
    if (look.contact)
        check.set_contact_id(look.contact->toBytes());
    check.set_check_result(look.result);
    if (!look.note.empty())
        check.set_note(look.note);
    if (look.at) {
        check.set_checked_at_ms(toMillis(*look.at));
        check.set_checked_offset_min(workspace.offsetMinutes(*look.at));
    }
    return check;
}

std::optional<PartnerLook> lookOf(const pb::PartnerCheck &check)
{
    const auto partner = Id::fromBytes(check.partner_id());
    if (!partner)
        return std::nullopt;
    PartnerLook look{*partner, Id::fromBytes(check.contact_id()), check.check_result(), check.note(), std::nullopt};
    if (check.has_checked_at_ms())
        look.at = fromMillis(check.checked_at_ms());
    return look;
}

Result<Id> checkPartner(Workspace &workspace, const Id &workerId, const PartnerLook &look)
{
    auto kept = look;
    kept.at = look.at.value_or(workspace.clock.now());
    auto check = checkOf(workspace, kept);
    check.set_worker_id(workerId.toBytes());
    return createRecord(workspace, check);
}

Result<> undoCheck(Workspace &workspace, const Id &check)
{
    return putRemoved(workspace, check, true);
}

Result<> succeedContact(Workspace &workspace, const Record &seen, const Id &successor)
{
    pb::PartnerContact left;
    if (seen.kind() != kindOf(left).number() || !left.ParseFromString(seen.shown()))
        return fail(ErrorCode::InvalidArgument, "contact");
    const auto now = workspace.clock.now();
    left.set_left_at_ms(toMillis(now));
    left.set_left_offset_min(workspace.offsetMinutes(now));
    left.set_successor_id(successor.toBytes());
    const auto edited = editRecord(workspace, seen, left);
    return edited ? Result<>() : fail(edited.error());
}

Result<> undoSuccession(Workspace &workspace, const Record &seen)
{
    pb::PartnerContact before;
    if (!before.ParseFromString(seen.shown()))
        return fail(ErrorCode::NotFound, "contact");
    const auto put = putStay(workspace, seen.id(), before);
    return put ? Result<>() : fail(put.error());
}

Result<std::optional<Record>> bringBack(Workspace &workspace, const Id &contact)
{
    return putStay(workspace, contact, {});
}

Result<bool> setKnown(Workspace &workspace, const Id &workerId, const Id &partner, bool known)
{
    auto record = workspace.store.find(partner);
    if (!record)
        return fail(record.error());
    pb::Partner wanted;
    if (!*record || (*record)->kind() != kindOf(wanted).number() || !wanted.ParseFromString((*record)->shown()))
        return fail(ErrorCode::NotFound, "partner");
    auto &ids = *wanted.mutable_known_by_ids();
    ids.erase(std::remove(ids.begin(), ids.end(), workerId.toBytes()), ids.end());
    if (known)
        *ids.Add() = workerId.toBytes();
    return editRecord(workspace, **record, wanted);
}

Result<std::vector<CheckRow>> partnerChecks(Workspace &workspace, const std::vector<Id> &names)
{
    std::vector<CheckRow> checks;
    for (const auto &partner : names) {
        ListFilter filter;
        filter.list = kindByName("partner_check")->list();
        filter.indexed = {"partner_id", partner.toBytes()};
        const auto rows =
            RecordQuery(workspace.store.database()).page(filter, std::nullopt, std::numeric_limits<int>::max());
        if (!rows)
            return fail(rows.error());
        for (const auto &row : *rows) {
            CheckRow check{row.id, {}};
            if (check.check.ParseFromString(row.shown))
                checks.push_back(std::move(check));
        }
    }
    if (names.size() > 1)
        std::ranges::stable_sort(checks, std::greater(), [](const CheckRow &row) { return row.check.checked_at_ms(); });
    return checks;
}

CheckedState partnerState(const std::vector<CheckRow> &checks, WallTime now)
{
    std::vector<CheckAnswer> answers;
    for (const auto &row : checks) {
        const bool isPerson = row.check.has_contact_id();
        if (!isPerson || row.check.check_result() != "gone")
            answers.push_back(answerOf(row));
    }
    return checkedState(std::move(answers), now);
}

CheckedState contactState(const std::vector<CheckRow> &checks, const Id &contact, WallTime now)
{
    std::vector<CheckAnswer> answers;
    for (const auto &row : checks) {
        if (row.check.contact_id() == contact.view())
            answers.push_back(answerOf(row));
    }
    return checkedState(std::move(answers), now);
}

} // namespace wijkronde
