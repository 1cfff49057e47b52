// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/log.h"

#include <array>
#include <cstdio>
#include <string>

namespace wijkronde {
namespace {

constexpr auto kKeyNames =
    std::to_array<std::string_view>({"bytes", "code", "count", "device_no", "duration_ms", "error", "method", "port",
                                     "signal", "status", "step", "streams", "verdict", "version"});
constexpr auto kLevelNames = std::to_array<std::string_view>({"debug", "info", "warning", "error"});

void appendText(std::string &line, std::string_view text)
{
    line += '"';
    for (const char c : text) {
        // Values are names from our own tables: anything else is a mistake and must not break the line.
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
                           || c == '-' || c == '.' || c == ' ' || c == '/';
        line += plain ? c : '?';
    }
    line += '"';
}

} // namespace

void log(LogLevel level, std::string_view event, std::initializer_list<LogValue> values)
{
    std::string line = "{\"level\":";
    appendText(line, kLevelNames[static_cast<std::size_t>(level)]);
    line += ",\"event\":";
    appendText(line, event);
    for (const auto &[key, value] : values) {
        line += ",\"";
        line += kKeyNames[static_cast<std::size_t>(key)];
        line += "\":";
        if (const auto *number = std::get_if<std::int64_t>(&value))
            line += std::to_string(*number);
        else
            appendText(line, std::get<std::string_view>(value));
    }
    line += "}\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace wijkronde
