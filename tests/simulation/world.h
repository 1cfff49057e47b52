// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/simulation/custody.h"
#include "tests/simulation/field_work.h"
#include "tests/simulation/sim_network.h"
#include "tests/simulation/sim_tablet.h"
#include "tests/support/temporary_folder.h"

#include <memory>
#include <vector>

namespace wijkronde::simulation {

/// One seed: workers edit and sync on their tablets for days, and everything goes wrong that a seed can think of; then
/// the faults stop, everybody syncs, and everything is compared. One thread.
class World {
public:
    World(std::uint64_t seed, const SeedOptions &options);
    /// What happened; a violation ends the run and is part of it.
    SeedReport run();

private:
    // world.cpp
    void live();
    void event();
    void edit(SimTablet &tablet);
    void sync(SimTablet &tablet);
    void meanwhile(SimTablet &busy);
    void enrol(std::unique_ptr<SimTablet> tablet);
    void look(SimTablet &tablet, bool damaged = false);
    void lookAtRegistry(bool damaged = false);

    // world_faults.cpp
    void fault();
    void registryFault(std::uint64_t kind);
    void moveClock(SimTablet &tablet);
    void putBack(SimTablet &tablet);
    void clone(SimTablet &tablet);
    void lose(std::size_t index);
    void dropRow(SimTablet &tablet);
    void administer();

    void calm();
    void syncCalmly(SimTablet &tablet, int round);

    bool chance(std::uint64_t ofThousand) { return m_random.below(1000) < ofThousand; }
    SimTablet &anyTablet() { return *m_tablets[m_random.below(m_tablets.size())]; }
    std::unique_ptr<SimTablet> newTablet(const registry::Worker &worker);
    std::string newFolder() { return m_folder.file("tablet_" + std::to_string(m_tabletsMade)); }
    void trace(const SimTablet *tablet, const std::string &what);

    std::uint64_t m_seed;
    SeedOptions m_options;
    test::SeededRandom m_random;
    SeedReport m_report;
    test::TemporaryFolder m_folder{test::TemporaryFolder::Where::Memory};
    WorldTime m_time;
    SimRegistry m_registry;
    Breaks m_breaks;
    SimNetwork m_network;
    Custody m_custody;
    FieldWork m_work;
    std::vector<std::unique_ptr<SimTablet>> m_tablets;
    int m_tabletsMade = 0;
    bool m_meanwhile = false;
    bool m_disksHold = false; ///< in this seed no disk is put back or lost
    std::uint64_t m_killThousandth = 0;
    std::uint64_t m_meanwhileThousandth = 0;
};

} // namespace wijkronde::simulation
