// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/proof.h"

#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using wire::SignedToken;

class ProofTest : public QObject {
    Q_OBJECT

private slots:
    void aSignedTokenStandsAsTheProtocolSays()
    {
        const SignedToken made{"token", Millis(0x0102030405), std::string(64, 's')};
        const std::string age("\x05\x04\x03\x02\x01\0\0\0", 8);
        QCOMPARE(made.message(), "wijkronde calltoken" + age);
        QCOMPARE(made.bytes(), "token" + age + std::string(64, 's'));
        const auto read = SignedToken::parse(made.bytes());
        QVERIFY(read && read->token == made.token && read->age == made.age);
        QCOMPARE(read->signature, made.signature);
        QCOMPARE(wire::tokenMessage("abc"), std::string("wijkronde tokenabc"));
    }

    void whatIsTooShortIsNone()
    {
        QVERIFY(!SignedToken::parse(""));
        QVERIFY(!SignedToken::parse(std::string(72, 's')));
        QVERIFY(SignedToken::parse(std::string(73, 's')));
    }
};

WIJKRONDE_TEST(ProofTest)
#include "proof_test.moc"
