// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/sim_network.h"

#include "sync/wire/compression.h"
#include "sync/wire/connect.h"
#include "sync/wire/limits.h"
#include "sync/wire/sync.pb.h"

#include <array>
#include <utility>

namespace wijkronde::simulation {
namespace {

enum class Fault { RequestDropped, ReplyDropped, Twice, Late, Truncated, Flipped, Portal, Shed };
constexpr std::array<std::string_view, 8> kNames{
    "request_dropped", "reply_dropped",     "delivered_twice", "delivered_late",
    "reply_truncated", "reply_bit_flipped", "captive_portal",  "shed"};
/// Losing the answer is what most of the protocol is about.
constexpr std::array kFaults{Fault::RequestDropped, Fault::ReplyDropped, Fault::ReplyDropped, Fault::ReplyDropped,
                             Fault::Twice,          Fault::Twice,        Fault::Late,         Fault::Truncated,
                             Fault::Flipped,        Fault::Portal,       Fault::Shed};
/// More than most pushes do to the registry's disk.
constexpr std::uint64_t kOperationsOfAPush = 120;
constexpr std::string_view kKilled = "registry_killed_in_a_write";
constexpr std::string_view kOldSchema = "schema_too_old";
constexpr std::string_view kLeftOut = "operation_left_out";

Answer signInPage()
{
    Answer answer;
    answer.status = 200;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = "<!doctype html><title>Welkom op de gratis wifi</title>";
    return answer;
}

Answer shedAnswer()
{
    Answer answer;
    answer.status = wire::httpStatusOf(ErrorCode::TooFast);
    answer.contentType = "application/json";
    answer.body = wire::errorBody({ErrorCode::TooFast, {}});
    answer.retryAfter = std::chrono::seconds(30);
    return answer;
}

/// What the answer to this call says of both sides' pasts.
template <typename Response>
v1::Verdict verdictIn(const Answer &answer)
{
    Response response;
    return response.ParseFromString(answer.body) ? response.verdict() : v1::VERDICT_UNSPECIFIED;
}

} // namespace

std::vector<std::string_view> SimNetwork::faultKinds()
{
    std::vector<std::string_view> kinds(kNames.begin(), kNames.end());
    kinds.push_back(kKilled);
    kinds.push_back(kOldSchema);
    kinds.push_back(kLeftOut);
    return kinds;
}

Result<Answer> SimNetwork::exchange(const Call &call)
{
    ++m_report.calls;
    m_refusedByDisk = false;
    m_time.advance(Millis(m_random.below(3'000)));
    if (m_random.below(100) >= faultPercent)
        return deliver(call);
    const auto fault = kFaults[m_random.below(kFaults.size())];
    const auto name = kNames[static_cast<std::size_t>(fault)];
    if (m_without.contains(name))
        return deliver(call);
    m_report.fault(name);
    told = name;
    switch (fault) {
    case Fault::RequestDropped:
        return fail(ErrorCode::Offline);
    case Fault::ReplyDropped:
        deliver(call);
        return fail(ErrorCode::HungUp);
    case Fault::Twice: {
        auto first = deliver(call);
        auto second = deliver(call);
        return m_random.below(2) == 0 ? first : second;
    }
    case Fault::Late:
        m_late.push_back(call);
        return fail(ErrorCode::TimedOut);
    case Fault::Truncated:
    case Fault::Flipped:
        return damaged(deliver(call), fault == Fault::Flipped);
    case Fault::Portal:
        return signInPage();
    case Fault::Shed:
        break;
    }
    return shedAnswer();
}

/// What TLS and the HTTP client do not notice is noticed while the body is unpacked: a packed body is damaged and
/// unpacked by the real code, a plain one ends as the client ends it.
Result<Answer> SimNetwork::damaged(const Result<Answer> &delivered, bool flip)
{
    if (!delivered)
        return delivered;
    const auto &answer = *delivered;
    if (answer.body.size() < limits::kPlainAnswerBytes)
        return fail(ErrorCode::HungUp, "plain body");
    const auto encoding = flip || m_random.below(2) == 0 ? wire::Encoding::Gzip : wire::Encoding::Zstd;
    auto packed = wire::pack(encoding, answer.body);
    if (flip)
        packed[m_random.below(packed.size())] ^= static_cast<char>(1 << m_random.below(8));
    else
        packed.resize(m_random.below(packed.size()));
    auto unpacked = wire::unpack(encoding, packed, limits::kAnswerUnpackedBytes);
    if (!unpacked)
        return fail(unpacked.error());
    // A flipped bit may fall into a part of gzip's header that means nothing.
    if (*unpacked != answer.body)
        throw Violation("damage_unseen", "a damaged answer was unpacked as another message");
    return answer;
}

void SimNetwork::deliverLate()
{
    for (auto &call : std::exchange(m_late, {}))
        deliver(std::move(call));
}

/// Small pages, as a slow link has them: two weeks of a team would fit into a single one.
void SimNetwork::askForLess(Call &call)
{
    v1::PullRequest request;
    if (call.method != "Pull" || m_random.below(2) == 0 || !request.ParseFromString(call.body))
        return;
    request.set_byte_limit(limits::kPageBytesLeast);
    // As an app that was not updated for years would ask.
    if (faultPercent > 0 && m_random.below(100) == 0 && !m_without.contains(kOldSchema)) {
        m_report.fault(kOldSchema);
        request.set_schema_version(0);
    }
    call.body = request.SerializeAsString();
}

/// As a client would that counts wrongly: the numbers of a push begin too late.
void SimNetwork::leaveOut(Call &call)
{
    v1::PushRequest request;
    if (call.method != "Push" || faultPercent == 0 || m_random.below(50) != 0 || m_without.contains(kLeftOut)
        || !request.ParseFromString(call.body) || request.operations_size() < 2)
        return;
    m_report.fault(kLeftOut);
    request.mutable_operations()->DeleteSubrange(0, 1);
    request.set_first_op_seq(request.first_op_seq() + 1);
    call.body = request.SerializeAsString();
}

Result<Answer> SimNetwork::deliver(Call call)
{
    askForLess(call);
    leaveOut(call);
    m_breaks.before(call);
    auto answer = atRegistry(call);
    if (answer) {
        m_breaks.after(call, *answer);
        told = verdictOf(call, *answer);
    }
    onDelivered();
    return answer;
}

/// Nothing comes back from a registry that is killed on the way.
Result<Answer> SimNetwork::atRegistry(const Call &call)
{
    const bool cut = m_random.below(1000) < cutThousandth && !m_without.contains(kKilled);
    if (cut)
        m_registry.disk.cutAt(1 + m_random.below(kOperationsOfAPush), m_random.below(2) == 0);
    auto answer = m_registry.deliver(call);
    if (!m_registry.disk.isCut()) {
        if (cut)
            m_registry.disk.dontCut();
        return answer;
    }
    m_report.fault(told = kKilled);
    m_registry.restart(static_cast<SimDisk::Cut>(m_random.below(3)), m_random.next());
    return fail(ErrorCode::HungUp);
}

std::string SimNetwork::verdictOf(const Call &call, const Answer &answer)
{
    if (answer.status != 200) {
        const auto error = wire::errorFromAnswer(answer.status, answer.contentType, answer.body);
        m_report.verdict(error.info().name);
        const bool byDisk = error.code == ErrorCode::StoreFull || error.code == ErrorCode::StoreFailed;
        m_refusedByDisk = m_refusedByDisk || byDisk;
        if (byDisk && !m_registry.disk.explains(error.code))
            throw Violation("failure", "the registry says of its good disk: " + plainLine(error));
        return std::string(error.info().name);
    }
    v1::Verdict verdict = v1::VERDICT_UNSPECIFIED;
    if (call.method == "Push") {
        v1::PushResponse response;
        response.ParseFromString(answer.body);
        verdict = response.verdict();
        for (const auto &result : response.results())
            m_report.verdict(v1::OperationStatus_Name(result.status()).substr(std::size("OPERATION_STATUS_") - 1));
    } else if (call.method == "Pull") {
        v1::PullResponse response;
        response.ParseFromString(answer.body);
        verdict = response.verdict();
        if (response.unchanged() || response.more())
            m_report.verdict(response.unchanged() ? "unchanged" : "more_pages");
    } else if (call.method == "Digest") {
        verdict = verdictIn<v1::DigestResponse>(answer);
        m_report.verdict("digest_compared");
    } else if (call.method == "Fetch") {
        verdict = verdictIn<v1::FetchResponse>(answer);
    }
    if (verdict == v1::VERDICT_UNSPECIFIED)
        return "ok";
    const auto name = v1::Verdict_Name(verdict).substr(std::size("VERDICT_") - 1);
    m_report.verdict(name);
    return name;
}

} // namespace wijkronde::simulation
