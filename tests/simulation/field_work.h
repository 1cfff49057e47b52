// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/simulation/sim_tablet.h"

#include <map>
#include <vector>

namespace wijkronde::simulation {

/// What workers do on their tablets: new records, single fields of records that everybody edits, sets, text, choices
/// between values, deleting and bringing back; also forms that were opened long before they are saved.
class FieldWork {
public:
    explicit FieldWork(test::SeededRandom &random) : m_random(random) {}

    /// One save, or why it was not done. False when the tablet cannot make records yet, or nothing differed.
    Result<bool> edit(SimTablet &tablet);
    const std::vector<Id> &records() const { return m_all; }

private:
    bool chance(std::uint64_t percent) { return m_random.below(100) < percent; }
    Result<bool> create(SimTablet &tablet, bool contact);
    Result<bool> change(SimTablet &tablet, const Record &seen);
    Result<bool> choose(SimTablet &tablet, const Record &seen);
    Result<bool> move(SimTablet &tablet, const Record &seen);
    void changeField(google::protobuf::Message &message, const KindInfo &kind);
    std::string text();
    /// The same text with another word in one place: two such edits can often be brought together.
    std::string reworded(const std::string &text);

    test::SeededRandom &m_random;
    std::vector<Id> m_all;
    std::vector<Id> m_partners;
    std::map<Id, std::vector<Id>> m_contacts; ///< by team
    std::uint64_t m_texts = 0;
};

} // namespace wijkronde::simulation
