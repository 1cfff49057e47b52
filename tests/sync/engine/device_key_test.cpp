// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/device_key.h"

#include "tests/support/expect.h"
#include "tests/support/memory_key_vault.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

#include <sodium.h>

using namespace wijkronde;
using namespace wijkronde::test;

class DeviceKeyTest : public QObject {
    Q_OBJECT

private slots:
    void theRegistryCanCheckASignature()
    {
        SeededRandom random;
        const auto key = DeviceKey::generate(random);
        const std::string message = "wijkronde token and a challenge";
        const auto signature = key.sign(message);
        const auto bytes = [](const std::string &text) { return reinterpret_cast<const unsigned char *>(text.data()); };
        QCOMPARE(crypto_sign_verify_detached(bytes(signature), bytes(message), message.size(), bytes(key.publicKey())),
                 0);
    }
    void aKeyComesBackFromTheVault()
    {
        SeededRandom random;
        MemoryKeyVault vault;
        const auto key = DeviceKey::generate(random);
        value(key.write(vault));
        QCOMPARE(value(DeviceKey::read(vault)).publicKey(), key.publicKey());
    }
    void aVaultWithoutAKeyMeansNotEnrolled()
    {
        MemoryKeyVault vault;
        QCOMPARE(codeOf(DeviceKey::read(vault)), ErrorCode::NotEnrolled);
        vault.secrets["device_key"] = "short";
        QCOMPARE(codeOf(DeviceKey::read(vault)), ErrorCode::KeyUnavailable);
        vault.locked = true;
        QCOMPARE(codeOf(DeviceKey::read(vault)), ErrorCode::KeyUnavailable);
    }
};
WIJKRONDE_TEST(DeviceKeyTest)
#include "device_key_test.moc"
