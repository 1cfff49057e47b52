// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/storage/directory.h"

namespace wijkronde::registry {

struct Device {
    Id id;
    std::string publicKey;
    Id teamId;
    Id workerId;
    std::int64_t enrolledAt = 0;
    int directive = 0; ///< not 0: revoked
    std::int64_t confirmedAt = 0;

    bool isRevoked() const { return directive != 0; }
    Membership membership() const { return {teamId, workerId}; }
};

struct Incarnation {
    std::uint32_t deviceNo = 0;
    Id id;
    Id deviceId;
    std::uint64_t lastSeq = 0;
    std::string chain;            ///< at lastSeq
    std::uint64_t durableSeq = 0; ///< in a backup up to here
};

struct EnrolmentCode {
    std::string hash;
    Id workerId;
    std::int64_t expiresAt = 0;
    std::optional<Id> deviceId; ///< of the device that used it
};

/// Devices, their incarnations and the codes that make them. Used within a transaction.
class Devices {
public:
    explicit Devices(SqlConnection &connection) : m_connection(connection) {}

    /// In order of enrolment.
    Result<std::vector<Device>> all();
    Result<std::optional<Device>> find(const Id &id);
    Result<> add(const Device &device);
    Result<> revoke(const Id &id, int directive);
    Result<> confirmDirective(const Id &id, std::int64_t at);
    Result<> confirmErasures(const Id &id, const std::vector<Id> &records, std::int64_t at);
    Result<> keepRescue(const Id &id, const std::vector<std::string> &sealed, std::int64_t at);

    Result<std::optional<EnrolmentCode>> lockCode(std::string_view hash);
    Result<> putCode(const EnrolmentCode &code);

    Result<std::optional<Incarnation>> incarnation(const Id &id);
    Result<std::optional<Incarnation>> lockIncarnation(std::uint32_t deviceNo);
    /// Gives the next free number.
    Result<Incarnation> join(const Id &incarnation, const Id &deviceId, std::uint32_t schema, std::int64_t at);
    Result<> advance(const Incarnation &incarnation);
    Result<std::vector<Incarnation>> incarnations();
    /// A backup holds these as they are here.
    Result<> noteBackup(const std::vector<Incarnation> &incarnations);

private:
    SqlConnection &m_connection;
};

} // namespace wijkronde::registry
