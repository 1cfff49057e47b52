// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/durable_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

namespace wijkronde {
namespace {

tl::unexpected<Error> systemError(std::string doing)
{
    // A limit on the size of files (EFBIG) is no room too: freeing space or raising the limit helps, nothing is
    // damaged.
    const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return fail(full ? ErrorCode::StoreFull : ErrorCode::StoreFailed, std::move(doing));
}

bool writeAll(int file, std::string_view content)
{
    while (!content.empty()) {
        const auto written = ::write(file, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Result<> writeDurably(const std::string &path, std::string_view content)
{
    const std::string temporary = path + ".new";
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return systemError("open");
    // A leftover of an earlier crash keeps the rights that it had.
    const bool written = ::fchmod(file, S_IRUSR | S_IWUSR) == 0 && writeAll(file, content) && ::fsync(file) == 0;
    const int problem = errno;
    ::close(file);
    if (!written) {
        ::unlink(temporary.c_str());
        errno = problem;
        return systemError("write");
    }
    if (std::rename(temporary.c_str(), path.c_str()) != 0) {
        const auto failed = systemError("rename");
        ::unlink(temporary.c_str());
        return failed;
    }
    const auto folder = std::filesystem::path(path).parent_path();
    const int directory = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0)
        return systemError("open folder");
    // Some file systems cannot sync a folder (EINVAL): their renames are as durable as they get.
    const bool synced = ::fsync(directory) == 0 || errno == EINVAL;
    const auto failed = systemError("sync folder");
    ::close(directory);
    return synced ? Result<>() : failed;
}

Result<> makePrivateFolder(const std::string &path)
{
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error) {
        errno = error.value();
        return systemError("make folder");
    }
    std::filesystem::permissions(path, std::filesystem::perms::owner_all, error);
    return {};
}

} // namespace wijkronde
