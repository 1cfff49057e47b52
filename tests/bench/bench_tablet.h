// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/workspace.h"
#include "sync/engine/sync_session.h"
#include "sync/engine/transport.h"
#include "tests/support/memory_key_vault.h"
#include "tests/support/relay.h"

#include <map>
#include <memory>
#include <string>

namespace wijkronde::bench {

/// What one sync cost, by method ("Push", "Pull", …) and in all. Bytes are those on the wire, both ways, with headers.
struct SyncCost {
    struct Part {
        double ms = 0;
        std::uint64_t bytes = 0;
        int calls = 0;
    };
    std::map<std::string, Part> parts;
    double ms = 0;
    std::uint64_t bytes = 0;
    int calls = 0;
};

/// A tablet with a real store and real HTTP, on the thread that uses it.
class BenchTablet {
public:
    BenchTablet(std::string folder, Relay &relay, Transport &transport, const Clock &clock, Random &random,
                const TimeZone &zone, Encryption encryption = Encryption::On);

    Result<> enrol(const std::string &code);
    /// A new attempt, for who carries it himself.
    Result<std::unique_ptr<SyncSession>> session();
    /// One whole attempt; an attempt that fails is an error.
    Result<SyncCost> sync();
    Store &store() { return *m_store; }
    Workspace workspace() { return {*m_store, m_clock, m_random, m_zone}; }
    /// As after a new start of the app.
    Result<> reopen();

private:
    std::string m_folder;
    Relay &m_relay;
    Transport &m_transport;
    const Clock &m_clock;
    Random &m_random;
    const TimeZone &m_zone;
    Encryption m_encryption;
    test::MemoryKeyVault m_vault;
    std::unique_ptr<Store> m_store;
};

} // namespace wijkronde::bench
