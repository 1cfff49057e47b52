// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"

#include <array>
#include <cstdint>
#include <initializer_list>

namespace wijkronde::demo {

/// Numbers that depend on the seed only: not on the machine, the compiler or the standard library (whose distributions
/// differ). xoshiro256**, its state filled by SplitMix64. Not for anything that must be secret.
class SeededRandom {
public:
    /// The words together are the seed: each thing of the town has a generator of its own, so that a change in how one
    /// is made leaves the others as they were.
    SeededRandom(std::initializer_list<std::uint64_t> seed);

    std::uint64_t next();
    /// 0 <= result < bound; 0 < bound < 2^32.
    std::uint32_t below(std::uint64_t bound);
    /// low <= result <= high.
    int between(int low, int high);
    /// True in so many of 1,000.
    bool chance(std::uint32_t perMille) { return below(1000) < perMille; }

    /// An element of something that is not empty.
    template <typename Range>
    decltype(auto) pick(const Range &range)
    {
        return range[below(range.size())];
    }

    /// An element of a table of {value, weight}, as often as its weight says.
    template <typename Row, std::size_t N>
    const auto &weighted(const Row (&table)[N])
    {
        std::uint32_t total = 0;
        for (const auto &row : table)
            total += row.weight;
        auto point = below(total);
        for (const auto &row : table) {
            if (point < row.weight)
                return row.value;
            point -= row.weight;
        }
        return table[N - 1].value;
    }

private:
    std::array<std::uint64_t, 4> m_state{};
};

/// A row of a table of shares.
template <typename T>
struct Share {
    T value;
    std::uint32_t weight;
};

/// The id of the n-th thing of a sort.
Id seededId(std::uint64_t seed, std::uint32_t sort, std::uint64_t number);

} // namespace wijkronde::demo
