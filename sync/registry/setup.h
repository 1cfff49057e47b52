// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/storage/directory.h"

#include <optional>
#include <string>
#include <vector>

namespace google::protobuf {
class Message;
}

namespace wijkronde::registry {

class RegistryService;

/// Sets up who there is: the municipality, its teams and their workers, with their streams and the records that devices
/// receive. Everything is idempotent by name, also after a crash half-way and in an older copy of the database: ids are
/// made of names and the key file (Secrets::idOf), so what devices hold fits again. Used by the commands and the demo
/// town.
class Setup {
public:
    /// What a new one shall be, where that is known beforehand (demo town); else its id comes from its name, and its
    /// record has the name only.
    struct Given {
        Id id;
        const google::protobuf::Message *record = nullptr;
    };

    explicit Setup(RegistryService &service) : m_service(service) {}

    /// With its stream and one area stream. InvalidArgument when the registry belongs to another municipality.
    Result<> municipality(const std::string &name, const std::optional<Given> &given = {});
    /// With its stream; the team sees the municipality's and the area's streams too.
    Result<Team> team(const std::string &name, const std::optional<Given> &given = {});
    Result<Worker> worker(const Team &team, const std::string &name, const std::optional<Given> &given = {});
    /// A stream that only these workers see.
    Result<StreamRow> caseStream(const std::string &name, const std::vector<Id> &workers);

    /// The only one of its kind (municipality, area), or the one with that name (team, case).
    Result<std::optional<StreamRow>> stream(record::v1::StreamKind kind, const std::string &name = {});

private:
    Id newId(const std::optional<Given> &given, std::string_view what, std::string_view name) const;
    Result<StreamRow> ensureStream(SqlConnection &connection, record::v1::StreamKind kind, const std::string &name);
    /// Writes a new record unless there is one with this id.
    Result<> ensureRecord(const Id &id, const google::protobuf::Message &message, const Id &streamId);

    RegistryService &m_service;
};

} // namespace wijkronde::registry
