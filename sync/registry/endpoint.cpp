// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/endpoint.h"

#include "core/base/log.h"
#include "sync/registry/methods.h"
#include "sync/registry/metrics.h"
#include "sync/registry/service.h"
#include "sync/registry/storage/storage.h"
#include "sync/wire/connect.h"
#include "sync/wire/limits.h"

namespace wijkronde::registry {
namespace {

constexpr std::string_view kBearer = "Bearer ";
constexpr int kUnavailable = 503;

const RpcMethod *methodAt(std::string_view path)
{
    if (!path.starts_with(wire::kServicePath))
        return nullptr;
    return methodByName(path.substr(wire::kServicePath.size()));
}

Answer textAnswer(int status, std::string body)
{
    Answer answer;
    answer.status = status;
    answer.contentType = "text/plain; version=0.0.4; charset=utf-8";
    answer.body = std::move(body);
    return answer;
}

} // namespace

Endpoint::Endpoint(RegistryService &service, Metrics &metrics, const Clock &clock, const AdmissionLimits &admission)
    : m_service(service), m_metrics(metrics), m_clock(clock), m_admission(admission, clock.steady())
{
}

Answer Endpoint::errorAnswer(const Error &error, std::chrono::seconds retryAfter)
{
    Answer answer;
    answer.status = wire::httpStatusOf(error.code);
    answer.contentType = wire::nameOf(wire::MediaType::Json);
    answer.body = wire::errorBody(error);
    if (answer.status == kUnavailable)
        answer.headers.emplace_back("Retry-After", std::to_string(retryAfter.count()));
    if (error.code == ErrorCode::MethodNotAllowed)
        answer.headers.emplace_back("Allow", "POST");
    if (error.code == ErrorCode::WrongMediaType)
        answer.headers.emplace_back("Accept-Post", "application/proto, application/json");
    if (error.code == ErrorCode::UnsupportedCompression)
        answer.headers.emplace_back("Accept-Encoding", wire::kEncodings);
    return answer;
}

tl::expected<Endpoint::Call, Answer> Endpoint::begin(const RequestHead &head)
{
    const auto refuse = [&](std::string_view method, Error error, Admission::Refusal wait = Admission::Refusal(1)) {
        m_metrics.countRequest(method, error.info().connectCode, {}, 0, 0);
        log(LogLevel::Warning, "refused", {{LogKey::Method, method}, {LogKey::Code, error.info().name}});
        return tl::unexpected(errorAnswer(error, wait));
    };
    const auto *method = methodAt(head.path);
    if (!method)
        return refuse("other", {ErrorCode::UnknownMethod, {}});
    if (head.method != "POST")
        return refuse(method->name, {ErrorCode::MethodNotAllowed, {}});
    const auto mediaType = wire::mediaTypeOf(head.contentType);
    if (!mediaType)
        return refuse(method->name, {ErrorCode::WrongMediaType, {}});
    const auto encoding = wire::encodingByName(head.contentEncoding);
    if (!encoding)
        return refuse(method->name,
                      {ErrorCode::UnsupportedCompression, "supported are " + std::string(wire::kEncodings)});
    // Before anything is read, or anybody asked who this is.
    if (head.contentLength.value_or(0) > method->mostPacked)
        return refuse(method->name, {ErrorCode::TooLarge, "at most " + std::to_string(method->mostPacked) + " bytes"});
    const auto started = m_clock.steady();
    Id device;
    if (method->needsToken) {
        const std::string_view given = head.authorization;
        const auto token =
            given.starts_with(kBearer) ? fromBase64Url(given.substr(kBearer.size())) : std::optional<std::string>();
        const auto known = token ? m_service.authenticate(*token) : fail(ErrorCode::Unauthenticated, "no token");
        if (!known)
            return refuse(method->name, known.error());
        device = *known;
        if (const auto wait = m_admission.admit(device, started); wait > Admission::Refusal::zero())
            return refuse(method->name, {ErrorCode::TooFast, "device"}, wait);
    }
    // After that: who has no token, or asks too fast, takes nothing from the others.
    auto place = m_admission.enter(method->onlyFetches, started);
    if (!place)
        return refuse(method->name, {ErrorCode::TooFast, "registry"}, place.error());
    return Call{method,
                *mediaType,
                wire::chooseEncoding(head.acceptEncoding),
                device,
                wire::Unpacker(*encoding, method->mostPacked, method->mostUnpacked),
                0,
                started,
                std::move(*place)};
}

Result<> Endpoint::Call::feed(std::string_view piece)
{
    received += piece.size();
    return body.feed(piece);
}

Result<std::string> Endpoint::run(Call &call) const
{
    // A message with an empty body is a message with nothing set, however it says it is packed.
    auto bytes = call.received == 0 ? Result<std::string>(std::string()) : call.body.finish();
    if (!bytes)
        return bytes;
    try {
        return call.method->run(m_service, m_metrics, call.device, call.mediaType, *bytes);
    } catch (const std::exception &) {
        // What a library throws may quote data, so it is not told.
        return fail(ErrorCode::Internal, "exception");
    }
}

Answer Endpoint::finish(Call &&call, const Result<> &read) const
{
    const auto result = read ? run(call) : Result<std::string>(fail(read.error()));
    Answer answer;
    if (result) {
        answer.contentType = wire::nameOf(call.mediaType);
        const bool plain =
            call.answerEncoding == wire::Encoding::Identity || result->size() < limits::kPlainAnswerBytes;
        if (!plain)
            answer.contentEncoding = wire::nameOf(call.answerEncoding);
        answer.body = plain ? *result : wire::pack(call.answerEncoding, *result);
    } else {
        answer = errorAnswer(result.error());
    }
    const auto took = m_clock.steady() - call.started;
    const auto code = result ? std::string_view("ok") : result.error().info().connectCode;
    m_metrics.countRequest(call.method->name, code, took, call.received, answer.body.size());
    log(result ? LogLevel::Info : LogLevel::Warning, "request",
        {{LogKey::Method, call.method->name},
         {LogKey::Code, result ? code : result.error().info().name},
         {LogKey::DurationMs, std::chrono::duration_cast<Millis>(took).count()},
         {LogKey::Bytes, static_cast<std::int64_t>(call.received + answer.body.size())}});
    return answer;
}

Answer Endpoint::handle(const RequestHead &head, std::string_view body)
{
    auto call = begin(head);
    if (!call)
        return std::move(call).error();
    const auto read = body.empty() ? Result<>() : call->feed(body);
    return finish(std::move(*call), read);
}

Answer Endpoint::page(std::string_view path) const
{
    if (path == "/metrics")
        return textAnswer(200, m_metrics.text());
    if (path == "/healthz") {
        const auto alive = m_service.storage().read(
            [](SqlConnection &connection) { return Directory(connection).meta("history_id"); });
        return alive ? textAnswer(200, "ok\n") : textAnswer(503, "the database does not answer\n");
    }
    return errorAnswer({methodAt(path) ? ErrorCode::MethodNotAllowed : ErrorCode::UnknownMethod, {}});
}

} // namespace wijkronde::registry
