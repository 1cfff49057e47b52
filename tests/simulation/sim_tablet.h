// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/store.h"
#include "core/usecases/workspace.h"
#include "sync/engine/sync_session.h"
#include "sync/registry/storage/directory.h"
#include "tests/simulation/sim_disk.h"
#include "tests/simulation/world_time.h"
#include "tests/support/fixed_time_zone.h"
#include "tests/support/memory_key_vault.h"
#include "tests/support/seeded_random.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wijkronde::simulation {

/// A key vault during whose next write the process may be killed: the secret is there, and nothing behind it happens.
class SimVault : public test::MemoryKeyVault {
public:
    Result<> write(const std::string &name, const std::string &secret) override
    {
        WIJKRONDE_TRY(MemoryKeyVault::write(name, secret));
        if (!killsNext)
            return {};
        killed = true;
        return fail(ErrorCode::KeyUnavailable, "killed");
    }

    bool killsNext = false;
    bool killed = false;
};

/// A record as a tablet holds it.
struct HeldState {
    std::uint64_t seq;
    std::string base;
    bool waits; ///< own operations are shown over it
};

/// A disk at one moment, between two transactions.
struct DiskCopy {
    SimDisk::Image image;
    /// The last save was not confirmed and may turn up all the same.
    bool unsure = false;
};

/// One tablet with the real store on a disk of its own. Its key vault is not on that disk: a copy that is put back
/// meets the vault as it is now.
class SimTablet {
public:
    /// `folder` is not used but must be there: what the store does outside SQLite is done in it.
    SimTablet(int number, std::string folder, const WorldTime &time, registry::Worker worker, std::uint64_t seed,
              Encryption encryption);
    /// Another machine with a copy of a tablet's disk and vault.
    SimTablet(int number, const SimTablet &original, const DiskCopy &copy, std::uint64_t seed);

    /// As when the process is killed and starts again, or the power went; forms that were open are gone.
    void reopen(SimDisk::Cut cut, std::uint64_t seed);
    /// A copy of its disk as it is now. The last one is kept.
    const DiskCopy &keepCopy();
    /// An attempt to sync, which forgets what it may.
    std::unique_ptr<SyncSession> session();
    bool hasCopy() const { return m_copy.has_value(); }
    const DiskCopy &copy() const { return *m_copy; }
    /// The disk as it was when the copy was made.
    void rollBack();

    /// A record of others gets lost on this disk, cleanly: only a comparison with the registry can find it. False when
    /// the record is not such a one.
    bool dropRow(const Id &id);

    Workspace workspace() { return {*store, clock, random, m_timeZone}; }
    std::optional<Record> find(const Id &id);

    /// Every operation on its disk: waiting, and kept after it was acknowledged.
    std::vector<Id> operations();
    std::uint64_t countOperations();
    /// The operation that was saved last: its bytes.
    std::string lastSaved();
    /// As its certificate says.
    Id deviceId();
    /// Without those that were declined or withdrawn, and of a record that went out of sight only those on their way.
    std::vector<pb::Operation> operationsOn(const Id &record);
    std::vector<Id> sent();
    std::map<Id, HeldState> held();

    const int number;
    const registry::Worker worker;
    DeviceClock clock;
    test::SeededRandom random;
    SimVault vault;
    SimDisk disk;
    std::unique_ptr<Store> store;
    /// Records as they were when a form was opened, to be saved later.
    std::map<Id, Record> forms;
    /// The last save was not confirmed: it may be on the disk or not, which shows after the next start (sync.md, R0).
    bool unsure = false;
    bool confirmed = false; ///< the save call did return; the process ended before anybody looked

private:
    void open();
    void restart(const SimDisk::Image &image);

    std::string m_folder;
    Encryption m_encryption;
    std::optional<DiskCopy> m_copy;
    test::DutchTimeZone m_timeZone;
};

} // namespace wijkronde::simulation
