// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/insight/freshness.h"

#include <algorithm>

namespace wijkronde {
namespace {

using namespace std::chrono;

constexpr months kFreshFor{6};
constexpr months kUsableFor{12};
/// One who is told to be gone may only be on holiday.
constexpr int kSurelyGone = 2;

/// The same day so many months before; the last day of that month where it has no such day.
WallTime monthsBefore(WallTime time, months count)
{
    const auto day = floor<days>(time);
    auto date = year_month_day(day) - count;
    if (!date.ok())
        date = date.year() / date.month() / last;
    return sys_days(date) + (time - day);
}

Freshness freshnessOf(const CheckedState &state, WallTime now)
{
    if (state.gone >= kSurelyGone)
        return Freshness::Stale;
    if (!state.lookedAt)
        return state.gone > 0 ? Freshness::Ageing : Freshness::Unchecked;
    if (*state.lookedAt < monthsBefore(now, kUsableFor))
        return Freshness::Stale;
    const bool isFresh = state.gone == 0 && *state.lookedAt > monthsBefore(now, kFreshFor);
    return isFresh ? Freshness::Fresh : Freshness::Ageing;
}

} // namespace

CheckedState checkedState(std::vector<CheckAnswer> answers, WallTime now)
{
    std::ranges::stable_sort(answers, std::ranges::greater(), &CheckAnswer::at);
    CheckedState state;
    for (const auto &answer : answers) {
        if (answer.result == "gone") {
            ++state.gone;
        } else if (answer.result == "right" || answer.result == "changed") {
            state.lookedAt = std::min(answer.at, now);
            break;
        }
    }
    state.freshness = freshnessOf(state, now);
    return state;
}

} // namespace wijkronde
