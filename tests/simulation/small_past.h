// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/core/record/edits.h"
#include "tests/simulation/custody.h"
#include "tests/simulation/seed_report.h"

#include <functional>
#include <string>

namespace wijkronde::simulation {

/// Three edits of one text: each but the first has seen the one before it, and only that.
struct SmallPast {
    SmallPast()
    {
        const Record none(test::idOf(1), kindByName("contact")->number());
        first = noteIn(none, 1);
        second = noteIn(test::after(none, first), 2);
        third = noteIn(test::after(test::after(none, first), second), 3);
    }
    static pb::Operation noteIn(const Record &seen, std::uint64_t number)
    {
        return test::changed(seen, number, [&](auto &contact) { contact.set_work_note(std::to_string(number)); });
    }
    /// The record when the second has never come, and the first comes late without anybody remembering.
    Record withoutSecond() const
    {
        return test::after(test::after(Record(test::idOf(1), kindByName("contact")->number()), third), first);
    }

    pb::Operation first;
    pb::Operation second;
    pb::Operation third;
};

/// The kind of the violation; empty when there is none.
inline std::string violationOf(const std::function<void()> &check)
{
    try {
        check();
    } catch (const Violation &violation) {
        return violation.kind();
    }
    return {};
}

} // namespace wijkronde::simulation
