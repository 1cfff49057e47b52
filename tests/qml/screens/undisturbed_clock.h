// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

#include <vector>

namespace wijkronde::test {

/// For limits on time on a machine that does other work too: real time without that in which the threads that are
/// watched were ready to run and other programs had the core. What they compute counts, and so does what they wait for
/// (a disk, a lock): a clock of processor time would not see that. Threads that are watched together should work one
/// after the other: where both waited at once, both waits are taken off. On a system that does not note the waiting
/// (Linux does, in schedstat) it is plain real time.
class UndisturbedClock : public Clock {
public:
    explicit UndisturbedClock(const Clock &real) : m_real(real) {}
    ~UndisturbedClock() override;
    UndisturbedClock(const UndisturbedClock &) = delete;
    UndisturbedClock &operator=(const UndisturbedClock &) = delete;

    /// Not while another thread reads the time.
    void watchThisThread();

    WallTime now() const override { return m_real.now(); }
    SteadyTime steady() const override;

private:
    const Clock &m_real;
    std::vector<int> m_schedstats; ///< open files, one a thread
};

} // namespace wijkronde::test
