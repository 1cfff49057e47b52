// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
//
// wijkronde-load: many tablets at once, for a registry on this machine. load.py starts everything and calls it.
//   codes --database URL --key-file FILE --devices N --team-size N     a municipality, and a code for each device
//   run --port N --mode paced|flat-out|rush [--operations N] [--rate N] [--seconds N] [--over N] [--pull-every N]
//       codes on its standard input; one JSON object comes out
#include "core/base/error.h"
#include "sync/registry/credentials.h"
#include "sync/registry/secrets.h"
#include "sync/registry/service.h"
#include "sync/registry/setup.h"
#include "sync/registry/storage/storage.h"
#include "tests/bench/load/load_run.h"

#include <sodium.h>

#include <iostream>
#include <map>

namespace {

using namespace wijkronde;
using namespace wijkronde::load;

class SystemClock : public Clock {
public:
    WallTime now() const override { return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now()); }
    SteadyTime steady() const override
    {
        return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::steady_clock::now());
    }
};

class SystemRandom : public Random {
public:
    void fill(std::span<std::uint8_t> bytes) override { randombytes_buf(bytes.data(), bytes.size()); }
};

using Options = std::map<std::string, std::string>;

int number(const Options &options, const std::string &name, int otherwise)
{
    const auto found = options.find(name);
    return found == options.end() ? otherwise : std::atoi(found->second.c_str());
}

/// Teams with one worker a device, set up as an administrator does; prints a code for each.
Result<> printCodes(const Options &options, const Clock &clock, Random &random)
{
    const auto secrets = registry::Secrets::loadOrCreate(options.at("--key-file"), random);
    if (!secrets)
        return fail(secrets.error());
    const auto storage = registry::Storage::open({options.at("--database"), secrets->databaseKey});
    if (!storage)
        return fail(storage.error());
    const registry::Credentials credentials(*secrets, clock, random);
    const auto service = registry::RegistryService::open({**storage, credentials, *secrets, clock, random});
    if (!service)
        return fail(service.error());
    registry::Setup setup(**service);
    WIJKRONDE_TRY(setup.municipality("Merenveld"));
    Result<registry::Team> team = fail(ErrorCode::NotFound);
    const int teamSize = std::max(1, number(options, "--team-size", 10));
    for (int i = 0; i < number(options, "--devices", 100); ++i) {
        if (i % teamSize == 0)
            team = setup.team("Wijkteam " + std::to_string(i / teamSize + 1));
        if (!team)
            return fail(team.error());
        const auto worker = setup.worker(*team, "Test Testeboer " + std::to_string(i + 1));
        const auto code = worker ? (*service)->makeEnrolmentCode(worker->id) : fail(worker.error());
        if (!code)
            return fail(code.error());
        std::cout << *code << '\n';
    }
    return {};
}

Result<> runLoad(const Options &options, const Clock &clock, Random &random)
{
    const std::map<std::string, LoadOptions::Mode> modes{{"paced", LoadOptions::Mode::Paced},
                                                         {"flat-out", LoadOptions::Mode::FlatOut},
                                                         {"rush", LoadOptions::Mode::Rush}};
    LoadOptions load;
    const auto mode = modes.find(options.contains("--mode") ? options.at("--mode") : "paced");
    load.port = number(options, "--port", 0);
    load.operations = number(options, "--operations", load.operations);
    load.rate = number(options, "--rate", load.rate);
    load.duration = std::chrono::seconds(number(options, "--seconds", 20));
    load.over = std::chrono::seconds(number(options, "--over", 30));
    load.pullEvery = number(options, "--pull-every", 0);
    if (mode == modes.end() || load.port <= 0 || load.operations <= 0 || load.rate <= 0)
        return fail(ErrorCode::InvalidArgument, "run needs --port, and takes --mode paced, flat-out or rush");
    load.mode = mode->second;
    std::vector<std::string> codes;
    for (std::string code; std::getline(std::cin, code);)
        codes.push_back(code);
    LoadRun run(load, codes, clock, random);
    WIJKRONDE_TRY(run.run());
    std::cout << run.report() << std::endl;
    return run.errors() == 0 ? Result<>() : fail(ErrorCode::Internal, run.firstError());
}

} // namespace

int main(int argc, char **argv)
{
    if (sodium_init() < 0)
        return 1;
    Options options;
    for (int i = 2; i + 1 < argc; i += 2)
        options[argv[i]] = argv[i + 1];
    const std::string command = argc > 1 ? argv[1] : "";
    const bool makesCodes = command == "codes" && options.contains("--database") && options.contains("--key-file");
    if ((command != "run" && !makesCodes) || argc % 2 != 0) {
        std::cerr << "wijkronde-load codes|run …: see load.py\n";
        return 2;
    }
    const SystemClock clock;
    SystemRandom random;
    const auto done = makesCodes ? printCodes(options, clock, random) : runLoad(options, clock, random);
    if (done)
        return 0;
    std::cerr << plainLine(done.error()) << ": " << done.error().detail << '\n';
    return done.error().info().exitCode;
}
