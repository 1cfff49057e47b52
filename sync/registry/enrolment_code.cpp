// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/enrolment_code.h"

#include <cctype>

namespace wijkronde::registry {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kCharacters = 26; // 130 bits: the first two are zero
constexpr int kGroup = 5;

int digitOf(char c)
{
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    const auto digit = kDigits.find(c);
    return digit == std::string_view::npos ? -1 : static_cast<int>(digit);
}

/// Bit 0 is the first of the first character; the secret starts at bit 2.
bool bitAt(const Id &secret, int bit)
{
    const int own = bit - 2;
    return own >= 0 && ((secret.bytes[static_cast<std::size_t>(own / 8)] >> (7 - own % 8)) & 1) != 0;
}

} // namespace

std::string formatEnrolmentCode(const Id &secret)
{
    std::string text;
    for (int character = 0; character < kCharacters; ++character) {
        if (character > 0 && character % kGroup == 0 && character < kCharacters - 1)
            text += '-';
        unsigned digit = 0;
        for (int bit = 0; bit < 5; ++bit)
            digit = digit << 1 | (bitAt(secret, character * 5 + bit) ? 1u : 0u);
        text += kDigits[digit];
    }
    return text;
}

std::optional<Id> parseEnrolmentCode(std::string_view text)
{
    Id secret;
    int bit = 0;
    for (const char c : text) {
        if (c == '-' || c == ' ')
            continue;
        const int digit = digitOf(c);
        if (digit < 0 || bit >= kCharacters * 5 || (bit == 0 && digit > 7))
            return std::nullopt;
        for (int i = 4; i >= 0; --i, ++bit) {
            if (bit >= 2 && ((digit >> i) & 1) != 0)
                secret.bytes[static_cast<std::size_t>((bit - 2) / 8)] |=
                    static_cast<std::uint8_t>(1 << (7 - (bit - 2) % 8));
        }
    }
    return bit == kCharacters * 5 ? std::optional(secret) : std::nullopt;
}

} // namespace wijkronde::registry
