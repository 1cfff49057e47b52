// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"

#include <map>
#include <string>
#include <string_view>

namespace wijkronde {

/// Measures what each entry of ours (a view-model call, a slot, a result that arrives) takes on the GUI thread. None
/// may take longer than the limit. Keeps the worst by name, for tests and the bench. With WIJKRONDE_GUI_BUDGET=abort in
/// the environment the program stops at the first that does. GUI thread only.
class GuiBudget {
public:
    static constexpr std::chrono::milliseconds kLimit{8};

    struct Entry {
        std::chrono::microseconds worst{0};
        std::int64_t calls = 0;
    };

    class Scope {
    public:
        /// `name` is a literal: "DayModel.show".
        explicit Scope(std::string_view name);
        ~Scope();
        Scope(const Scope &) = delete;
        Scope &operator=(const Scope &) = delete;

    private:
        std::string_view m_name;
        SteadyTime m_start;
    };

    /// Nothing is measured without a clock.
    static void useClock(const Clock *clock);
    static const std::map<std::string, Entry, std::less<>> &entries();
    static void clear();
};

} // namespace wijkronde
