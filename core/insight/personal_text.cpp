// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/insight/personal_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace wijkronde {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

/// Of a word: ASCII letters, and all of what is not ASCII.
bool isLetter(char c)
{
    return isUpper(c) || isLower(c) || (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool isWordPart(char c)
{
    return isLetter(c) || isDigit(c);
}

/// What stands before a name.
constexpr std::array<std::string_view, 10> kTitles{"meneer",  "mevrouw", "dhr",   "mevr", "mw",
                                                   "de heer", "familie", "gezin", "juf",  "meester"};
/// What may stand between a title and a last name.
constexpr std::array<std::string_view, 11> kBetween{"van", "de", "der", "den", "het", "ten",
                                                    "ter", "te", "el",  "al",  "in"};

/// Looks at a text from one place on; every test says how many bytes it takes, 0 when it is not that.
class Place {
public:
    Place(std::string_view text, std::size_t at) : m_rest(text.substr(at)) {}

    std::size_t bsn() const
    {
        const auto number = numberHere(9);
        if (number.size == 0 || at(0) == '+')
            return 0;
        int sum = -(number.digits[8] - '0');
        for (std::size_t i = 0; i < 8; ++i)
            sum += (number.digits[i] - '0') * static_cast<int>(9 - i);
        const bool zeros = number.digits.find_first_not_of('0') == std::string::npos;
        return sum % 11 == 0 && !zeros ? number.size : 0;
    }

    std::size_t phone() const
    {
        const bool abroad = at(0) == '+' || m_rest.starts_with("00");
        const auto number = numberHere(at(0) == '+' ? 11 : abroad ? 13 : 10);
        const std::string_view begin = at(0) == '+' ? "31" : abroad ? "0031" : "0";
        return number.digits.starts_with(begin) ? number.size : 0;
    }

    std::size_t birthDate() const
    {
        std::size_t size = 0;
        const int day = part(size, 2);
        if (!separator(size))
            return 0;
        const char between = m_rest[size++];
        const int month = part(size, 2);
        if (!separator(size) || m_rest[size] != between)
            return 0;
        ++size;
        const auto year = size;
        const int value = part(size, 4);
        const bool isDate = day >= 1 && day <= 31 && month >= 1 && month <= 12 && size - year == 4 && value >= 1900;
        return isDate && endsAt(size) ? size : 0;
    }

    std::size_t address() const
    {
        std::size_t size = 0;
        const int digits = part(size, 4);
        if (size != 4 || digits < 1000)
            return 0;
        if (at(size) == ' ')
            ++size;
        if (!isUpper(at(size)) || !isUpper(at(size + 1)) || !endsAt(size + 2))
            return 0;
        size += 2;
        auto house = size;
        while (at(house) == ' ' || at(house) == ',')
            ++house;
        auto end = house;
        part(end, 5);
        return end > house && endsAt(end) ? end : size;
    }

    std::size_t iban() const
    {
        if (!m_rest.starts_with("NL") || !isDigit(at(2)) || !isDigit(at(3)))
            return 0;
        constexpr std::size_t kLength = 18;
        std::string code;
        std::size_t size = 0;
        for (; size < m_rest.size() && code.size() < kLength; ++size) {
            if (isUpper(m_rest[size]) || isDigit(m_rest[size]))
                code += m_rest[size];
            else if (m_rest[size] != ' ')
                break;
        }
        if (code.size() != kLength || !endsAt(size))
            return 0;
        // ISO 13616: the first four go to the end, letters are numbers from 10, and 1 is left of a division by 97.
        std::rotate(code.begin(), code.begin() + 4, code.end());
        int left = 0;
        for (const char c : code)
            left = isDigit(c) ? (left * 10 + (c - '0')) % 97 : (left * 100 + (c - 'A' + 10)) % 97;
        return left == 1 ? size : 0;
    }

    std::size_t email() const
    {
        const auto isPart = [](char c) { return isWordPart(c) || c == '.' || c == '-' || c == '_' || c == '+'; };
        std::size_t size = 0;
        while (isPart(at(size)))
            ++size;
        if (size == 0 || at(size) != '@')
            return 0;
        const auto host = ++size;
        while (isPart(at(size)))
            ++size;
        while (size > host && !isWordPart(at(size - 1)))
            --size;
        const auto name = m_rest.substr(host, size - host);
        return name.find('.') != std::string_view::npos && name.front() != '.' ? size : 0;
    }

    std::size_t reference() const
    {
        std::size_t size = 0;
        while (isUpper(at(size)))
            ++size;
        if (size < 2 || size > 4 || at(size) != '-')
            return 0;
        const auto number = ++size;
        part(size, 6);
        return size - number >= 3 && endsAt(size) ? size : 0;
    }

    std::size_t name() const
    {
        for (const auto title : kTitles) {
            if (!startsWithWord(title))
                continue;
            auto size = title.size() + (at(title.size()) == '.' ? 1 : 0);
            const auto last = nameFrom(size);
            if (last > 0)
                return last;
        }
        return 0;
    }

private:
    struct Number {
        std::string digits;
        std::size_t size = 0;
    };

    char at(std::size_t i) const { return i < m_rest.size() ? m_rest[i] : '\0'; }
    bool endsAt(std::size_t i) const { return !isWordPart(at(i)); }
    bool separator(std::size_t i) const { return at(i) == '-' || at(i) == '/' || at(i) == '.'; }

    /// Up to so many digits, as a number.
    int part(std::size_t &size, std::size_t most) const
    {
        int value = 0;
        for (std::size_t i = 0; i < most && isDigit(at(size)); ++i, ++size)
            value = value * 10 + (at(size) - '0');
        return value;
    }

    /// So many digits, with one space, point or hyphen between them, and "(0)" in a number from abroad left out. Of
    /// size 0 when there are fewer, or when they are a part of a word or of a longer number.
    Number numberHere(std::size_t count) const
    {
        Number number;
        std::size_t i = at(0) == '+' ? 1 : 0;
        while (number.digits.size() < count) {
            if (!number.digits.empty() && (at(i) == ' ' || at(i) == '.' || at(i) == '-'))
                ++i;
            if (at(0) == '+' && m_rest.substr(std::min(i, m_rest.size())).starts_with("(0)"))
                i += 3;
            if (!isDigit(at(i)))
                return {};
            number.digits += at(i++);
        }
        number.size = i;
        return endsAt(i) ? number : Number();
    }

    bool startsWithWord(std::string_view word) const
    {
        if (m_rest.size() < word.size() || !endsAt(word.size()))
            return false;
        return std::ranges::equal(word, m_rest.substr(0, word.size()),
                                  [](char one, char other) { return one == (isUpper(other) ? other + 32 : other); });
    }

    /// A last name behind a title: the words between, and one with a capital. 0 = none.
    std::size_t nameFrom(std::size_t size) const
    {
        for (int words = 0; words < 4; ++words) {
            if (at(size) != ' ')
                return 0;
            const auto begin = ++size;
            while (isLetter(at(size)) || (size > begin && (at(size) == '-' || at(size) == '\'')))
                ++size;
            const auto word = m_rest.substr(begin, size - begin);
            if (word.empty())
                return 0;
            // Initials: "J.", "A.B.".
            if (word.size() == 1 && isUpper(word[0])) {
                while (at(size) == '.' && isUpper(at(size + 1)))
                    size += 2;
                size += at(size) == '.' ? 1 : 0;
                continue;
            }
            if (!isLower(word[0]) && word.size() > 1)
                return size;
            if (std::ranges::find(kBetween, word) == kBetween.end())
                return 0;
        }
        return 0;
    }

    std::string_view m_rest;
};

std::optional<PersonalPart> partAt(std::string_view text, std::size_t at)
{
    using Test = std::size_t (Place::*)() const;
    static constexpr std::array<std::pair<PersonalKind, Test>, 8> kTests{{
        {PersonalKind::Email, &Place::email},
        {PersonalKind::Iban, &Place::iban},
        {PersonalKind::BirthDate, &Place::birthDate},
        {PersonalKind::Address, &Place::address},
        {PersonalKind::Reference, &Place::reference},
        {PersonalKind::Bsn, &Place::bsn},
        {PersonalKind::Phone, &Place::phone},
        {PersonalKind::Name, &Place::name},
    }};
    const Place place(text, at);
    for (const auto &[kind, test] : kTests) {
        if (const auto size = (place.*test)(); size > 0)
            return PersonalPart{kind, at, size};
    }
    return std::nullopt;
}

} // namespace

std::vector<PersonalPart> personalParts(std::string_view text)
{
    std::vector<PersonalPart> parts;
    for (std::size_t at = 0; at < text.size();) {
        // Only where a word or a number begins.
        const bool begins = (isWordPart(text[at]) || text[at] == '+') && (at == 0 || !isWordPart(text[at - 1]));
        const auto part = begins ? partAt(text, at) : std::nullopt;
        if (part)
            parts.push_back(*part);
        at += part ? part->size : 1;
    }
    return parts;
}

} // namespace wijkronde
