// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/check_partner.h"

#include "core/store/record_query.h"
#include "core/usecases/save_record.h"

#include <limits>

namespace wijkronde {
namespace {

CheckAnswer answerOf(const CheckRow &row)
{
    return {fromMillis(row.check.checked_at_ms()), row.check.check_result()};
}

} // namespace

Result<Id> checkPartner(Workspace &workspace, const Id &workerId, const PartnerLook &look)
{
    const auto now = workspace.clock.now();
    pb::PartnerCheck check;
    check.set_partner_id(look.partner.toBytes());
    if (look.contact)
        check.set_contact_id(look.contact->toBytes());
    check.set_check_result(look.result);
    check.set_checked_at_ms(toMillis(now));
    check.set_checked_offset_min(workspace.offsetMinutes(now));
    check.set_worker_id(workerId.toBytes());
    if (!look.note.empty())
        check.set_note(look.note);
    return createRecord(workspace, check);
}

Result<> undoCheck(Workspace &workspace, const Id &check)
{
    const auto record = workspace.store.find(check);
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(ErrorCode::NotFound, "check");
    return deleteRecord(workspace, **record);
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
    const auto now = workspace.store.find(seen.id());
    if (!now)
        return fail(now.error());
    pb::PartnerContact there;
    pb::PartnerContact before;
    if (!*now || !there.ParseFromString((*now)->shown()) || !before.ParseFromString(seen.shown()))
        return fail(ErrorCode::NotFound, "contact");
    there.clear_left_at_ms();
    there.clear_left_offset_min();
    there.clear_successor_id();
    if (before.has_left_at_ms())
        there.set_left_at_ms(before.left_at_ms());
    if (before.has_left_offset_min())
        there.set_left_offset_min(before.left_offset_min());
    if (before.has_successor_id())
        there.set_successor_id(before.successor_id());
    const auto edited = editRecord(workspace, **now, there);
    return edited ? Result<>() : fail(edited.error());
}

Result<std::vector<CheckRow>> partnerChecks(Workspace &workspace, const Id &partner)
{
    ListFilter filter;
    filter.list = kindByName("partner_check")->list();
    filter.indexed = {"partner_id", partner.toBytes()};
    const auto rows =
        RecordQuery(workspace.store.database()).page(filter, std::nullopt, std::numeric_limits<int>::max());
    if (!rows)
        return fail(rows.error());
    std::vector<CheckRow> checks;
    for (const auto &row : *rows) {
        CheckRow check{row.id, {}};
        if (check.check.ParseFromString(row.shown))
            checks.push_back(std::move(check));
    }
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
