// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/transport.h"
#include "sync/registry/credentials.h"
#include "sync/registry/metrics.h"
#include "sync/registry/secrets.h"
#include "sync/registry/service.h"
#include "sync/registry/setup.h"
#include "sync/registry/storage/ledger.h"
#include "sync/registry/storage/records.h"
#include "sync/registry/storage/storage.h"
#include "tests/simulation/sim_disk.h"
#include "tests/simulation/world_time.h"
#include "tests/support/seeded_random.h"

#include <memory>
#include <string>
#include <vector>

namespace wijkronde::simulation {

/// The real registry on its real SQLite storage, reached without sockets: municipality Merenveld, two teams of two
/// workers, and cases that come later.
class SimRegistry {
public:
    /// `folder` holds its key file; its database is on a disk of its own.
    SimRegistry(const std::string &folder, const WorldTime &time, std::uint64_t seed, Encryption encryption);

    /// A request as its endpoint gets it from the HTTP server.
    Answer deliver(const Call &call);
    /// As when the process is killed and starts again, or the power went.
    void restart(SimDisk::Cut cut, std::uint64_t seed);
    /// A backup: a copy of its disk, told to the devices with the next answers. The newest few are kept.
    void keepCopy();
    /// The disk as it was, the history id too: nobody is told. Which copy: 0 is the newest.
    void rollBack(std::size_t copy);
    /// Those that may be put back: the newest, however old, and all from which no device has forgotten anything since.
    std::size_t copies() const;
    /// How long devices keep what they have sent.
    static constexpr std::chrono::hours kSentLogLife{36};
    /// An administrator lets a worker see a case stream from now on.
    void admit(const registry::Worker &worker, std::size_t caseStream);
    /// And no longer.
    void expel(const registry::Worker &worker, std::size_t caseStream);
    /// A person looks at an operation that was kept back, and takes it over or not. `pick`: which one.
    void judge(std::uint64_t pick, bool release);
    /// Takes over all that can be, and declines the rest. How many there were.
    std::size_t judgeAll();
    /// A copy is put back by the book: devices hear that it is another past.
    void restore(std::size_t copy);
    /// Departures of before a moment, as the nightly work forgets them.
    void forgetDepartures(WallTime before);
    /// A device was reported lost: it is locked from now on.
    void revoke(const Id &device);
    /// The office makes a record in a case stream.
    void writeCase(std::size_t caseStream);
    static constexpr std::size_t kCaseStreams = 3;

    SimDisk disk;

    registry::RegistryService &service() { return *m_service; }
    registry::Storage &storage() { return *m_storage; }
    const std::vector<registry::Worker> &workers() const { return m_workers; }
    /// All operations that devices sent: the log and the quarantine.
    std::uint64_t countOperations() const;
    struct News {
        std::vector<Id> operations;      ///< that devices sent
        std::vector<std::string> merges; ///< that the registry made itself to bring texts together: their bytes
    };
    /// What came after the last call of this function; all after a roll-back.
    News news();
    /// Every operation of the log in its order, without those of the office.
    std::vector<registry::LoggedOperation> log();
    /// Nobody has judged these yet; these were not taken over.
    std::vector<Id> quarantined() { return kept("judgement = 0"); }
    std::vector<Id> declined() { return kept("judgement <> 0"); }
    std::vector<registry::RecordRow> allRecords();
    std::vector<registry::StreamRow> streams();
    std::vector<registry::StreamRow> streamsOf(const registry::Worker &worker);
    /// What its own audit finds; empty = all invariants hold.
    std::string audit();

private:
    void open();
    /// Set up when it is needed first, and again in a copy that does not know it.
    registry::StreamRow theCase(std::size_t number);
    void restart(const SimDisk::Image &image);
    std::vector<Id> kept(const std::string &which);
    void judge(const Id &opUid, bool release);

    std::string m_folder;
    Encryption m_encryption;
    const WorldTime &m_time;
    test::SeededRandom m_random;
    registry::Secrets m_secrets;
    registry::Metrics m_metrics;
    std::unique_ptr<registry::Storage> m_storage;
    std::unique_ptr<registry::Credentials> m_credentials;
    std::unique_ptr<registry::RegistryService> m_service;
    std::vector<registry::Worker> m_workers;
    struct Copy {
        SimDisk::Image image;
        WallTime at;
    };
    std::vector<Copy> m_copies; ///< newest last
    std::int64_t m_lastLogged = 0;
    std::int64_t m_notOfDevices = 0; ///< in the log, as far as it was looked at
    std::int64_t m_lastQuarantined = 0;
};

} // namespace wijkronde::simulation
