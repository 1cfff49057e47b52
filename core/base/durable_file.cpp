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

Result<> makePrivateFolder(const std::string &path, std::string_view ownFile)
{
    std::error_code error;
    const auto folder = std::filesystem::path(path).lexically_normal();
    const auto itself = folder.has_filename() ? folder : folder.parent_path();
    if (itself.has_parent_path())
        std::filesystem::create_directories(itself.parent_path(), error);
    if (error) {
        errno = error.value();
        return systemError("make folder");
    }
    if (::mkdir(itself.c_str(), S_IRWXU) == 0)
        return {};
    struct stat status {};
    if (errno != EEXIST || ::stat(itself.c_str(), &status) != 0)
        return systemError("make folder");
    if (!S_ISDIR(status.st_mode))
        return fail(ErrorCode::StoreFailed, "a file is in the way of the folder");
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) == 0)
        return {};
    const bool isOwn = std::filesystem::is_empty(itself, error)
                       || (!ownFile.empty() && std::filesystem::exists(itself / ownFile, error));
    if (!isOwn)
        return fail(ErrorCode::InvalidArgument,
                    "others can open this data folder and it holds other files, so it was left as it is: choose a new "
                    "folder, or close this one with chmod 700");
    // A folder of somebody else that may be written all the same is no reason to stop.
    ::chmod(itself.c_str(), S_IRWXU);
    return {};
}

} // namespace wijkronde
