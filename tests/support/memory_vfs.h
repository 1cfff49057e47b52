// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/support/memory_disk.h"

#include <memory>

namespace wijkronde::test {

/// Before anything else of SQLite, in a program with one thread: no mutexes, no counting of memory.
void configureSqliteForOneThread();

/// Lets SQLite work on a MemoryDisk of its own, the write-ahead log and its shared index too: connections of this
/// process share them. For Store::Options::vfs and registry::Storage::Options::vfs; a file is known by its whole path.
/// Everything that uses it must be closed before it goes. The power that goes shows as SQLITE_IOERR, no room as
/// SQLITE_FULL, a failed sync as SQLITE_IOERR_FSYNC.
class MemoryVfs {
public:
    MemoryVfs();
    ~MemoryVfs();
    MemoryVfs(const MemoryVfs &) = delete;
    MemoryVfs &operator=(const MemoryVfs &) = delete;

    const char *name() const;
    MemoryDisk &disk() { return m_disk; }
    const MemoryDisk &disk() const { return m_disk; }

private:
    struct Registered;

    MemoryDisk m_disk;
    std::unique_ptr<Registered> m_registered;
};

} // namespace wijkronde::test
