// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <functional>
#include <string>

namespace wijkronde::test {

/// A process that does some work, to be killed or limited without harm to the test. Forks: for programs with one
/// thread.
class ChildProcess {
public:
    /// What the work writes to its argument, a descriptor, can be read here. The exit code is what the work returns.
    explicit ChildProcess(const std::function<int(int)> &work)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(ends[0]);
            int code = 99;
            try {
                code = work(ends[1]);
            } catch (const std::exception &) {
                // Told by the code: nothing of the test program may run on in the child.
            }
            ::_exit(code);
        }
        ::close(ends[1]);
        m_read = ends[0];
    }
    ~ChildProcess()
    {
        kill();
        ::close(m_read);
    }
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    /// Blocks until so many bytes have come, or the child has ended.
    std::string read(std::size_t size)
    {
        std::string bytes(size, '\0');
        std::size_t got = 0;
        while (got < size) {
            const auto count = ::read(m_read, bytes.data() + got, size - got);
            if (count <= 0)
                break;
            got += static_cast<std::size_t>(count);
        }
        bytes.resize(got);
        return bytes;
    }
    /// kill -9, and gone when it returns.
    void kill()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            wait();
        }
    }
    /// The exit code; -1 when a signal ended it.
    int wait()
    {
        if (m_pid > 0) {
            int status = 0;
            ::waitpid(m_pid, &status, 0);
            m_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
            m_pid = 0;
        }
        return m_code;
    }

private:
    pid_t m_pid = 0;
    int m_read = -1;
    int m_code = -1;
};

/// In a child: no file grows over this size; a write behind it fails as on a full disk.
inline void limitFileSize(rlim_t bytes)
{
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

/// In a child: root may write anywhere, so tests of read-only folders give that up.
inline void becomeNobody()
{
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
        ::_exit(98);
}

} // namespace wijkronde::test
