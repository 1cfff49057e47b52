// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/command.h"

#include "core/insight/personal_text.h"
#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "core/schema/policy.pb.h"
#include "core/usecases/save_record.h"
#include "sync/registry/service.h"
#include "sync/registry/storage/records.h"
#include "sync/registry/storage/storage.h"

#include <algorithm>
#include <array>

namespace wijkronde::registry {
namespace {

/// What policy can say: the codes of signal_status that are not the team's own.
constexpr std::array<std::string_view, 5> kStatuses{"seen", "in_discussion", "answered", "done", "not_taken_up"};

/// The stream of a signal that is there: its reply goes to the same people.
Result<Id> streamOfSignal(SqlConnection &connection, const Id &signal)
{
    const auto rows = Records(connection).load({signal});
    const auto streams = Directory(connection).streams();
    if (!rows || !streams)
        return fail(rows ? streams.error() : rows.error());
    const auto row = rows->find(signal);
    if (row == rows->end() || row->second.kind != kindOf(pb::Signal()).number())
        return fail(ErrorCode::NotFound, "no such signal: export --kind signal lists them");
    const auto stream = std::ranges::find(*streams, row->second.streamNo, &StreamRow::no);
    return stream == streams->end() ? Result<Id>(fail(ErrorCode::NotFound, "stream")) : stream->id;
}

Result<pb::PolicyReply> replyOf(const CommandContext &context, const Id &signal)
{
    const auto status = context.arguments.value("--status").value_or("");
    if (std::ranges::find(kStatuses, status) == kStatuses.end())
        return fail(ErrorCode::InvalidArgument, "--status is one of seen, in_discussion, answered, done, not_taken_up");
    pb::PolicyReply reply;
    reply.set_signal_id(signal.toBytes());
    reply.set_signal_status(status);
    reply.set_replied_at_ms(toMillis(context.clock.now()));
    if (const auto text = context.arguments.value("--text"); text && !text->empty())
        reply.set_text(*text);
    if (const auto office = context.arguments.value("--by"); office && !office->empty())
        reply.set_replied_by(*office);
    for (const auto &text : {reply.text(), reply.replied_by()}) {
        if (!personalParts(text).empty())
            return fail(ErrorCode::InvalidArgument, "it looks as if this were about a person: whole teams read it");
    }
    // Without its reason a no is no answer.
    if (status == "not_taken_up" && reply.text().empty())
        return fail(ErrorCode::InvalidArgument, "not_taken_up needs its reason: --text");
    return reply;
}

} // namespace

Result<> runReply(CommandContext &context)
{
    const auto &words = context.arguments.words();
    const auto signal = words.empty() ? std::nullopt : Id::fromHex(words.front());
    if (!signal)
        return fail(ErrorCode::InvalidArgument, "reply needs the id of a signal");
    const auto reply = replyOf(context, *signal);
    if (!reply)
        return fail(reply.error());
    WIJKRONDE_TRY(checkLimits(*reply));
    const auto stream =
        context.service.storage().read([&](SqlConnection &connection) { return streamOfSignal(connection, *signal); });
    if (!stream)
        return fail(stream.error());
    const Record empty(context.random.id(), kindOf(*reply).number());
    OperationBuilder builder(empty, context.random.id(), Hlc::at(context.clock.now()));
    WIJKRONDE_TRY(context.service.write({*builder.inStream(*stream).change(*reply).build()}));
    google::protobuf::Struct object;
    put(object, "reply", empty.id().toHex());
    put(object, "status", reply->signal_status());
    context.print(object, "the team that gave this signal sees the reply when it next fetches");
    return {};
}

} // namespace wijkronde::registry
