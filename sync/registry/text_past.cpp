// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/text_past.h"

#include "core/record/wire_fields.h"

#include <algorithm>
#include <iterator>

namespace wijkronde::registry {
namespace {

/// Edits of one text that are looked back over: each costs a look-up while the stream is locked.
constexpr std::size_t kMostSteps = 64;

std::string valueOf(const record::v1::Operation &operation, std::uint32_t tag)
{
    std::string value;
    for (const auto &field : splitFields(operation.fields()).value_or(std::vector<WireField>{})) {
        if (field.tag == tag)
            value += field.bytes;
    }
    return value;
}

} // namespace

Result<std::optional<std::string>> TextPast::commonAncestor(Dot one, Dot other)
{
    const auto left = pastOf(one);
    const auto right = pastOf(other);
    if (!left || !right)
        return fail(left ? right.error() : left.error());
    if (!*left || !*right)
        return std::nullopt;
    std::set<Dot> common;
    std::ranges::set_intersection(**left, **right, std::inserter(common, common.end()));
    // The latest: in nobody else's past.
    auto latest = common;
    for (const auto dot : common) {
        const auto past = pastOf(dot);
        if (!past)
            return fail(past.error());
        if (*past)
            std::erase_if(latest, [&](Dot candidate) { return (*past)->contains(candidate); });
    }
    return latest.size() == 1 ? std::optional(m_known[*latest.begin()].value) : std::nullopt;
}

/// Every dot whose value of this field the operation had seen, also through others.
Result<std::optional<std::set<Dot>>> TextPast::pastOf(Dot dot)
{
    std::set<Dot> past;
    std::set<Dot> open{dot};
    while (!open.empty()) {
        WIJKRONDE_TRY(learn(open));
        std::set<Dot> next;
        for (const auto at : open) {
            const auto known = m_known.find(at);
            if (known == m_known.end() || past.size() > kMostSteps)
                return std::nullopt;
            for (const auto seen : known->second.seen) {
                if (past.insert(seen).second)
                    next.insert(seen);
            }
        }
        open = std::move(next);
    }
    return past;
}

Result<> TextPast::learn(const std::set<Dot> &dots)
{
    const auto take = [this](Dot dot, const std::string &bytes) {
        record::v1::Operation operation;
        if (!operation.ParseFromString(bytes))
            return;
        Step step{{}, valueOf(operation, m_tag)};
        for (const auto &named : namedValues(operation)) {
            if (named.tag == m_tag)
                step.seen.push_back(named.dot);
        }
        m_known.emplace(dot, std::move(step));
    };
    std::set<Dot> unknown;
    std::ranges::copy_if(dots, std::inserter(unknown, unknown.end()),
                         [this](Dot dot) { return !m_known.contains(dot); });
    for (const auto &logged : m_fresh) {
        if (unknown.erase(dotOf(logged.opUid)) > 0)
            take(dotOf(logged.opUid), logged.bytes);
    }
    const auto stored = m_ledger.loggedWhole(unknown);
    if (!stored)
        return fail(stored.error());
    for (const auto &[dot, logged] : *stored)
        take(dot, logged.bytes);
    return {};
}

} // namespace wijkronde::registry
