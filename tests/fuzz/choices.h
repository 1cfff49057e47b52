// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace wijkronde::fuzz {

/// Reads an input as a row of decisions, so that every input means something and a changed byte changes one decision.
/// What is not there reads as 0: targets make 0 the plain, good choice.
class Choices {
public:
    explicit Choices(std::string_view bytes) : m_bytes(bytes) {}

    bool isEmpty() const { return m_bytes.empty(); }
    std::uint8_t byte()
    {
        if (m_bytes.empty())
            return 0;
        const auto value = static_cast<std::uint8_t>(m_bytes.front());
        m_bytes.remove_prefix(1);
        return value;
    }
    /// 0 … n-1.
    std::size_t below(std::size_t n) { return n < 2 ? 0 : (n > 256 ? number() : byte()) % n; }
    /// True once in n, and never when the input is over.
    bool onceIn(int n) { return !m_bytes.empty() && byte() % n == n - 1; }
    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (int i = 0; i < 8; ++i)
            value |= static_cast<std::uint64_t>(byte()) << (8 * i);
        return value;
    }
    /// A small number mostly, one near the end of a range at times.
    std::uint64_t oddNumber()
    {
        switch (byte() % 8) {
        case 5:
            return number();
        case 6:
            return ~std::uint64_t{0} - byte();
        case 7:
            return (std::uint64_t{1} << (byte() % 64)) - byte() % 2;
        default:
            return byte();
        }
    }
    std::string_view bytes(std::size_t count)
    {
        const auto taken = m_bytes.substr(0, std::min(count, m_bytes.size()));
        m_bytes.remove_prefix(taken.size());
        return taken;
    }
    std::string_view piece() { return bytes(byte()); }
    std::string_view rest() { return bytes(m_bytes.size()); }
    template <typename List>
    auto &oneOf(List &list)
    {
        return list[below(std::size(list))];
    }

private:
    std::string_view m_bytes;
};

} // namespace wijkronde::fuzz
