// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/engine/transport.h"

namespace google::protobuf {
class Message;
}

namespace wijkronde {

/// The body of a good answer, or in our terms why there is none. A web page in place of an answer, also one with status
/// 200, is CaptivePortal. What the registry
/// says of its own store (no room, damaged) is RegistryFailed: never a failure of this tablet's store. The view lives
/// as long as the answer.
Result<std::string_view> bodyOf(const Result<Answer> &answer);

/// MalformedMessage when the bytes are no such message.
Result<> readMessage(std::string_view body, google::protobuf::Message &message);

} // namespace wijkronde
