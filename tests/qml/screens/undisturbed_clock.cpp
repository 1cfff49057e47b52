// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/qml/screens/undisturbed_clock.h"

#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace wijkronde::test {
namespace {

/// Three numbers: nanoseconds on a core, nanoseconds ready without one, how often it got one.
std::chrono::nanoseconds waitIn(int schedstat)
{
    std::array<char, 96> text{};
    if (::pread(schedstat, text.data(), text.size() - 1, 0) <= 0)
        return {};
    char *rest = nullptr;
    (void)std::strtoll(text.data(), &rest, 10);
    return std::chrono::nanoseconds(std::strtoll(rest, nullptr, 10));
}

} // namespace

UndisturbedClock::~UndisturbedClock()
{
    for (const int file : m_schedstats)
        ::close(file);
}

void UndisturbedClock::watchThisThread()
{
    const int file = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    if (file >= 0)
        m_schedstats.push_back(file);
}

SteadyTime UndisturbedClock::steady() const
{
    std::chrono::nanoseconds waited{};
    for (const int file : m_schedstats)
        waited += waitIn(file);
    return m_real.steady() - std::chrono::duration_cast<std::chrono::microseconds>(waited);
}

} // namespace wijkronde::test
