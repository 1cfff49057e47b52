// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace wijkronde {

/// What in a text may tell who somebody is (AT-12; a signal to policy is never about a person, S0-1).
enum class PersonalKind {
    Bsn,       ///< nine digits that pass the check of a citizen service number
    Phone,     ///< a Dutch number
    Email,     ///< a mail address
    Iban,      ///< a Dutch bank account number that passes its check
    BirthDate, ///< a day, month and year
    Address,   ///< a postcode, or a postcode and house number
    Reference, ///< a code of the team for somebody: "WH-0231"
    Name,      ///< a title and a name: "mevrouw de Vries"
};

/// A part of a text, in bytes.
struct PersonalPart {
    PersonalKind kind = PersonalKind::Name;
    std::size_t begin = 0;
    std::size_t size = 0;

    bool operator==(const PersonalPart &) const = default;
};

/// The parts in order; they do not overlap. A hint for people, with mistakes both ways: it sees forms, not meaning.
/// Takes a time that grows with the length of the text. UTF-8; bytes that are none are passed over.
std::vector<PersonalPart> personalParts(std::string_view text);

} // namespace wijkronde
