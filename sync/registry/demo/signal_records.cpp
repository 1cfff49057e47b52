// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/signal_records.h"

#include "sync/registry/demo/log_records.h"
#include "sync/registry/demo/shares.h"
#include "sync/registry/demo/town_data.h"

namespace wijkronde::demo {
namespace {

/// Of the seeds of records.
constexpr std::uint64_t kSignalSort = 0x736967;
constexpr std::uint64_t kReplySort = 0x726570;

const SignalData &dataOf(std::int64_t number)
{
    const auto &all = townData().signalTexts;
    return all[static_cast<std::size_t>(number) % all.size()];
}

} // namespace

std::optional<std::int64_t> SignalRecords::numberAfter(const PlannedLog &planned)
{
    const bool leads =
        planned.approach == Approach::Individual && planned.number % kContactsPerSignal == kContactsPerSignal / 2;
    return leads ? std::optional(planned.number / kContactsPerSignal) : std::nullopt;
}

void SignalRecords::write(const PlannedLog &planned, std::int64_t number, pb::Signal &signal) const
{
    SeededRandom random{m_seed, kSignalSort, static_cast<std::uint64_t>(number)};
    const auto &data = dataOf(number);
    signal.set_noticed_at_ms(toMillis(planned.saved));
    signal.set_noticed_offset_min(amsterdamOffsetMinutes(planned.saved));
    signal.set_signal_category(data.category);
    signal.set_text(data.text);
    signal.add_domains(data.domain);
    if (planned.place >= 0)
        signal.set_place_id(recordId(m_seed, "Place", planned.place).toBytes());
    signal.add_worker_ids(recordId(m_seed, "TeamMember", static_cast<std::int64_t>(planned.worker)).toBytes());
    if (random.chance(600)) {
        for (const auto &need : data.needs)
            signal.add_resource_needs(need);
    }
}

std::optional<std::int64_t> SignalRecords::answeredWith(std::int64_t number) const
{
    SeededRandom random{m_seed, kReplySort, static_cast<std::uint64_t>(number)};
    return number >= kSignalsBeforeAnAnswer && random.chance(kAnswered) ? std::optional(number - kSignalsBeforeAnAnswer)
                                                                        : std::nullopt;
}

void SignalRecords::write(std::int64_t answered, WallTime now, pb::PolicyReply &reply) const
{
    SeededRandom random{m_seed, kReplySort, static_cast<std::uint64_t>(answered), 1};
    const auto &data = dataOf(answered);
    reply.set_signal_id(recordId(m_seed, "Signal", answered).toBytes());
    reply.set_replied_at_ms(toMillis(now));
    reply.set_replied_offset_min(amsterdamOffsetMinutes(now));
    const auto status = data.answer.empty() ? random.weighted(kStandings) : random.weighted(kAnswers);
    reply.set_signal_status(std::string(status));
    if (!data.answer.empty())
        reply.set_text(data.answer);
    reply.set_replied_by("Afdeling samenleving");
}

} // namespace wijkronde::demo
