// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/postgres_dump.h"

#include <fcntl.h>
#include <libpq-fe.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <memory>
#include <vector>

extern char **environ;

namespace wijkronde::registry {
namespace {

constexpr const char *kProgram = "pg_dump";

tl::unexpected<Error> systemError(std::string doing)
{
    return fail(errno == ENOSPC || errno == EDQUOT ? ErrorCode::StoreFull : ErrorCode::StoreFailed, std::move(doing));
}

/// The URL as libpq's variables: arguments of a program can be read by every user of the machine, and a URL may hold a
/// password.
Result<std::vector<std::string>> environmentFor(const std::string &url)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(url.c_str(), nullptr),
                                                                               &PQconninfoFree);
    if (!options)
        return fail(ErrorCode::InvalidArgument, "the URL of the database cannot be read");
    std::vector<std::string> variables;
    // What this program itself was given, libpq's own variables too; what the URL says comes before them.
    for (char **variable = environ; *variable != nullptr; ++variable)
        variables.emplace_back(*variable);
    for (const auto *option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val == nullptr)
            continue;
        if (option->envvar == nullptr)
            return fail(ErrorCode::InvalidArgument, std::string("backup knows no ") + option->keyword + " in the URL");
        const auto name = std::string(option->envvar) + '=';
        std::erase_if(variables, [&](const std::string &variable) { return variable.starts_with(name); });
        variables.push_back(name + option->val);
    }
    return variables;
}

std::vector<char *> pointersTo(std::vector<std::string> &texts)
{
    std::vector<char *> pointers;
    pointers.reserve(texts.size() + 1);
    for (auto &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// Runs it to its end; what it has to say goes to this program's stderr.
Result<> run(std::vector<std::string> arguments, std::vector<std::string> variables)
{
    pid_t child = 0;
    const auto started =
        ::posix_spawnp(&child, kProgram, nullptr, nullptr, pointersTo(arguments).data(), pointersTo(variables).data());
    if (started != 0)
        return fail(ErrorCode::InvalidArgument, "a copy of PostgreSQL is made by pg_dump: install postgresql-client");
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return systemError("pg_dump");
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return fail(ErrorCode::StoreFailed, "pg_dump could not finish: it said why");
    return {};
}

Result<> syncToDisk(const std::string &path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    const auto failed = synced ? Result<>() : systemError(path);
    if (file >= 0)
        ::close(file);
    return failed;
}

} // namespace

Result<> dumpPostgres(const std::string &url, const PostgresMoment &moment, const std::string &path)
{
    auto variables = environmentFor(url);
    if (!variables)
        return fail(variables.error());
    // Made here, so that nobody else can read it, and never over another file.
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return systemError(path);
    ::close(file);
    // Of another server pg_dump would know no such snapshot.
    auto done = run({kProgram, "--format=custom", "--no-owner", "--no-privileges", "--no-password",
                     "--snapshot=" + moment.snapshot, "--schema=\"" + moment.schema + '"', "--file=" + path},
                    std::move(*variables));
    if (done)
        done = syncToDisk(path, O_RDWR);
    if (done)
        done = syncToDisk(std::filesystem::absolute(path).parent_path(), O_RDONLY | O_DIRECTORY);
    if (!done)
        ::unlink(path.c_str());
    return done;
}

} // namespace wijkronde::registry
