// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/store.h"
#include "core/store/sync_writer.h"
#include "core/usecases/workspace.h"
#include "tests/crash/rig.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fixed_time_zone.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

#include <memory>
#include <vector>

namespace wijkronde::crash {

/// A tablet's store, enrolled in one municipality, one area and one team.
class DeviceRig : public Rig {
public:
    DeviceRig(test::MemoryVfs &vfs, Encryption encryption, std::uint64_t seed);

    Result<> open() override;
    void close() override { store.reset(); }
    bool isOpen() const override { return store != nullptr; }
    Result<> checkpoint() override { return store->checkpoint(); }
    Result<> saveMore(std::uint64_t seed) override;
    std::string dump() override;
    std::string findings() override;

    Workspace workspace() { return {*store, clock, random, m_timeZone}; }
    SyncWriter writer() { return SyncWriter(*store); }
    static std::vector<KnownStream> streams();
    static const Id kTeam;
    static const std::string kKey;
    /// Of the database, in a folder that is there.
    static std::string path();

    test::FakeClock clock;
    test::SeededRandom random;
    std::unique_ptr<Store> store;

private:
    test::DutchTimeZone m_timeZone;
};

} // namespace wijkronde::crash
