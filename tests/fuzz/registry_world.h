// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/endpoint.h"
#include "sync/registry/metrics.h"
#include "tests/fuzz/rewind.h"
#include "tests/sync/registry/test_registry.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace wijkronde::fuzz {

/// A registry with a small past: three devices of two teams, records of several kinds, two open conflicts, one deleted
/// record, an operation in quarantine. Put back after each input.
class RegistryWorld {
public:
    RegistryWorld();

    /// Everything as it was when it was last remembered. Now and then that takes a new start, with new ids: `starts`
    /// counts them.
    void back();
    /// From now on back() leads to this moment.
    void remember();
    int starts() const { return m_starts; }
    /// Nothing was written since back().
    bool isUntouched() const { return m_parts->rewind->isThere(); }
    /// Throws Broken unless every invariant that the database can show holds.
    void expectInvariants();

    test::TestRegistry &registry() { return *m_parts->registry; }
    registry::Endpoint &endpoint() { return *m_parts->endpoint; }
    /// As they were at the start; a target works on copies.
    const std::array<test::TestDevice, 3> &devices() const { return *m_parts->devices; }
    /// Good for all inputs: the registry's clock stands still.
    const std::array<std::string, 3> &tokens() const { return m_parts->tokens; }
    /// Records that are there, in the order in which they were made.
    const std::vector<Id> &records() const { return m_parts->records; }
    const std::vector<Id> &streams() const { return m_parts->streams; }
    /// The operations of the past, in order.
    const std::vector<record::v1::Operation> &operations() const { return m_parts->operations; }

private:
    struct Parts {
        std::unique_ptr<test::TestRegistry> registry;
        registry::Metrics metrics;
        std::unique_ptr<registry::Endpoint> endpoint;
        std::unique_ptr<std::array<test::TestDevice, 3>> devices;
        std::array<std::string, 3> tokens;
        std::vector<Id> records;
        std::vector<Id> streams;
        std::vector<record::v1::Operation> operations;
        std::optional<Rewind> rewind;
    };
    void start();
    void makePast();
    void push(std::size_t device, const record::v1::Operation &operation);

    std::unique_ptr<Parts> m_parts;
    int m_starts = 0;
};

} // namespace wijkronde::fuzz
