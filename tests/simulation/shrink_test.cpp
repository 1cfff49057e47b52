// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/shrink.h"

#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>

using namespace wijkronde::simulation;

namespace {

constexpr int kEvents = 900;

bool happens(const SeedOptions &options, int event)
{
    return event < options.events && (options.only.empty() || std::ranges::binary_search(options.only, event));
}

/// Fails when events 12 and 37 happen, with two devices at least, when replies get lost.
SeedReport runSeed(std::uint64_t, const SeedOptions &options)
{
    SeedReport report;
    report.events = static_cast<std::uint64_t>(std::min(kEvents, options.events));
    for (const auto *fault : {"captive_portal", "clock_moved", "reply_dropped", "shed"}) {
        if (!options.without.contains(fault))
            report.fault(fault);
    }
    if (options.devices >= 2 && happens(options, 12) && happens(options, 37)
        && !options.without.contains("reply_dropped"))
        report.violation = Violation("lost", "an operation");
    else if (options.devices < 2)
        report.violation = Violation("failure", "another one");
    return report;
}

} // namespace

class ShrinkTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNotNeededForTheFailureGoes()
    {
        const auto shrunk = shrink(1, {}, runSeed);
        QVERIFY(shrunk);
        QCOMPARE(shrunk->options.devices, 2);
        QCOMPARE(shrunk->options.events, 38);
        QCOMPARE(shrunk->options.only, (std::vector<int>{12, 37}));
        QCOMPARE(shrunk->options.without,
                 (std::set<std::string, std::less<>>{"captive_portal", "clock_moved", "shed"}));
        QCOMPARE(shrunk->report.violation->kind(), std::string("lost"));
        QVERIFY(shrunk->runs < 100);
    }
    void aSeedThatDoesNotFailIsNotShrunk()
    {
        SeedOptions options;
        options.events = 37;
        QVERIFY(!shrink(1, options, runSeed));
    }
};

WIJKRONDE_TEST(ShrinkTest)
#include "shrink_test.moc"
