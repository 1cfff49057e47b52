// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/support/messages.h"

namespace wijkronde::test {

/// Who logs and where, in tests that need no more of them than an id.
inline const Id kWorker = idOf(1, 0xC0);
inline const Id kColleague = idOf(2, 0xC0);
inline const Id kBridge = idOf(1, 0xB0);
inline const Id kSchool = idOf(2, 0xB0);

} // namespace wijkronde::test
