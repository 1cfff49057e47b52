// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ports/clock.h"
#include "sync/registry/admission.h"
#include "sync/wire/compression.h"
#include "sync/wire/framing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wijkronde::registry {

class Metrics;
struct RpcMethod;
class RegistryService;

/// What matters of a request before its body.
struct RequestHead {
    std::string method;
    std::string path;
    std::string contentType;
    std::string contentEncoding;
    std::string acceptEncoding;
    std::string authorization;
    /// Of the body, as the client says; nothing when it does not.
    std::optional<std::uint64_t> contentLength{};
};

struct Answer {
    int status = 200;
    std::string contentType;
    std::string contentEncoding; ///< empty = as is
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
};

/// Connect unary over HTTP without any I/O: heads and pieces of bodies in, answers out. The HTTP server feeds it from
/// sockets, the simulator and the fuzzer from memory. Any thread; one Call belongs to one thread.
class Endpoint {
public:
    Endpoint(RegistryService &service, Metrics &metrics, const Clock &clock, const AdmissionLimits &admission = {});

    /// A call whose body is coming in.
    struct Call {
        const RpcMethod *method;
        wire::MediaType mediaType;
        wire::Encoding answerEncoding;
        Id device;
        wire::Unpacker body;
        std::size_t received = 0;
        SteadyTime started;
        Admission::Place place;

        /// The next piece; after an error no more.
        Result<> feed(std::string_view piece);
    };

    /// Judges a head. Without a Call the answer stands and the body is not wanted.
    tl::expected<Call, Answer> begin(const RequestHead &head);
    /// The answer to a call. `read`: whether the whole body came in.
    Answer finish(Call &&call, const Result<> &read) const;
    const Clock &clock() const { return m_clock; }
    /// A whole request at once.
    Answer handle(const RequestHead &head, std::string_view body);
    /// A request for a page: /healthz, /metrics; GET on a method is 405.
    Answer page(std::string_view path) const;
    /// The answer for an error, in Connect's form. `retryAfter`: of what passes by itself.
    static Answer errorAnswer(const Error &error, std::chrono::seconds retryAfter = std::chrono::seconds(1));

private:
    Result<std::string> run(Call &call) const;

    RegistryService &m_service;
    Metrics &m_metrics;
    const Clock &m_clock;
    Admission m_admission;
};

} // namespace wijkronde::registry
