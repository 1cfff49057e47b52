// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/credentials.h"

#include "sync/registry/secrets.h"
#include "sync/wire/limits.h"
#include "sync/wire/proof.h"
#include "sync/wire/sync.pb.h"
#include "tests/support/expect.h"
#include "tests/support/fake_clock.h"
#include "tests/support/messages.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <sodium.h>

#include <limits>
#include <stdexcept>

using namespace std::chrono_literals;
using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

namespace {

Secrets secretsOf(char fill)
{
    return {std::string(32, fill), std::string(32, fill), std::string(32, fill), std::string(32, fill)};
}

/// Nobody is asked for a key unless all else is right.
Result<std::string> noKey(const Id &)
{
    throw std::logic_error("a key was asked for");
}

/// A device's key pair, and what it signs.
class Signer {
public:
    explicit Signer(char seed) : m_public(crypto_sign_PUBLICKEYBYTES, '\0'), m_secret(crypto_sign_SECRETKEYBYTES, '\0')
    {
        const std::string bytes(crypto_sign_SEEDBYTES, seed);
        crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(m_public.data()),
                                 reinterpret_cast<unsigned char *>(m_secret.data()),
                                 reinterpret_cast<const unsigned char *>(bytes.data()));
    }

    std::string sign(const std::string &message) const
    {
        std::string signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(message.data()), message.size(),
                             reinterpret_cast<const unsigned char *>(m_secret.data()));
        return signature;
    }
    std::string signedToken(const std::string &token, Millis age) const
    {
        wire::SignedToken made{token, age, {}};
        made.signature = sign(made.message());
        return made.bytes();
    }
    Credentials::KeyOf key() const
    {
        return [this](const Id &) -> Result<std::string> { return m_public; };
    }

private:
    std::string m_public;
    std::string m_secret;
};

} // namespace

class CredentialsTest : public QObject {
    Q_OBJECT

private slots:
    void anotherProcessWithTheSameKeysAcceptsEverything()
    {
        FakeClock clock;
        SeededRandom random;
        const auto secrets = secretsOf('a');
        const Credentials one(secrets, clock, random);
        const Credentials two(secrets, clock, random);
        const auto device = idOf(7);
        QCOMPARE(value(two.deviceOf(one.token(device), noKey)), device);
        v1::CertificateBody body;
        body.set_device_id(device.toBytes());
        QCOMPARE(value(two.check(one.issue(body))).device_id(), device.toBytes());
    }

    void withOtherKeysNothingIsAccepted()
    {
        FakeClock clock;
        SeededRandom random;
        const auto secrets = secretsOf('a');
        const auto others = secretsOf('b');
        const Credentials one(secrets, clock, random);
        const Credentials two(others, clock, random);
        QCOMPARE(codeOf(two.deviceOf(one.token(idOf(7)), noKey)), ErrorCode::Unauthenticated);
        v1::CertificateBody body;
        body.set_device_id(idOf(7).toBytes());
        QCOMPARE(codeOf(two.check(one.issue(body))), ErrorCode::Unauthenticated);
    }

    void everyBitOfATokenCounts()
    {
        FakeClock clock;
        SeededRandom random;
        const auto secrets = secretsOf('a');
        const Credentials credentials(secrets, clock, random);
        const auto token = credentials.token(idOf(7));
        for (std::size_t bit = 0; bit < token.size() * 8; ++bit) {
            auto changed = token;
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            QCOMPARE(codeOf(credentials.deviceOf(changed, noKey)), ErrorCode::Unauthenticated);
        }
        QCOMPARE(codeOf(credentials.deviceOf(token + 'x', noKey)), ErrorCode::Unauthenticated);
        QCOMPARE(codeOf(credentials.deviceOf("", noKey)), ErrorCode::Unauthenticated);
    }

