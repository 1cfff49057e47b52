// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/seeded_random.h"

namespace wijkronde::demo {
namespace {

/// One step of SplitMix64.
std::uint64_t splitMix(std::uint64_t &state)
{
    state += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

std::uint64_t rotated(std::uint64_t value, int bits)
{
    return (value << bits) | (value >> (64 - bits));
}

} // namespace

SeededRandom::SeededRandom(std::initializer_list<std::uint64_t> seed)
{
    std::uint64_t state = 0;
    for (const auto word : seed) {
        state ^= word;
        state = splitMix(state);
    }
    for (auto &word : m_state)
        word = splitMix(state);
}

std::uint64_t SeededRandom::next()
{
    const std::uint64_t result = rotated(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = rotated(m_state[3], 45);
    return result;
}

std::uint32_t SeededRandom::below(std::uint64_t bound)
{
    return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
}

int SeededRandom::between(int low, int high)
{
    return low + static_cast<int>(below(static_cast<std::uint64_t>(high - low) + 1));
}

Id seededId(std::uint64_t seed, std::uint32_t sort, std::uint64_t number)
{
    SeededRandom random{seed, 0x6964, sort, number};
    Id id;
    for (std::size_t word = 0; word < 2; ++word) {
        const auto bits = random.next();
        for (std::size_t byte = 0; byte < 8; ++byte)
            id.bytes[word * 8 + byte] = static_cast<std::uint8_t>(bits >> (8 * byte));
    }
    return id;
}

} // namespace wijkronde::demo
