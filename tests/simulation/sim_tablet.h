// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/store.h"
#include "core/usecases/workspace.h"
#include "sync/registry/storage/directory.h"
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

/// One tablet with the real store, in a folder of its own. Its key vault is outside the folder: a copy of the folder
/// that is put back meets the vault as it is now.
class SimTablet {
public:
    SimTablet(int number, std::string folder, const WorldTime &time, registry::Worker worker, std::uint64_t seed);
    /// Another machine with a copy of a tablet's disk and vault.
    SimTablet(int number, std::string folder, const SimTablet &original, const std::string &copy, std::uint64_t seed);

    /// As when the process ends and starts again; forms that were open are gone.
    void reopen();
    /// A copy of its disk as it is now. The last one is kept.
    const std::string &keepCopy();
    bool hasCopy() const { return !m_copy.empty(); }
    const std::string &copy() const { return m_copy; }
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
    std::vector<pb::Operation> operationsOn(const Id &record);
    std::vector<Id> sent();
    std::map<Id, HeldState> held();

    const int number;
    const registry::Worker worker;
    DeviceClock clock;
    test::SeededRandom random;
    SimVault vault;
    std::unique_ptr<Store> store;
    /// Records as they were when a form was opened, to be saved later.
    std::map<Id, Record> forms;

private:
    void copyFiles(const std::string &from, const std::string &to);
    void open();

    std::string m_folder;
    std::string m_copy;
    test::DutchTimeZone m_timeZone;
};

} // namespace wijkronde::simulation