    void aTokenWhoseTimeIsOverIsGoodWhenItsDeviceSignsIt()
    {
        FakeClock clock;
        SeededRandom random;
        const auto secrets = secretsOf('a');
        const Credentials credentials(secrets, clock, random);
        const Signer device('d');
        const auto token = credentials.token(idOf(7));
        const auto codeWith = [&](const std::string &bytes) {
            return codeOf(credentials.deviceOf(bytes, device.key()));
        };
        clock.advance(limits::kTokenLife + 1s);
        QCOMPARE(codeWith(token), ErrorCode::Unauthenticated);
        const auto good = device.signedToken(token, limits::kTokenLife + 1s);
        QCOMPARE(value(credentials.deviceOf(good, device.key())), idOf(7));
        for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
            auto changed = good;
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            QCOMPARE(codeWith(changed), ErrorCode::Unauthenticated);
        }
        QCOMPARE(codeWith(Signer('e').signedToken(token, limits::kTokenLife + 1s)), ErrorCode::Unauthenticated);
        // What it signed for something else is no proof of a call.
        auto other = wire::SignedToken{token, limits::kTokenLife + 1s, {}};
        other.signature = device.sign(wire::tokenMessage(token + "12345678"));
        QCOMPARE(codeWith(other.bytes()), ErrorCode::Unauthenticated);
    }

    void aSignedTokenIsGoodForMinutesAndNotForEver()
    {
        FakeClock clock;
        SeededRandom random;
        const auto secrets = secretsOf('a');
        const Credentials credentials(secrets, clock, random);
        const Signer device('d');
        const auto token = credentials.token(idOf(7));
        const auto codeWith = [&](const std::string &bytes) {
            return codeOf(credentials.deviceOf(bytes, device.key()));
        };
        clock.advance(1h);
        for (const Millis skew : {-Millis(limits::kTokenAgeSkew), Millis(limits::kTokenAgeSkew)}) {
            QCOMPARE(value(credentials.deviceOf(device.signedToken(token, 1h + skew), device.key())), idOf(7));
            const auto more = skew + (skew > 0ms ? 1ms : -1ms);
            QCOMPARE(codeWith(device.signedToken(token, 1h + more)), ErrorCode::Unauthenticated);
        }
        for (const auto age : {Millis::min(), Millis::max(), Millis(0), Millis(-1)})
            QCOMPARE(codeWith(device.signedToken(token, age)), ErrorCode::Unauthenticated);
        // Signed ahead by somebody who had the key for a moment.
        const auto last = limits::kTokenLife + limits::kTokenSignable;
        clock.advance(last - 1h);
        QCOMPARE(value(credentials.deviceOf(device.signedToken(token, last), device.key())), idOf(7));
        clock.advance(1ms);
        QCOMPARE(codeWith(device.signedToken(token, last)), ErrorCode::Unauthenticated);
    }

    void whatWasSealedWhileTheClockWasAheadIsNotGoodForYears()
    {
        FakeClock clock;
        SeededRandom random;
        const auto secrets = secretsOf('a');
        const Credentials credentials(secrets, clock, random);
        const Signer device('d');
        clock.advance(24h * 3650);
        const auto token = credentials.token(idOf(7));
        clock.advance(-24h * 3650);
        QCOMPARE(codeOf(credentials.deviceOf(token, noKey)), ErrorCode::Unauthenticated);
        QCOMPARE(codeOf(credentials.deviceOf(device.signedToken(token, 0ms), device.key())),
                 ErrorCode::Unauthenticated);
    }

    void aDeviceWithoutAKeySignsNothing()
    {
        FakeClock clock;
        SeededRandom random;
        const auto secrets = secretsOf('a');
        const Credentials credentials(secrets, clock, random);
        const auto bytes = Signer('d').signedToken(credentials.token(idOf(7)), 0ms);
        QCOMPARE(codeOf(credentials.deviceOf(bytes, [](const Id &) { return Result<std::string>(""); })),
                 ErrorCode::Unauthenticated);
    }

    void aChallengeIsNoTokenAndTheOtherWayRound()
    {
        FakeClock clock;
        SeededRandom random;
        const auto secrets = secretsOf('a');
        const Credentials credentials(secrets, clock, random);
        QCOMPARE(codeOf(credentials.deviceOf(credentials.challenge(idOf(7)), noKey)), ErrorCode::Unauthenticated);
        QCOMPARE(codeOf(credentials.checkAnswer(idOf(7), std::string(32, 'k'), credentials.token(idOf(7)),
                                                std::string(64, 's'))),
                 ErrorCode::Unauthenticated);
    }
};

WIJKRONDE_TEST(CredentialsTest)
#include "credentials_test.moc"
