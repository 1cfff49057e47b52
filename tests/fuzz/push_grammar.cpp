// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/push_grammar.h"

#include "tests/core/record/edits.h"
#include "tests/fuzz/message_mutator.h"
#include "tests/fuzz/target.h"

#include <array>

namespace wijkronde::fuzz {

using namespace wijkronde::test;

void PushGrammar::look()
{
    const auto response = m_device.pull();
    if (response.verdict() == v1::VERDICT_UNSPECIFIED && !response.digest_root().empty())
        check(response.digest_root() == m_device.digestRoot(), "a device holds something else than the registry");
    m_views.clear();
}

v1::PushRequest PushGrammar::request(Choices &choices)
{
    std::vector<record::v1::Operation> operations;
    for (auto count = choices.below(5) + 1; count > 0; --count)
        operations.push_back(operation(choices));
    auto request = m_device.request(operations);
    if (choices.onceIn(8))
        tamper(request, choices);
    return request;
}

void PushGrammar::take(const v1::PushResponse &response)
{
    if (response.verdict() == v1::VERDICT_UNSPECIFIED && response.ack_through() < m_device.chain.size())
        m_device.acked = std::max(m_device.acked, response.ack_through());
    else
        m_device.rejoin();
}

record::v1::Operation PushGrammar::operation(Choices &choices)
{
    const auto &known = m_world.records();
    const auto which = choices.below(known.size() + 4);
    const Id id = which < known.size() ? known[which] : idOf(which, 0x5A);
    const auto &kinds = allKinds();
    const auto &kind = choices.onceIn(2) ? choices.oneOf(kinds) : *kindByName("contact");
    auto &seen = view(id, kind.number());
    const auto &own = *kindByNumber(seen.kind());
    auto wanted = own.parse(seen.shown());
    check(wanted.has_value(), "a state of the registry shows no message");
    for (auto changes = choices.below(3) + 1; changes > 0; --changes)
        mutate(**wanted, choices);
    const auto hlc = choices.onceIn(3) ? choices.oddNumber() : Hlc::at(m_world.registry().clock.now()) + choices.byte();
    OperationBuilder builder(seen, uid(choices), hlc);
    builder.inStream(choices.oneOf(m_world.streams())).change(**wanted);
    const auto how = choices.byte();
    if (how % 16 == 15)
        builder.remove();
    else if (how % 16 == 14)
        builder.restore();
    else if (how % 16 == 13)
        builder.moveTo(choices.oneOf(m_world.streams()));
    else if (how % 16 == 12 && !own.fields().empty())
        builder.resolve(choices.oneOf(own.fields()).tag(), **wanted);
    auto operation = builder.build().value_or(builder.restore().build().value());
    if (choices.onceIn(6))
        nameDots(operation, choices);
    if (choices.onceIn(8))
        mutate(operation, choices);
    const bool isRead = checkOperation(operation) && own.parse(operation.fields());
    if (isRead && operation.kind() == seen.kind() && operation.record_id() == id.view())
        seen.apply(operation, operation.hlc(), m_device.deviceNo);
    return operation;
}

Record &PushGrammar::view(const Id &id, std::uint32_t kind)
{
    const auto found = m_views.find(id);
    if (found != m_views.end())
        return found->second;
    for (const auto &[stream, records] : m_device.states) {
        if (const auto held = records.find(id.toBytes()); held != records.end())
            return m_views.emplace(id, value(Record::parse(held->second.state()))).first->second;
    }
    return m_views.emplace(id, Record(id, kind)).first->second;
}

/// Few names, so that inputs meet: an operation twice, two with one dot, one that others have named before it comes.
Id PushGrammar::uid(Choices &choices)
{
    auto id = uidOf(0xF000 + choices.byte() % 32u);
    if (choices.onceIn(8))
        id.bytes[15] ^= choices.byte();
    return id;
}

/// Names values that may not have come yet, or never will.
void PushGrammar::nameDots(record::v1::Operation &operation, Choices &choices)
{
    for (auto count = choices.below(3) + 1; count > 0; --count) {
        operation.add_seen(dotOf(uidOf(0xF000 + choices.byte() % 32u).view()));
        const auto index = static_cast<std::uint32_t>(operation.seen_size() - 1);
        const auto tag = choices.byte() % 16u;
        if (tag == 0) {
            operation.add_lifecycle_seen(index);
            continue;
        }
        auto *context = operation.add_contexts();
        context->set_tag(tag);
        context->add_seen(index);
        context->set_cleared(choices.onceIn(2));
    }
}

void PushGrammar::tamper(v1::PushRequest &request, Choices &choices)
{
    switch (choices.byte() % 4) {
    case 0:
        request.set_first_op_seq(request.first_op_seq() + choices.below(5) - 2);
        break;
    case 1:
        mutate(*request.mutable_past(), choices);
        break;
    case 2:
        if (request.operations_size() > 1)
            request.mutable_operations()->SwapElements(0, request.operations_size() - 1);
        break;
    default:
        mutate(request, choices);
        break;
    }
}

} // namespace wijkronde::fuzz
