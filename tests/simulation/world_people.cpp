// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/quarantine.h"
#include "tests/simulation/checks.h"
#include "tests/simulation/world.h"
#include "tests/support/expect.h"

namespace wijkronde::simulation {

using test::value;

namespace {

/// Much younger than any registry forgets them in the field: so that tablets come back too late.
constexpr Millis kYoungDeparture = std::chrono::hours(1);

} // namespace

/// No fault, but it is forgotten when the registry is rolled back.
void World::administer()
{
    if (!m_registry.disk.isWell())
        return;
    const auto caseStream = m_random.below(SimRegistry::kCaseStreams);
    if (chance(500))
        m_registry.admit(m_registry.workers()[m_random.below(m_registry.workers().size())], caseStream);
    else
        m_registry.writeCase(caseStream);
    trace(nullptr, "case stream: " + std::to_string(caseStream));
}

void World::expel()
{
    if (!m_registry.disk.isWell())
        return;
    const auto caseStream = m_random.below(SimRegistry::kCaseStreams);
    m_report.fault("member_expelled");
    m_registry.expel(m_registry.workers()[m_random.below(m_registry.workers().size())], caseStream);
    trace(nullptr, "somebody leaves case stream: " + std::to_string(caseStream));
}

void World::judge()
{
    if (!m_registry.disk.isWell())
        return;
    const bool release = chance(700);
    m_registry.judge(m_random.next(), release);
    trace(nullptr, release ? "an operation is released" : "an operation is declined");
    lookAtRegistry();
}

void World::withdraw()
{
    auto &tablet = anyTablet();
    if (!tablet.disk.isWell())
        return;
    Quarantine quarantine(*tablet.store);
    const auto kept = value(quarantine.list(-1));
    if (kept.empty())
        return;
    value(quarantine.withdraw(kept[m_random.below(kept.size())].opUid, tablet.clock.now()));
    m_report.verdict("withdrawn");
    trace(&tablet, "an operation is withdrawn");
}

/// Reported lost: it is locked, and its worker gets another one. It may still send, which goes to a person.
void World::revoke()
{
    if (!m_registry.disk.isWell())
        return;
    m_report.fault("tablet_revoked");
    auto &stolen = anyTablet();
    const auto worker = stolen.worker;
    const auto device = stolen.deviceId();
    trace(&stolen, "is revoked");
    m_registry.revoke(device);
    // A clone is the same device to the registry.
    for (auto &tablet : m_tablets) {
        if (tablet->deviceId() == device)
            m_revoked.push_back(std::move(tablet));
    }
    std::erase(m_tablets, nullptr);
    enrol(newTablet(worker));
}

void World::restoreRegistry()
{
    m_report.fault("registry_restored");
    const auto copy = m_random.below(m_registry.copies());
    trace(nullptr, "registry is restored by copies: " + std::to_string(copy));
    m_registry.restore(copy);
    lookAtRegistry("registry_restored");
}

void World::forgetDepartures()
{
    if (!m_registry.disk.isWell())
        return;
    m_report.fault("departures_forgotten");
    m_registry.forgetDepartures(m_time.now() - kYoungDeparture);
    trace(nullptr, "departures are forgotten");
}

void World::judgeAll()
{
    for (auto &tablet : m_revoked)
        sync(*tablet);
    trace(nullptr, "operations judged: " + std::to_string(m_registry.judgeAll()));
    lookAtRegistry();
}

} // namespace wijkronde::simulation
