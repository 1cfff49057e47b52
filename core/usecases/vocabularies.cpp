// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/vocabularies.h"

#include "core/base/text_fold.h"
#include "core/store/record_query.h"
#include "core/store/store.h"
#include "core/usecases/vocabulary_assets.h"

#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <mutex>

namespace wijkronde {
namespace {

constexpr int kTermsAtOnce = 500;

/// Fewer letters begin too many words.
constexpr std::size_t kShortestName = 3;

/// Each list is read when it is first asked for: a start needs only a few of them. Any thread.
const pb::Vocabulary *assetVocabulary(std::string_view name)
{
    static std::mutex mutex;
    static std::map<std::string, pb::Vocabulary, std::less<>> parsed;
    const std::lock_guard lock(mutex);
    const auto known = parsed.find(name);
    if (known != parsed.end())
        return &known->second;
    const auto &assets = vocabularyAssets();
    const auto asset = std::ranges::find(assets, name, &TextFile::name);
    if (asset == assets.end())
        return nullptr;
    pb::Vocabulary vocabulary;
    const google::protobuf::StringPiece json(asset->text.data(), asset->text.size());
    // The files are ours and a test parses every one of them.
    if (!google::protobuf::util::JsonStringToMessage(json, &vocabulary).ok())
        return nullptr;
    return &parsed.emplace(name, std::move(vocabulary)).first->second;
}

/// A term of the team says what it changes: what it leaves out stays as it came along, or as its core parent has it
/// (assets/vocabulary/README.md). A hidden term so keeps its label for old records.
pb::Term completed(const pb::Term &own)
{
    const auto *asset = assetVocabulary(own.vocabulary());
    if (!asset)
        return own;
    pb::Term term;
    for (const auto &known : asset->terms()) {
        if (known.code() == own.code())
            term = known;
    }
    for (const auto &parent : asset->terms()) {
        if (!term.code().empty() || own.parent_code().empty() || parent.code() != own.parent_code())
            continue;
        if (parent.has_rank())
            term.set_rank(parent.rank());
        if (parent.has_default_approach())
            term.set_default_approach(parent.default_approach());
        if (parent.has_sensitive())
            term.set_sensitive(parent.sensitive());
        if (parent.has_restricted())
            term.set_restricted(parent.restricted());
    }
    // Another label is not to be shown under the old short one.
    if (own.has_label_nl())
        term.clear_short_label_nl();
    if (own.has_label_en())
        term.clear_short_label_en();
    if (own.examples_nl_size() > 0)
        term.clear_examples_nl();
    if (own.examples_en_size() > 0)
        term.clear_examples_en();
    term.MergeFrom(own);
    return term;
}

const std::string &inLanguage(const std::string &nl, const std::string &en, std::string_view language)
{
    const bool english = language == "en";
    const auto &wanted = english ? en : nl;
    return wanted.empty() ? (english ? nl : en) : wanted;
}

} // namespace

Result<Vocabularies> Vocabularies::load(Store &store)
{
    Vocabularies vocabularies;
    ListFilter filter;
    filter.list = kindByName("term")->list();
    filter.newestFirst = false;
    std::optional<ListCursor> after;
    RecordQuery query(store.database());
    for (;;) {
        const auto rows = query.page(filter, after, kTermsAtOnce);
        if (!rows)
            return fail(rows.error());
        for (const auto &row : *rows) {
            pb::Term term;
            if (term.ParseFromString(row.shown))
                vocabularies.m_own[{term.vocabulary(), term.code()}] = completed(term);
            after = ListCursor{row.sort, row.recordNo};
        }
        if (rows->size() < kTermsAtOnce)
            return vocabularies;
    }
}

std::vector<const pb::Term *> Vocabularies::terms(std::string_view vocabulary) const
{
    std::vector<const pb::Term *> terms;
    const auto *asset = assetVocabulary(vocabulary);
    if (asset) {
        for (const auto &term : asset->terms()) {
            const auto own = m_own.find({std::string(vocabulary), term.code()});
            terms.push_back(own == m_own.end() ? &term : &own->second);
        }
    }
    for (const auto &[key, term] : m_own) {
        if (key.first == vocabulary && std::ranges::find(terms, &term) == terms.end())
            terms.push_back(&term);
    }
    std::ranges::stable_sort(terms, {}, [](const pb::Term *term) { return term->sort(); });
    return terms;
}

std::vector<pb::Term> Vocabularies::offered(std::string_view vocabulary, std::int64_t nowMs,
                                            const std::set<std::string> &chosen) const
{
    std::vector<pb::Term> offered;
    for (const auto *term : terms(vocabulary)) {
        const bool valid = (!term->has_valid_from_ms() || term->valid_from_ms() <= nowMs)
                           && (!term->has_valid_to_ms() || nowMs < term->valid_to_ms());
        if ((!term->hidden() && valid) || chosen.contains(term->code()))
            offered.push_back(*term);
    }
    for (const auto &code : chosen) {
        if (find(vocabulary, code))
            continue;
        pb::Term unknown;
        unknown.set_vocabulary(std::string(vocabulary));
        unknown.set_code(code);
        offered.push_back(std::move(unknown));
    }
    return offered;
}

std::vector<std::string> Vocabularies::named(std::string_view vocabulary, std::string_view typed,
                                             std::string_view language) const
{
    std::vector<std::string> codes;
    const auto wanted = foldedWords(foldText(typed));
    if (codePoints(typed) < kShortestName || wanted.empty())
        return codes;
    for (const auto *term : terms(vocabulary)) {
        const auto words = foldedWords(
            foldText(label(vocabulary, term->code(), language) + ' ' + shortLabel(vocabulary, term->code(), language)));
        const bool all = std::ranges::all_of(wanted, [&](const std::string &word) {
            return std::ranges::any_of(words, [&](const std::string &known) { return known.starts_with(word); });
        });
        if (all)
            codes.push_back(term->code());
    }
    return codes;
}

const pb::Term *Vocabularies::find(std::string_view vocabulary, std::string_view code) const
{
    const auto own = m_own.find({std::string(vocabulary), std::string(code)});
    if (own != m_own.end())
        return &own->second;
    const auto *asset = assetVocabulary(vocabulary);
    if (!asset)
        return nullptr;
    const auto found = std::ranges::find(asset->terms(), code, &pb::Term::code);
    return found == asset->terms().end() ? nullptr : &*found;
}

std::string Vocabularies::label(std::string_view vocabulary, std::string_view code, std::string_view language) const
{
    const auto *term = find(vocabulary, code);
    const std::string label = term ? inLanguage(term->label_nl(), term->label_en(), language) : std::string();
    return label.empty() ? std::string(code) : label;
}

std::string Vocabularies::shortLabel(std::string_view vocabulary, std::string_view code,
                                     std::string_view language) const
{
    const auto *term = find(vocabulary, code);
    if (!term)
        return std::string(code);
    // Rather the long label in this language than a short one in the other.
    const auto &shortLabel = language == "en" ? term->short_label_en() : term->short_label_nl();
    return shortLabel.empty() ? label(vocabulary, code, language) : shortLabel;
}

const std::string &definitionOf(const pb::Term &term, std::string_view language)
{
    return inLanguage(term.definition_nl(), term.definition_en(), language);
}

} // namespace wijkronde
