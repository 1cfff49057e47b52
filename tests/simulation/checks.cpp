// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/checks.h"

#include "core/store/digest_table.h"
#include "core/store/store_check.h"
#include "tests/simulation/causal_past.h"
#include "tests/simulation/custody.h"
#include "tests/simulation/log_checks.h"
#include "tests/simulation/seed_report.h"
#include "tests/simulation/sim_registry.h"
#include "tests/simulation/sim_tablet.h"
#include "tests/support/expect.h"
#include "tests/support/reference_merge.h"

#include <algorithm>
#include <map>
#include <set>

namespace wijkronde::simulation {

using test::ReferenceMerge;
using test::value;

namespace {

/// A value without the clock and author number, which a tablet may not know as the registry will.
using Value = std::tuple<std::uint64_t, std::uint32_t, std::string, int>;

Value valueOf(const ReferenceMerge::Fact &fact)
{
    return {fact.dot, fact.tag, fact.bytes, fact.lifecycle};
}

std::set<Value> valuesOf(const std::set<ReferenceMerge::Fact> &facts)
{
    std::set<Value> values;
    std::ranges::transform(facts, std::inserter(values, values.end()), valueOf);
    return values;
}

std::set<Value> valuesGivenBy(const pb::Operation &operation)
{
    ReferenceMerge one;
    one.add(operation, 0);
    return valuesOf(one.facts());
}

std::string nameOf(const SimTablet &tablet)
{
    return "tablet " + std::to_string(tablet.number);
}

/// What a tablet of this worker shall hold.
std::map<Id, const registry::RecordRow *> visibleTo(const SimTablet &tablet, SimRegistry &registry,
                                                    const std::vector<registry::RecordRow> &records, DigestSum &root)
{
    std::map<Id, const registry::RecordRow *> visible;
    for (const auto &stream : registry.streamsOf(tablet.worker)) {
        root.plus(DigestSum(stream.digestRoot));
        for (const auto &row : records) {
            if (row.streamNo == stream.no)
                visible[row.id] = &row;
        }
    }
    return visible;
}

void checkSameContent(SimTablet &tablet, SimRegistry &registry, const std::vector<registry::RecordRow> &records)
{
    DigestSum root;
    const auto expected = visibleTo(tablet, registry, records, root);
    const auto held = tablet.held();
    for (const auto &[id, row] : expected) {
        const auto own = held.find(id);
        if (own == held.end())
            throw Violation("diverged", nameOf(tablet) + " lacks record " + id.toHex());
        if (own->second.seq != row->seq || own->second.base != row->state)
            throw Violation("diverged", nameOf(tablet) + " holds another state of record " + id.toHex());
        if (own->second.waits)
            throw Violation("overlay", nameOf(tablet) + " shows record " + id.toHex() + " as if something waited");
    }
    for (const auto &[id, own] : held) {
        if (!expected.contains(id))
            throw Violation("diverged",
                            nameOf(tablet) + " holds record " + id.toHex() + ", which is not in its streams");
    }
    if (value(DigestTable(tablet.store->database()).root()) != root.bytes())
        throw Violation("diverged", nameOf(tablet) + " has another digest root");
}

} // namespace

void checkSaved(SimTablet &tablet, const std::string &operationBytes)
{
    pb::Operation operation;
    operation.ParseFromString(operationBytes);
    const auto record = tablet.find(idOf(operation.record_id()));
    const auto shown = record ? valuesOf(ReferenceMerge::factsOf(*record)) : std::set<Value>{};
    if (!std::ranges::includes(shown, valuesGivenBy(operation)))
        throw Violation("shown", nameOf(tablet) + " does not show what was just saved in record "
                                     + idOf(operation.record_id()).toHex());
}

void checkShown(SimTablet &tablet, const Id &id, const Custody &custody)
{
    const auto record = tablet.find(id);
    const auto own = tablet.operationsOn(id);
    if (own.empty())
        return;
    if (!record)
        throw Violation("shown", nameOf(tablet) + " does not show record " + id.toHex() + ", which it has worked on");
    const auto shown = valuesOf(ReferenceMerge::factsOf(*record));
    std::set<NamedValue> replaced;
    for (const auto *saved : custody.on(id)) {
        for (auto &named : namedValues(saved->operation))
            replaced.insert(std::move(named));
    }
    const auto isIn = [](const std::set<NamedValue> &set, const Value &value) {
        const auto &[dot, tag, bytes, lifecycle] = value;
        return set.contains({dot, tag, {}}) || (!bytes.empty() && set.contains({dot, tag, bytes}));
    };
    std::set<NamedValue> replacedHere;
    for (const auto &operation : own) {
        for (auto &named : namedValues(operation))
            replacedHere.insert(std::move(named));
        for (const auto &given : valuesGivenBy(operation)) {
            if (!shown.contains(given) && !isIn(replaced, given))
                throw Violation("shown", nameOf(tablet) + " does not show a value of operation "
                                             + idOf(operation.op_uid()).toHex() + " that nobody has replaced");
        }
    }
    for (const auto &standing : shown) {
        if (isIn(replacedHere, standing))
            throw Violation("shown", nameOf(tablet) + " shows a value of field " + std::to_string(std::get<1>(standing))
                                         + " in record " + id.toHex() + " that was replaced on it");
    }
}

void checkTablet(SimTablet &tablet)
{
    const auto report = value(checkStore(*tablet.store));
    if (!report.violations.empty())
        throw Violation("invariant", nameOf(tablet) + ": " + report.violations.front().invariant + ", "
                                         + report.violations.front().what);
}

std::string checkEnd(SimRegistry &registry, const std::vector<SimTablet *> &tablets, const Custody &custody)
{
    const auto log = registry.log();
    const auto records = registry.allRecords();
    checkAccounts(log, {registry.quarantined(), registry.declined()}, custody);
    checkMerge(log, records);
    checkHomes(records, registry.streams());
    std::set<Dot> logged;
    for (const auto &operation : log)
        logged.insert(dotOf(operation.opUid));
    for (const auto &row : records)
        checkCausalPast(value(Record::parse(row.state)), custody.on(row.id), logged);
    for (auto *tablet : tablets) {
        if (value(tablet->store->outbox().count()) > 0)
            throw Violation("stuck", nameOf(*tablet) + " has operations waiting");
        checkTablet(*tablet);
        checkSameContent(*tablet, registry, records);
        for (const auto &row : records)
            checkShown(*tablet, row.id, custody);
    }
    if (const auto broken = registry.audit(); !broken.empty())
        throw Violation("invariant", "registry: " + broken);
    std::string all;
    for (const auto &row : records)
        all += row.id.toBytes() + std::to_string(row.seq) + row.state;
    return toHex(blake2b128(all));
}

} // namespace wijkronde::simulation
