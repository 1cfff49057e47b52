// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/hash.h"

#include "tests/support/law.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>
#include <set>
#include <vector>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

__extension__ using Wide = unsigned __int128;

Wide wideOf(const std::string &bytes)
{
    Wide value = 0;
    for (std::size_t i = 16; i-- > 0;)
        value = (value << 8) | static_cast<unsigned char>(bytes[i]);
    return value;
}

std::string bytesOf(Wide value)
{
    std::string bytes(16, '\0');
    for (auto &byte : bytes) {
        byte = static_cast<char>(value & 0xFF);
        value >>= 8;
    }
    return bytes;
}

/// 16 bytes each; many with full or empty halves, where a carry goes wrong.
std::vector<std::string> hashes(std::uint64_t seed)
{
    SeededRandom random(seed);
    std::vector<std::string> all(random.below(12));
    for (auto &hash : all) {
        Wide value = (static_cast<Wide>(random.next()) << 64) | random.next();
        if (random.below(3) == 0)
            value |= ~std::uint64_t{0};
        if (random.below(5) == 0)
            value = ~static_cast<Wide>(0) - random.below(2);
        hash = bytesOf(value);
    }
    return all;
}

DigestSum sumOf(const std::vector<std::string> &all)
{
    DigestSum sum;
    for (const auto &hash : all)
        sum.add(hash);
    return sum;
}

} // namespace

class HashLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useLawCases(); }

    void aSumIsTheSumModuloTwoToThe128()
    {
        QVERIFY(rc::check([](std::uint64_t seed) {
            Wide expected = 0;
            for (const auto &hash : hashes(seed))
                expected += wideOf(hash);
            RC_ASSERT(sumOf(hashes(seed)).bytes() == bytesOf(expected));
        }));
    }

    void addingAndTakingAwayInAnyOrderComesToTheSame()
    {
        QVERIFY(rc::check([](std::uint64_t seed) {
            SeededRandom random(seed);
            const auto all = hashes(seed);
            // Each is put in; every second one is taken out again, at any moment: also before it came in.
            std::vector<std::pair<bool, std::string>> steps;
            std::vector<std::string> left;
            for (std::size_t i = 0; i < all.size(); ++i) {
                steps.emplace_back(true, all[i]);
                if (i % 2 == 0)
                    left.push_back(all[i]);
                else
                    steps.emplace_back(false, all[i]);
            }
            for (auto i = steps.size(); i > 1; --i)
                std::swap(steps[i - 1], steps[random.below(i)]);
            DigestSum sum;
            for (const auto &[in, hash] : steps)
                in ? sum.add(hash) : sum.remove(hash);
            RC_ASSERT(sum == sumOf(left));
        }));
    }

    void aSumOfSumsIsTheSum()
    {
        QVERIFY(rc::check([](std::uint64_t one, std::uint64_t other) {
            auto both = hashes(one);
            const auto more = hashes(other);
            auto sum = sumOf(both);
            sum.plus(sumOf(more));
            both.insert(both.end(), more.begin(), more.end());
            RC_ASSERT(sum == sumOf(both));
            sum.minus(sumOf(more));
            RC_ASSERT(sum == sumOf(hashes(one)));
            RC_ASSERT(DigestSum(sum.bytes()) == sum);
        }));
    }

    void aDigestTellsEveryPartApart()
    {
        QVERIFY(rc::check([](std::uint64_t seed) {
            SeededRandom random(seed);
            const auto key = bytesOf(random.next());
            const auto id = bytesOf(random.next());
            const auto seq = random.next();
            const auto state = std::string(random.below(30), 's');
            const std::set<std::string> all{digestHash(key, id, seq, state), digestHash(id, id, seq, state),
                                            digestHash(key, key, seq, state), digestHash(key, id, seq + 1, state),
                                            digestHash(key, id, seq, state + '\0')};
            RC_ASSERT(all.size() == (key == id ? 3u : 5u));
        }));
    }

    void aChainSaysWhatCameAndInWhichOrder()
    {
        QVERIFY(rc::check([](std::uint64_t seed) {
            SeededRandom random(seed);
            const auto uids = hashes(seed);
            auto changed = uids;
            if (!uids.empty()) {
                const auto at = random.below(uids.size());
                switch (random.below(4)) {
                case 0:
                    changed[at][random.below(16)] ^= static_cast<char>(1 + random.below(255));
                    break;
                case 1:
                    changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(at));
                    break;
                case 2:
                    changed.push_back(changed[at]);
                    break;
                default:
                    std::swap(changed[at], changed[random.below(uids.size())]);
                    break;
                }
            }
            const auto chainOf = [](const std::vector<std::string> &all) {
                auto chain = emptyChain();
                for (const auto &uid : all)
                    chain = nextChain(chain, uid);
                return chain;
            };
            RC_ASSERT((chainOf(uids) == chainOf(changed)) == (uids == changed));
        }));
    }

    void anExclusiveOrIsCaught()
    {
        // The negative control: two equal entries vanish from an exclusive or, and stay in a sum.
        const std::string hash(16, 'h');
        DigestSum sum;
        sum.add(hash);
        sum.add(hash);
        QVERIFY(!(sum == DigestSum()));
        QCOMPARE(bytesOf(wideOf(hash) ^ wideOf(hash)), DigestSum().bytes());
    }
};

WIJKRONDE_TEST(HashLaws)
#include "hash_laws.moc"
