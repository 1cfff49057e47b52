// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sqlcipher/sqlite3.h>

#include <unistd.h>

#include <cstring>

namespace wijkronde::test {

/// What goes wrong, and at which of the things that change a disk: writing, cutting off, syncing, deleting.
struct FaultPlan {
    enum class Kind {
        None,
        Kill, ///< the process ends before it happens
        Torn, ///< half of it happens, then the process ends
        Full, ///< no room, from there on
        Sync, ///< from there on a sync fails
    };
    Kind kind = Kind::None;
    int at = 0;
    int count = 0;
};

inline FaultPlan &faultPlan()
{
    static FaultPlan plan;
    return plan;
}

namespace fault {

struct File {
    sqlite3_file base;
    sqlite3_file *real;
};

inline sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real;
}

inline sqlite3_vfs *realVfs(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

/// True when this is the moment or, for lasting faults, after it.
inline bool strikes()
{
    auto &plan = faultPlan();
    ++plan.count;
    if (plan.kind == FaultPlan::Kind::Kill && plan.count == plan.at)
        ::_exit(7);
    const bool lasting = plan.kind == FaultPlan::Kind::Full || plan.kind == FaultPlan::Kind::Sync;
    return plan.kind != FaultPlan::Kind::None && (plan.count == plan.at || (lasting && plan.count > plan.at));
}

inline int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    if (strikes() && faultPlan().kind == FaultPlan::Kind::Full)
        return SQLITE_FULL;
    if (faultPlan().kind == FaultPlan::Kind::Torn && faultPlan().count == faultPlan().at) {
        realOf(file)->pMethods->xWrite(realOf(file), bytes, size / 2, at);
        ::_exit(7);
    }
    return realOf(file)->pMethods->xWrite(realOf(file), bytes, size, at);
}

inline int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    if (strikes() && faultPlan().kind == FaultPlan::Kind::Torn)
        ::_exit(7);
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

inline int sync(sqlite3_file *file, int flags)
{
    if (strikes()) {
        if (faultPlan().kind == FaultPlan::Kind::Torn)
            ::_exit(7);
        if (faultPlan().kind == FaultPlan::Kind::Sync)
            return SQLITE_IOERR_FSYNC;
    }
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

inline const sqlite3_io_methods *methods()
{
    static const sqlite3_io_methods made{
        2,
        [](sqlite3_file *f) { return realOf(f)->pMethods ? realOf(f)->pMethods->xClose(realOf(f)) : SQLITE_OK; },
        [](sqlite3_file *f, void *b, int n, sqlite3_int64 at) {
            return realOf(f)->pMethods->xRead(realOf(f), b, n, at);
        },
        write,
        truncate,
        sync,
        [](sqlite3_file *f, sqlite3_int64 *size) { return realOf(f)->pMethods->xFileSize(realOf(f), size); },
        [](sqlite3_file *f, int lock) { return realOf(f)->pMethods->xLock(realOf(f), lock); },
        [](sqlite3_file *f, int lock) { return realOf(f)->pMethods->xUnlock(realOf(f), lock); },
        [](sqlite3_file *f, int *out) { return realOf(f)->pMethods->xCheckReservedLock(realOf(f), out); },
        [](sqlite3_file *f, int op, void *arg) { return realOf(f)->pMethods->xFileControl(realOf(f), op, arg); },
        [](sqlite3_file *f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); },
        [](sqlite3_file *f) { return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f)); },
        [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
            return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, out);
        },
        [](sqlite3_file *f, int offset, int n, int flags) {
            return realOf(f)->pMethods->xShmLock(realOf(f), offset, n, flags);
        },
        [](sqlite3_file *f) { realOf(f)->pMethods->xShmBarrier(realOf(f)); },
        [](sqlite3_file *f, int remove) { return realOf(f)->pMethods->xShmUnmap(realOf(f), remove); },
        nullptr,
        nullptr,
    };
    return &made;
}

inline int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *made = reinterpret_cast<File *>(file);
    made->real = reinterpret_cast<sqlite3_file *>(made + 1);
    std::memset(made->real, 0, static_cast<std::size_t>(realVfs(vfs)->szOsFile));
    const int opened = realVfs(vfs)->xOpen(realVfs(vfs), name, made->real, flags, outFlags);
    made->base.pMethods = made->real->pMethods ? methods() : nullptr;
    return opened;
}

inline int remove(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    if (strikes() && faultPlan().kind == FaultPlan::Kind::Torn)
        ::_exit(7);
    return realVfs(vfs)->xDelete(realVfs(vfs), name, syncFolder);
}

} // namespace fault

/// From here on every file of SQLite goes through the plan. For a child process, or with care: nothing takes it back.
inline void installFaultVfs()
{
    static sqlite3_vfs vfs = *sqlite3_vfs_find(nullptr);
    vfs.pAppData = sqlite3_vfs_find(nullptr);
    vfs.szOsFile = static_cast<int>(sizeof(fault::File)) + fault::realVfs(&vfs)->szOsFile;
    vfs.zName = "wijkronde_fault";
    vfs.xOpen = fault::open;
    vfs.xDelete = fault::remove;
    sqlite3_vfs_register(&vfs, 1);
}

} // namespace wijkronde::test
