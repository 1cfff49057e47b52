// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/demo/seeded_random.h"
#include "sync/registry/demo/town_data.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde::demo {

/// What a text's slots are filled with; an empty place or step rules out the texts that need it.
struct Slots {
    std::string_view place;   ///< name
    std::string_view step;    ///< code
    std::string_view domain;  ///< code
    std::string_view partner; ///< name; empty = one that fits the domain
};

/// Writes the notes of the town from the texts of notes.txt and themes.txt.
class NoteText {
public:
    NoteText();

    /// A text for one of these uses, the first one in most cases; empty when none fits.
    std::string write(SeededRandom &random, std::initializer_list<std::string_view> uses, const Slots &words) const;
    /// The n-th text for a use, counted round.
    std::string writeNth(SeededRandom &random, std::string_view use, int n, const Slots &words) const;
    std::string fill(SeededRandom &random, std::string_view text, const Slots &words) const;

    /// Index of a partner that is about this domain.
    int partnerFor(SeededRandom &random, std::string_view domain) const;

private:
    using ByDomain = std::map<std::string, std::vector<int>, std::less<>>;
    ByDomain m_partners;
    ByDomain m_mainPartners;
};

} // namespace wijkronde::demo
