// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/world.h"

#include "sync/engine/enrolment.h"
#include "sync/engine/sync_session.h"
#include "tests/simulation/checks.h"
#include "tests/support/expect.h"

#include <algorithm>
#include <iostream>
#include <utility>

namespace wijkronde::simulation {

using test::value;

namespace {

/// A day's work of one device (sync.md 4, R1).
constexpr int kEditsADay = 40;
constexpr int kSyncsADay = 6;
/// Besides what goes wrong on the network: of a hundred events of a device.
constexpr int kFaultsADay = 1;
constexpr int kEventsADay = kEditsADay + kSyncsADay + kFaultsADay;
constexpr Millis kDay = std::chrono::hours(24);

/// The cipher takes half of the time of a run, and hides nothing from the protocol.
constexpr std::uint64_t kEncryptedSeeds = 50;
constexpr int kCalmRounds = 3;
constexpr std::uint64_t kMostEvents = 1'000'000;

/// The breaks write into the registry's database themselves.
SeedOptions withoutTroubleFor(SeedOptions options)
{
    if (!options.broken.empty())
        options.without.insert({"registry_disk_full", "registry_sync_fails"});
    return options;
}

} // namespace

World::World(std::uint64_t seed, const SeedOptions &options)
    : m_seed(seed),
      m_options(withoutTroubleFor(options)),
      m_random(seed),
      m_encryption(seed % kEncryptedSeeds == 0 ? Encryption::On : Encryption::OffInTests),
      m_registry(m_folder.file("registry"), m_time, m_random.next(), m_encryption),
      m_breaks(options.broken, m_registry),
      m_network(m_registry, m_breaks, m_time, m_random, m_report, m_options.without),
      m_work(m_random)
{
    m_network.onDelivered = [this] { lookAtRegistry(); };
}

SeedReport World::run()
{
    try {
        live();
        calm();
    } catch (const Violation &violation) {
        m_report.violation = violation;
    } catch (const std::exception &failure) {
        m_report.violation = Violation("failure", failure.what());
    }
    m_report.operations = m_custody.saved().size();
    m_report.destroyed = m_custody.destroyed();
    return m_report;
}

void World::live()
{
    // Some seeds are mild, so that long pasts come about; in others nearly nothing arrives.
    m_network.faultPercent = 5 + m_random.below(4) * 10;
    m_network.cutThousandth = m_random.below(4) * 10;
    m_killThousandth = m_random.below(4) * 20;
    m_cutThousandth = m_random.below(4) * 8;
    m_meanwhileThousandth = m_random.below(4) * 50;
    m_disksHold = m_random.below(4) == 0;
    // The first two are one worker's; the teams share an area.
    for (int i = 0; i < m_options.devices; ++i)
        enrol(
            newTablet(m_registry.workers()[i < 2 ? 0 : static_cast<std::size_t>(i - 1) % m_registry.workers().size()]));
    const auto events = m_options.days * m_options.devices * kEventsADay;
    const auto mean = m_options.days * kDay / events;
    const auto &only = m_options.only;
    for (int i = 0; i < std::min(events, m_options.events); ++i) {
        // Each event has randomness of its own: it stays as it is when another is left out.
        m_random = test::SeededRandom(test::SeededRandom(m_seed * kMostEvents + static_cast<std::uint64_t>(i)).next());
        m_time.advance(Millis(m_random.below(static_cast<std::uint64_t>(2 * mean.count()))));
        ++m_report.events;
        if (only.empty() || std::ranges::binary_search(only, i))
            event();
    }
}

void World::event()
{
    m_registry.disk.mendWhenOver(m_time.now());
    for (auto *group : {&m_tablets, &m_revoked}) {
        for (auto &tablet : *group)
            tablet->disk.mendWhenOver(m_time.now());
    }
    if (chance(20))
        m_network.deliverLate();
    const auto choice = m_random.below(kEventsADay);
    if (choice < kEditsADay)
        edit(anyTablet());
    else if (choice < kEditsADay + kSyncsADay)
        sync(anyTablet());
    else
        fault();
}

bool World::happens(std::string_view fault)
{
    if (m_options.without.contains(fault))
        return false;
    m_report.fault(fault);
    return true;
}

std::unique_ptr<SimTablet> World::newTablet(const registry::Worker &worker)
{
    ++m_tabletsMade;
    return std::make_unique<SimTablet>(m_tabletsMade, m_folder.file("tablet"), m_time, worker, m_random.next(),
                                       m_encryption);
}

void World::enrol(std::unique_ptr<SimTablet> tablet)
{
    m_registry.disk.mend();
    const auto code = value(m_registry.service().makeEnrolmentCode(tablet->worker.id));
    for (;;) {
        const auto enrolment =
            value(Enrolment::prepare("https://registry.example", code, *tablet->store, tablet->vault, tablet->random));
        const auto enrolled = enrolment.finish(m_network.exchange(enrolment.call()));
        trace(tablet.get(), "Enrol -> " + m_network.told);
        if (enrolled)
            break;
        if (!enrolled.error().info().permanent || enrolled.error().code == ErrorCode::CaptivePortal)
            continue;
        throw Violation("stuck", "enrolment: " + plainLine(enrolled.error()));
    }
    m_tablets.push_back(std::move(tablet));
}

void World::calm()
{
    m_registry.disk.mend();
    for (auto *group : {&m_tablets, &m_revoked}) {
        for (auto &tablet : *group)
            tablet->disk.mend();
    }
    m_network.cutThousandth = 0;
    m_network.deliverLate();
    m_network.faultPercent = 0;
    m_killThousandth = 0;
    m_cutThousandth = 0;
    m_meanwhileThousandth = 0;
    trace(nullptr, "calm");
    for (int round = 1; round <= kCalmRounds; ++round) {
        for (auto &tablet : m_tablets)
            syncCalmly(*tablet, round);
        if (round == 1)
            judgeAll();
    }
    if (m_custody.isForgottenTooEarly())
        throw Violation("lost", "operations that a device has forgotten are nowhere");
    if (m_disksHold && !m_custody.destroyed().empty())
        throw Violation("lost", "operations are nowhere though every disk held");
    std::vector<SimTablet *> tablets;
    std::ranges::transform(m_tablets, std::back_inserter(tablets), [](const auto &tablet) { return tablet.get(); });
    m_report.fingerprint = checkEnd(m_registry, tablets, m_custody);
}

void World::syncCalmly(SimTablet &tablet, int round)
{
    const auto name = "tablet " + std::to_string(tablet.number) + " after the faults, round " + std::to_string(round);
    int useful = 0;
    auto session = tablet.session();
    while (const auto call = session->next()) {
        if (session->outcome().roundTrips > SimNetwork::kMostCalls)
            throw Violation("stuck", name + ": the attempt does not end");
        const auto answer = m_network.exchange(*call);
        trace(&tablet, std::string(call->method) + " -> " + m_network.told);
        // A token may have run out, which says nothing about who holds what.
        if (call->method != "Token" && answer && answer->status == 200)
            ++useful;
        m_breaks.beforeTaking(tablet);
        session->take(answer);
        m_breaks.afterTaking(tablet, session->outcome().rejoined);
    }
    look(tablet);
    if (const auto &error = session->outcome().error)
        throw Violation("stuck", name + ": " + plainLine(*error));
    if (round == kCalmRounds && useful > 1)
        throw Violation("not_converged", name + ": there is still something to do");
}

void World::trace(const SimTablet *tablet, const std::string &what)
{
    if (m_options.trace)
        std::cout << "  " << toMillis(m_time.now()) << (tablet ? " tablet " + std::to_string(tablet->number) : "")
                  << ' ' << what << '\n';
}

} // namespace wijkronde::simulation
