// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/random.h"

namespace wijkronde {

/// The system's generator, through libsodium.
class SystemRandom : public Random {
public:
    SystemRandom();
    void fill(std::span<std::uint8_t> bytes) override;
};

} // namespace wijkronde
