// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

#include <cstdint>

namespace wijkronde {

/// Hybrid logical clock: 48 bits of milliseconds since 1970, 16 bits of counter. It orders concurrent values for
/// display and decides nothing else. A full counter carries into the milliseconds.
class Hlc {
public:
    explicit Hlc(std::uint64_t last = 0) : m_last(last) {}

    /// A value greater than every one given or seen before; never throws, also with a clock of 1970 or 2040.
    std::uint64_t next(WallTime now);
    /// Remembers a value that came from elsewhere.
    void witness(std::uint64_t other);
    std::uint64_t last() const { return m_last; }

    static std::uint64_t at(WallTime time, std::uint16_t counter = 0);
    static WallTime wallTime(std::uint64_t hlc);

private:
    std::uint64_t m_last;
};

} // namespace wijkronde
