// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fcntl.h>
#include <unistd.h>

namespace wijkronde::test {

/// The log goes to standard error, thousands of lines where everything goes wrong: nobody reads it while this lives.
class QuietLog {
public:
    QuietLog() : m_kept(::dup(STDERR_FILENO))
    {
        const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(nowhere, STDERR_FILENO);
        ::close(nowhere);
    }
    ~QuietLog()
    {
        ::dup2(m_kept, STDERR_FILENO);
        ::close(m_kept);
    }
    QuietLog(const QuietLog &) = delete;
    QuietLog &operator=(const QuietLog &) = delete;

private:
    int m_kept;
};

} // namespace wijkronde::test
