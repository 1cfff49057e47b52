// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/causal_past.h"

#include "core/record/wire_fields.h"
#include "tests/simulation/seed_report.h"

#include <map>
#include <set>

namespace wijkronde::simulation {
namespace {

using Seen = std::map<std::pair<Dot, std::uint32_t>, std::vector<Dot>>;

/// By tag: the versions that give a value; 0 = the lifecycle.
std::map<std::uint32_t, std::set<Dot>> siblings(const Record &record)
{
    std::map<std::uint32_t, std::set<Dot>> standing;
    const auto *kind = kindByNumber(record.kind());
    const auto add = [&](std::uint32_t tag, Dot dot) {
        const auto *field = kind ? kind->field(tag) : nullptr;
        if (tag == 0 || (field && !field->isSet()))
            standing[tag].insert(dot);
    };
    for (const auto &version : record.state().versions()) {
        if (version.lifecycle() != pb::LIFECYCLE_UNSPECIFIED)
            add(0, version.dot());
        for (const auto tag : version.cleared())
            add(tag, version.dot());
        for (const auto &field : splitFields(version.fields()).value_or(std::vector<WireField>{}))
            add(field.tag, version.dot());
    }
    return standing;
}

std::set<Dot> pastOf(Dot start, std::uint32_t tag, const Seen &seen)
{
    std::set<Dot> past;
    std::vector<Dot> open{start};
    while (!open.empty()) {
        const auto found = seen.find({open.back(), tag});
        open.pop_back();
        if (found == seen.end())
            continue;
        for (const auto dot : found->second) {
            if (past.insert(dot).second)
                open.push_back(dot);
        }
    }
    return past;
}

} // namespace

void checkCausalPast(const Record &record, const std::vector<const Custody::Saved *> &operations,
                     const std::set<Dot> &logged)
{
    Seen seen;
    for (const auto *saved : operations) {
        const auto dot = dotOf(saved->operation.op_uid());
        if (!logged.contains(dot))
            continue;
        for (const auto &named : namedValues(saved->operation))
            seen[{dot, named.tag}].push_back(named.dot);
    }
    for (const auto &[tag, dots] : siblings(record)) {
        if (dots.size() < 2)
            continue;
        for (const auto dot : dots) {
            for (const auto earlier : pastOf(dot, tag, seen)) {
                if (dots.contains(earlier))
                    throw Violation("past", "record " + record.id().toHex() + ", field " + std::to_string(tag)
                                                + ": a value stands beside one whose author had seen it");
            }
        }
    }
}

} // namespace wijkronde::simulation
