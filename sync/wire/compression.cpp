// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/compression.h"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <vector>

namespace wijkronde::wire {
namespace {

constexpr int kGzipWindow = 15 + 16; // zlib: 32 KiB window, with a gzip header
constexpr int kGzipLevel = 6;
constexpr int kZstdLevel = 3;
constexpr int kZstdWindowLogMost = 23; // 8 MiB
constexpr int kZstdWindowLogLeast = 10;
constexpr std::size_t kZstdHeadBytes = 18; // the longest head of a frame

/// A packed body must not ask for a larger window than what it may hold: the memory is taken before anything is known
/// of it.
int windowLogFor(std::size_t unpackedLimit)
{
    return std::clamp(static_cast<int>(std::bit_width(unpackedLimit - 1)), kZstdWindowLogLeast, kZstdWindowLogMost);
}
constexpr std::size_t kPieceBytes = 64 * 1024;

std::string_view trim(std::string_view text)
{
    const auto space = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && space(text.back()))
        text.remove_suffix(1);
    return text;
}

bool sameWord(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b,
                              [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// "q=0", "q=0.0", …
bool isRefused(std::string_view parameters)
{
    const auto q = parameters.find("q=");
    if (q == std::string_view::npos)
        return false;
    const auto weight = trim(parameters.substr(q + 2));
    return !weight.empty() && weight.find_first_not_of("0.") == std::string_view::npos;
}

std::string packGzip(std::string_view bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, kGzipLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string packZstd(std::string_view bytes)
{
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), kZstdLevel));
    return packed;
}

} // namespace

std::optional<Encoding> encodingByName(std::string_view name)
{
    name = trim(name);
    for (const auto encoding : {Encoding::Identity, Encoding::Gzip, Encoding::Zstd}) {
        if (sameWord(name, nameOf(encoding)))
            return encoding;
    }
    return name.empty() ? std::optional(Encoding::Identity) : std::nullopt;
}

std::string_view nameOf(Encoding encoding)
{
    static constexpr std::array<std::string_view, 3> names{"identity", "gzip", "zstd"};
    return names[static_cast<std::size_t>(encoding)];
}

Encoding chooseEncoding(std::string_view acceptEncoding)
{
    auto best = Encoding::Identity;
    while (!acceptEncoding.empty()) {
        const auto comma = std::min(acceptEncoding.find(','), acceptEncoding.size());
        const auto item = acceptEncoding.substr(0, comma);
        acceptEncoding.remove_prefix(std::min(comma + 1, acceptEncoding.size()));
        const auto semicolon = std::min(item.find(';'), item.size());
        const auto encoding = encodingByName(item.substr(0, semicolon));
        if (encoding && !isRefused(item.substr(semicolon)))
            best = std::max(best, *encoding);
    }
    return best;
}

std::string pack(Encoding encoding, std::string_view bytes)
{
    switch (encoding) {
    case Encoding::Gzip:
        return packGzip(bytes);
    case Encoding::Zstd:
        return packZstd(bytes);
    case Encoding::Identity:
        break;
    }
    return std::string(bytes);
}

// ---- Unpacker

class Unpacker::Stream {
public:
    virtual ~Stream() = default;
    /// Takes some of `in`, gives at most kPieceBytes; false when the bytes are not packed that way.
    virtual bool step(std::string_view &in, std::string &out) = 0;
    virtual bool isComplete() const = 0;
    /// Why step() gave false: it would take more memory than the limit.
    virtual bool wantsTooMuch() const { return false; }

protected:
    std::vector<char> m_piece = std::vector<char>(kPieceBytes);
};

class Unpacker::GzipStream : public Stream {
public:
    GzipStream()
    {
        if (inflateInit2(&m_stream, kGzipWindow) != Z_OK)
            throw std::bad_alloc();
    }
    ~GzipStream() override { inflateEnd(&m_stream); }

    bool step(std::string_view &in, std::string &out) override
    {
        if (m_complete)
            return false; // bytes after the end
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(in.data()));
        m_stream.avail_in = static_cast<uInt>(in.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(m_piece.data());
        m_stream.avail_out = static_cast<uInt>(m_piece.size());
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            return false;
        m_complete = result == Z_STREAM_END;
        in.remove_prefix(in.size() - m_stream.avail_in);
        out.append(m_piece.data(), m_piece.size() - m_stream.avail_out);
        return true;
    }
    bool isComplete() const override { return m_complete; }

private:
    z_stream m_stream{};
    bool m_complete = false;
};

