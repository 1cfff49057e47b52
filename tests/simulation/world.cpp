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

/// An attempt that needs more calls than this goes round in circles.
constexpr int kMostCalls = 200;
constexpr int kCalmRounds = 3;

} // namespace

World::World(std::uint64_t seed, const SeedOptions &options)
    : m_seed(seed),
      m_options(options),
      m_random(seed),
      m_registry(m_folder.file("registry"), m_time, m_random.next()),
      m_breaks(options.broken, m_registry),
      m_network(m_registry, m_breaks, m_time, m_random, m_report),
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
    m_report.destroyed = m_custody.countDestroyed();
    return m_report;
}

void World::live()
{
    // Some seeds are mild, so that long pasts come about; in others nearly nothing arrives.
    m_network.faultPercent = 5 + m_random.below(4) * 10;
    m_killThousandth = m_random.below(4) * 20;
    m_meanwhileThousandth = m_random.below(4) * 50;
    m_disksHold = m_random.below(4) == 0;
    // The first two are one worker's; the teams share an area.
    for (int i = 0; i < m_options.devices; ++i)
        enrol(
            newTablet(m_registry.workers()[i < 2 ? 0 : static_cast<std::size_t>(i - 1) % m_registry.workers().size()]));
    const auto events = m_options.days * m_options.devices * kEventsADay;
    const auto mean = m_options.days * kDay / events;
    for (int i = 0; i < events; ++i) {
        m_time.advance(Millis(m_random.below(static_cast<std::uint64_t>(2 * mean.count()))));
        event();
    }
}

void World::event()
{
    if (chance(20))
        m_network.deliverLate();
    const auto choice = m_random.below(kEventsADay);
    auto &tablet = anyTablet();
    if (choice < kEditsADay)
        edit(tablet);
    else if (choice < kEditsADay + kSyncsADay)
        sync(tablet);
    else
        fault();
}

void World::edit(SimTablet &tablet)
{
    if (!m_work.edit(tablet))
        return;
    const auto bytes = tablet.lastSaved();
    m_custody.save(tablet.number, bytes);
    checkSaved(tablet, bytes);
    if (tablet.countOperations() != m_custody.countOn(tablet.number))
        look(tablet);
}

void World::sync(SimTablet &tablet)
{
    ++m_report.syncs;
    auto session = value(SyncSession::open(*tablet.store, tablet.vault, tablet.clock, tablet.random, {}));
    int calls = 0;
    tablet.vault.killsNext = chance(m_killThousandth);
    while (const auto call = session->next()) {
        if (++calls > kMostCalls)
            throw Violation("stuck", "an attempt of tablet " + std::to_string(tablet.number) + " does not end");
        const bool killed = chance(m_killThousandth);
        const auto answer = m_network.exchange(*call);
        trace(&tablet, std::string(call->method) + " -> " + m_network.told);
        if (chance(m_meanwhileThousandth))
            meanwhile(tablet);
        if (killed) {
            m_report.fault("killed_between_calls");
            trace(&tablet, "killed");
            m_breaks.killed(tablet);
            session.reset();
            tablet.reopen();
            break;
        }
        m_breaks.beforeTaking(tablet);
        session->take(answer);
        m_breaks.afterTaking(tablet, session->outcome().rejoined);
    }
    tablet.vault.killsNext = false;
    if (std::exchange(tablet.vault.killed, false)) {
        m_report.fault("killed_behind_the_vault");
        trace(&tablet, "killed when the vault had the new incarnation");
        session.reset();
        tablet.reopen();
    }
    look(tablet);
    if (session && session->outcome().error) {
        const auto &error = *session->outcome().error;
        trace(&tablet, "ended: " + plainLine(error));
        // Bugs of one of the two sides, whatever the network did.
        if (error.code == ErrorCode::Internal || error.code == ErrorCode::StoreCorrupt
            || error.code == ErrorCode::StoreFailed)
            throw Violation("failure", "tablet " + std::to_string(tablet.number) + ": " + plainLine(error));
    }
    if (chance(50))
        checkTablet(tablet);
    if (!m_work.records().empty())
        checkShown(tablet, m_work.records()[m_random.below(m_work.records().size())], m_custody);
}

/// Something happens while an answer is on its way.
void World::meanwhile(SimTablet &busy)
{
    if (m_meanwhile)
        return;
    m_meanwhile = true;
    m_report.fault("meanwhile");
    auto &other = anyTablet();
    const auto choice = m_random.below(100);
    if (choice < 50)
        edit(busy);
    else if (choice < 90 && &other != &busy)
        sync(other);
    else if (choice >= 90)
        registryFault(m_random.below(4));
    m_meanwhile = false;
}

std::unique_ptr<SimTablet> World::newTablet(const registry::Worker &worker)
{
    ++m_tabletsMade;
    return std::make_unique<SimTablet>(m_tabletsMade, newFolder(), m_time, worker, m_random.next());
}

void World::enrol(std::unique_ptr<SimTablet> tablet)
{
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

void World::look(SimTablet &tablet, bool damaged)
{
    m_custody.look(tablet.number, tablet.operations(), damaged);
}

void World::lookAtRegistry(bool damaged)
{
    if (damaged)
        m_custody.forget(Custody::kRegistry);
    if (!m_custody.lookAtNew(Custody::kRegistry, m_registry.newOperations(), m_registry.countOperations()))
        throw Violation("vanished", "the registry has dropped operations");
}

void World::calm()
{
    m_network.deliverLate();
    m_network.faultPercent = 0;
    m_killThousandth = 0;
    m_meanwhileThousandth = 0;
    trace(nullptr, "calm");
    for (int round = 1; round <= kCalmRounds; ++round) {
        for (auto &tablet : m_tablets)
            syncCalmly(*tablet, round);
    }
    if (m_disksHold && m_custody.countDestroyed() > 0)
        throw Violation("lost", "operations are nowhere though every disk held");
    std::vector<SimTablet *> tablets;
    std::ranges::transform(m_tablets, std::back_inserter(tablets), [](const auto &tablet) { return tablet.get(); });
    m_report.fingerprint = checkEnd(m_registry, tablets, m_custody);
}

void World::syncCalmly(SimTablet &tablet, int round)
{
    const auto name = "tablet " + std::to_string(tablet.number) + " after the faults, round " + std::to_string(round);
    auto session = value(SyncSession::open(*tablet.store, tablet.vault, tablet.clock, tablet.random, {}));
    while (const auto call = session->next()) {
        if (session->outcome().roundTrips > kMostCalls)
            throw Violation("stuck", name + ": the attempt does not end");
        const auto answer = m_network.exchange(*call);
        trace(&tablet, std::string(call->method) + " -> " + m_network.told);
        m_breaks.beforeTaking(tablet);
        session->take(answer);
        m_breaks.afterTaking(tablet, session->outcome().rejoined);
    }
    look(tablet);
    if (const auto &error = session->outcome().error)
        throw Violation("stuck", name + ": " + plainLine(*error));
    if (round == kCalmRounds && session->outcome().roundTrips > 1)
        throw Violation("not_converged", name + ": there is still something to do");
}

void World::trace(const SimTablet *tablet, const std::string &what)
{
    if (m_options.trace)
        std::cout << "  " << toMillis(m_time.now()) << (tablet ? " tablet " + std::to_string(tablet->number) : "")
                  << ' ' << what << '\n';
}

} // namespace wijkronde::simulation
