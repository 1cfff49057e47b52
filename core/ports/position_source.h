// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace wijkronde {

/// WGS 84.
struct Position {
    double latitude = 0;
    double longitude = 0;
    double accuracyMetres = -1; ///< negative = unknown
};

/// One position when a page asks for it; never a track. Called and calling back on the GUI thread.
class PositionSource {
public:
    enum class Failure { Off, Denied, TimedOut };

    virtual ~PositionSource() = default;
    /// Calls exactly one of both, once, unless cancelled.
    virtual void request(std::function<void(Position)> found, std::function<void(Failure)> failed) = 0;
    virtual void cancel() = 0;
};

} // namespace wijkronde
