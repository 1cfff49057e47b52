// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "sync/registry/credentials.h"
#include "sync/registry/revocations.h"
#include "sync/registry/secrets.h"
#include "sync/registry/service.h"
#include "sync/registry/setup.h"
#include "sync/registry/storage/storage.h"
#include "tests/support/expect.h"
#include "tests/support/fake_clock.h"
#include "tests/support/messages.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace wijkronde::test {

enum class Backend { Sqlite, Postgres };

/// For initTestCase_data(): every test of the class runs on both databases.
void onBothDatabases();
/// The one that this run is on.
Backend currentBackend();

/// Seeded, for servers with threads.
class LockedRandom : public Random {
public:
    void fill(std::span<std::uint8_t> bytes) override
    {
        const std::lock_guard lock(m_mutex);
        m_random.fill(bytes);
    }

private:
    std::mutex m_mutex;
    SeededRandom m_random;
};

/// A whole registry without sockets: municipality Merenveld, two teams, two workers in the first and one in the second.
class TestRegistry {
public:
    explicit TestRegistry(Backend backend);

    /// Closes the database and opens it again, as after a crash.
    void restart();
    /// The database as it is now, to be put back later: SQLite only.
    std::string snapshot();
    void restore(const std::string &snapshot);

    registry::RegistryService &service() { return *m_service; }
    registry::Storage &storage() { return *m_storage; }
    const registry::Secrets &secrets() const { return m_secrets; }
    const std::string &url() const { return m_url; }
    std::string keyFile() const { return m_folder.file("registry.key"); }
    const TemporaryFolder &folder() const { return m_folder; }

    registry::StreamRow stream(record::v1::StreamKind kind, const std::string &name = {});
    /// What Audit finds; empty = all invariants hold.
    std::vector<std::string> broken();
    /// Runs SQL of a test's own in a write transaction.
    void execute(const std::string &sql);
    std::int64_t count(const std::string &sql);

    FakeClock clock;
    LockedRandom random;
    registry::Team team;
    registry::Team otherTeam;
    registry::Worker worker;
    registry::Worker colleague;
    registry::Worker outsider;

private:
    void open();

    TemporaryFolder m_folder;
    Backend m_backend;
    std::string m_url;
    registry::Secrets m_secrets;
    std::unique_ptr<registry::Storage> m_storage;
    std::unique_ptr<registry::Credentials> m_credentials;
    std::unique_ptr<registry::Revocations> m_revocations;
    std::unique_ptr<registry::RegistryService> m_service;
};

/// A tablet as the registry sees it: enrolled, joined, with its own numbers and hash chain.
class TestDevice {
public:
    TestDevice(TestRegistry &registry, const registry::Worker &worker);

    /// Signs a challenge and gets a token.
    std::string token();
    /// The same from a registry that answers elsewhere.
    using AskToken = std::function<v1::TokenResponse(const v1::TokenRequest &)>;
    std::string token(const AskToken &ask) const;
    /// A new incarnation, from number 1.
    void rejoin();

    record::v1::Operation operation(const Record &seen, const google::protobuf::Message &wanted, const Id &stream);
    record::v1::Operation newContact(const std::string &note);
    /// Numbers the operations, remembers their chain.
    v1::PushRequest request(const std::vector<record::v1::Operation> &operations);
    /// Sends, and counts as acknowledged what the answer says.
    v1::PushResponse push(const std::vector<record::v1::Operation> &operations);
    v1::PushResponse send(const v1::PushRequest &request);
    v1::PullRequest pullRequest() const;
    /// Pulls until there is no more; keeps the cursors and the states.
    v1::PullResponse pull();
    Record record(const Id &id) const;
    /// The digest root of the states held.
    std::string digestRoot() const;
    v1::Past past() const;

    Id id;
    Id incarnation;
    std::uint32_t deviceNo = 0;
    std::string historyId;
    std::string publicKey;
    std::string secretKey;
    v1::EnrolResponse enrolment;
    std::uint64_t acked = 0;
    std::vector<std::string> chain; ///< chain[n] at number n
    std::uint64_t membershipVersion = 0;
    std::vector<v1::StreamInfo> streams;
    std::map<std::string, v1::StreamCursor> cursors;
    std::map<std::string, std::map<std::string, v1::NumberedState>> states; ///< by stream and record

private:
    void keep(const v1::PullResponse &response);

    TestRegistry &m_registry;
};

/// "applied", "conflict", or the reason of the quarantine.
std::string outcome(const v1::PushResponse &response, int index = 0);

} // namespace wijkronde::test
