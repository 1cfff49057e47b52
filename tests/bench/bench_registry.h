// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/ports/clock.h"
#include "core/ports/random.h"
#include "core/ports/time_zone.h"

#include <string>
#include <sys/types.h>

namespace wijkronde::bench {

/// What every measurement works with.
struct Bench {
    std::string registryProgram;
    std::string folder; ///< empty at first, for this measurement only
    const Clock &clock;
    Random &random;
    const TimeZone &zone;
};

inline double millisBetween(SteadyTime from, SteadyTime to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

/// The real registry in a process of its own, with a demo town of exactly so many contacts, on SQLite in a folder.
class BenchRegistry {
public:
    BenchRegistry(std::string program, std::string folder) : m_program(std::move(program)), m_folder(std::move(folder))
    {
    }
    ~BenchRegistry();
    BenchRegistry(const BenchRegistry &) = delete;
    BenchRegistry &operator=(const BenchRegistry &) = delete;

    Result<> makeTown(int contacts);
    Result<> start();
    int port() const { return m_port; }
    /// A one-time code for the team's first worker.
    Result<std::string> enrolmentCode();
    /// So many more streams that this worker sees, empty ones.
    Result<> addCases(int count);
    /// Checks every invariant of the database.
    Result<> verify()
    {
        return run("verify").map([](const auto &) {});
    }

private:
    Result<std::string> run(const std::string &words);
    std::string options() const;

    std::string m_program;
    std::string m_folder;
    pid_t m_process = -1;
    int m_port = 0;
};

} // namespace wijkronde::bench
