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

namespace wijkronde {
class SyncSession;
}

namespace wijkronde::simulation {

/// One seed: workers edit and sync on their tablets for days, and everything goes wrong that a seed can think of; then
/// the faults stop, everybody syncs, and everything is compared. One thread.
class World {
public:
    World(std::uint64_t seed, const SeedOptions &options);
    /// What happened; a violation ends the run and is part of it.
    SeedReport run();
    /// Every kind of fault that a world knows.
    static std::vector<std::string_view> faultKinds();

private:
    /// One thing that goes wrong between saves and syncs.
    struct Fault {
        std::string_view name;
        std::uint64_t weight;
        bool harmsDisks; ///< not in seeds whose disks hold
        void (World::*happen)();
    };
    static const std::vector<Fault> &faults();

    // world.cpp
    void live();
    void event();
    void calm();
    void syncCalmly(SimTablet &tablet, int round);
    std::unique_ptr<SimTablet> newTablet(const registry::Worker &worker);
    void enrol(std::unique_ptr<SimTablet> tablet);
    void trace(const SimTablet *tablet, const std::string &what);

    // world_work.cpp
    /// `inSession`: while this tablet syncs.
    void edit(SimTablet &tablet, bool inSession = false);
    void refused(SimTablet &tablet, const Error &error);
    void sync(SimTablet &tablet);
    struct Attempt {
        bool killed = false;        ///< the process, on the way
        bool refusedByDisk = false; ///< the registry's
    };
    Attempt runSession(SimTablet &tablet, SyncSession &session);
    void checkOutcome(SimTablet &tablet, const SyncSession &session, const Attempt &attempt);
    void meanwhile(SimTablet &busy);
    /// The process ends, at whatever it was doing, and starts again.
    void restart(SimTablet &tablet);
    /// Whether a save that was not confirmed is on the disk.
    void learn(SimTablet &tablet);
    void look(SimTablet &tablet, std::string_view damage = {});
    void lookAtRegistry(std::string_view damage = {});

    // world_faults.cpp
    void fault();
    void happen(const Fault &fault);
    void anyRegistryFault();
    void restartRegistry();
    void rollBackRegistry();
    void copyRegistry();
    void fillRegistry() { troubleRegistry(SimDisk::Trouble::Full); }
    void failSyncsOfRegistry() { troubleRegistry(SimDisk::Trouble::SyncFails); }
    void troubleRegistry(SimDisk::Trouble trouble);
    void moveClock();
    void copyTablet() { anyTablet().keepCopy(); }
    void putBack();
    void clone();
    void lose();
    void dropRow();
    void killIdle();
    void fillTablet() { troubleTablet(SimDisk::Trouble::Full); }
    void failSyncsOfTablet() { troubleTablet(SimDisk::Trouble::SyncFails); }
    void troubleTablet(SimDisk::Trouble trouble);

    // world_people.cpp: what administrators, privacy officers and workers do besides
    void administer();
    void expel();
    void judge();
    void withdraw();
    void revoke();
    void restoreRegistry();
    void forgetDepartures();
    /// A person looks at everything that was kept back, and revoked tablets hand in what they hold.
    void judgeAll();

    bool chance(std::uint64_t ofThousand) { return m_random.below(1000) < ofThousand; }
    /// False when this kind of fault is switched off; else it is counted.
    bool happens(std::string_view fault);
    SimTablet &anyTablet() { return *m_tablets[m_random.below(m_tablets.size())]; }
    SimDisk::Cut anyCut() { return static_cast<SimDisk::Cut>(m_random.below(3)); }

    std::uint64_t m_seed;
    SeedOptions m_options;
    test::SeededRandom m_random;
    SeedReport m_report;
    test::TemporaryFolder m_folder{test::TemporaryFolder::Where::Memory};
    WorldTime m_time;
    Encryption m_encryption;
    SimRegistry m_registry;
    Breaks m_breaks;
    SimNetwork m_network;
    Custody m_custody;
    FieldWork m_work;
    std::vector<std::unique_ptr<SimTablet>> m_tablets;
    std::vector<std::unique_ptr<SimTablet>> m_revoked;
    int m_tabletsMade = 0;
    bool m_meanwhile = false;
    bool m_disksHold = false; ///< in this seed no disk is put back or lost
    std::uint64_t m_killThousandth = 0;
    std::uint64_t m_cutThousandth = 0;
    std::uint64_t m_meanwhileThousandth = 0;
};

} // namespace wijkronde::simulation
