// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/signals.h"

#include "core/record/field_value.h"
#include "core/usecases/visits.h"
#include "core/usecases/workspace.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace wijkronde {
namespace {

constexpr int kAll = std::numeric_limits<int>::max();

/// What says that policy is done with it.
constexpr std::array<std::string_view, 3> kAnswers{"answered", "done", "not_taken_up"};

bool isAnswer(std::string_view status)
{
    return std::ranges::find(kAnswers, status) != kAnswers.end();
}

/// Fields of the same name go along, where the signal has them: domains, place, and what was heard.
void copyFrom(const google::protobuf::Message &origin, pb::Signal &signal)
{
    for (const auto *name : {"domains", "place_id", "text"}) {
        const auto *field = kindOf(origin).field(name);
        if (field)
            setFieldValue(*kindOf(signal).field(name), fieldValue(*field, origin), signal);
    }
}

/// Whether only a few of the team may see the record: nothing of it may go where all may.
Result<bool> isOfACase(Workspace &workspace, const Id &id)
{
    const auto row = workspace.store.records().find(id);
    if (!row)
        return fail(row.error());
    const auto stream =
        *row ? workspace.store.streams().byNo((*row)->streamNo) : Result<std::optional<Stream>>(std::nullopt);
    if (!stream)
        return fail(stream.error());
    return *stream && (*stream)->kind == pb::STREAM_KIND_CASE;
}

/// The signal began on this record.
Result<> beginOn(Workspace &workspace, const Id &origin, pb::Signal &signal)
{
    const auto record = workspace.store.find(origin);
    if (!record)
        return fail(record.error());
    const auto *kind = *record ? kindByNumber((*record)->kind()) : nullptr;
    if (!kind)
        return {};
    if (kind->name() == "place") {
        signal.set_place_id(origin.toBytes());
        return {};
    }
    const bool isWork = kind->list() == kindByName("contact")->list() || kind->name() == "observation";
    if (!isWork && kind->name() != "partner")
        return {};
    const auto hidden = isOfACase(workspace, origin);
    if (!hidden || *hidden)
        return hidden ? Result<>() : fail(hidden.error());
    const auto message = kind->parse((*record)->shown());
    if (!message)
        return fail(message.error());
    copyFrom(**message, signal);
    (isWork ? *signal.mutable_origin_id() : *signal.mutable_partner_id()) = origin.toBytes();
    return {};
}

Result<std::vector<ReplyRow>> repliesTo(Workspace &workspace, const Id &signal)
{
    ListFilter filter;
    filter.list = kindByName("policy_reply")->list();
    filter.indexed = {"signal_id", signal.toBytes()};
    const auto rows = RecordQuery(workspace.store.database()).page(filter, std::nullopt, kAll);
    if (!rows)
        return fail(rows.error());
    std::vector<ReplyRow> replies;
    for (const auto &row : *rows) {
        ReplyRow reply{row.id, {}};
        if (reply.reply.ParseFromString(row.shown))
            replies.push_back(std::move(reply));
    }
    return replies;
}

bool fits(const SignalRow &row, const SignalFilter &filter)
{
    return (filter.category.empty() || row.signal.signal_category() == filter.category)
           && (!filter.onlyOpen || row.isOpen());
}

/// Nothing for a row that is no signal.
Result<std::optional<SignalRow>> signalOf(Workspace &workspace, const ListRow &row)
{
    SignalRow signal{row, {}, {}};
    if (row.kind != kindOf(signal.signal).number() || !signal.signal.ParseFromString(row.shown))
        return std::nullopt;
    auto replies = repliesTo(workspace, row.id);
    if (!replies)
        return fail(replies.error());
    signal.replies = std::move(*replies);
    return signal;
}

} // namespace

Result<pb::Signal> newSignal(Workspace &workspace, const Identity &identity, const std::optional<Id> &origin)
{
    pb::Signal signal;
    const auto now = workspace.clock.now();
    signal.set_noticed_at_ms(toMillis(now));
    signal.set_noticed_offset_min(workspace.offsetMinutes(now));
    signal.add_worker_ids(identity.workerId.toBytes());
    if (origin) {
        WIJKRONDE_TRY(beginOn(workspace, *origin, signal));
    } else {
        const auto visit = runningVisit(workspace, identity.workerId);
        if (!visit)
            return fail(visit.error());
        if (*visit)
            signal.set_place_id((*visit)->visit.place_id());
    }
    return signal;
}

std::string SignalRow::status() const
{
    if (!replies.empty())
        return replies.front().reply.signal_status();
    return row.waiting ? "draft" : "sent";
}

bool SignalRow::isOpen() const
{
    return !isAnswer(status());
}

Result<std::vector<SignalRow>> findSignals(Workspace &workspace, const SignalFilter &filter,
                                           const std::optional<ListCursor> &after, int limit)
{
    ListFilter list;
    list.list = kindByName("signal")->list();
    list.search = filter.search;
    if (!filter.category.empty())
        list.indexed = {"signal_category", filter.category};
    std::vector<SignalRow> found;
    Result<> read;
    list.accepts = [&](const ListRow &row) {
        auto signal = read ? signalOf(workspace, row) : Result<std::optional<SignalRow>>(std::nullopt);
        if (!signal)
            read = fail(signal.error());
        if (!signal || !*signal || !fits(**signal, filter))
            return false;
        found.push_back(std::move(**signal));
        return true;
    };
    const auto rows = RecordQuery(workspace.store.database()).page(list, after, limit);
    if (!rows || !read)
        return fail(rows ? read.error() : rows.error());
    return found;
}

Result<std::optional<SignalRow>> findSignal(Workspace &workspace, const Id &id)
{
    const auto row = RecordQuery(workspace.store.database()).row(id);
    if (!row)
        return fail(row.error());
    return *row ? signalOf(workspace, **row) : Result<std::optional<SignalRow>>(std::nullopt);
}

Result<bool> hasSignalFrom(Workspace &workspace, const Id &origin)
{
    ListFilter filter;
    filter.list = kindByName("signal")->list();
    filter.accepts = [&](const ListRow &row) {
        pb::Signal signal;
        return signal.ParseFromString(row.shown) && signal.origin_id() == origin.view();
    };
    const auto rows = RecordQuery(workspace.store.database()).page(filter, std::nullopt, 1);
    return rows ? Result<bool>(!rows->empty()) : fail(rows.error());
}

Result<int> openSignals(Workspace &workspace)
{
    ListFilter list;
    list.list = kindByName("policy_reply")->list();
    RecordQuery query(workspace.store.database());
    const auto replies = query.page(list, std::nullopt, kAll);
    list.list = kindByName("signal")->list();
    const auto given = query.page(list, std::nullopt, kAll);
    if (!replies || !given)
        return fail(replies ? given.error() : replies.error());
    // The newest of each signal, which comes first, says where it stands.
    std::map<std::string, bool> answered;
    for (const auto &row : *replies) {
        pb::PolicyReply reply;
        if (reply.ParseFromString(row.shown))
            answered.emplace(reply.signal_id(), isAnswer(reply.signal_status()));
    }
    return static_cast<int>(std::ranges::count_if(*given, [&](const ListRow &row) {
        const auto found = answered.find(row.id.toBytes());
        return found == answered.end() || !found->second;
    }));
}

} // namespace wijkronde
