// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/duplicates.h"

#include "core/base/hash.h"
#include "core/base/text_fold.h"
#include "core/schema/network.pb.h"
#include "core/store/record_query.h"
#include "core/usecases/save_record.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace wijkronde {
namespace {

constexpr auto kSame = "same";
constexpr auto kDifferent = "different";
/// Shorter ones are extensions, and many share those.
constexpr std::size_t kLeastDigits = 8;

std::uint32_t listOf(const char *kind)
{
    return kindByName(kind)->list();
}

/// The digits that make a number the same however it is written: +31 6 … and 06 … .
std::string phoneKey(const std::string &phone)
{
    std::string digits;
    std::ranges::copy_if(phone, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits.size() < kLeastDigits ? std::string() : digits.substr(digits.size() - kLeastDigits);
}

Result<std::vector<ListRow>> all(Workspace &workspace, const char *kind)
{
    ListFilter filter;
    filter.list = listOf(kind);
    filter.newestFirst =
        kindByName(kind)->sortKey()->descriptor->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_INT64;
    return RecordQuery(workspace.store.database()).page(filter, std::nullopt, std::numeric_limits<int>::max());
}

/// Of a pair, whoever names it: so two people who judge it write the same record.
Id judgementId(const Id &one, const Id &other)
{
    const auto &first = std::min(one, other);
    const auto &second = std::max(one, other);
    return *Id::fromBytes(blake2b128("same as" + first.toBytes() + second.toBytes()));
}

Result<std::vector<pb::SameAs>> judgements(Workspace &workspace)
{
    const auto rows = all(workspace, "same_as");
    if (!rows)
        return fail(rows.error());
    std::vector<pb::SameAs> judged;
    for (const auto &row : *rows) {
        pb::SameAs same;
        if (same.ParseFromString(row.shown))
            judged.push_back(std::move(same));
    }
    return judged;
}

using Pair = std::pair<std::string, std::string>;

Pair pairOf(const std::string &one, const std::string &other)
{
    return std::minmax(one, other);
}

} // namespace

Result<std::vector<DuplicatePair>> possibleDuplicates(Workspace &workspace, int limit)
{
    const auto rows = all(workspace, "partner");
    const auto judged = judgements(workspace);
    if (!rows || !judged)
        return fail(rows ? judged.error() : rows.error());
    std::set<Pair> known;
    for (const auto &same : *judged)
        known.insert(pairOf(same.kept_id(), same.duplicate_id()));
    std::map<std::string, std::vector<std::size_t>> byKey;
    for (std::size_t i = 0; i < rows->size(); ++i) {
        pb::Partner partner;
        if (!partner.ParseFromString((*rows)[i].shown))
            continue;
        const auto name = foldText(partner.name());
        const auto phone = phoneKey(partner.phone());
        if (!name.empty())
            byKey["n" + name].push_back(i);
        if (!phone.empty())
            byKey["p" + phone].push_back(i);
    }
    std::map<Pair, DuplicatePair> found;
    for (const auto &[key, members] : byKey) {
        // With the first of them: of five that are the same four judgements are enough.
        for (std::size_t i = 1; i < members.size(); ++i) {
            const auto &one = (*rows)[members[0]];
            const auto &other = (*rows)[members[i]];
            const auto pair = pairOf(one.id.toBytes(), other.id.toBytes());
            if (known.contains(pair))
                continue;
            const bool inOrder = one.id.toBytes() == pair.first;
            auto &entry = found[pair];
            entry.first = *Id::fromBytes(pair.first);
            entry.second = *Id::fromBytes(pair.second);
            entry.firstShown = inOrder ? one.shown : other.shown;
            entry.secondShown = inOrder ? other.shown : one.shown;
            (key[0] == 'n' ? entry.sameName : entry.samePhone) = true;
        }
    }
    std::vector<DuplicatePair> pairs;
    for (auto &entry : found) {
        if (pairs.size() < static_cast<std::size_t>(limit))
            pairs.push_back(std::move(entry.second));
    }
    return pairs;
}

Result<Id> judgeDuplicate(Workspace &workspace, const Id &kept, const Id &duplicate, bool same)
{
    if (kept == duplicate)
        return fail(ErrorCode::InvalidArgument, "the same record");
    pb::SameAs judgement;
    judgement.set_kept_id(kept.toBytes());
    judgement.set_duplicate_id(duplicate.toBytes());
    judgement.set_judgement(same ? kSame : kDifferent);
    const auto now = workspace.clock.now();
    judgement.set_judged_at_ms(toMillis(now));
    judgement.set_judged_offset_min(workspace.offsetMinutes(now));
    CreateOptions options;
    options.id = judgementId(kept, duplicate);
    return createRecord(workspace, judgement, options);
}

Result<> undoJudgement(Workspace &workspace, const Id &judgement)
{
    return putRemoved(workspace, judgement, true);
}

Result<Aliases> Aliases::read(Workspace &workspace)
{
    const auto judged = judgements(workspace);
    if (!judged)
        return fail(judged.error());
    Aliases aliases;
    for (const auto &same : *judged) {
        const auto kept = Id::fromBytes(same.kept_id());
        const auto duplicate = Id::fromBytes(same.duplicate_id());
        if (same.judgement() == kSame && kept && duplicate)
            aliases.m_keptOf.emplace(*duplicate, *kept);
    }
    return aliases;
}

std::vector<Id> Aliases::namesOf(const Id &id) const
{
    const auto kept = resolve(id);
    std::set<Id> family{kept};
    for (const auto &[duplicate, other] : m_keptOf) {
        if (resolve(duplicate) == kept)
            family.insert({duplicate, other});
    }
    family.erase(id);
    std::vector<Id> names{id};
    names.insert(names.end(), family.begin(), family.end());
    return names;
}

Id Aliases::resolve(const Id &id) const
{
    Id current = id;
    std::set<Id> passed;
    // Two people may have said it the other way round: a ring stands for its smallest id, on every tablet.
    while (passed.insert(current).second) {
        const auto alias = m_keptOf.find(current);
        if (alias == m_keptOf.end())
            return current;
        current = alias->second;
    }
    std::set<Id> ring{current};
    for (auto next = m_keptOf.at(current); ring.insert(next).second;)
        next = m_keptOf.at(next);
    return *ring.begin();
}

} // namespace wijkronde
