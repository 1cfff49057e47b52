// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/push.h"

#include "core/base/hash.h"
#include "core/base/text_fold.h"
#include "core/record/text_merge.h"
#include "sync/registry/text_past.h"
#include "sync/wire/limits.h"

#include <algorithm>

namespace wijkronde::registry {
namespace {

/// The number of versions that no incarnation has: the registry's own merges.
constexpr std::uint32_t kMergeAuthor = 0;
constexpr std::string_view kMergeName = "wijkronde text merge";

std::string textIn(const KindInfo &kind, const FieldInfo &field, const std::string &value)
{
    const auto message = kind.parse(value);
    return message ? (*message)->GetReflection()->GetString(**message, field.descriptor) : std::string();
}

/// A registry that was put back makes the same one again from the same two.
std::string uidOfMerge(std::uint32_t tag, Dot one, Dot other)
{
    std::string bytes(kMergeName);
    for (const std::uint64_t number : {std::uint64_t{tag}, std::min(one, other), std::max(one, other)}) {
        for (int shift = 0; shift < 64; shift += 8)
            bytes += static_cast<char>((number >> shift) & 0xFF);
    }
    return blake2b128(bytes);
}

bool fits(const FieldInfo &field, const std::string &text)
{
    const auto most = field.rule.max_length();
    return text.size() <= limits::kTextBytes && (most == 0 || codePoints(text) <= most);
}

} // namespace

/// Texts that were edited at the same time (sync.md 2, `text`). Of a record that somebody deleted nothing is brought
/// together: whether it comes back is the first question.
Result<> PushTransaction::bringTextsTogether(Working &working)
{
    const auto &kind = *kindByNumber(working.row.kind);
    for (const auto &conflict : working.record.conflicts()) {
        if (kind.field(conflict.tag)->merge() != record::v1::MERGE_RULE_TEXT || conflict.versions.size() != 2
            || working.record.isDeleted() || working.record.isEditedWhileDeleted())
            continue;
        auto merge = mergeOfTexts(working.record, conflict);
        if (!merge)
            return fail(std::move(merge).error());
        if (!*merge)
            continue;
        apply(working, **merge, (*merge)->hlc(), kMergeAuthor);
        // The versions' places have changed; another text of this record is looked at from the start.
        return bringTextsTogether(working);
    }
    return {};
}

Result<std::optional<record::v1::Operation>> PushTransaction::mergeOfTexts(const Record &record,
                                                                           const FieldConflict &conflict)
{
    const auto &kind = *kindByNumber(record.kind());
    const auto &field = *kind.field(conflict.tag);
    const auto &one = record.state().versions(conflict.versions[0]);
    const auto &other = record.state().versions(conflict.versions[1]);
    record::v1::Operation merge;
    merge.set_op_uid(uidOfMerge(conflict.tag, one.dot(), other.dot()));
    const auto dot = dotOf(merge.op_uid());
    const auto before = m_ledger.logged({dot});
    if (!before)
        return fail(before.error());
    if (!before->empty() || m_applied.contains(dot))
        return std::nullopt;
    TextPast past(m_ledger, m_newLog, conflict.tag);
    const auto ancestor = past.commonAncestor(one.dot(), other.dot());
    if (!ancestor)
        return fail(ancestor.error());
    if (!*ancestor)
        return std::nullopt;
    const auto text = mergeTexts(textIn(kind, field, **ancestor),
                                 textIn(kind, field, record.valueIn(conflict.versions[0], conflict.tag)),
                                 textIn(kind, field, record.valueIn(conflict.versions[1], conflict.tag)));
    if (!text || !fits(field, *text))
        return std::nullopt;
    merge.set_record_id(record.id().toBytes());
    merge.set_kind(record.kind());
    merge.set_hlc(std::max(one.hlc(), other.hlc()));
    merge.set_lifecycle(record::v1::LIFECYCLE_UNTOUCHED);
    const auto message = kind.newMessage();
    message->GetReflection()->SetString(message.get(), field.descriptor, *text);
    merge.set_fields(message->SerializeAsString());
    auto &context = *merge.add_contexts();
    context.set_tag(conflict.tag);
    context.set_cleared(text->empty());
    const auto name = [&](Dot seen) {
        if (std::ranges::find(merge.seen(), seen) != merge.seen().end())
            return;
        context.add_seen(static_cast<std::uint32_t>(merge.seen_size()));
        merge.add_seen(seen);
    };
    for (const auto *version : {&one, &other}) {
        name(version->dot());
        std::ranges::for_each(version->merged(), name);
    }
    // What stands in an earlier merge was applied long ago; this request had no reason to look for it.
    const auto seen = m_ledger.logged({merge.seen().begin(), merge.seen().end()});
    if (!seen)
        return fail(seen.error());
    for (const auto &[applied, operation] : *seen)
        m_applied.insert(applied);
    return merge;
}

} // namespace wijkronde::registry
