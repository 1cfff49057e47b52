// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/identity.h"
#include "sync/registry/enrolment_code.h"
#include "sync/wire/connect.h"
#include "sync/wire/limits.h"
#include "sync/wire/proof.h"
#include "tests/fuzz/choices.h"
#include "tests/fuzz/message_mutator.h"
#include "tests/fuzz/registry_world.h"
#include "tests/fuzz/target.h"
#include "tests/support/loopback_transport.h"
#include "tests/support/memory_key_vault.h"

#include "core/usecases/open_store.h"
#include "sync/engine/enrolment.h"

#include <sodium.h>

#include <optional>

namespace wijkronde::fuzz {
namespace {

using namespace wijkronde::test;

/// Who gets in: the answer to an enrolment as a tablet takes it, and codes, certificates, challenges and signatures as
/// the registry takes them. A tablet is enrolled for its own key or not at all; the registry lets in what it issued
/// itself, byte for byte, and nothing else.
class EnrolmentTarget : public Target {
public:
    explicit EnrolmentTarget(bool planted) : m_planted(planted) { prepare(); }

    void run(std::string_view input) override
    {
        Choices choices(input);
        switch (choices.byte() % 4) {
        case 0:
            tabletTakes(choices);
            break;
        case 1:
            registryTakesCode(choices);
            break;
        case 2:
            registryTakesProof(choices);
            break;
        default:
            registryTakesRescue(choices);
            break;
        }
        back();
    }

private:
    void prepare()
    {
        m_starts = m_world.starts();
        auto &registry = m_world.registry();
        m_code = value(registry.service().makeEnrolmentCode(registry.worker.id));
        m_store.reset();
        m_folder.emplace();
        m_vault = {};
        m_store = value(openStore(m_folder->path(), m_vault, m_random));
        m_enrolment.emplace(value(Enrolment::prepare("https://registry.example", m_code, *m_store, m_vault, m_random)));
        m_good = m_enrolment->call();
        value(m_store->settings().setMeta("fuzz", "1")); // the log is begun
        m_rewind.emplace(m_folder->file("wijkronde.db"));
        m_secrets = m_vault.secrets;
        m_world.remember();
    }

    void back()
    {
        m_world.back();
        if (m_world.starts() != m_starts || !m_rewind->back())
            return prepare();
        m_vault.secrets = m_secrets;
    }

    void tabletTakes(Choices &choices)
    {
        LoopbackTransport transport(m_world.registry());
        const auto truth = transport.exchange(m_good);
        auto answer = *truth;
        v1::EnrolResponse response;
        if (choices.byte() % 4 == 3) {
            answer.body = choices.rest();
        } else {
            check(response.ParseFromString(truth->body), "the registry gave no answer to a good code");
            for (auto changes = choices.below(3) + 1; changes > 0; --changes)
                change(response, choices);
            answer.body = response.SerializeAsString();
        }
        const auto finished = m_enrolment->finish(answer);
        const auto identity = value(readIdentity(*m_store));
        check(finished.has_value() == identity.has_value(), "half enrolled");
        if (!finished) {
            value(m_enrolment->finish(truth));
            check(value(readIdentity(*m_store)).has_value(), "a good answer after a bad one does not enrol");
            return;
        }
        v1::DeviceCertificate certificate;
        v1::CertificateBody body;
        v1::EnrolRequest request;
        check(certificate.ParseFromString(value(m_store->settings().meta(kCertificate)).value_or(std::string()))
                  && body.ParseFromString(certificate.body()) && request.ParseFromString(m_good.body),
              "the certificate kept is none");
        if (m_planted)
            body.set_public_key(std::string(limits::kKeyBytes, 'p')); // the planted fault: as if anybody's would do
        check(body.public_key() == request.public_key() && body.worker_id() == identity->workerId.view()
                  && body.team_id() == identity->teamId.view(),
              "enrolled with a certificate of somebody else");
    }

    /// A certificate body is bytes to protobuf: looked into here.
    static void change(v1::EnrolResponse &response, Choices &choices)
    {
        v1::CertificateBody body;
        if (choices.onceIn(3) && body.ParseFromString(response.certificate().body())) {
            mutate(body, choices);
            response.mutable_certificate()->set_body(body.SerializeAsString());
        } else {
            mutate(response, choices);
        }
    }

