// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/policy.pb.h"
#include "sync/registry/demo/day_plan.h"

#include <cstdint>
#include <optional>

namespace wijkronde::demo {

/// What the team tells policy after some of its talks, and what policy answers. Policy takes its time: with each new
/// signal comes an answer to one of before.
class SignalRecords {
public:
    explicit SignalRecords(std::uint64_t seed) : m_seed(seed) {}

    /// Which signal this talk leads to; most lead to none.
    static std::optional<std::int64_t> numberAfter(const PlannedLog &planned);
    void write(const PlannedLog &planned, std::int64_t number, record::v1::Signal &signal) const;

    /// Which signal is answered when this one is given; none at first, and not each of them.
    std::optional<std::int64_t> answeredWith(std::int64_t number) const;
    void write(std::int64_t answered, WallTime now, record::v1::PolicyReply &reply) const;

private:
    std::uint64_t m_seed;
};

} // namespace wijkronde::demo
