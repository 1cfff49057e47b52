// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/world.h"

#include "tests/simulation/checks.h"

#include <array>

namespace wijkronde::simulation {
namespace {

using namespace std::chrono_literals;

constexpr std::array kOffsets{Millis(0),     Millis(0),      Millis(4min),   Millis(-4min),
                              Millis(1h),    Millis(-1h),    Millis(48h),    Millis(-48h),
                              Millis(8766h), Millis(-8766h), Millis(87660h), Millis(-87660h)};
/// Clones that work beside the devices that the seed began with.
constexpr std::size_t kMostClones = 2;

} // namespace

void World::fault()
{
    const auto choice = m_random.below(100);
    auto &tablet = anyTablet();
    if (choice < 40)
        registryFault(m_random.below(4));
    else if (choice < 55)
        moveClock(tablet);
    else if (choice < 70)
        tablet.keepCopy();
    else if (choice < 80)
        dropRow(tablet);
    else if (choice < 86)
        administer();
    else if (choice < 90)
        clone(tablet);
    else if (choice < 94 && !m_disksHold)
        putBack(tablet);
    else if (choice < 97 && !m_disksHold)
        lose(m_random.below(m_tablets.size()));
    else {
        m_report.fault("killed_when_idle");
        trace(&tablet, "killed");
        tablet.reopen();
        look(tablet);
    }
}

void World::registryFault(std::uint64_t kind)
{
    if (kind == 0) {
        m_report.fault("registry_restarted");
        trace(nullptr, "registry restarts");
        m_registry.restart();
        lookAtRegistry();
    } else if (kind == 1 && !m_disksHold) {
        m_report.fault("registry_rolled_back");
        const auto copy = m_random.below(m_registry.copies());
        trace(nullptr, "registry rolls back by copies: " + std::to_string(copy));
        m_registry.rollBack(copy);
        lookAtRegistry(true);
    } else {
        trace(nullptr, "registry is copied");
        m_registry.keepCopy();
    }
}

void World::moveClock(SimTablet &tablet)
{
    m_report.fault("clock_moved");
    tablet.clock.offset = kOffsets[m_random.below(kOffsets.size())];
    trace(&tablet, "clock off by ms: " + std::to_string(tablet.clock.offset.count()));
}

void World::putBack(SimTablet &tablet)
{
    if (!tablet.hasCopy())
        return;
    m_report.fault("tablet_rolled_back");
    trace(&tablet, "is put back");
    tablet.rollBack();
    look(tablet, true);
}

void World::clone(SimTablet &tablet)
{
    if (m_tablets.size() >= static_cast<std::size_t>(m_options.devices) + kMostClones)
        return;
    m_report.fault("tablet_cloned");
    const auto copy = tablet.hasCopy() && chance(500) ? tablet.copy() : tablet.keepCopy();
    ++m_tabletsMade;
    m_tablets.push_back(std::make_unique<SimTablet>(m_tabletsMade, newFolder(), tablet, copy, m_random.next()));
    trace(m_tablets.back().get(), "is a clone of " + std::to_string(tablet.number));
    look(*m_tablets.back());
}

void World::dropRow(SimTablet &tablet)
{
    if (m_work.records().empty() || !tablet.dropRow(m_work.records()[m_random.below(m_work.records().size())]))
        return;
    m_report.fault("tablet_row_lost");
    trace(&tablet, "loses a row");
}

/// No fault, but it is forgotten when the registry is rolled back.
void World::administer()
{
    const auto caseStream = m_random.below(SimRegistry::kCaseStreams);
    if (chance(500))
        m_registry.admit(m_registry.workers()[m_random.below(m_registry.workers().size())], caseStream);
    else
        m_registry.writeCase(caseStream);
    trace(nullptr, "case stream: " + std::to_string(caseStream));
}

void World::lose(std::size_t index)
{
    m_report.fault("tablet_lost");
    const auto worker = m_tablets[index]->worker;
    trace(m_tablets[index].get(), "is lost");
    m_custody.lost(m_tablets[index]->number);
    m_tablets.erase(m_tablets.begin() + static_cast<std::ptrdiff_t>(index));
    enrol(newTablet(worker));
}

} // namespace wijkronde::simulation
