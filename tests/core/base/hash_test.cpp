// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/hash.h"

#include "core/base/bytes.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;

namespace {

std::string number128(std::uint64_t low, std::uint64_t high)
{
    std::string bytes;
    for (const auto half : {low, high}) {
        for (int i = 0; i < 8; ++i)
            bytes += static_cast<char>(half >> (8 * i));
    }
    return bytes;
}

constexpr auto kMax = std::numeric_limits<std::uint64_t>::max();

} // namespace

class HashTest : public QObject {
    Q_OBJECT

private slots:
    void blake2bGivesThePublishedValues()
    {
        // Of "abc": Python's hashlib.blake2b with digest_size 32 and 16.
        QCOMPARE(toHex(blake2b256("abc")), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
        QCOMPARE(toHex(blake2b128("abc")), "cf4ab791c62b8d2b2109c90275287816");
        QCOMPARE(toHex(blake2b256("")), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
        QCOMPARE(blake2b128("abc", std::string(16, 'k')).size(), 16u);
        QVERIFY(blake2b128("abc", std::string(16, 'k')) != blake2b128("abc", std::string(16, 'l')));
        QVERIFY(blake2b128("abc", std::string(64, 'k')) != blake2b128("abd", std::string(64, 'k')));
    }

    void theChainIsTheOneThatTheProtocolDescribes()
    {
        QCOMPARE(emptyChain(), std::string(32, '\0'));
        const auto first = nextChain(emptyChain(), std::string(16, '\x01'));
        QCOMPARE(first, blake2b256(std::string(32, '\0') + std::string(16, '\x01')));
        QCOMPARE(toHex(first), "0f7932abfad14768eb28b74be07931b26098c54d69ff094df3eba109dae9ddbd");
    }

    void theChainTellsTwoPastsApart()
    {
        const std::string a(16, 'a');
        const std::string b(16, 'b');
        QVERIFY(nextChain(nextChain(emptyChain(), a), b) != nextChain(nextChain(emptyChain(), b), a));
        QVERIFY(nextChain(emptyChain(), a) != nextChain(emptyChain(), b));
    }

    void aSumCarriesFromTheLowHalfAndWrapsAround()
    {
        DigestSum sum;
        sum.add(number128(kMax, 0));
        sum.add(number128(1, 0));
        QCOMPARE(toHex(sum.bytes()), toHex(number128(0, 1)));
        sum.add(number128(0, kMax));
        QCOMPARE(sum, DigestSum());
        sum.add(number128(kMax, kMax));
        sum.add(number128(1, 0));
        QCOMPARE(sum, DigestSum());
    }

    void removingBorrowsAndIsTheInverseOfAdding()
    {
        DigestSum sum;
        sum.remove(number128(1, 0));
        QCOMPARE(toHex(sum.bytes()), std::string(32, 'f'));
        sum.add(number128(1, 0));
        QCOMPARE(sum, DigestSum());

        test::SeededRandom random(7);
        std::vector<std::string> hashes;
        for (int i = 0; i < 1000; ++i)
            hashes.push_back(number128(random.next(), random.next()));
        DigestSum forward;
        for (const auto &hash : hashes)
            forward.add(hash);
        DigestSum backward;
        for (auto hash = hashes.rbegin(); hash != hashes.rend(); ++hash)
            backward.add(*hash);
        QCOMPARE(forward, backward);
        for (const auto &hash : hashes)
            forward.remove(hash);
        QCOMPARE(forward, DigestSum());
    }

    void aSumWithItselfIsWellDefined()
    {
        DigestSum sum(number128(kMax, 3));
        sum.plus(sum);
        QCOMPARE(toHex(sum.bytes()), toHex(number128(kMax - 1, 7)));
        sum.minus(sum);
        QCOMPARE(sum, DigestSum());
    }

    void aPairOfEqualEntriesDoesNotVanish()
    {
        DigestSum sum;
        sum.add(number128(5, 5));
        sum.add(number128(5, 5));
        QVERIFY(!(sum == DigestSum()));
    }

    void bytesGoThereAndBackAndOtherSizesCountAsZero()
    {
        const auto bytes = number128(0x0123456789abcdef, 0xfedcba9876543210);
        QCOMPARE(DigestSum(bytes).bytes(), bytes);
        QCOMPARE(DigestSum(bytes.substr(1)), DigestSum());
        QCOMPARE(DigestSum(""), DigestSum());
    }

    void everyPartOfARecordCountsInItsDigest()
    {
        const std::string key(16, 'k');
        const std::string id(16, 'i');
        const auto hash = digestHash(key, id, 7, "state");
        QCOMPARE(hash, blake2b128(id + std::string("\x07\0\0\0\0\0\0\0", 8) + "state", key));
        QVERIFY(hash != digestHash(std::string(16, 'l'), id, 7, "state"));
        QVERIFY(hash != digestHash(key, std::string(16, 'j'), 7, "state"));
        QVERIFY(hash != digestHash(key, id, 8, "state"));
        QVERIFY(hash != digestHash(key, id, 7, "stata"));
    }
};

WIJKRONDE_TEST(HashTest)
#include "hash_test.moc"
