// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/credentials.h"
#include "sync/registry/secrets.h"
#include "sync/registry/service.h"
#include "sync/registry/storage/storage.h"
#include "tests/crash/rig.h"
#include "tests/support/fake_clock.h"
#include "tests/support/seeded_random.h"

#include <memory>

namespace wijkronde::crash {

/// The registry's service on its SQLite storage.
class RegistryRig : public Rig {
public:
    RegistryRig(test::MemoryVfs &vfs, Encryption encryption, std::uint64_t seed);

    Result<> open() override;
    void close() override;
    bool isOpen() const override { return service != nullptr; }
    /// It has no idle moments: the log goes into the file after some commits, and at the end.
    Result<> checkpoint() override { return {}; }
    Result<> saveMore(std::uint64_t seed) override;
    std::string dump() override;
    std::string findings() override;

    test::FakeClock clock;
    test::SeededRandom random;
    std::unique_ptr<registry::Storage> storage;
    std::unique_ptr<registry::RegistryService> service;

private:
    registry::Secrets m_secrets;
    std::unique_ptr<registry::Credentials> m_credentials;
};

} // namespace wijkronde::crash
