// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/load/load_device.h"

#include "core/base/hash.h"
#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "sync/wire/compression.h"
#include "sync/wire/connect.h"
#include "sync/wire/limits.h"

#include <sodium.h>

namespace wijkronde::load {
namespace {

/// The real client packs above this.
constexpr std::size_t kPlainRequestBytes = 300;
constexpr std::uint64_t kOneInSoManyIsAChange = 4;
constexpr std::size_t kRemembered = 30;
constexpr int kBusy = 503;
constexpr int kTooMany = 429;
constexpr int kAborted = 409;
constexpr int kGood = 200;

std::uint64_t below(Random &random, std::uint64_t bound)
{
    std::uint64_t value = 0;
    random.fill({reinterpret_cast<std::uint8_t *>(&value), sizeof(value)});
    return value % bound;
}

std::string requestFor(const std::string &method, const std::string &token, const std::string &body)
{
    std::string request = "POST " + std::string(wire::kServicePath) + method
                          + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/proto\r\nAccept-Encoding: zstd, "
                            "gzip\r\nAccept-Language: *\r\nUser-Agent: Wijkronde\r\n";
    if (!token.empty())
        request += "Authorization: Bearer " + token + "\r\n";
    // What packs: a plain message of ours never begins like that.
    constexpr std::string_view kZstd = "\x28\xB5\x2F\xFD";
    if (body.starts_with(kZstd))
        request += "Content-Encoding: zstd\r\n";
    return request + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace

void Tally::error(const std::string &what)
{
    ++errors;
    if (firstError.empty())
        firstError = what;
}

LoadDevice::LoadDevice(LoadWorld &world, std::string code)
    : m_world(world),
      m_client(world.swarm.addClient()),
      m_code(std::move(code)),
      m_publicKey(crypto_sign_PUBLICKEYBYTES, '\0'),
      m_secretKey(crypto_sign_SECRETKEYBYTES, '\0'),
      m_incarnation(world.random.id()),
      m_chain(emptyChain()),
      m_madeChain(emptyChain())
{
    crypto_sign_keypair(reinterpret_cast<unsigned char *>(m_publicKey.data()),
                        reinterpret_cast<unsigned char *>(m_secretKey.data()));
}

void LoadDevice::call(const std::string &method, const google::protobuf::Message &message, Take take)
{
    auto body = message.SerializeAsString();
    if (body.size() > kPlainRequestBytes)
        body = wire::pack(wire::Encoding::Zstd, body);
    call(method, std::move(body), m_world.clock.steady(), std::move(take));
}

void LoadDevice::call(const std::string &method, std::string packed, SteadyTime due, Take take)
{
    m_busy = true;
    auto request = requestFor(method, m_token, packed);
    m_world.swarm.send(m_client, std::move(request),
                       [this, method, packed = std::move(packed), due, take = std::move(take)](Reply reply) {
                           m_busy = false;
                           takeReply(method, packed, due, take, std::move(reply));
                       });
}

void LoadDevice::takeReply(const std::string &method, const std::string &packed, SteadyTime due, const Take &take,
                           Reply reply)
{
    auto &tally = m_world.tally;
    if (reply.status == kBusy || reply.status == kTooMany || reply.status == kAborted) {
        auto &counted = tally.methods[method];
        ++(reply.status == kAborted ? counted.aborted : counted.shed);
        const auto least = std::max<Millis>(limits::kBackoffLeast, reply.retryAfter.value_or(std::chrono::seconds(0)));
        const auto again = m_world.clock.steady() + m_backoff.next(m_world.random, least);
        m_busy = true;
        m_world.swarm.at(again, [this, method, packed, due, take] { call(method, packed, due, take); });
        return;
    }
    if (reply.status != kGood) {
        tally.error(method + " " + std::to_string(reply.status) + " " + reply.body.substr(0, 200));
        return;
    }
    m_backoff.reset();
    const auto took = m_world.clock.steady() - due;
    tally.methods[method].ms.push_back(std::chrono::duration<double, std::milli>(took).count());
    const auto encoding = wire::encodingByName(reply.contentEncoding);
    if (!encoding || *encoding == wire::Encoding::Identity) {
        take(reply.body);
        return;
    }
    const auto body = wire::unpack(*encoding, reply.body, limits::kAnswerUnpackedBytes);
    if (body)
        take(*body);
    else
        tally.error(method + ": cannot be unpacked");
}

void LoadDevice::enrol(Then then)
{
    v1::EnrolRequest request;
    request.set_code(m_code);
    request.set_public_key(m_publicKey);
    call("Enrol", request, [this, then = std::move(then)](std::string_view body) mutable {
        v1::EnrolResponse response;
        response.ParseFromArray(body.data(), static_cast<int>(body.size()));
        m_certificate = response.certificate();
        signIn([this, then = std::move(then)]() mutable {
            v1::JoinRequest join;
            join.set_incarnation(m_incarnation.toBytes());
            join.set_schema_version(kSchemaVersion);
            call("Join", join, [this, then = std::move(then)](std::string_view answer) mutable {
                v1::JoinResponse joined;
                joined.ParseFromArray(answer.data(), static_cast<int>(answer.size()));
                m_deviceNo = joined.device_no();
                m_historyId = joined.history_id();
                pull(std::move(then));
            });
        });
    });
}

void LoadDevice::signIn(Then then)
{
    m_token.clear();
    v1::TokenRequest request;
    *request.mutable_certificate() = m_certificate;
    call("Token", request, [this, request, then = std::move(then)](std::string_view body) mutable {
        v1::TokenResponse response;
        response.ParseFromArray(body.data(), static_cast<int>(body.size()));
        const auto message = "wijkronde token" + response.challenge();
        std::string signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(message.data()), message.size(),
                             reinterpret_cast<const unsigned char *>(m_secretKey.data()));
        request.set_challenge(response.challenge());
        request.set_signature(signature);
        call("Token", request, [this, then = std::move(then)](std::string_view answer) {
            v1::TokenResponse given;
            given.ParseFromArray(answer.data(), static_cast<int>(answer.size()));
            m_token = toBase64Url(given.token());
            then();
        });
    });
}

v1::Past LoadDevice::past() const
{
    v1::Past past;
    past.set_incarnation(m_incarnation.toBytes());
    past.set_acked(m_acked);
    past.set_chain(m_acked > 0 ? m_chain : std::string());
    return past;
}

pb::Operation LoadDevice::nextOperation()
{
    const auto hlc = Hlc::at(m_world.clock.now(), static_cast<std::uint16_t>(m_made));
    const auto &texts = m_world.contacts[below(m_world.random, m_world.contacts.size())];
    if (!m_own.empty() && below(m_world.random, kOneInSoManyIsAChange) == 0) {
        auto &[seen, contact] = m_own[below(m_world.random, m_own.size())];
        contact.set_work_note(texts.work_note() + ' ' + std::to_string(m_made));
        const auto change = OperationBuilder(seen, m_world.random.id(), hlc).change(contact).build();
        seen.apply(*change, hlc, m_deviceNo);
        return *change;
    }
    Record record(m_world.random.id(), kindByName("contact")->number());
    const auto made = OperationBuilder(record, m_world.random.id(), hlc).inStream(m_teamStream).change(texts).build();
    record.apply(*made, hlc, m_deviceNo);
    if (m_own.size() < kRemembered)
        m_own.emplace_back(std::move(record), texts);
    return *made;
}

void LoadDevice::prepare(int pushes, int operations)
{
    auto acked = past();
    for (int i = 0; i < pushes; ++i) {
        v1::PushRequest request;
        *request.mutable_past() = acked;
        request.set_history_id(m_historyId);
        request.set_first_op_seq(m_made + 1);
        request.set_schema_version(kSchemaVersion);
        for (int j = 0; j < operations; ++j) {
            auto &operation = *request.add_operations();
            ++m_made;
            operation = nextOperation();
            m_madeChain = nextChain(m_madeChain, operation.op_uid());
        }
        acked.set_acked(m_made);
        acked.set_chain(m_madeChain);
        m_chains[m_made] = m_madeChain;
        m_prepared.push_back({wire::pack(wire::Encoding::Zstd, request.SerializeAsString()), m_made});
    }
}

void LoadDevice::push(SteadyTime due, Then then)
{
    auto next = std::move(m_prepared.front());
    m_prepared.pop_front();
    call("Push", std::move(next.body), due, [this, last = next.last, then = std::move(then)](std::string_view body) {
        v1::PushResponse response;
        const bool good = response.ParseFromArray(body.data(), static_cast<int>(body.size()))
                          && response.verdict() == v1::VERDICT_UNSPECIFIED && response.ack_through() == last;
        if (!good) {
            m_world.tally.error("push: " + v1::Verdict_Name(response.verdict()));
            return;
        }
        for (const auto &result : response.results()) {
            if (result.status() != v1::OPERATION_STATUS_APPLIED)
                m_world.tally.error("an operation was not simply applied");
        }
        m_world.tally.operations += last - m_acked;
        m_world.tally.lastPush = m_world.clock.steady();
        m_acked = last;
        m_chain = m_chains.extract(last).mapped();
        then();
    });
}

void LoadDevice::pull(Then then)
{
    v1::PullRequest request;
    *request.mutable_past() = past();
    request.set_membership_version(m_membership);
    request.set_byte_limit(limits::kPageBytes);
    request.set_schema_version(kSchemaVersion);
    for (const auto &[stream, cursor] : m_cursors)
        *request.add_cursors() = cursor;
    call("Pull", request, [this, then = std::move(then)](std::string_view body) mutable {
        v1::PullResponse response;
        const bool good = response.ParseFromArray(body.data(), static_cast<int>(body.size()))
                          && response.verdict() == v1::VERDICT_UNSPECIFIED;
        if (!good) {
            m_world.tally.error("pull: " + v1::Verdict_Name(response.verdict()));
            return;
        }
        keep(response);
        if (response.more())
            pull(std::move(then));
        else
            then();
    });
}

void LoadDevice::keep(const v1::PullResponse &response)
{
    if (response.membership_version() != m_membership) {
        m_membership = response.membership_version();
        for (const auto &stream : response.streams()) {
            m_cursors[stream.stream_id()].set_stream_id(stream.stream_id());
            m_cursors[stream.stream_id()].set_history_id(m_historyId);
            if (stream.kind() == pb::STREAM_KIND_TEAM)
                m_teamStream = *Id::fromBytes(stream.stream_id());
        }
    }
    for (const auto &page : response.pages()) {
        auto &cursor = m_cursors[page.stream_id()];
        cursor.set_stream_id(page.stream_id());
        cursor.set_history_id(page.history_id());
        cursor.set_seq(page.seq());
        cursor.set_salt(page.salt());
        m_world.tally.records += static_cast<std::uint64_t>(page.records_size());
    }
}

} // namespace wijkronde::load
