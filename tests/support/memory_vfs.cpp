// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/memory_vfs.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <stdexcept>
#include <string>
#include <utility>

namespace wijkronde::test {
namespace {

using Outcome = MemoryDisk::Outcome;

/// What one connection has of a file.
struct Open {
    MemoryDisk *disk;
    MemoryDisk::FilePtr file;
    int level = SQLITE_LOCK_NONE;
    bool usesSharedMemory = false;
    std::array<bool, MemoryDisk::File::kSharedMemoryLocks> shares{};
};

struct Handle {
    sqlite3_file base;
    Open *open;
};

Open &of(sqlite3_file *file)
{
    return *reinterpret_cast<Handle *>(file)->open;
}

int codeOf(Outcome outcome, int failure)
{
    switch (outcome) {
    case Outcome::Good:
        return SQLITE_OK;
    case Outcome::Full:
        return SQLITE_FULL;
    case Outcome::Cut:
    case Outcome::Failed:
        break;
    }
    return failure;
}

// ---- Contents

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    auto *bytes = static_cast<char *>(to);
    std::size_t got = 0;
    const auto wanted = static_cast<std::size_t>(size);
    const auto outcome = of(file).disk->read(*of(file).file, static_cast<std::uint64_t>(at), bytes, wanted, got);
    if (outcome != Outcome::Good)
        return SQLITE_IOERR_READ;
    std::memset(bytes + got, 0, wanted - got);
    return got == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    const std::string_view bytes(static_cast<const char *>(from), static_cast<std::size_t>(size));
    return codeOf(of(file).disk->write(*of(file).file, static_cast<std::uint64_t>(at), bytes), SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return codeOf(of(file).disk->truncate(*of(file).file, static_cast<std::uint64_t>(size)), SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file *file, int)
{
    return codeOf(of(file).disk->sync(*of(file).file), SQLITE_IOERR_FSYNC);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    std::uint64_t bytes = 0;
    const auto outcome = of(file).disk->size(*of(file).file, bytes);
    *size = static_cast<sqlite3_int64>(bytes);
    return codeOf(outcome, SQLITE_IOERR_FSTAT);
}

// ---- Locks

int lockFile(sqlite3_file *file, int level)
{
    auto &open = of(file);
    const std::lock_guard guard(open.disk->mutex());
    auto &shared = *open.file;
    const auto others = [&](const void *holder) { return holder && holder != &open; };
    if (open.level >= level)
        return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED) {
        if (others(shared.pending))
            return SQLITE_BUSY;
        ++shared.readers;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (others(shared.reserved))
            return SQLITE_BUSY;
        shared.reserved = &open;
    } else {
        if (others(shared.pending) || others(shared.reserved))
            return SQLITE_BUSY;
        shared.pending = &open;
        if (shared.readers > 1) {
            open.level = SQLITE_LOCK_PENDING;
            return SQLITE_BUSY;
        }
    }
    open.level = level;
    return SQLITE_OK;
}

void unlock(Open &open, int level)
{
    if (open.level <= level)
        return;
    auto &shared = *open.file;
    if (shared.reserved == &open)
        shared.reserved = nullptr;
    if (shared.pending == &open)
        shared.pending = nullptr;
    if (level == SQLITE_LOCK_NONE)
        --shared.readers;
    open.level = level;
}

int unlockFile(sqlite3_file *file, int level)
{
    const std::lock_guard guard(of(file).disk->mutex());
    unlock(of(file), level);
    return SQLITE_OK;
}

int isReserved(sqlite3_file *file, int *result)
{
    const std::lock_guard guard(of(file).disk->mutex());
    *result = of(file).file->reserved != nullptr;
    return SQLITE_OK;
}

// ---- The index of the write-ahead log

int mapSharedMemory(sqlite3_file *file, int region, int size, int extend, void volatile **out)
{
    auto &open = of(file);
    const std::lock_guard guard(open.disk->mutex());
    auto &memory = open.file->sharedMemory;
    if (!open.usesSharedMemory) {
        open.usesSharedMemory = true;
        ++open.file->sharedMemoryUsers;
    }
    *out = nullptr;
    const auto index = static_cast<std::size_t>(region);
    if (index >= memory.size() && !extend)
        return SQLITE_OK;
    while (index >= memory.size())
        memory.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
    *out = memory[index].get();
    return SQLITE_OK;
}

int lockSharedMemory(sqlite3_file *file, int first, int count, int flags)
{
    auto &open = of(file);
    const std::lock_guard guard(open.disk->mutex());
    auto &locks = open.file->locks;
    const auto from = static_cast<std::size_t>(first);
    const auto to = from + static_cast<std::size_t>(count);
    const bool exclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
    if ((flags & SQLITE_SHM_LOCK) != 0) {
        for (auto i = from; i < to; ++i) {
            const bool heldByOther = locks[i].exclusive && locks[i].exclusive != &open;
            if (heldByOther || (exclusive && locks[i].shared > (open.shares[i] ? 1 : 0)))
                return SQLITE_BUSY;
        }
    }
    for (auto i = from; i < to; ++i) {
        if (exclusive) {
            locks[i].exclusive = (flags & SQLITE_SHM_LOCK) != 0 ? &open : nullptr;
        } else if (const bool wanted = (flags & SQLITE_SHM_LOCK) != 0; open.shares[i] != wanted) {
            open.shares[i] = wanted;
            locks[i].shared += wanted ? 1 : -1;
        }
    }
    return SQLITE_OK;
}

void barrier(sqlite3_file *)
{
    std::atomic_thread_fence(std::memory_order_seq_cst);
}

void unmap(Open &open)
{
    if (!open.usesSharedMemory)
        return;
    for (std::size_t i = 0; i < open.shares.size(); ++i) {
        if (std::exchange(open.shares[i], false))
            --open.file->locks[i].shared;
        if (open.file->locks[i].exclusive == &open)
            open.file->locks[i].exclusive = nullptr;
    }
    open.usesSharedMemory = false;
    // Who comes next reads the log itself, as the first one after a start.
    if (--open.file->sharedMemoryUsers == 0)
        open.file->sharedMemory.clear();
}

int unmapSharedMemory(sqlite3_file *file, int)
{
    const std::lock_guard guard(of(file).disk->mutex());
    unmap(of(file));
    return SQLITE_OK;
}

// ---- Files

int closeFile(sqlite3_file *file)
{
    auto *open = reinterpret_cast<Handle *>(file)->open;
    {
        const std::lock_guard guard(open->disk->mutex());
        unmap(*open);
        unlock(*open, SQLITE_LOCK_NONE);
    }
    delete open;
    return SQLITE_OK;
}

const sqlite3_io_methods *methods()
{
    static const sqlite3_io_methods made{
        2,
        closeFile,
        readFile,
        writeFile,
        truncateFile,
        syncFile,
        sizeOfFile,
        lockFile,
        unlockFile,
        isReserved,
        [](sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; },
        // Both as on Linux.
        [](sqlite3_file *) { return 4096; },
        [](sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; },
        mapSharedMemory,
        lockSharedMemory,
        barrier,
        unmapSharedMemory,
        nullptr,
        nullptr,
    };
    return &made;
}

MemoryDisk &diskOf(sqlite3_vfs *vfs)
{
    return *static_cast<MemoryDisk *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    auto outcome = Outcome::Good;
    auto &disk = diskOf(vfs);
    auto opened = name ? disk.open(name, (flags & SQLITE_OPEN_CREATE) != 0, outcome) : disk.openNameless();
    if (!opened)
        return codeOf(outcome == Outcome::Good ? Outcome::Failed : outcome, SQLITE_CANTOPEN);
    auto *handle = reinterpret_cast<Handle *>(file);
    handle->open = new Open{&disk, std::move(opened)};
    handle->base.pMethods = methods();
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    if (!diskOf(vfs).exists(name))
        return diskOf(vfs).isCut() ? SQLITE_IOERR_DELETE : SQLITE_IOERR_DELETE_NOENT;
    return codeOf(diskOf(vfs).remove(name, syncFolder != 0), SQLITE_IOERR_DELETE);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int, int *result)
{
    *result = diskOf(vfs).exists(name);
    return diskOf(vfs).isCut() ? SQLITE_IOERR_ACCESS : SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *name, int size, char *out)
{
    const std::string_view path(name);
    if (path.size() >= static_cast<std::size_t>(size))
        return SQLITE_CANTOPEN;
    std::memcpy(out, path.data(), path.size());
    out[path.size()] = '\0';
    return SQLITE_OK;
}

} // namespace

void configureSqliteForOneThread()
{
    if (sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) != SQLITE_OK
        || sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) != SQLITE_OK)
        throw std::runtime_error("SQLite is in use already");
}

struct MemoryVfs::Registered {
    std::string name;
    sqlite3_vfs vfs;
};

MemoryVfs::MemoryVfs() : m_registered(std::make_unique<Registered>())
{
    static std::atomic<int> made = 0;
    sqlite3_initialize();
    // Time, sleep and randomness are the system's.
    auto &vfs = m_registered->vfs = *sqlite3_vfs_find(nullptr);
    m_registered->name = "wijkronde_memory_" + std::to_string(++made);
    vfs.zName = m_registered->name.c_str();
    vfs.pNext = nullptr;
    vfs.pAppData = &m_disk;
    vfs.szOsFile = sizeof(Handle);
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    vfs.xGetLastError = [](sqlite3_vfs *, int, char *) { return 0; };
    if (sqlite3_vfs_register(&vfs, 0) != SQLITE_OK)
        throw std::runtime_error("no memory VFS");
}

MemoryVfs::~MemoryVfs()
{
    sqlite3_vfs_unregister(&m_registered->vfs);
}

const char *MemoryVfs::name() const
{
    return m_registered->name.c_str();
}

} // namespace wijkronde::test
