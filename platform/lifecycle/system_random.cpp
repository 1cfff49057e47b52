// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/lifecycle/system_random.h"

#include <sodium.h>

#include <cstdlib>

namespace wijkronde {

SystemRandom::SystemRandom()
{
    // Without randomness there are no keys and no ids: nothing can be done.
    if (sodium_init() < 0)
        std::abort();
}

void SystemRandom::fill(std::span<std::uint8_t> bytes)
{
    randombytes_buf(bytes.data(), bytes.size());
}

} // namespace wijkronde
