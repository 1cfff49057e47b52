// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/seeded_random.h"

#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::demo;

class SeededRandomTest : public QObject {
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameNumbers()
    {
        SeededRandom one{1, 2};
        SeededRandom same{1, 2};
        SeededRandom other{2, 1};
        const auto first = one.next();
        QCOMPARE(same.next(), first);
        QVERIFY(other.next() != first);
    }

    void everyNumberBelowTheBoundComesEquallyOften()
    {
        SeededRandom random{7};
        std::array<int, 10> counts{};
        for (int i = 0; i < 100'000; ++i)
            ++counts[random.below(10)];
        for (const int count : counts)
            QVERIFY(count > 9'600 && count < 10'400);
    }

    void aTableIsDrawnFromByItsWeights()
    {
        constexpr Share<int> kTable[] = {{1, 70}, {2, 30}, {3, 0}};
        SeededRandom random{8};
        std::array<int, 4> counts{};
        for (int i = 0; i < 100'000; ++i)
            ++counts[static_cast<std::size_t>(random.weighted(kTable))];
        QVERIFY(counts[1] > 69'000 && counts[1] < 71'000);
        QCOMPARE(counts[3], 0);
    }

    void idsDifferInEveryPartOfTheirName()
    {
        const auto id = seededId(1, 2, 3);
        QCOMPARE(seededId(1, 2, 3).toHex(), id.toHex());
        QVERIFY(seededId(2, 2, 3) != id);
        QVERIFY(seededId(1, 3, 3) != id);
        QVERIFY(seededId(1, 2, 4) != id);
    }
};

WIJKRONDE_TEST(SeededRandomTest)
#include "seeded_random_test.moc"
