// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <string>
#include <sys/types.h>

namespace wijkronde::bench {

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

private:
    Result<std::string> run(const std::string &words);
    std::string options() const;

    std::string m_program;
    std::string m_folder;
    pid_t m_process = -1;
    int m_port = 0;
};

} // namespace wijkronde::bench
