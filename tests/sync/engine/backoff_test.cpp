// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/backoff.h"

#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

class BackoffTest : public QObject {
    Q_OBJECT

private slots:
    void delaysStayBetweenASecondAndTheDoublingBound()
    {
        SeededRandom random;
        Backoff backoff;
        Millis bound{2'000};
        Millis longest{0};
        for (int failure = 0; failure < 40; ++failure) {
            const auto wait = backoff.next(random, Millis{0});
            QVERIFY(wait >= Millis{1'000});
            QVERIFY(wait <= std::max(bound, Millis{1'000}));
            longest = std::max(longest, wait);
            bound = std::min<Millis>(bound * 2, std::chrono::minutes{15});
        }
        QVERIFY2(longest > std::chrono::minutes{5}, "after many failures the whole range is used");
    }
    void theRegistrysWishIsTheFloor()
    {
        SeededRandom random;
        QVERIFY(Backoff().next(random, Millis{90'000}) >= Millis{90'000});
    }
    void devicesThatFailedTogetherComeBackApart()
    {
        std::set<Millis::rep> waits;
        for (std::uint64_t device = 1; device <= 100; ++device) {
            SeededRandom random(device);
            Backoff backoff;
            for (int i = 0; i < 5; ++i)
                backoff.next(random, Millis{0});
            waits.insert(backoff.next(random, Millis{0}).count());
        }
        QVERIFY(waits.size() > 90);
    }
    void successBeginsAnew()
    {
        SeededRandom random;
        Backoff backoff;
        for (int i = 0; i < 20; ++i)
            backoff.next(random, Millis{0});
        backoff.reset();
        QVERIFY(backoff.next(random, Millis{0}) <= Millis{2'000});
    }
};
WIJKRONDE_TEST(BackoffTest)
#include "backoff_test.moc"
