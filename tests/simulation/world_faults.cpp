// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/world.h"

#include <array>

namespace wijkronde::simulation {
namespace {

using namespace std::chrono_literals;

constexpr std::array kOffsets{Millis(0),     Millis(0),      Millis(4min),   Millis(-4min),
                              Millis(1h),    Millis(-1h),    Millis(48h),    Millis(-48h),
                              Millis(8766h), Millis(-8766h), Millis(87660h), Millis(-87660h)};
/// Clones that work beside the devices that the seed began with.
constexpr std::size_t kMostClones = 2;
/// How long a disk is full, or cannot be synced.
constexpr std::uint64_t kTroubleMinutes = 8 * 60;

} // namespace

/// Those without a name are no faults; what a fault does depends on them.
const std::vector<World::Fault> &World::faults()
{
    static const std::vector<Fault> all{
        {"registry_restarted", 10, false, &World::restartRegistry},
        {"registry_rolled_back", 10, true, &World::rollBackRegistry},
        {"", 20, false, &World::copyRegistry},
        {"registry_disk_full", 4, false, &World::fillRegistry},
        {"registry_sync_fails", 4, false, &World::failSyncsOfRegistry},
        {"clock_moved", 15, false, &World::moveClock},
        {"", 15, false, &World::copyTablet},
        {"tablet_row_lost", 10, false, &World::dropRow},
        {"", 14, false, &World::administer},
        {"member_expelled", 5, false, &World::expel},
        {"", 12, false, &World::judge},
        {"", 12, false, &World::withdraw},
        {"tablet_revoked", 3, false, &World::revoke},
        {"registry_restored", 4, true, &World::restoreRegistry},
        {"departures_forgotten", 12, false, &World::forgetDepartures},
        {"tablet_cloned", 4, false, &World::clone},
        {"tablet_rolled_back", 6, true, &World::putBack},
        {"tablet_lost", 4, true, &World::lose},
        {"killed_when_idle", 5, false, &World::killIdle},
        {"tablet_disk_full", 5, false, &World::fillTablet},
        {"tablet_sync_fails", 5, false, &World::failSyncsOfTablet},
    };
    return all;
}

std::vector<std::string_view> World::faultKinds()
{
    std::vector<std::string_view> kinds{"killed_in_a_save", "killed_in_a_sync", "killed_behind_the_vault",
                                        "killed_between_calls", "meanwhile"};
    for (const auto &kind : SimNetwork::faultKinds())
        kinds.push_back(kind);
    for (const auto &fault : faults()) {
        if (!fault.name.empty())
            kinds.push_back(fault.name);
    }
    return kinds;
}

void World::fault()
{
    std::uint64_t sum = 0;
    for (const auto &fault : faults())
        sum += fault.weight;
    auto choice = m_random.below(sum);
    for (const auto &fault : faults()) {
        if (choice < fault.weight)
            return happen(fault);
        choice -= fault.weight;
    }
}

void World::happen(const Fault &fault)
{
    if (!m_options.without.contains(fault.name) && !(fault.harmsDisks && m_disksHold))
        (this->*fault.happen)();
}

void World::anyRegistryFault()
{
    happen(faults()[m_random.below(3)]);
}

void World::restartRegistry()
{
    m_report.fault("registry_restarted");
    trace(nullptr, "registry restarts");
    m_registry.restart(anyCut(), m_random.next());
    lookAtRegistry();
}

void World::rollBackRegistry()
{
    m_report.fault("registry_rolled_back");
    const auto copy = m_random.below(m_registry.copies());
    trace(nullptr, "registry rolls back by copies: " + std::to_string(copy));
    m_registry.rollBack(copy);
    lookAtRegistry("registry_rolled_back");
}

void World::copyRegistry()
{
    trace(nullptr, "registry is copied");
    m_registry.keepCopy();
    m_custody.noteBackup();
}

void World::troubleRegistry(SimDisk::Trouble trouble)
{
    const bool full = trouble == SimDisk::Trouble::Full;
    m_report.fault(full ? "registry_disk_full" : "registry_sync_fails");
    trace(nullptr, full ? "the registry's disk is full" : "the registry's disk cannot be synced");
    m_registry.disk.trouble(trouble, m_time.now() + std::chrono::minutes(m_random.below(kTroubleMinutes)));
}

void World::troubleTablet(SimDisk::Trouble trouble)
{
    auto &tablet = anyTablet();
    const bool full = trouble == SimDisk::Trouble::Full;
    m_report.fault(full ? "tablet_disk_full" : "tablet_sync_fails");
    trace(&tablet, full ? "its disk is full" : "its disk cannot be synced");
    tablet.disk.trouble(trouble, m_time.now() + std::chrono::minutes(m_random.below(kTroubleMinutes)));
}

void World::moveClock()
{
    auto &tablet = anyTablet();
    m_report.fault("clock_moved");
    tablet.clock.offset = kOffsets[m_random.below(kOffsets.size())];
    trace(&tablet, "clock off by ms: " + std::to_string(tablet.clock.offset.count()));
}

void World::killIdle()
{
    auto &tablet = anyTablet();
    m_report.fault("killed_when_idle");
    trace(&tablet, "killed");
    restart(tablet);
}

void World::putBack()
{
    const auto first = m_random.below(m_tablets.size());
    std::size_t index = first;
    while (!m_tablets[index]->hasCopy()) {
        index = (index + 1) % m_tablets.size();
        if (index == first)
            return;
    }
    auto &tablet = *m_tablets[index];
    m_report.fault("tablet_rolled_back");
    trace(&tablet, "is put back");
    tablet.rollBack();
    learn(tablet);
    look(tablet, "tablet_rolled_back");
}

void World::clone()
{
    if (m_tablets.size() >= static_cast<std::size_t>(m_options.devices) + kMostClones)
        return;
    auto &tablet = anyTablet();
    m_report.fault("tablet_cloned");
    const auto &copy = tablet.hasCopy() && chance(500) ? tablet.copy() : tablet.keepCopy();
    m_tablets.push_back(std::make_unique<SimTablet>(++m_tabletsMade, tablet, copy, m_random.next()));
    trace(m_tablets.back().get(), "is a clone of " + std::to_string(tablet.number));
    learn(*m_tablets.back());
    look(*m_tablets.back());
}

void World::dropRow()
{
    auto &tablet = anyTablet();
    if (m_work.records().empty() || !tablet.disk.isWell()
        || !tablet.dropRow(m_work.records()[m_random.below(m_work.records().size())]))
        return;
    m_report.fault("tablet_row_lost");
    trace(&tablet, "loses a row");
}

void World::lose()
{
    const auto index = m_random.below(m_tablets.size());
    m_report.fault("tablet_lost");
    const auto worker = m_tablets[index]->worker;
    trace(m_tablets[index].get(), "is lost");
    m_custody.lost(m_tablets[index]->number, "tablet_lost");
    m_tablets.erase(m_tablets.begin() + static_cast<std::ptrdiff_t>(index));
    enrol(newTablet(worker));
}

} // namespace wijkronde::simulation
