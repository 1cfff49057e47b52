// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <variant>

namespace wijkronde {

enum class LogLevel { Debug, Info, Warning, Error };

/// The keys that a log line may have. A name, a note or an id of a record has no key here, so it cannot be logged:
/// numbers, durations and names from our own tables only.
enum class LogKey {
    Bytes,
    Code,
    Count,
    DeviceNo,
    DurationMs,
    Error,
    Method,
    Port,
    Signal,
    Status,
    Step,
    Streams,
    Verdict,
    Version,
};

struct LogValue {
    LogKey key;
    std::variant<std::int64_t, std::string_view> value;
};

/// Writes one JSON line to standard error: {"level":"info","event":"…",…}. `event` and text values are literals of
/// ours. Any thread; lines are written whole.
void log(LogLevel level, std::string_view event, std::initializer_list<LogValue> values = {});

} // namespace wijkronde
