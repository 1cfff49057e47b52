// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/connect.h"
#include "tests/fuzz/choices.h"
#include "tests/fuzz/registry_world.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <array>

namespace wijkronde::fuzz {
namespace {

constexpr std::array<std::string_view, 9> kMethods{"Push",   "Pull",  "Digest", "Fetch", "Confirm",
                                                   "Rescue", "Enrol", "Token",  "Join"};

/// Any head and any body at the registry's door: each gets an answer of the protocol, and nothing behind it breaks.
class DecodeTarget : public Target {
public:
    explicit DecodeTarget(bool planted) : m_planted(planted) {}

    void run(std::string_view input) override
    {
        Choices choices(input);
        const auto head = headOf(choices);
        const auto body = choices.rest();
        const auto answer = m_world.endpoint().handle(head, body);
        check(isOfProtocol(answer), "an answer that is not of the protocol: " + std::to_string(answer.status));
        if (m_planted && answer.status == 400)
            m_world.registry().service().makeEnrolmentCode(m_world.registry().worker.id); // the planted fault
        if (answer.status == 200)
            m_world.expectInvariants();
        else
            check(m_world.isUntouched(), "a request was refused, and wrote something");
        check(m_world.registry().service().authenticate(*fromBase64Url(m_world.tokens()[0])).has_value(),
              "a good token is not good any more");
        m_world.back();
    }

private:
    registry::RequestHead headOf(Choices &choices) const
    {
        registry::RequestHead head;
        head.method = "POST";
        head.path = std::string(wire::kServicePath) + std::string(choices.oneOf(kMethods));
        const auto how = choices.byte();
        head.contentType = (how & 1) != 0 ? "application/json" : "application/proto";
        head.authorization = "Bearer " + m_world.tokens()[(how >> 1) % 3];
        static constexpr std::array<const char *, 4> encodings{"", "gzip", "zstd", "identity"};
        head.contentEncoding = encodings[(how >> 3) % 4];
        head.acceptEncoding = encodings[(how >> 5) % 4];
        // One head in a few is odd somewhere.
        if (!choices.onceIn(8))
            return head;
        const std::array<std::string *, 6> parts{&head.method,          &head.path,           &head.contentType,
                                                 &head.contentEncoding, &head.acceptEncoding, &head.authorization};
        auto &part = *parts[choices.below(parts.size())];
        part = choices.byte() % 2 == 0 ? std::string(choices.piece()) : part + std::string(choices.piece());
        if (choices.onceIn(2))
            head.contentLength = choices.oddNumber();
        return head;
    }

    static bool isOfProtocol(const registry::Answer &answer)
    {
        static constexpr std::array statuses{200, 400, 401, 403, 404, 405, 409, 412, 415, 429, 501, 503};
        if (std::ranges::find(statuses, answer.status) == statuses.end())
            return false;
        if (answer.status == 200)
            return answer.contentType.starts_with("application/");
        const auto error = wire::errorFromAnswer(answer.status, answer.contentType, answer.body);
        return error.code != ErrorCode::CaptivePortal && error.code != ErrorCode::HungUp
               && error.code != ErrorCode::Internal;
    }

    bool m_planted;
    RegistryWorld m_world;
};

} // namespace

std::unique_ptr<Target> makeDecodeTarget(bool planted)
{
    return std::make_unique<DecodeTarget>(planted);
}

} // namespace wijkronde::fuzz
