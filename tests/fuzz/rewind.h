// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

namespace wijkronde::fuzz {

/// Puts an open database back to an earlier moment in microseconds, so that each input meets the same one. What was
/// written since stands behind the end in the write-ahead log, and where that end is stands in the file that the
/// connections share: putting that file back takes the writes back, and each connection sees by it that what it has
/// cached is old. For databases in a file system in memory, between transactions.
class Rewind {
public:
    /// Remembers this moment. The database has been written to at least once.
    explicit Rewind(std::string databasePath);
    /// False: a checkpoint has moved writes into the file, and the moment is lost.
    bool back();
    /// Nothing was committed since that moment.
    bool isThere() const;

private:
    std::string shared() const { return m_path + "-shm"; }
    std::int64_t written() const;

    std::string m_path;
    std::string m_shared;
    std::int64_t m_written;
};

} // namespace wijkronde::fuzz
