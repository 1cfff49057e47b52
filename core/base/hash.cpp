// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/hash.h"

#include <sodium.h>

namespace wijkronde {
namespace {

const unsigned char *raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

std::string littleEndian(std::uint64_t value)
{
    std::string bytes(8, '\0');
    for (int i = 0; i < 8; ++i)
        bytes[static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i));
    return bytes;
}

std::uint64_t fromLittleEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;)
        value = (value << 8) | static_cast<unsigned char>(bytes[i]);
    return value;
}

} // namespace

std::string blake2b256(std::string_view bytes)
{
    std::string hash(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), hash.size(), raw(bytes), bytes.size(), nullptr,
                       0);
    return hash;
}

std::string blake2b128(std::string_view bytes, std::string_view key)
{
    std::string hash(16, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), hash.size(), raw(bytes), bytes.size(),
                       key.empty() ? nullptr : raw(key), key.size());
    return hash;
}

std::string nextChain(std::string_view previous, std::string_view opUid)
{
    std::string bytes(previous);
    bytes += opUid;
    return blake2b256(bytes);
}

std::string emptyChain()
{
    return std::string(32, '\0');
}

DigestSum::DigestSum(std::string_view bytes)
{
    if (bytes.size() != 16)
        return;
    m_low = fromLittleEndian(bytes.substr(0, 8));
    m_high = fromLittleEndian(bytes.substr(8));
}

void DigestSum::plus(const DigestSum &other)
{
    const std::uint64_t low = m_low + other.m_low;
    m_high += other.m_high + (low < m_low ? 1 : 0);
    m_low = low;
}

void DigestSum::minus(const DigestSum &other)
{
    m_high -= other.m_high + (m_low < other.m_low ? 1 : 0);
    m_low -= other.m_low;
}

std::string DigestSum::bytes() const
{
    return littleEndian(m_low) + littleEndian(m_high);
}

std::string digestHash(std::string_view streamKey, std::string_view recordId, std::uint64_t seq, std::string_view state)
{
    std::string bytes(recordId);
    bytes += littleEndian(seq);
    bytes += state;
    return blake2b128(bytes, streamKey);
}

} // namespace wijkronde
