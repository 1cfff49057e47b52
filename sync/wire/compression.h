// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace wijkronde::wire {

/// How the body of a request or an answer is packed: the value of Content-Encoding.
enum class Encoding { Identity, Gzip, Zstd };

/// "identity" when the name is empty; nothing for an encoding that is not ours.
std::optional<Encoding> encodingByName(std::string_view name);
std::string_view nameOf(Encoding encoding);
/// The supported names, for Accept-Encoding and for an error's text.
inline constexpr std::string_view kEncodings = "zstd, gzip";
/// The best encoding that an Accept-Encoding header allows: zstd, then gzip, then identity. Heeds q=0.
Encoding chooseEncoding(std::string_view acceptEncoding);

/// Packs in memory. Identity gives the bytes back.
std::string pack(Encoding encoding, std::string_view bytes);

/// Unpacks a stream piece by piece and counts both sides while it does, so that a small body never becomes a large one
/// in memory. After an error it stays failed.
class Unpacker {
public:
    Unpacker(Encoding encoding, std::size_t packedLimit, std::size_t unpackedLimit);
    ~Unpacker();
    Unpacker(Unpacker &&) noexcept;
    Unpacker &operator=(Unpacker &&) = delete;

    /// TooLarge over a limit, MalformedMessage when the bytes are not packed that way.
    Result<> feed(std::string_view packed);
    /// The whole; MalformedMessage when the stream was cut off.
    Result<std::string> finish();

private:
    class Stream;
    class GzipStream;
    class ZstdStream;

    std::unique_ptr<Stream> m_stream;
    std::size_t m_packedLeft;
    std::size_t m_unpackedLimit;
    std::string m_unpacked;
};

/// The whole of a body at once.
Result<std::string> unpack(Encoding encoding, std::string_view packed, std::size_t unpackedLimit);

} // namespace wijkronde::wire
