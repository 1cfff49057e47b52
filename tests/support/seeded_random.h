// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/random.h"

namespace wijkronde::test {

/// SplitMix64: the same seed gives the same bytes everywhere. Not thread-safe, unlike the port's real ones.
class SeededRandom : public Random {
public:
    explicit SeededRandom(std::uint64_t seed = 1) : m_state(seed) {}

    void fill(std::span<std::uint8_t> bytes) override
    {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (i % 8 == 0)
                value = next();
            bytes[i] = static_cast<std::uint8_t>(value >> (8 * (i % 8)));
        }
    }

    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

private:
    std::uint64_t m_state;
};

} // namespace wijkronde::test
