// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

/// How far one can rely on what is known of a partner (domain.md 4.7). Shown as a colour and a word, never one alone.
enum class Freshness {
    Unchecked, ///< nobody has looked yet
    Fresh,     ///< looked at within 6 months
    Ageing,    ///< within 12 months, or once told to be gone since
    Stale,     ///< longer ago, or told to be gone twice since
};

/// One answer to "Klopt dit nog?".
struct CheckAnswer {
    WallTime at;
    std::string result; ///< a code of check_result
};

struct CheckedState {
    Freshness freshness = Freshness::Unchecked;
    std::optional<WallTime> lookedAt; ///< when it was last found right, or put right
    int gone = 0;                     ///< how often it was told to be gone since then

    bool operator==(const CheckedState &) const = default;
};

/// What the answers say together, in any order. "I do not know" says nothing. Months are those of the calendar, in UTC;
/// an answer of the future (a clock was wrong) counts as one of now.
CheckedState checkedState(std::vector<CheckAnswer> answers, WallTime now);

} // namespace wijkronde
