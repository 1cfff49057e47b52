// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/compression.h"

#include "tests/support/law.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <array>

using namespace wijkronde;
using namespace wijkronde::test;
using wire::Encoding;

namespace {

constexpr std::array kPacked{Encoding::Gzip, Encoding::Zstd};
constexpr std::array kAll{Encoding::Identity, Encoding::Gzip, Encoding::Zstd};

/// Texts that pack well and noise that does not, up to some kilobytes.
std::string content(std::uint64_t seed)
{
    SeededRandom random(seed);
    std::string all;
    for (auto pieces = random.below(6); pieces > 0; --pieces) {
        if (random.below(2) == 0)
            all.append(random.below(4000), static_cast<char>(random.below(256)));
        else
            for (auto bytes = random.below(60); bytes > 0; --bytes)
                all += static_cast<char>(random.below(256));
    }
    return all;
}

Result<std::string> inPieces(Encoding encoding, std::string_view packed, std::size_t limit, SeededRandom &random)
{
    wire::Unpacker unpacker(encoding, packed.size(), limit);
    while (!packed.empty()) {
        const auto piece = packed.substr(0, 1 + random.below(200));
        packed.remove_prefix(piece.size());
        WIJKRONDE_TRY(unpacker.feed(piece));
    }
    return unpacker.finish();
}

} // namespace

class CompressionLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useLawCases(); }

    void whatIsPackedComesOut()
    {
        QVERIFY(rc::check([](std::uint64_t seed) {
            SeededRandom random(seed);
            const auto bytes = content(seed);
            const auto encoding = kAll[seed % kAll.size()];
            const auto packed = wire::pack(encoding, bytes);
            RC_ASSERT(wire::unpack(encoding, packed, bytes.size() + 1) == bytes);
            RC_ASSERT(inPieces(encoding, packed, bytes.size() + 1, random) == bytes);
        }));
    }

    void theCapIsExact()
    {
        QVERIFY(rc::check([](std::uint64_t seed, std::uint16_t cap) {
            const auto bytes = content(seed);
            const auto encoding = kAll[seed % kAll.size()];
            const auto limit = std::size_t{cap} % 4096 + 1;
            const auto unpacked = wire::unpack(encoding, wire::pack(encoding, bytes), limit);
            if (unpacked)
                RC_ASSERT(bytes.size() <= limit);
            else
                RC_ASSERT(unpacked.error().code == ErrorCode::TooLarge);
            // A window larger than the cap is refused before anything comes out, and only zstd asks for one.
            if (encoding != Encoding::Zstd)
                RC_ASSERT(unpacked.has_value() == (bytes.size() <= limit));
        }));
    }

    void aBodyThatWasCutOffIsNoBody()
    {
        QVERIFY(rc::check([](std::uint64_t seed, std::uint16_t cut) {
            const auto bytes = content(seed);
            const auto encoding = kPacked[seed % kPacked.size()];
            const auto packed = wire::pack(encoding, bytes);
            const auto part = wire::unpack(encoding, packed.substr(0, cut % packed.size()), 1 << 20);
            RC_ASSERT(!part && part.error().code == ErrorCode::MalformedMessage);
        }));
    }

    void bytesBehindTheEndAreNoticed()
    {
        QVERIFY(rc::check([](std::uint64_t seed) {
            const auto encoding = kPacked[seed % kPacked.size()];
            const auto unpacked = wire::unpack(encoding, wire::pack(encoding, content(seed)) + "x", 1 << 20);
            RC_ASSERT(!unpacked);
        }));
    }

    void aCapThatIsNotHeldIsCaught()
    {
        // The negative control: a bomb that comes out whole under a cap that is large enough does not under a small
        // one.
        const auto bomb = wire::pack(Encoding::Gzip, std::string(100'000, '\0'));
        QVERIFY(bomb.size() < 1000);
        QVERIFY(wire::unpack(Encoding::Gzip, bomb, 100'000).has_value());
        QVERIFY(!wire::unpack(Encoding::Gzip, bomb, 99'999));
    }
};

WIJKRONDE_TEST(CompressionLaws)
#include "compression_laws.moc"
