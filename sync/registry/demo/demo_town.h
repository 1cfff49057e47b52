// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/ports/clock.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace google::protobuf {
class Message;
}

namespace wijkronde {

/// How much of Merenveld to make (domain.md 5). The same options always give the same town, byte for byte.
struct DemoOptions {
    std::uint64_t seed = 20260101;
    /// History before `end`, in months.
    int months = 13;
    /// The moment that the history ends: "now" of the demo.
    WallTime end{};
    /// For benchmarks: exactly so many contacts, evenly over the months; 0 = as the team's year gives (about 13,800).
    int contacts = 0;
};

/// A worker of the demo team; the first one is the tablet's owner in scripts and tests.
struct DemoWorker {
    Id id;
    std::string name;
    std::string jobTitle;
};

/// A record of the demo, as its author would have saved it.
struct DemoRecord {
    Id id;
    /// One of the record kinds; valid during the call.
    const google::protobuf::Message *record;
    /// Set for what belongs to a case: the team's reference code, whose stream it lives in.
    std::string caseCode;
    /// Index into workers().
    std::size_t author;
    WallTime savedAt;
};

/// Merenveld and its team De Waterhoek: fictional, seeded, with the traps for text that every part of the app must
/// survive. Makes records only; who stores or sends them is the caller's affair.
class DemoTown {
public:
    explicit DemoTown(const DemoOptions &options);
    ~DemoTown();

    const std::string &municipalityName() const;
    const std::string &teamName() const;
    Id teamId() const;
    const std::vector<DemoWorker> &workers() const;
    /// Members of the case stream of a reference code, as indexes into workers().
    std::vector<std::size_t> caseMembers(const std::string &caseCode) const;

    /// Everything in order of time: registers first (areas, places, partners and their people, own terms), then visits
    /// and what was heard there, contacts, group activities, what was found about a partner, signals and their answers.
    /// Stops when `take` returns false.
    void forEach(const std::function<bool(const DemoRecord &)> &take) const;

private:
    struct Plan;
    std::unique_ptr<Plan> m_plan;
};

} // namespace wijkronde
