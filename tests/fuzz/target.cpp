// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/target.h"

#include <algorithm>

namespace wijkronde::fuzz {

const std::vector<TargetInfo> &targets()
{
    static const std::vector<TargetInfo> all{
        {"decode", makeDecodeTarget}, {"enrolment", makeEnrolmentTarget}, {"pull", makePullTarget},
        {"push", makePushTarget},     {"state", makeStateTarget},         {"unpack", makeUnpackTarget},
    };
    return all;
}

const TargetInfo *targetByName(std::string_view name)
{
    const auto found = std::ranges::find(targets(), name, &TargetInfo::name);
    return found == targets().end() ? nullptr : &*found;
}

} // namespace wijkronde::fuzz
