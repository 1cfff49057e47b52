// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/program.h"

#include "sync/registry/commands/command.h"
#include "sync/registry/credentials.h"
#include "sync/registry/secrets.h"
#include "sync/registry/service.h"
#include "sync/registry/storage/storage.h"
#include "sync/wire/framing.h"

#include <google/protobuf/stubs/logging.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace wijkronde::registry {
namespace {

/// What a person decides about single records.
std::vector<Command> withJudgements(std::vector<Command> commands)
{
    commands.insert(
        commands.end(),
        {
            {"kept", "", "list the operations that a person must judge; holds no texts", {}, {}, 0, runKept},
            {"release",
             "UID | --reason REASON",
             "take an operation over that was kept back, or all that were kept back for one reason",
             {"--reason"},
             {},
             1,
             runRelease},
            {"decline", "UID", "do not take it over; its author is told", {}, {}, 1, runDecline},
            {"reply",
             "SIGNAL --status STATUS [--text TEXT] [--by OFFICE]",
             "tell a team what policy did with its signal",
             {"--status", "--text", "--by"},
             {},
             1,
             runReply},
        });
    return commands;
}

const std::vector<Command> &commands()
{
    static const auto all = withJudgements({
        {"setup",
         "--municipality NAME [--team NAME [--worker NAME]…]…",
         "set up the municipality, its teams and their workers",
         {"--municipality", "--team", "--worker"},
         {},
         0,
         runSetup},
        {"demo",
         "[--seed N] [--months N] [--contacts N]",
         "fill a new registry with the fictional town Merenveld",
         {"--seed", "--months", "--contacts"},
         {},
         0,
         runDemo},
        {"serve",
         "[--listen HOST:PORT] [--tls-cert FILE --tls-key FILE] [--calls-per-second N]",
         "answer devices until SIGTERM",
         {"--listen", "--tls-cert", "--tls-key", "--calls-per-second"},
         {},
         0,
         runServe},
        {"enrol",
         "[--team NAME] [--worker NAME]",
         "print a one-time code for a worker's next device",
         {"--team", "--worker"},
         {},
         0,
         runEnrol},
        {"devices", "", "list the devices", {}, {}, 0, runDevices},
        {"revoke",
         "ID [--wipe]",
         "close a device off: it gets nothing more, and what it hands in is kept for a person to judge",
         {},
         {"--wipe"},
         1,
         runRevoke},
        {"verify", "", "check every invariant of the database", {}, {}, 0, runVerify},
        {"access",
         "--worker NAME --case NAME [--remove]",
         "let a worker see a case, or no longer",
         {"--worker", "--case", "--team"},
         {"--remove"},
         0,
         runAccess},
        {"restored", "[--force]", "begin a new history, after a copy was put back", {}, {"--force"}, 0, runRestored},
        {"forget", "", "nightly: forget old departures from streams", {}, {}, 0, runForget},
        {"backup", "--to FILE", "copy the database while it is in use", {"--to"}, {}, 0, runBackup},
        {"export",
         "[--kind KIND]",
         "write the records as JSON lines; holds personal data",
         {"--kind"},
         {},
         0,
         runExport},
    });
    return all;
}

void printUsage(std::ostream &out)
{
    out << "wijkronde-registry COMMAND --database sqlite:FILE|postgresql://… [--key-file FILE] [--json] …\n\n";
    for (const auto &command : commands()) {
        out << "  " << command.name << (command.usage.empty() ? "" : " ") << command.usage << "\n      "
            << command.summary << '\n';
    }
}

/// Beside a SQLite file; a PostgreSQL database has no place of its own, so in the folder that the program runs in.
std::string keyFileFor(const Arguments &arguments, const std::string &url)
{
    if (auto given = arguments.value("--key-file"))
        return *given;
    return Storage::sqlitePath(url).value_or("wijkronde-registry") + ".key";
}

/// A mistyped name must not look like a registry without any faults.
Result<> checkIsThere(const Command &command, const std::string &url, const std::string &keyFile)
{
    if (command.run == runSetup || command.run == runDemo)
        return {};
    const auto path = Storage::sqlitePath(url);
    for (const auto &file : {path.value_or(keyFile), keyFile}) {
        if (!std::filesystem::exists(file))
            return fail(ErrorCode::NotFound, "there is no " + file + ": setup makes a new registry");
    }
    return {};
}

Result<> runCommand(const Command &command, const Arguments &arguments, const Clock &clock, Random &random,
                    std::ostream &out)
{
    const auto url = arguments.value("--database");
    if (!url)
        return fail(ErrorCode::InvalidArgument, "--database is missing");
    const auto keyFile = keyFileFor(arguments, *url);
    WIJKRONDE_TRY(checkIsThere(command, *url, keyFile));
    const auto secrets = Secrets::loadOrCreate(keyFile, random);
    if (!secrets)
        return fail(secrets.error());
    const auto storage = Storage::open({*url, secrets->databaseKey});
    if (!storage)
        return fail(storage.error());
    const Credentials credentials(*secrets, clock, random);
    const Revocations revocations(keyFile);
    const auto service = RegistryService::open({**storage, credentials, *secrets, clock, random, &revocations});
    if (!service)
        return fail(service.error());
    WIJKRONDE_TRY(revocations.apply(**storage));
    CommandContext context{arguments, **service, revocations, *url, clock, random, out};
    return command.run(context);
}

} // namespace

void CommandContext::print(const google::protobuf::Struct &object, std::string_view text) const
{
    if (json())
        out << wire::formatMessage(wire::MediaType::Json, object) << '\n';
    else
        out << text << '\n';
    out.flush();
}

void put(google::protobuf::Struct &object, const std::string &name, std::string value)
{
    (*object.mutable_fields())[name].set_string_value(std::move(value));
}

void put(google::protobuf::Struct &object, const std::string &name, double value)
{
    (*object.mutable_fields())[name].set_number_value(value);
}

int runProgram(const std::vector<std::string> &arguments, const Clock &clock, Random &random, std::ostream &out,
               std::ostream &errors)
{
    // protobuf writes lines of its own about hostile input; what is wrong with a message is in its answer.
    google::protobuf::SetLogHandler(nullptr);
    const auto asksForHelp = [](const std::string &word) { return word == "--help" || word == "-h"; };
    if (arguments.empty() || arguments.front() == "help" || std::ranges::any_of(arguments, asksForHelp)) {
        printUsage(arguments.empty() ? errors : out);
        return arguments.empty() ? 2 : 0;
    }
    const auto command = std::ranges::find(commands(), arguments.front(), &Command::name);
    if (command == commands().end()) {
        errors << "There is no command " << arguments.front() << ". wijkronde-registry --help lists them.\n";
        return 2;
    }
    auto options = command->options;
    options.insert(options.end(), {"--database", "--key-file"});
    auto flags = command->flags;
    flags.push_back("--json");
    const auto parsed = Arguments::parse({arguments.begin() + 1, arguments.end()}, options, flags, command->words);
    const auto done = parsed ? runCommand(*command, *parsed, clock, random, out) : Result<>(fail(parsed.error()));
    if (done)
        return 0;
    errors << plainLine(done.error()) << '\n';
    return done.error().info().exitCode;
}

} // namespace wijkronde::registry
