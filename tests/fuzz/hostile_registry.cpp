// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/hostile_registry.h"

#include "core/schema/operation.pb.h"
#include "sync/wire/sync.pb.h"
#include "tests/fuzz/message_mutator.h"

#include <algorithm>
#include <array>
#include <memory>

namespace wijkronde::fuzz {
namespace {

using namespace wijkronde::test;

std::unique_ptr<google::protobuf::Message> responseOf(std::string_view method)
{
    const auto name = "wijkronde.v1." + std::string(method) + "Response";
    const auto *descriptor = google::protobuf::DescriptorPool::generated_pool()->FindMessageTypeByName(name);
    return std::unique_ptr<google::protobuf::Message>(
        google::protobuf::MessageFactory::generated_factory()->GetPrototype(descriptor)->New());
}

std::string changedState(const std::string &state, Choices &choices)
{
    record::v1::RecordState message;
    if (!message.ParseFromString(state))
        return state;
    mutate(message, choices);
    return message.SerializeAsString();
}

} // namespace

Result<Answer> HostileRegistry::answer(const Call &call, const LoopbackTransport::Deliver &deliver)
{
    ++m_calls;
    if (m_choices.isEmpty())
        return fail(ErrorCode::HungUp);
    auto answer = [&]() -> Result<Answer> {
        switch (m_choices.byte() % 10) {
        case 0:
        case 1:
        case 2:
            return deliver();
        case 3: {
            Answer bytes;
            bytes.status = 200;
            bytes.contentType = "application/proto";
            bytes.body = m_choices.piece();
            return bytes;
        }
        case 4: {
            static constexpr std::array codes{ErrorCode::TooLarge,        ErrorCode::TooFast,
                                              ErrorCode::Unauthenticated, ErrorCode::Offline,
                                              ErrorCode::CaptivePortal,   ErrorCode::UpgradeNeeded,
                                              ErrorCode::StoreFailed,     ErrorCode::DeviceRevoked};
            return errorAnswer(m_choices.oneOf(codes));
        }
        case 5:
            // The registry did its part, and nobody hears of it.
            (void)deliver();
            return fail(m_choices.byte() % 2 == 0 ? ErrorCode::HungUp : ErrorCode::TimedOut);
        case 6:
            return odd(deliver().value());
        default:
            return changed(call.method, deliver());
        }
    }();
    remember(answer, call.method);
    return answer;
}

Result<Answer> HostileRegistry::changed(std::string_view method, const Result<Answer> &truth)
{
    auto response = responseOf(method);
    if (truth->status != 200 || !response->ParseFromString(truth->body))
        return truth;
    for (auto changes = m_choices.below(4) + 1; changes > 0; --changes) {
        if (m_choices.onceIn(3))
            changeState(*response);
        else
            mutate(*response, m_choices);
    }
    return goodAnswer(*response);
}

void HostileRegistry::changeState(google::protobuf::Message &response)
{
    google::protobuf::RepeatedPtrField<v1::NumberedState> *records = nullptr;
    if (auto *fetched = dynamic_cast<v1::FetchResponse *>(&response))
        records = fetched->mutable_records();
    if (auto *pulled = dynamic_cast<v1::PullResponse *>(&response); pulled && pulled->pages_size() > 0)
        records =
            pulled->mutable_pages(static_cast<int>(m_choices.below(static_cast<std::size_t>(pulled->pages_size()))))
                ->mutable_records();
    if (!records || records->empty())
        return;
    auto &state =
        *(*records)[static_cast<int>(m_choices.below(static_cast<std::size_t>(records->size())))].mutable_state();
    state = changedState(state, m_choices);
}

Result<Answer> HostileRegistry::odd(Answer answer)
{
    switch (m_choices.byte() % 5) {
    case 0:
        return signInPage();
    case 1:
        answer.status = static_cast<int>(m_choices.oddNumber() % 700);
        return answer;
    case 2:
        answer.contentType = m_choices.piece();
        return answer;
    case 3:
        answer.retryAfter = std::chrono::seconds(static_cast<std::int64_t>(m_choices.oddNumber() >> 1));
        return answer;
    default:
        answer.body.resize(m_choices.below(answer.body.size() + 1));
        return answer;
    }
}

void HostileRegistry::remember(const Result<Answer> &answer, std::string_view method)
{
    if (!answer)
        return;
    v1::PushResponse pushed;
    v1::PullResponse pulled;
    if (method == "Push" && pushed.ParseFromString(answer->body))
        m_toldDurable = std::max(m_toldDurable, pushed.durable_seq());
    if (method == "Pull" && pulled.ParseFromString(answer->body))
        m_toldDurable = std::max(m_toldDurable, pulled.durable_seq());
}

} // namespace wijkronde::fuzz
