// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <span>

namespace wijkronde {

/// Randomness from outside: the system's generator in programs, a seeded one in tests. Safe to call from any thread.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;

    Id id()
    {
        Id result;
        fill(result.bytes);
        return result;
    }

    /// 0 <= result < bound; bound > 0.
    std::uint64_t below(std::uint64_t bound)
    {
        std::array<std::uint8_t, 8> bytes{};
        fill(bytes);
        std::uint64_t value = 0;
        for (const auto byte : bytes)
            value = (value << 8) | byte;
        return value % bound;
    }
};

} // namespace wijkronde
