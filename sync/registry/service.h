// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ports/clock.h"
#include "core/ports/random.h"
#include "sync/registry/storage/devices.h"
#include "sync/wire/sync.pb.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde::registry {

class Credentials;
struct Secrets;
class Revocations;
class Storage;

/// The calls of the protocol (sync/PROTOCOL.md), free of framing: messages in, messages out. An error is about
/// authentication, limits or the database; everything about the two sides' pasts is a verdict in a good answer. Keeps
/// nothing between calls but the registry's identity. Any thread.
class RegistryService {
public:
    struct Environment {
        Storage &storage;
        const Credentials &credentials;
        const Secrets &secrets;
        const Clock &clock;
        Random &random;
        /// Looked at when a device comes back after a restore; null = nobody was ever revoked.
        const Revocations *revocations = nullptr;
    };
    /// Reads the registry's identity, or makes it in a new database.
    static Result<std::unique_ptr<RegistryService>> open(const Environment &environment);

    Result<v1::EnrolResponse> enrol(const v1::EnrolRequest &request);
    Result<v1::TokenResponse> token(const v1::TokenRequest &request);
    /// The device that a token was given to.
    Result<Id> authenticate(std::string_view token) const;
    Result<v1::JoinResponse> join(const Id &device, const v1::JoinRequest &request);
    Result<v1::PushResponse> push(const Id &device, const v1::PushRequest &request);
    Result<v1::PullResponse> pull(const Id &device, const v1::PullRequest &request);
    Result<v1::DigestResponse> digest(const Id &device, const v1::DigestRequest &request);
    Result<v1::FetchResponse> fetch(const Id &device, const v1::FetchRequest &request);
    Result<v1::ConfirmResponse> confirm(const Id &device, const v1::ConfirmRequest &request);
    Result<v1::RescueResponse> rescue(const v1::RescueRequest &request);

    /// A one-time code for a worker's next device, to be shown once.
    Result<std::string> makeEnrolmentCode(const Id &workerId);
    /// The registry's own edits (setting up, demo town): ordinary operations of a built-in device that may write
    /// everywhere. Durable when it returns. An operation that would go to quarantine is an error (InvalidArgument);
    /// those before it stay.
    Result<> write(const std::vector<record::v1::Operation> &operations);

    /// Merges an operation that was kept back. What is wrong with the operation itself keeps it there: the result says
    /// so. NotFound when it is not kept, or when its author has withdrawn it.
    enum class Sight { Office, Author };
    /// `Sight::Author`: only what its author may see now, for many at once; what is not stays for a person to judge.
    Result<v1::OperationResult> release(const Id &opUid, Sight sight = Sight::Office);
    /// It will not be merged; kept for the record. Its author is told.
    Result<> decline(const Id &opUid);

    /// Says that this database is another past than the one it was copied from: what a restore does first. Every device
    /// then sends again what the copy lacks and pulls from 0.
    Result<> startNewHistory();

    Storage &storage() const { return m_environment.storage; }
    const Secrets &secrets() const { return m_environment.secrets; }
    Random &random() const { return m_environment.random; }
    WallTime now() const { return m_environment.clock.now(); }

private:
    explicit RegistryService(const Environment &environment) : m_environment(environment) {}

    /// The device's row; Unauthenticated when there is none (the database was restored): its certificate brings it
    /// back.
    Result<Device> deviceRow(SqlConnection &connection, const Id &device) const;
    /// A device's key never changes, so each is read once: who asks too fast must not cost the database anything.
    Result<std::string> keyOf(const Id &device) const;
    Result<v1::EnrolResponse> enrolInto(SqlConnection &connection, const Id &code, const std::string &publicKey);
    v1::DeviceCertificate certificateOf(const Device &device) const;
    Result<> loadIdentity(SqlConnection &connection);

    Environment m_environment;
    std::string m_historyId;
    Id m_office;                    ///< the built-in device, and its incarnation
    mutable std::mutex m_keysMutex; ///< over m_keys
    mutable std::map<Id, std::string> m_keys;
};

} // namespace wijkronde::registry
