// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/town_data.h"

#include "core/base/text_fold.h"
#include "sync/registry/demo/town_texts.h"

#include <algorithm>
#include <charconv>

namespace wijkronde::demo {
namespace {

using Columns = std::vector<std::string_view>;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

Columns split(std::string_view text, char separator, std::size_t atMost = 100)
{
    Columns parts;
    while (parts.size() + 1 < atMost) {
        const auto end = text.find(separator);
        if (end == std::string_view::npos)
            break;
        parts.push_back(trimmed(text.substr(0, end)));
        text.remove_prefix(end + 1);
    }
    parts.push_back(trimmed(text));
    return parts;
}

Texts listOf(std::string_view text, char separator = ',')
{
    Texts texts;
    for (const auto part : split(text, separator)) {
        if (!part.empty())
            texts.emplace_back(part);
    }
    return texts;
}

int integerOf(std::string_view text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// "52.550930" to 525509300: whole numbers only, so that no locale or rounding has a say.
std::int32_t degreesE7(std::string_view text)
{
    const auto parts = split(text, '.');
    const auto fraction = parts.size() > 1 ? parts[1] : std::string_view();
    std::int32_t value = integerOf(parts[0]);
    for (std::size_t digit = 0; digit < 7; ++digit)
        value = value * 10 + (digit < fraction.size() ? fraction[digit] - '0' : 0);
    return value;
}

/// The rows of one file: lines with the missing columns empty.
template <typename Take>
void forEachRow(std::string_view file, std::size_t columns, Take take)
{
    const auto &texts = demoTownTexts();
    const auto found = std::ranges::find(texts, file, &TextFile::name);
    if (found == texts.end())
        return;
    std::string_view rest = found->text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (trimmed(line).empty() || line.front() == '#')
            continue;
        auto row = split(line, '|', columns);
        row.resize(columns);
        take(row);
    }
}

/// Name, role, when reachable; the last one may stand between quotes.
PersonData personOf(std::string_view text)
{
    auto parts = split(text, ',', 3);
    parts.resize(3);
    auto reachable = std::string(parts[2]);
    std::erase(reachable, '"');
    return {std::string(parts[0]), std::string(parts[1]), reachable};
}

/// The first count code points of as many repetitions as that takes.
std::string repeated(const std::string &text, std::size_t count)
{
    const auto length = codePoints(text);
    std::string result;
    for (std::size_t i = 0; length > 0 && i < count / length; ++i)
        result += text;
    std::size_t missing = length > 0 ? count % length : 0;
    std::size_t end = 0;
    while (missing > 0) {
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        --missing;
    }
    return result + text.substr(0, end);
}

std::string trapText(std::string_view written)
{
    std::size_t count = 0;
    if (written.starts_with('{')) {
        const auto end = written.find('}');
        count = static_cast<std::size_t>(integerOf(written.substr(1, end - 1)));
        written = trimmed(written.substr(end + 1));
    }
    std::string text;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i] != '\\' || i + 1 == written.size()) {
            text += written[i];
            continue;
        }
        ++i;
        text += written[i] == 'n' ? '\n' : written[i] == 't' ? '\t' : written[i];
    }
    return count > 0 ? repeated(text + ' ', count) : text;
}

void readPartners(TownData &town)
{
    forEachRow("partner_kinds", 4, [&](const Columns &row) {
        town.partnerKinds[std::string(row[0])] = {listOf(row[1]), listOf(row[2]), listOf(row[3])};
    });
    forEachRow("partners", 8, [&](const Columns &row) {
        PartnerData partner;
        partner.kind = row[0];
        partner.people = static_cast<std::size_t>(integerOf(row[1]));
        partner.place = town.placeByName(row[2]);
        partner.name = row[3];
        for (std::size_t i = 4; i < row.size(); ++i) {
            if (!row[i].empty())
                partner.named.push_back(personOf(row[i]));
        }
        town.partners.push_back(std::move(partner));
    });
}

void readPeople(TownData &town)
{
    forEachRow("people", 2, [&](const Columns &row) {
        auto &names = row[0] == "first" ? town.firstNames : town.lastNames;
        for (auto &name : listOf(row[1]))
            names.push_back(std::move(name));
    });
    forEachRow("workers", 9, [&](const Columns &row) {
        WorkerData worker{std::string(row[0]), std::string(row[1]), static_cast<unsigned>(integerOf(row[2])),
                          listOf(row[3], ' '), std::string(row[4]), std::string(row[5]),
                          std::string(row[6]), listOf(row[7]),      {}};
        for (const auto &name : listOf(row[8]))
            worker.places.push_back(town.placeByName(name));
        town.workers.push_back(std::move(worker));
    });
}

void readWords(TownData &town)
{
    forEachRow("terms", 10, [&](const Columns &row) {
        town.terms.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2]), integerOf(row[3]),
                              Texts(row.begin() + 4, row.end())});
    });
    forEachRow("words", 3, [&](const Columns &row) { town.words[std::string(row[0])][std::string(row[1])] = row[2]; });
    forEachRow("notes", 2, [&](const Columns &row) {
        const bool needsPlace = row[1].find("{place}") != std::string_view::npos;
        const bool needsStep = row[1].find("{step}") != std::string_view::npos;
        town.notes[std::string(row[0])].push_back({std::string(row[1]), needsPlace, needsStep});
    });
    forEachRow("themes", 5, [&](const Columns &row) {
        const bool isStory = row[0] != "collective" && row[0] != "community";
        auto use = isStory ? std::string(row[0]) : std::string(row[0]) + ' ' + std::string(row[1]);
        town.themes[use].push_back({listOf(row[2]), listOf(row[3]), std::string(row[4])});
    });
    forEachRow("signals", 5, [&](const Columns &row) {
        town.signalTexts.push_back(
            {std::string(row[0]), std::string(row[1]), listOf(row[2]), std::string(row[3]), std::string(row[4])});
    });
    forEachRow("observations", 2, [&](const Columns &row) {
        town.observations.push_back({std::string(row[0]), std::string(row[1])});
    });
    forEachRow("traps", 2, [&](const Columns &row) { town.traps.push_back({std::string(row[0]), trapText(row[1])}); });
}

TownData readTown()
{
    TownData town;
    forEachRow("town", 4, [&](const Columns &row) {
        town.areas.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2]), std::string(row[3])});
    });
    forEachRow("places", 5, [&](const Columns &row) {
        town.places.push_back(
            {std::string(row[0]), std::string(row[1]), degreesE7(row[2]), degreesE7(row[3]), std::string(row[4])});
    });
    readPartners(town);
    readPeople(town);
    readWords(town);
    return town;
}

} // namespace

int TownData::placeByName(std::string_view name) const
{
    const auto found = std::ranges::find(places, name, &PlaceData::name);
    return found == places.end() ? -1 : static_cast<int>(found - places.begin());
}

const std::string &TownData::word(std::string_view sort, std::string_view code) const
{
    static const std::string none;
    const auto words_ = words.find(sort);
    if (words_ == words.end())
        return none;
    const auto found = words_->second.find(code);
    return found == words_->second.end() ? none : found->second;
}

const AreaData &TownData::area(std::string_view sort) const
{
    static const AreaData none;
    const auto found = std::ranges::find(areas, sort, &AreaData::sort);
    return found == areas.end() ? none : *found;
}

const TownData &townData()
{
    static const TownData town = readTown();
    return town;
}

} // namespace wijkronde::demo
