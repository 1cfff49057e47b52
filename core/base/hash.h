// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace wijkronde {

/// BLAKE2b with an output of 32 bytes.
std::string blake2b256(std::string_view bytes);
/// BLAKE2b with an output of 16 bytes; `key` is 16 to 64 bytes, or empty.
std::string blake2b128(std::string_view bytes, std::string_view key = {});

/// The next link of an incarnation's hash chain: BLAKE2b-256(previous ‖ op_uid). chain_0 is 32 zero bytes (sync.md 2).
std::string nextChain(std::string_view previous, std::string_view opUid);
std::string emptyChain();

/// A sum modulo 2^128 of 16-byte hashes. A sum and not an XOR: a pair of equal entries must not vanish (sync.md 1).
class DigestSum {
public:
    static constexpr std::size_t kSize = 16;

    DigestSum() = default;
    /// kSize bytes little-endian; anything else counts as zero.
    explicit DigestSum(std::string_view bytes);

    void add(std::string_view hash) { plus(DigestSum(hash)); }
    void remove(std::string_view hash) { minus(DigestSum(hash)); }
    void plus(const DigestSum &other);
    void minus(const DigestSum &other);
    std::string bytes() const;
    bool operator==(const DigestSum &) const = default;

private:
    std::uint64_t m_low = 0;
    std::uint64_t m_high = 0;
};

/// What one record adds to the digest of its stream.
std::string digestHash(std::string_view streamKey, std::string_view recordId, std::uint64_t seq,
                       std::string_view state);

} // namespace wijkronde
