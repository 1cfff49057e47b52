// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/answer.h"

#include "sync/wire/connect.h"
#include "sync/wire/framing.h"

namespace wijkronde {
namespace {

/// What the registry says of its own store is not about the one of this tablet, and may pass without this tablet.
Error seenFromHere(Error error)
{
    switch (error.code) {
    case ErrorCode::StoreBusy:
        return {ErrorCode::TooFast, std::move(error.detail)};
    case ErrorCode::StoreCorrupt:
    case ErrorCode::StoreForeign:
    case ErrorCode::StoreTooNew:
    case ErrorCode::StoreTooOld:
    case ErrorCode::StoreWrongKey:
    case ErrorCode::StoreNotEncrypted:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreFailed:
    case ErrorCode::MigrationFailed:
    case ErrorCode::KeyUnavailable:
        return {ErrorCode::RegistryFailed, std::string(error.info().name)};
    default:
        return error;
    }
}

} // namespace

Result<std::string_view> bodyOf(const Result<Answer> &answer)
{
    if (!answer)
        return fail(answer.error());
    if (answer->status != 200)
        return fail(seenFromHere(wire::errorFromAnswer(answer->status, answer->contentType, answer->body)));
    if (wire::mediaTypeOf(answer->contentType) != wire::MediaType::Proto)
        return fail(ErrorCode::CaptivePortal, "content type");
    return std::string_view(answer->body);
}

Result<> readMessage(std::string_view body, google::protobuf::Message &message)
{
    return wire::parseMessage(wire::MediaType::Proto, body, message);
}

} // namespace wijkronde