class Unpacker::ZstdStream : public Stream {
public:
    explicit ZstdStream(int windowLog) : m_context(ZSTD_createDCtx())
    {
        if (!m_context)
            throw std::bad_alloc();
        ZSTD_DCtx_setParameter(m_context, ZSTD_d_windowLogMax, windowLog);
    }
    ~ZstdStream() override { ZSTD_freeDCtx(m_context); }

    bool step(std::string_view &in, std::string &out) override
    {
        if (m_complete)
            return false;
        // A whole frame in one go would be judged by a shorter way, without the window and with the size: the first
        // byte goes alone, so that it does not matter in which pieces a body came.
        ZSTD_inBuffer input{in.data(), m_head.empty() ? std::min<std::size_t>(1, in.size()) : in.size(), 0};
        ZSTD_outBuffer output{m_piece.data(), m_piece.size(), 0};
        const auto left = ZSTD_decompressStream(m_context, &output, &input);
        m_wantsTooMuch = ZSTD_getErrorCode(left) == ZSTD_error_frameParameter_windowTooLarge;
        if (ZSTD_isError(left))
            return false;
        m_head += in.substr(0, std::min(input.pos, kZstdHeadBytes - m_head.size()));
        m_given += output.pos;
        m_complete = left == 0;
        in.remove_prefix(input.pos);
        out.append(m_piece.data(), output.pos);
        return !m_complete || isOfSaidSize();
    }
    bool isComplete() const override { return m_complete; }

    bool wantsTooMuch() const override { return m_wantsTooMuch; }

private:
    /// The head of a frame may say how much is in it; the decoder does not look again.
    bool isOfSaidSize() const
    {
        const auto said = ZSTD_getFrameContentSize(m_head.data(), m_head.size());
        return said == ZSTD_CONTENTSIZE_UNKNOWN || said == m_given;
    }

    ZSTD_DCtx *m_context;
    std::string m_head;
    std::size_t m_given = 0;
    bool m_wantsTooMuch = false;
    bool m_complete = false;
};

Unpacker::Unpacker(Encoding encoding, std::size_t packedLimit, std::size_t unpackedLimit)
    : m_packedLeft(packedLimit), m_unpackedLimit(unpackedLimit)
{
    if (encoding == Encoding::Gzip)
        m_stream = std::make_unique<GzipStream>();
    else if (encoding == Encoding::Zstd)
        m_stream = std::make_unique<ZstdStream>(windowLogFor(unpackedLimit));
}

Unpacker::~Unpacker() = default;
Unpacker::Unpacker(Unpacker &&) noexcept = default;

Result<> Unpacker::feed(std::string_view packed)
{
    if (packed.size() > m_packedLeft)
        return fail(ErrorCode::TooLarge, "packed bytes");
    m_packedLeft -= packed.size();
    if (!m_stream)
        m_unpacked.append(packed);
    // One more step after the last byte: what the decoder still holds back.
    for (bool drained = m_stream == nullptr; !drained;) {
        const auto before = m_unpacked.size();
        const bool hadInput = !packed.empty();
        if (!hadInput && m_stream->isComplete())
            break;
        if (!m_stream->step(packed, m_unpacked))
            return m_stream->wantsTooMuch() ? fail(ErrorCode::TooLarge, "window of packed bytes")
                                            : fail(ErrorCode::MalformedMessage, "packed body");
        if (m_unpacked.size() > m_unpackedLimit)
            break;
        drained = packed.empty() && m_unpacked.size() == before;
    }
    if (m_unpacked.size() > m_unpackedLimit)
        return fail(ErrorCode::TooLarge, "unpacked bytes");
    return {};
}

Result<std::string> Unpacker::finish()
{
    // Connect packs no empty body, also when the header says so.
    if (m_stream && !m_stream->isComplete())
        return fail(ErrorCode::MalformedMessage, "packed body is cut off");
    return std::move(m_unpacked);
}

Result<std::string> unpack(Encoding encoding, std::string_view packed, std::size_t unpackedLimit)
{
    Unpacker unpacker(encoding, packed.size(), unpackedLimit);
    WIJKRONDE_TRY(unpacker.feed(packed));
    return unpacker.finish();
}

} // namespace wijkronde::wire
