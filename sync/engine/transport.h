// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wijkronde {

/// One call of the protocol, ready to be sent.
struct Call {
    std::string_view method; ///< "Push"
    std::string body;        ///< a message in binary form, not packed
    std::string token;       ///< for Authorization: Bearer; empty = none
};

/// What came back over HTTP, whoever sent it. The body is unpacked.
struct Answer {
    int status = 0;
    std::string contentType;
    std::string body;
    std::optional<std::chrono::seconds> retryAfter;
    std::size_t bytesSent = 0; ///< on the wire, as far as the transport knows
    std::size_t bytesReceived = 0;
};

/// Carries calls to one registry and back. Used on one thread.
class Transport {
public:
    virtual ~Transport() = default;
    /// Blocks until the whole answer is here; an idle time-out, no total one (sync/wire/limits.h). Redirects are not
    /// followed. Errors: Offline, TimedOut, HungUp, Untrusted, TooLarge (the request packed, or the answer while it is
    /// unpacked), MalformedMessage (an answer that cannot be unpacked), Cancelled.
    virtual Result<Answer> exchange(const Call &call) = 0;
    /// The running exchange fails with Cancelled. Any thread.
    virtual void cancel() = 0;
};

} // namespace wijkronde
