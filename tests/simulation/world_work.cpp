// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/world.h"

#include "sync/engine/sync_session.h"
#include "tests/simulation/checks.h"
#include "tests/support/expect.h"

#include <utility>

namespace wijkronde::simulation {

using test::value;

namespace {

/// More than most saves and most steps of a sync do to a disk.
constexpr std::uint64_t kOperationsOfASave = 60;
constexpr std::uint64_t kOperationsOfASync = 150;

std::string nameOf(const SimTablet &tablet)
{
    return "tablet " + std::to_string(tablet.number);
}

} // namespace

void World::edit(SimTablet &tablet, bool inSession)
{
    const bool cut = !inSession && chance(m_cutThousandth) && !m_options.without.contains("killed_in_a_save");
    if (cut)
        tablet.disk.cutAt(1 + m_random.below(kOperationsOfASave), chance(500));
    const auto saved = m_work.edit(tablet);
    if (tablet.disk.isCut()) {
        tablet.unsure = true;
        tablet.confirmed = saved.value_or(false);
        if (inSession)
            return; // the session ends of it, and restarts the tablet
        happens("killed_in_a_save");
        trace(&tablet, tablet.confirmed ? "killed after a save" : "killed in a save");
        restart(tablet);
        return;
    }
    if (cut)
        tablet.disk.dontCut();
    if (!saved)
        return refused(tablet, saved.error());
    if (!*saved)
        return;
    tablet.unsure = false;
    const auto bytes = tablet.lastSaved();
    m_custody.save(tablet.number, bytes, m_time.now());
    checkSaved(tablet, bytes);
    if (tablet.countOperations() != m_custody.countOn(tablet.number))
        look(tablet);
}

/// The worker is told that it is not saved, and nothing is.
void World::refused(SimTablet &tablet, const Error &error)
{
    m_report.verdict("save_refused");
    trace(&tablet, "save refused: " + plainLine(error));
    if (!tablet.disk.explains(error.code))
        throw Violation("failure", nameOf(tablet) + ": " + plainLine(error));
    // What a sync that failed was for may be on the disk after all: it shows after the next start.
    tablet.unsure = tablet.unsure || error.code == ErrorCode::StoreFailed;
    if (tablet.countOperations() != m_custody.countOn(tablet.number))
        throw Violation("half_saved", nameOf(tablet) + " holds something of a save that failed");
}

void World::restart(SimTablet &tablet)
{
    tablet.reopen(anyCut(), m_random.next());
    learn(tablet);
    look(tablet);
}

void World::learn(SimTablet &tablet)
{
    const bool confirmed = std::exchange(tablet.confirmed, false);
    if (!std::exchange(tablet.unsure, false))
        return;
    const auto bytes = tablet.lastSaved();
    if (!bytes.empty() && !m_custody.knows(bytes)) {
        m_custody.save(tablet.number, bytes, m_time.now());
        if (!confirmed)
            m_report.verdict("unconfirmed_but_saved");
    } else if (confirmed) {
        throw Violation("vanished", nameOf(tablet) + " has lost a save that was confirmed");
    }
}

void World::sync(SimTablet &tablet)
{
    ++m_report.syncs;
    const bool cut = chance(2 * m_cutThousandth) && !m_options.without.contains("killed_in_a_sync");
    if (cut)
        tablet.disk.cutAt(1 + m_random.below(kOperationsOfASync), chance(500));
    tablet.vault.killsNext = chance(5 * m_killThousandth) && !m_options.without.contains("killed_behind_the_vault");
    auto session = tablet.session();
    auto attempt = runSession(tablet, *session);
    if (tablet.disk.isCut()) {
        happens("killed_in_a_sync");
        trace(&tablet, "killed in a write");
        attempt.killed = true;
    } else if (cut) {
        tablet.disk.dontCut();
    }
    tablet.vault.killsNext = false;
    if (std::exchange(tablet.vault.killed, false)) {
        happens("killed_behind_the_vault");
        trace(&tablet, "killed when the vault had the new incarnation");
        attempt.killed = true;
    }
    if (attempt.killed) {
        session.reset();
        restart(tablet);
    } else {
        look(tablet);
        checkOutcome(tablet, *session, attempt);
        // As the app does when it has nothing else to do.
        if (chance(700) && !tablet.store->checkpoint() && tablet.disk.isWell())
            throw Violation("failure", nameOf(tablet) + ": no checkpoint");
    }
    if (chance(50))
        checkTablet(tablet);
    if (!m_work.records().empty())
        checkShown(tablet, m_work.records()[m_random.below(m_work.records().size())], m_custody);
}

World::Attempt World::runSession(SimTablet &tablet, SyncSession &session)
{
    Attempt attempt;
    int calls = 0;
    while (const auto call = session.next()) {
        if (++calls > SimNetwork::kMostCalls)
            throw Violation("stuck", "an attempt of " + nameOf(tablet) + " does not end");
        const bool killed = chance(m_killThousandth) && !m_options.without.contains("killed_between_calls");
        const auto answer = m_network.exchange(*call);
        attempt.refusedByDisk = attempt.refusedByDisk || m_network.refusedByDisk();
        trace(&tablet, std::string(call->method) + " -> " + m_network.told);
        if (chance(m_meanwhileThousandth))
            meanwhile(tablet);
        if (killed) {
            happens("killed_between_calls");
            trace(&tablet, "killed");
            if (!tablet.disk.isCut() && tablet.disk.isWell())
                m_breaks.killed(tablet);
            attempt.killed = true;
            return attempt;
        }
        if (tablet.disk.isCut())
            return attempt;
        m_breaks.beforeTaking(tablet);
        session.take(answer);
        if (tablet.disk.isCut())
            return attempt;
        m_breaks.afterTaking(tablet, session.outcome().rejoined);
    }
    return attempt;
}

void World::checkOutcome(SimTablet &tablet, const SyncSession &session, const Attempt &attempt)
{
    if (!session.outcome().error)
        return;
    const auto &error = *session.outcome().error;
    trace(&tablet, "ended: " + plainLine(error));
    if (tablet.disk.explains(error.code) || attempt.refusedByDisk)
        return;
    // Bugs of one of the two sides, whatever the network did.
    if (error.code == ErrorCode::Internal || error.code == ErrorCode::StoreCorrupt
        || error.code == ErrorCode::StoreFailed || error.code == ErrorCode::StoreFull
        || error.code == ErrorCode::RegistryFailed)
        throw Violation("failure", nameOf(tablet) + ": " + plainLine(error));
}

/// Something happens while an answer is on its way.
void World::meanwhile(SimTablet &busy)
{
    if (m_meanwhile || !happens("meanwhile"))
        return;
    m_meanwhile = true;
    auto &other = anyTablet();
    const auto choice = m_random.below(100);
    if (choice < 50)
        edit(busy, true);
    else if (choice < 90 && &other != &busy)
        sync(other);
    else if (choice >= 90)
        anyRegistryFault();
    m_meanwhile = false;
}

void World::look(SimTablet &tablet, std::string_view damage)
{
    const auto forgotten =
        m_custody.look(tablet.number, tablet.operations(), damage, m_time.now() - SimRegistry::kSentLogLife);
    if (forgotten > 0)
        m_report.verdict("forgotten");
}

void World::lookAtRegistry(std::string_view damage)
{
    if (!damage.empty())
        m_custody.forget(Custody::kRegistry, damage);
    const auto news = m_registry.news();
    for (const auto &merge : news.merges)
        m_custody.addMerge(merge);
    if (!m_custody.lookAtNew(Custody::kRegistry, news.operations, m_registry.countOperations()))
        throw Violation("vanished", "the registry has dropped operations");
}

} // namespace wijkronde::simulation
