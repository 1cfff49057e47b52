// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/framing.h"

#include "sync/wire/limits.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/message.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <cctype>

namespace wijkronde::wire {
namespace {

constexpr std::string_view kProto = "application/proto";
constexpr std::string_view kJson = "application/json";

Result<> parseProto(std::string_view bytes, google::protobuf::Message &message)
{
    google::protobuf::io::CodedInputStream input(reinterpret_cast<const std::uint8_t *>(bytes.data()),
                                                 static_cast<int>(bytes.size()));
    input.SetRecursionLimit(limits::kProtobufDepth);
    if (!message.ParseFromCodedStream(&input) || !input.ConsumedEntireMessage())
        return fail(ErrorCode::MalformedMessage, "proto");
    return {};
}

/// Counted before parsing: protobuf's own JSON parser takes time that grows with the square of the depth. A message is
/// an object, perhaps in a list: two levels.
bool nestsTooDeep(std::string_view json)
{
    int depth = 0;
    bool inText = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText && c == '\\')
            ++i;
        else if (c == '"')
            inText = !inText;
        else if (!inText && (c == '{' || c == '['))
            ++depth;
        else if (!inText && (c == '}' || c == ']'))
            --depth;
        if (depth > 2 * limits::kProtobufDepth)
            return true;
    }
    return false;
}

Result<> parseJson(std::string_view bytes, google::protobuf::Message &message)
{
    if (nestsTooDeep(bytes))
        return fail(ErrorCode::MalformedMessage, "json nests too deep");
    google::protobuf::util::JsonParseOptions options;
    options.ignore_unknown_fields = true; // a newer client may say more
    const auto parsed = google::protobuf::util::JsonStringToMessage({bytes.data(), bytes.size()}, &message, options);
    if (!parsed.ok())
        return fail(ErrorCode::MalformedMessage, "json");
    return {};
}

} // namespace

std::optional<MediaType> mediaTypeOf(std::string_view contentType)
{
    std::string plain;
    for (const unsigned char c : contentType) {
        if (c != ' ')
            plain += static_cast<char>(std::tolower(c));
    }
    if (plain == kProto)
        return MediaType::Proto;
    if (plain == kJson || plain == "application/json;charset=utf-8")
        return MediaType::Json;
    return std::nullopt;
}

std::string_view nameOf(MediaType mediaType)
{
    return mediaType == MediaType::Proto ? kProto : kJson;
}

Result<> parseMessage(MediaType mediaType, std::string_view bytes, google::protobuf::Message &message)
{
    return mediaType == MediaType::Proto ? parseProto(bytes, message) : parseJson(bytes, message);
}

std::string formatMessage(MediaType mediaType, const google::protobuf::Message &message)
{
    if (mediaType == MediaType::Proto)
        return message.SerializeAsString();
    std::string json;
    // Our messages hold no Any and no map: writing them as JSON cannot fail.
    [[maybe_unused]] const auto written = google::protobuf::util::MessageToJsonString(message, &json);
    return json;
}

} // namespace wijkronde::wire
