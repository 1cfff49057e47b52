// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <unistd.h>

#include <cstdlib>

namespace wijkronde::fuzz {

/// Temporary folders made from now on lie in a file system in memory, where there is one: databases are made by the
/// thousand here, and nothing of them has to outlast the program.
inline void useFilesInMemory()
{
    if (::access("/dev/shm", W_OK) == 0)
        ::setenv("TMPDIR", "/dev/shm", 1);
}

} // namespace wijkronde::fuzz
