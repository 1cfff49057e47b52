// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/registry_world.h"

#include "tests/fuzz/target.h"

namespace wijkronde::fuzz {

using namespace wijkronde::test;

RegistryWorld::RegistryWorld()
{
    start();
}

void RegistryWorld::back()
{
    if (!m_parts->rewind->back())
        start();
}

void RegistryWorld::remember()
{
    m_parts->rewind.emplace(registry().folder().file("registry.db"));
}

void RegistryWorld::expectInvariants()
{
    const auto broken = registry().broken();
    check(broken.empty(), "the registry's invariants: " + (broken.empty() ? std::string() : broken.front()));
}

void RegistryWorld::start()
{
    m_parts.reset();
    m_parts = std::make_unique<Parts>();
    auto &parts = *m_parts;
    parts.registry = std::make_unique<TestRegistry>(Backend::Sqlite);
    auto &registry = *parts.registry;
    parts.endpoint = std::make_unique<registry::Endpoint>(registry.service(), parts.metrics, registry.clock);
    parts.devices = std::make_unique<std::array<TestDevice, 3>>(std::array{TestDevice(registry, registry.worker),
                                                                           TestDevice(registry, registry.colleague),
                                                                           TestDevice(registry, registry.outsider)});
    for (const auto kind : {record::v1::STREAM_KIND_MUNICIPALITY, record::v1::STREAM_KIND_AREA})
        parts.streams.push_back(registry.stream(kind).id);
    for (const auto &team : {registry.team, registry.otherTeam})
        parts.streams.push_back(registry.stream(record::v1::STREAM_KIND_TEAM, team.name).id);
    makePast();
    for (std::size_t i = 0; i < parts.tokens.size(); ++i) {
        (*parts.devices)[i].pull();
        parts.tokens[i] = toBase64Url((*parts.devices)[i].token());
    }
    remember();
    ++m_starts;
}

void RegistryWorld::push(std::size_t device, const record::v1::Operation &operation)
{
    (*m_parts->devices)[device].push({operation});
    m_parts->operations.push_back(operation);
}

void RegistryWorld::makePast()
{
    auto &devices = *m_parts->devices;
    auto &parts = *m_parts;
    const auto at = [&](const Id &id) {
        devices[0].pull();
        return devices[0].record(id);
    };
    for (const auto *note : {"Koffie gezet", "Fiets gemaakt", "Brief gelezen"}) {
        const auto operation = devices[0].newContact(note);
        parts.records.push_back(*Id::fromBytes(operation.record_id()));
        push(0, operation);
        parts.registry->clock.advance(std::chrono::seconds(1));
    }
    const Record place(parts.registry->random.id(), kindByName("place")->number());
    parts.records.push_back(place.id());
    push(0, devices[0].operation(place, placeOf("Buurthuis De Waterlelie"), parts.streams[1]));
    // Two people, one record: both values of the note stand, and one deletes what the other edits.
    for (const std::size_t record : {0u, 1u}) {
        const auto seen = at(parts.records[record]);
        auto mine = contactOf(1, "Van de een");
        auto theirs = contactOf(2, "Van de ander");
        theirs.add_domains("loneliness");
        push(0, devices[0].operation(seen, mine, parts.streams[2]));
        push(1, record == 0 ? devices[1].operation(seen, theirs, parts.streams[2])
                            : *OperationBuilder(seen, parts.registry->random.id(), 5).remove().build());
    }
    push(0, *OperationBuilder(at(parts.records[2]), parts.registry->random.id(), 7).remove().build());
    // The outsider may not see the first team's stream.
    push(2, devices[2].operation(Record(parts.registry->random.id(), kindByName("contact")->number()),
                                 contactOf(3, "Verkeerd gezonden"), parts.streams[2]));
}

} // namespace wijkronde::fuzz
