// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/fuzz/choices.h"
#include "tests/fuzz/registry_world.h"

#include <map>
#include <set>
#include <vector>

namespace wijkronde::fuzz {

/// One device's part in an input: what it has seen, and operations that are mostly such as its app would make: now and
/// then with a wrong dot, id, kind, number or past.
class PushGrammar {
public:
    PushGrammar(RegistryWorld &world, const test::TestDevice &device) : m_world(world), m_device(device) {}

    test::TestDevice &device() { return m_device; }
    /// Sees what the others did. Throws Broken when the registry's answer does not add up.
    void look();
    /// The next push. Its operations count as seen by their author from then on.
    v1::PushRequest request(Choices &choices);
    /// What an answer means for the numbers.
    void take(const v1::PushResponse &response);

private:
    record::v1::Operation operation(Choices &choices);
    Record &view(const Id &id, std::uint32_t kind);
    Id uid(Choices &choices);
    static void nameDots(record::v1::Operation &operation, Choices &choices);
    static void tamper(v1::PushRequest &request, Choices &choices);

    RegistryWorld &m_world;
    test::TestDevice m_device;
    std::map<Id, Record> m_views;
};

} // namespace wijkronde::fuzz
