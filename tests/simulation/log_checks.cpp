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

Id idOf(const std::string &bytes)
{
    return Id::fromBytes(bytes).value_or(Id{});
}

} // namespace

void checkAccounts(const std::vector<registry::LoggedOperation> &log, const std::vector<Id> &quarantined,
                   const Custody &custody)
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
    if (!quarantined.empty())
        throw Violation("quarantined", std::to_string(quarantined.size()) + " good operations wait for judgement");
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

} // namespace wijkronde::simulation
