// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/compression.h"

#include "sync/wire/limits.h"
#include "tests/support/expect.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;
using namespace wijkronde::wire;

namespace {

constexpr std::array kAll{Encoding::Identity, Encoding::Gzip, Encoding::Zstd};

std::string someBytes(SeededRandom &random, std::size_t size)
{
    std::string bytes(size, '\0');
    for (auto &byte : bytes)
        byte = static_cast<char>(random.below(20));
    return bytes;
}

} // namespace

class CompressionTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsPackedComesBack()
    {
        SeededRandom random;
        for (const auto encoding : kAll) {
            for (const std::size_t size : {0u, 1u, 1000u, 65'536u, 300'000u}) {
                const auto bytes = someBytes(random, size);
                QCOMPARE(value(unpack(encoding, pack(encoding, bytes), limits::kMiB)), bytes);
            }
        }
    }

    void piecesOfAnySizeMakeTheSame()
    {
        SeededRandom random;
        const auto bytes = someBytes(random, 10'000);
        for (const auto encoding : kAll) {
            const auto packed = pack(encoding, bytes);
            for (const std::size_t piece : {1u, 7u, 4096u}) {
                Unpacker unpacker(encoding, limits::kMiB, limits::kMiB);
                for (std::size_t at = 0; at < packed.size(); at += piece)
                    value(unpacker.feed(std::string_view(packed).substr(at, piece)));
                QCOMPARE(value(unpacker.finish()), bytes);
            }
        }
    }

    void bothLimitsHoldToTheByte()
    {
        for (const auto encoding : kAll) {
            const std::string bytes(10'000, 'x');
            const auto packed = pack(encoding, bytes);
            value(Unpacker(encoding, packed.size(), bytes.size()).feed(packed));
            QCOMPARE(codeOf(Unpacker(encoding, packed.size() - 1, bytes.size()).feed(packed)), ErrorCode::TooLarge);
            QCOMPARE(codeOf(Unpacker(encoding, packed.size(), bytes.size() - 1).feed(packed)), ErrorCode::TooLarge);
        }
    }

    void aBombStopsNearItsLimit()
    {
        for (const auto encoding : {Encoding::Gzip, Encoding::Zstd}) {
            const auto bomb = pack(encoding, std::string(64 * limits::kMiB, '\0'));
            QVERIFY(bomb.size() < limits::kMiB);
            QCOMPARE(codeOf(unpack(encoding, bomb, limits::kRequestUnpackedBytes)), ErrorCode::TooLarge);
        }
    }

    void whatIsCutOffOrGoesOnIsMalformed()
    {
        for (const auto encoding : {Encoding::Gzip, Encoding::Zstd}) {
            const auto packed = pack(encoding, std::string(1000, 'x'));
            for (std::size_t size = 0; size < packed.size(); ++size)
                QCOMPARE(codeOf(unpack(encoding, packed.substr(0, size), limits::kMiB)), ErrorCode::MalformedMessage);
            QCOMPARE(codeOf(unpack(encoding, packed + "x", limits::kMiB)), ErrorCode::MalformedMessage);
            QCOMPARE(codeOf(unpack(encoding, "no packed bytes at all", limits::kMiB)), ErrorCode::MalformedMessage);
        }
    }

    void aWindowLargerThanTheLimitIsNotGiven()
    {
        // The frame says that it needs 4 MiB, and holds almost nothing: that memory is taken at once.
        const std::string frame("\x28\xb5\x2f\xfd\x00\x60\x01\x00\x00", 9);
        QCOMPARE(value(unpack(Encoding::Zstd, frame, limits::kRequestUnpackedBytes)), std::string());
        QCOMPARE(codeOf(unpack(Encoding::Zstd, frame, limits::kSmallRequestBytes)), ErrorCode::TooLarge);
    }

    void noiseNeverBreaksIt()
    {
        SeededRandom random(3);
        for (int round = 0; round < 3000; ++round) {
            const auto encoding = round % 2 == 0 ? Encoding::Gzip : Encoding::Zstd;
            auto packed = pack(encoding, someBytes(random, 500));
            packed[random.below(packed.size())] = static_cast<char>(random.below(256));
            const auto result = unpack(encoding, packed, 2000);
            QVERIFY(!result || result->size() <= 2000);
        }
    }

    void namesAreKnownWhateverTheirCase()
    {
        QCOMPARE(encodingByName(" GZIP ").value(), Encoding::Gzip);
        QCOMPARE(encodingByName("zstd").value(), Encoding::Zstd);
        QCOMPARE(encodingByName("").value(), Encoding::Identity);
        QVERIFY(!encodingByName("br"));
        QVERIFY(!encodingByName("gzip, zstd"));
    }

    void theBestAcceptedEncodingIsChosen()
    {
        QCOMPARE(chooseEncoding("gzip, br, zstd;q=0.5"), Encoding::Zstd);
        QCOMPARE(chooseEncoding("zstd;q=0, gzip"), Encoding::Gzip);
        QCOMPARE(chooseEncoding("zstd;q=0.0,gzip;q=0"), Encoding::Identity);
        QCOMPARE(chooseEncoding("br"), Encoding::Identity);
        QCOMPARE(chooseEncoding(""), Encoding::Identity);
        QCOMPARE(chooseEncoding(",,;,"), Encoding::Identity);
    }
};

WIJKRONDE_TEST(CompressionTest)
#include "compression_test.moc"
