// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/transport.h"
#include "tests/simulation/sim_registry.h"
#include "tests/simulation/sim_tablet.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde::simulation {

/// Negative controls: one rule of the protocol is broken, between engine and registry or on a disk from outside, and
/// the simulator must notice. Nothing of it is in the product.
class Breaks {
public:
    struct Kind {
        std::string_view name;
        std::string_view what;
    };
    static const std::vector<Kind> &kinds();

    /// `broken`: a name, or empty for none.
    Breaks(std::string broken, SimRegistry &registry) : m_broken(std::move(broken)), m_registry(registry) {}

    /// On a call's way to the registry.
    void before(Call &call);
    /// On an answer's way back.
    void after(const Call &call, Answer &answer);
    /// Before and after an answer is taken on a tablet.
    void beforeTaking(SimTablet &tablet);
    void afterTaking(SimTablet &tablet, bool rejoined);
    /// The process of a tablet is killed.
    void killed(SimTablet &tablet);

private:
    bool is(std::string_view name) const { return m_broken == name; }
    void forgetUids(const Call &call);
    void rememberUids();
    void claimToHaveSeenAll(Call &call);
    static void callAllSafe(Answer &answer);
    void emptyPages(Answer &answer);

    std::string m_broken;
    SimRegistry &m_registry;
    std::vector<Id> m_sent;
    int m_pages = 0;
};

} // namespace wijkronde::simulation
