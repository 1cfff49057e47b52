// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/transport.h"
#include "sync/registry/endpoint.h"
#include "sync/registry/metrics.h"
#include "sync/wire/connect.h"
#include "tests/sync/registry/test_registry.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace wijkronde::test {

/// The way to a registry in the same process: its whole Connect endpoint, without sockets. A test puts faults on the
/// way.
class LoopbackTransport : public Transport {
public:
    /// Delivers a call to the registry, as often as it is called.
    using Deliver = std::function<Result<Answer>()>;
    using Way = std::function<Result<Answer>(const Call &call, const Deliver &deliver)>;

    explicit LoopbackTransport(TestRegistry &registry) : m_registry(registry) {}

    Result<Answer> exchange(const Call &call) override
    {
        methods.emplace_back(call.method);
        const Deliver deliver = [&] { return Result<Answer>(atRegistry(call)); };
        return way ? way(call, deliver) : deliver();
    }
    void cancel() override {}

    /// How often a method was called, since the test began.
    int calls(std::string_view method) const { return static_cast<int>(std::ranges::count(methods, method)); }

    Way way; ///< empty = nothing goes wrong
    std::vector<std::string> methods;

private:
    Answer atRegistry(const Call &call)
    {
        registry::RequestHead head;
        head.method = "POST";
        head.path = "/wijkronde.v1.SyncService/" + std::string(call.method);
        head.contentType = "application/proto";
        if (!call.token.empty())
            head.authorization = "Bearer " + call.token;
        auto answer = registry::Endpoint(m_registry.service(), m_metrics, m_registry.clock).handle(head, call.body);
        Answer result;
        result.status = answer.status;
        result.contentType = std::move(answer.contentType);
        result.body = std::move(answer.body);
        result.bytesSent = call.body.size();
        result.bytesReceived = result.body.size();
        for (const auto &[name, value] : answer.headers) {
            if (name == "Retry-After")
                result.retryAfter = std::chrono::seconds(std::stoi(value));
        }
        return result;
    }

    TestRegistry &m_registry;
    registry::Metrics m_metrics;
};

/// An error as the registry sends it.
inline Answer errorAnswer(ErrorCode code)
{
    Answer answer;
    answer.status = wire::httpStatusOf(code);
    answer.contentType = "application/json";
    answer.body = wire::errorBody({code, {}});
    return answer;
}

/// A good answer with a message of the test's own.
inline Answer goodAnswer(const google::protobuf::Message &message)
{
    Answer answer;
    answer.status = 200;
    answer.contentType = "application/proto";
    answer.body = message.SerializeAsString();
    return answer;
}

/// What a Wi-Fi sign-in page says to everything.
inline Answer signInPage()
{
    Answer answer;
    answer.status = 200;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = "<!doctype html><title>Welkom op de gratis wifi</title>";
    return answer;
}

} // namespace wijkronde::test
