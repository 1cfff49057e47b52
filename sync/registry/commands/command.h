// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"
#include "core/ports/random.h"
#include "sync/registry/commands/arguments.h"
#include "sync/registry/revocations.h"

#include <google/protobuf/struct.pb.h>

#include <iosfwd>
#include <string>
#include <vector>

namespace wijkronde::registry {

class RegistryService;

/// What a command has at hand.
struct CommandContext {
    const Arguments &arguments;
    RegistryService &service;
    const Revocations &revocations;
    const std::string &databaseUrl;
    const Clock &clock;
    Random &random;
    std::ostream &out;

    bool json() const { return arguments.has("--json"); }
    /// One line: the JSON object with --json, else the text.
    void print(const google::protobuf::Struct &object, std::string_view text) const;
};

/// One subcommand of wijkronde-registry.
struct Command {
    std::string_view name;
    std::string_view usage; ///< its own options and words
    std::string_view summary;
    std::vector<std::string_view> options; ///< besides --database and --key-file
    std::vector<std::string_view> flags;   ///< besides --json
    std::size_t words;
    Result<> (*run)(CommandContext &context);
};

Result<> runServe(CommandContext &context);
Result<> runSetup(CommandContext &context);
Result<> runDemo(CommandContext &context);
Result<> runEnrol(CommandContext &context);
Result<> runDevices(CommandContext &context);
Result<> runRevoke(CommandContext &context);
Result<> runVerify(CommandContext &context);
Result<> runBackup(CommandContext &context);
Result<> runRestored(CommandContext &context);
Result<> runForget(CommandContext &context);
Result<> runKept(CommandContext &context);
Result<> runRelease(CommandContext &context);
Result<> runDecline(CommandContext &context);
Result<> runAccess(CommandContext &context);
Result<> runReply(CommandContext &context);
Result<> runExport(CommandContext &context);

/// A field of an object for print().
void put(google::protobuf::Struct &object, const std::string &name, std::string value);
void put(google::protobuf::Struct &object, const std::string &name, double value);

} // namespace wijkronde::registry
