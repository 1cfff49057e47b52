// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/bench_registry.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

namespace wijkronde::bench {
namespace {

/// The value of a text member in one line of JSON that we wrote ourselves.
std::string member(const std::string &json, const std::string &name)
{
    const auto key = json.find('"' + name + '"');
    const auto start = key == std::string::npos ? key : json.find('"', json.find(':', key));
    const auto end = start == std::string::npos ? start : json.find('"', start + 1);
    return end == std::string::npos ? std::string() : json.substr(start + 1, end - start - 1);
}

} // namespace

BenchRegistry::~BenchRegistry()
{
    if (m_process > 0) {
        ::kill(m_process, SIGTERM);
        ::waitpid(m_process, nullptr, 0);
    }
}

std::string BenchRegistry::options() const
{
    return " --database 'sqlite:" + m_folder + "/registry.db'";
}

Result<std::string> BenchRegistry::run(const std::string &words)
{
    FILE *pipe = ::popen((m_program + ' ' + words + options() + " --json").c_str(), "r");
    if (!pipe)
        return fail(ErrorCode::Internal, "popen");
    std::string output;
    std::array<char, 4096> buffer;
    while (const auto length = std::fread(buffer.data(), 1, buffer.size(), pipe))
        output.append(buffer.data(), length);
    if (::pclose(pipe) != 0)
        return fail(ErrorCode::Internal, words);
    return output;
}

Result<> BenchRegistry::makeTown(int contacts)
{
    return run("demo --contacts " + std::to_string(contacts)).map([](const auto &) {});
}

Result<> BenchRegistry::start()
{
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        return fail(ErrorCode::Internal, "pipe");
    m_process = ::fork();
    if (m_process == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::close(pipe[0]);
        ::close(pipe[1]);
        const std::string command = "exec " + m_program + " serve --listen 127.0.0.1:0" + options() + " 2>/dev/null";
        ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(pipe[1]);
    std::string line;
    for (char c = 0; ::read(pipe[0], &c, 1) == 1 && c != '\n';)
        line += c;
    ::close(pipe[0]);
    m_port = std::atoi(line.substr(line.rfind(':') + 1).c_str());
    return m_port > 0 ? Result<>() : fail(ErrorCode::Internal, "registry did not start");
}

Result<std::string> BenchRegistry::enrolmentCode()
{
    return run("enrol").map([](const std::string &json) { return member(json, "code"); });
}

Result<> BenchRegistry::addCases(int count)
{
    const auto code = run("enrol");
    if (!code)
        return fail(code.error());
    const auto worker = member(*code, "worker");
    for (int i = 0; i < count; ++i)
        WIJKRONDE_TRY(
            run("access --worker '" + worker + "' --case 'bench-" + std::to_string(i) + "'").map([](const auto &) {}));
    return {};
}

} // namespace wijkronde::bench
