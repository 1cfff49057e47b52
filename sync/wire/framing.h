// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace google::protobuf {
class Message;
}

namespace wijkronde::wire {

/// How a message is written in a body.
enum class MediaType { Proto, Json };

/// Of a Content-Type header: application/proto, application/json (also with charset=utf-8). Nothing for any other.
std::optional<MediaType> mediaTypeOf(std::string_view contentType);
std::string_view nameOf(MediaType mediaType);

/// Into a message; MalformedMessage when the bytes are none, also when they nest deeper than limits::kProtobufDepth.
Result<> parseMessage(MediaType mediaType, std::string_view bytes, google::protobuf::Message &message);
std::string formatMessage(MediaType mediaType, const google::protobuf::Message &message);

} // namespace wijkronde::wire
