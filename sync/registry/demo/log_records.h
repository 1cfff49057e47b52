// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/fieldwork.pb.h"
#include "core/schema/network.pb.h"
#include "sync/registry/demo/day_plan.h"
#include "sync/registry/demo/note_text.h"

namespace wijkronde::demo {

/// The n-th of a kind in the town of a seed: records name one another by it.
Id recordId(std::uint64_t seed, std::string_view messageName, std::int64_t number);

/// Writes planned visits and logs out as the records that their authors would have saved.
class LogRecords {
public:
    /// `contacts`: how many there are in all; decides how far apart the text traps are.
    LogRecords(std::uint64_t seed, const CasePlan &cases, std::int64_t contacts);

    void write(const PlannedVisit &planned, record::v1::Visit &visit) const;
    /// Whether something was heard during the visit that others should know; mostly nothing.
    static bool tellsSomething(const PlannedVisit &planned);
    void write(const PlannedVisit &planned, record::v1::Observation &observation) const;
    void write(const PlannedLog &planned, record::v1::Contact &contact) const;
    /// Returns the partner that it was about, as an index into the town's.
    std::size_t write(const PlannedLog &planned, record::v1::GroupActivity &activity) const;
    /// "Klopt dit nog?", asked in a talk with a partner.
    void write(const PlannedLog &planned, std::size_t partner, record::v1::PartnerCheck &check) const;

private:
    template <typename Message>
    void writeCommon(SeededRandom &random, const PlannedLog &planned, Message &message) const;
    void writeStep(SeededRandom &random, const PlannedLog &planned, record::v1::Contact &contact) const;
    void writeCase(SeededRandom &random, const PlannedLog &planned, record::v1::Contact &contact) const;
    void writeNote(SeededRandom &random, const PlannedLog &planned, record::v1::Contact &contact) const;
    std::string idBytes(std::string_view messageName, std::int64_t number) const;
    /// Empty for most contacts.
    std::string_view trapOf(std::int64_t contact) const;

    std::uint64_t m_seed;
    const CasePlan &m_cases;
    std::int64_t m_trapDistance;
    NoteText m_notes;
};

} // namespace wijkronde::demo