    void registryTakesCode(Choices &choices)
    {
        v1::EnrolRequest request;
        check(request.ParseFromString(m_good.body), "no request");
        switch (choices.byte() % 3) {
        case 0: {
            auto code = request.code();
            code[choices.below(code.size())] = static_cast<char>(choices.byte() & 0x7F);
            request.set_code(code);
            break;
        }
        case 1: {
            auto code = std::string(choices.piece());
            for (auto &c : code)
                c = static_cast<char>(c & 0x7F);
            request.set_code(code);
            break;
        }
        default:
            mutate(request, choices);
            break;
        }
        const auto enrolled = m_world.registry().service().enrol(request);
        const bool rightCode = registry::parseEnrolmentCode(request.code()) == registry::parseEnrolmentCode(m_code);
        check(enrolled.has_value() == (rightCode && request.public_key().size() == limits::kKeyBytes),
              "a code was judged wrongly");
        if (!enrolled)
            return;
        auto other = request;
        other.set_public_key(std::string(limits::kKeyBytes, static_cast<char>(choices.byte())));
        check(other.public_key() == request.public_key() || !m_world.registry().service().enrol(other),
              "a code was good twice");
        check(m_world.registry().service().enrol(request).has_value(), "the same device cannot ask again");
    }

    void registryTakesProof(Choices &choices)
    {
        const auto &device = m_world.devices()[choices.byte() % 3u];
        auto &service = m_world.registry().service();
        std::optional<v1::TokenRequest> good;
        std::optional<v1::TokenRequest> sent;
        device.token([&](const v1::TokenRequest &request) {
            if (request.signature().empty())
                return value(service.token(request));
            good = request;
            sent = request;
            for (auto changes = choices.below(3); changes > 0; --changes)
                changeProof(*sent, choices);
            const auto answer = service.token(m_planted ? *good : *sent); // the planted fault: nobody looks
            return answer.value_or(v1::TokenResponse());
        });
        const auto same = good->SerializeAsString() == sent->SerializeAsString();
        const auto again = service.token(m_planted ? *good : *sent);
        const bool letIn = again && !again->token().empty();
        check(letIn == same, letIn ? "a forged proof was good for a token" : "a good proof was refused");
        if (letIn)
            check(value(service.authenticate(again->token())) == device.id, "a token of another device");
        auto token = again ? again->token() : std::string();
        if (!token.empty() && choices.onceIn(2)) {
            token[choices.below(token.size())] ^= static_cast<char>(1 + choices.byte() % 255);
            check(!service.authenticate(token), "a changed token is good");
        }
        if (letIn)
            registryTakesSignedToken(device, again->token(), choices);
    }

    void registryTakesSignedToken(const test::TestDevice &device, const std::string &token, Choices &choices)
    {
        wire::SignedToken made{token, Millis(0), std::string(crypto_sign_BYTES, '\0')};
        const auto message = made.message();
        crypto_sign_detached(reinterpret_cast<unsigned char *>(made.signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(message.data()), message.size(),
                             reinterpret_cast<const unsigned char *>(device.secretKey.data()));
        auto bytes = made.bytes();
        auto &service = m_world.registry().service();
        check(service.authenticate(bytes).value_or(Id{}) == device.id, "a signed token was refused");
        bytes[choices.below(bytes.size())] ^= static_cast<char>(1 + choices.byte() % 255);
        check(!service.authenticate(bytes), "a changed signed token is good");
    }

    static void changeProof(v1::TokenRequest &request, Choices &choices)
    {
        v1::CertificateBody body;
        if (choices.onceIn(3) && body.ParseFromString(request.certificate().body())) {
            mutate(body, choices);
            request.mutable_certificate()->set_body(body.SerializeAsString());
        } else {
            mutate(request, choices);
        }
    }

    void registryTakesRescue(Choices &choices)
    {
        v1::RescueRequest request;
        const auto &certificate = m_world.devices()[0].enrolment.certificate();
        *request.mutable_certificate() = certificate;
        request.add_sealed(std::string(choices.piece()));
        for (auto changes = choices.below(3); changes > 0; --changes)
            mutate(request, choices);
        const auto kept = m_world.registry().service().rescue(request);
        check(!kept || request.certificate().SerializeAsString() == certificate.SerializeAsString(),
              "a rescue with a forged certificate");
        check(!kept || kept->kept() == static_cast<std::uint64_t>(request.sealed_size()), "not all was kept");
    }

    bool m_planted;
    RegistryWorld m_world;
    int m_starts = 0;
    SeededRandom m_random{11};
    std::optional<TemporaryFolder> m_folder;
    MemoryKeyVault m_vault;
    std::map<std::string, std::string> m_secrets;
    std::unique_ptr<Store> m_store;
    std::optional<Enrolment> m_enrolment;
    Call m_good;
    std::string m_code;
    std::optional<Rewind> m_rewind;
};

} // namespace

std::unique_ptr<Target> makeEnrolmentTarget(bool planted)
{
    return std::make_unique<EnrolmentTarget>(planted);
}

} // namespace wijkronde::fuzz
