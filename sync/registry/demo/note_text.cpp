// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/note_text.h"

#include <algorithm>

namespace wijkronde::demo {
namespace {

bool fits(const NoteData &note, const Slots &words)
{
    return !(note.needsPlace && words.place.empty())
           && !(note.needsStep && townData().word("step", words.step).empty());
}

} // namespace

NoteText::NoteText()
{
    const auto &town = townData();
    for (std::size_t i = 0; i < town.partners.size(); ++i) {
        const auto kind = town.partnerKinds.find(town.partners[i].kind);
        if (kind == town.partnerKinds.end())
            continue;
        for (const auto &domain : kind->second.domains)
            m_partners[domain].push_back(static_cast<int>(i));
        // Who is about this first of all is the one that a worker would call.
        m_mainPartners[kind->second.domains.front()].push_back(static_cast<int>(i));
    }
}

std::string NoteText::write(SeededRandom &random, std::initializer_list<std::string_view> uses,
                            const Slots &words) const
{
    const auto &notes = townData().notes;
    for (const auto use : uses) {
        const auto found = notes.find(use);
        const bool isLast = use.data() == (uses.end() - 1)->data();
        if (found == notes.end() || (!isLast && random.chance(400)))
            continue;
        // Round from a random one, so that each that fits is taken.
        const auto &texts = found->second;
        const auto start = random.below(texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto &note = texts[(start + i) % texts.size()];
            if (fits(note, words))
                return fill(random, note.text, words);
        }
    }
    return {};
}

std::string NoteText::writeNth(SeededRandom &random, std::string_view use, int n, const Slots &words) const
{
    const auto found = townData().notes.find(use);
    if (found == townData().notes.end())
        return {};
    return fill(random, found->second[static_cast<std::size_t>(n) % found->second.size()].text, words);
}

std::string NoteText::fill(SeededRandom &random, std::string_view text, const Slots &words) const
{
    const auto &town = townData();
    std::string result;
    result.reserve(text.size() + 80);
    while (!text.empty()) {
        const auto open = std::min(text.find('{'), text.size());
        result += text.substr(0, open);
        text.remove_prefix(open);
        const auto close = text.find('}');
        if (close == std::string_view::npos)
            break;
        const auto slot = text.substr(1, close - 1);
        text.remove_prefix(close + 1);
        if (slot == "place")
            result += words.place;
        else if (slot == "step")
            result += town.word("step", words.step);
        else if (slot == "domain")
            result += town.word("domain", words.domain);
        else if (words.partner.empty())
            result += town.partners[static_cast<std::size_t>(partnerFor(random, words.domain))].name;
        else
            result += words.partner;
    }
    return result;
}

int NoteText::partnerFor(SeededRandom &random, std::string_view domain) const
{
    for (const auto *partners : {&m_mainPartners, &m_partners}) {
        const auto found = partners->find(domain);
        if (found != partners->end())
            return random.pick(found->second);
    }
    return static_cast<int>(random.below(townData().partners.size()));
}

} // namespace wijkronde::demo
