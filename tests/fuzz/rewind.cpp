// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/rewind.h"

#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <utility>

namespace wijkronde::fuzz {

Rewind::Rewind(std::string databasePath) : m_path(std::move(databasePath))
{
    m_shared = test::readFile(shared());
    if (m_shared.empty())
        throw std::runtime_error("no shared memory of " + m_path);
    m_written = written();
}

bool Rewind::back()
{
    if (written() != m_written)
        return false;
    // In place: the connections have mapped this very file.
    std::fstream file(shared(), std::ios::binary | std::ios::in | std::ios::out);
    file.write(m_shared.data(), static_cast<std::streamsize>(m_shared.size()));
    return static_cast<bool>(file.flush());
}

bool Rewind::isThere() const
{
    // The header says where the log ends; behind it stand marks of readers.
    constexpr std::size_t header = 48;
    return written() == m_written
           && std::string_view(test::readFile(shared())).substr(0, header)
                  == std::string_view(m_shared).substr(0, header);
}

std::int64_t Rewind::written() const
{
    return std::filesystem::last_write_time(m_path).time_since_epoch().count();
}

} // namespace wijkronde::fuzz
