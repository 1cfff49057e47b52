// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/credentials.h"

#include "sync/registry/secrets.h"
#include "sync/wire/limits.h"
#include "sync/wire/sync.pb.h"
#include "tests/support/expect.h"
#include "tests/support/fake_clock.h"
#include "tests/support/messages.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

namespace {

Secrets secretsOf(char fill)
{
    return {std::string(32, fill), std::string(32, fill), std::string(32, fill), std::string(32, fill)};
}

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
        QCOMPARE(value(two.deviceOf(one.token(device))), device);
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
        QCOMPARE(codeOf(two.deviceOf(one.token(idOf(7)))), ErrorCode::Unauthenticated);
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
            QCOMPARE(codeOf(credentials.deviceOf(changed)), ErrorCode::Unauthenticated);
        }
        QCOMPARE(codeOf(credentials.deviceOf(token + 'x')), ErrorCode::Unauthenticated);
        QCOMPARE(codeOf(credentials.deviceOf("")), ErrorCode::Unauthenticated);
    }

    void aChallengeIsNoTokenAndTheOtherWayRound()
    {
        FakeClock clock;
        SeededRandom random;
        const auto secrets = secretsOf('a');
        const Credentials credentials(secrets, clock, random);
        QCOMPARE(codeOf(credentials.deviceOf(credentials.challenge(idOf(7)))), ErrorCode::Unauthenticated);
        QCOMPARE(codeOf(credentials.checkAnswer(idOf(7), std::string(32, 'k'), credentials.token(idOf(7)),
                                                std::string(64, 's'))),
                 ErrorCode::Unauthenticated);
    }
};

WIJKRONDE_TEST(CredentialsTest)
#include "credentials_test.moc"
