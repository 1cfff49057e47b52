// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/answer.h"

#include "sync/wire/connect.h"
#include "sync/wire/framing.h"

namespace wijkronde {

Result<std::string_view> bodyOf(const Result<Answer> &answer)
{
    if (!answer)
        return fail(answer.error());
    if (answer->status != 200)
        return fail(wire::errorFromAnswer(answer->status, answer->contentType, answer->body));
    if (wire::mediaTypeOf(answer->contentType) != wire::MediaType::Proto)
        return fail(ErrorCode::CaptivePortal, "content type");
    return std::string_view(answer->body);
}

Result<> readMessage(std::string_view body, google::protobuf::Message &message)
{
    return wire::parseMessage(wire::MediaType::Proto, body, message);
}

} // namespace wijkronde
