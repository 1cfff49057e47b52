// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/log_checks.h"

#include "tests/simulation/custody.h"
#include "tests/simulation/seed_report.h"
#include "tests/support/expect.h"
#include "tests/support/reference_merge.h"

#include <map>
#include <set>

namespace wijkronde::simulation {

using test::ReferenceMerge;
using test::value;

namespace {

} // namespace

void checkAccounts(const std::vector<registry::LoggedOperation> &log, const KeptBack &kept, const Custody &custody)
{
    std::set<Id> logged;
    for (const auto &operation : log) {
        if (operation.deviceNo == 0)
            continue; // the registry's own, to bring texts together: the audit knows of what
        const auto uid = idOf(operation.opUid);
        const auto saved = custody.saved().find(uid);
        if (saved == custody.saved().end() || !logged.insert(uid).second)
            throw Violation("doubled", "operation " + uid.toHex() + " was applied as a second one");
        if (saved->second.bytes != operation.bytes)
            throw Violation("changed", "operation " + uid.toHex() + " arrived with other bytes");
    }
    if (!kept.open.empty())
        throw Violation("quarantined", std::to_string(kept.open.size()) + " operations wait for judgement");
    for (const auto &uid : kept.declined) {
        if (!logged.insert(uid).second)
            throw Violation("doubled", "operation " + uid.toHex() + " was applied and declined");
    }
    for (const auto &[uid, saved] : custody.saved()) {
        if (!logged.contains(uid) && custody.isHeld(uid))
            throw Violation("lost", "operation " + uid.toHex() + " of tablet " + std::to_string(saved.tablet)
                                        + " is on a disk and not in the registry's log");
    }
}

void checkMerge(const std::vector<registry::LoggedOperation> &log, const std::vector<registry::RecordRow> &records)
{
    std::map<Id, ReferenceMerge> merges;
    for (const auto &logged : log) {
        pb::Operation operation;
        operation.ParseFromString(logged.bytes);
        operation.set_hlc(logged.hlc); // the registry stamps its own where a clock was far ahead
        merges[logged.recordId].add(operation, logged.deviceNo);
    }
    std::map<Id, const registry::RecordRow *> states;
    for (const auto &row : records)
        states[row.id] = &row;
    for (const auto &[id, merge] : merges) {
        const auto row = states.find(id);
        if (row == states.end())
            throw Violation("merge", "record " + id.toHex() + " has operations and no state");
        if (ReferenceMerge::factsOf(value(Record::parse(row->second->state))) != merge.facts())
            throw Violation("merge", "record " + id.toHex() + " is not what its operations make");
    }
}

void checkHomes(const std::vector<registry::RecordRow> &records, const std::vector<registry::StreamRow> &streams)
{
    std::map<std::string, const registry::StreamRow *> byId;
    for (const auto &stream : streams)
        byId[stream.id.toBytes()] = &stream;
    for (const auto &row : records) {
        std::map<std::tuple<int, std::uint64_t, std::uint32_t, std::uint64_t>, std::int64_t> moves;
        for (const auto &fact : ReferenceMerge::factsOf(value(Record::parse(row.state)))) {
            if (fact.tag == ReferenceMerge::kMoved && byId.contains(fact.bytes))
                moves[{byId[fact.bytes]->kind, fact.hlc, fact.deviceNo, fact.dot}] = byId[fact.bytes]->no;
        }
        if (!moves.empty() && moves.rbegin()->second != row.streamNo)
            throw Violation("home", "record " + row.id.toHex() + " is not in the stream that it was moved to");
    }
}

} // namespace wijkronde::simulation
