// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace wijkronde {

/// What an attempt leaves in the settings of the tablet's store, for programs to read: when the last good one ended, in
/// milliseconds UTC by the device's clock, and how many milliseconds the registry's clock is ahead of that.
inline constexpr auto kLastSyncSetting = "last_sync_ms";
inline constexpr auto kClockOffsetSetting = "clock_offset_ms";

} // namespace wijkronde
