// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

/// The Connect protocol, unary calls (connectrpc.com/docs/protocol): what client and server share.
namespace wijkronde::wire {

/// Where the calls live: POST /wijkronde.v1.SyncService/Push.
inline constexpr std::string_view kServicePath = "/wijkronde.v1.SyncService/";

/// The HTTP status that an error goes out with.
int httpStatusOf(ErrorCode code);

/// The JSON body of an error: code, message, and a detail (wijkronde.v1.ErrorDetail) whose reason is our own name for
/// it in upper case, such as TOO_LARGE.
std::string errorBody(const Error &error);

/// What an answer with a status other than 200 says. Uses the detail's reason, else the Connect code, else the HTTP
/// status; anything that is not a Connect error (a web page, a bare status) is CaptivePortal, or HungUp for a gateway's
/// 502 and 504.
Error errorFromAnswer(int httpStatus, std::string_view contentType, std::string_view body);

} // namespace wijkronde::wire
