// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/connect.h"

#include "sync/wire/framing.h"
#include "sync/wire/sync.pb.h"

#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace wijkronde::wire {
namespace {

struct ConnectCode {
    std::string_view name;
    int status;
    ErrorCode meaning; ///< for a client, when there is no detail
};

constexpr auto kCodes = std::to_array<ConnectCode>({
    {"canceled", 499, ErrorCode::Cancelled},
    {"unknown", 500, ErrorCode::Internal},
    {"invalid_argument", 400, ErrorCode::InvalidArgument},
    {"deadline_exceeded", 504, ErrorCode::TimedOut},
    {"not_found", 404, ErrorCode::NotFound},
    {"already_exists", 409, ErrorCode::AlreadyEnrolled},
    {"permission_denied", 403, ErrorCode::CodeInvalid},
    {"resource_exhausted", 429, ErrorCode::TooLarge},
    {"failed_precondition", 400, ErrorCode::UpgradeNeeded},
    {"aborted", 409, ErrorCode::StoreBusy},
    {"out_of_range", 400, ErrorCode::InvalidArgument},
    {"unimplemented", 501, ErrorCode::UnknownMethod},
    {"internal", 500, ErrorCode::Internal},
    {"unavailable", 503, ErrorCode::TooFast},
    {"data_loss", 500, ErrorCode::Internal},
    {"unauthenticated", 401, ErrorCode::Unauthenticated},
});

std::string upper(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return result;
}

/// Connect wants standard base 64 without padding.
std::string toBase64(std::string_view bytes)
{
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(),
                      variant);
    text.pop_back(); // the terminating zero
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    while (!text.empty() && text.back() == '=')
        text.remove_suffix(1);
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL_NO_PADDING)
        != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

std::string stringAt(const google::protobuf::Struct &object, const std::string &key)
{
    const auto found = object.fields().find(key);
    return found == object.fields().end() ? std::string() : found->second.string_value();
}

/// Our own error, from the detail that the registry added.
std::optional<ErrorCode> codeFromDetails(const google::protobuf::Struct &body)
{
    const auto details = body.fields().find("details");
    if (details == body.fields().end())
        return std::nullopt;
    for (const auto &item : details->second.list_value().values()) {
        v1::ErrorDetail detail;
        const auto value = fromBase64(stringAt(item.struct_value(), "value"));
        if (stringAt(item.struct_value(), "type") != v1::ErrorDetail::descriptor()->full_name() || !value
            || !detail.ParseFromString(*value))
            continue;
        for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
            if (upper(errorInfo(static_cast<ErrorCode>(code)).name) == detail.reason())
                return static_cast<ErrorCode>(code);
        }
    }
    return std::nullopt;
}

void setString(google::protobuf::Struct &object, const std::string &key, std::string value)
{
    (*object.mutable_fields())[key].set_string_value(std::move(value));
}

} // namespace

int httpStatusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UnknownMethod:
        return 404;
    case ErrorCode::MethodNotAllowed:
        return 405;
    case ErrorCode::WrongMediaType:
        return 415;
    default:
        break;
    }
    const auto found = std::ranges::find(kCodes, errorInfo(code).connectCode, &ConnectCode::name);
    return found == kCodes.end() ? 500 : found->status;
}

std::string errorBody(const Error &error)
{
    v1::ErrorDetail detail;
    detail.set_reason(upper(error.info().name));
    google::protobuf::Struct body;
    setString(body, "code", std::string(error.info().connectCode));
    setString(body, "message", plainLine(error));
    auto &item = *(*body.mutable_fields())["details"].mutable_list_value()->add_values()->mutable_struct_value();
    setString(item, "type", v1::ErrorDetail::descriptor()->full_name());
    setString(item, "value", toBase64(detail.SerializeAsString()));
    setString(*(*item.mutable_fields())["debug"].mutable_struct_value(), "reason", detail.reason());
    return formatMessage(MediaType::Json, body);
}

Error errorFromAnswer(int httpStatus, std::string_view contentType, std::string_view body)
{
    const auto status = "http " + std::to_string(httpStatus);
    google::protobuf::Struct object;
    const bool json = mediaTypeOf(contentType) == MediaType::Json && parseMessage(MediaType::Json, body, object);
    const auto named = json ? std::ranges::find(kCodes, stringAt(object, "code"), &ConnectCode::name) : kCodes.end();
    if (named != kCodes.end())
        return {codeFromDetails(object).value_or(named->meaning), status};
    switch (httpStatus) {
    case 413:
        return {ErrorCode::TooLarge, status};
    case 429:
    case 503:
        return {ErrorCode::TooFast, status};
    case 500:
    case 502:
    case 504:
        return {ErrorCode::HungUp, status};
    default:
        return {ErrorCode::CaptivePortal, status};
    }
}

} // namespace wijkronde::wire
