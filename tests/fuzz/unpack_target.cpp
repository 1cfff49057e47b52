// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/compression.h"
#include "tests/fuzz/choices.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <array>

namespace wijkronde::fuzz {
namespace {

using namespace wijkronde::wire;

/// Packed bodies of strangers, with caps: the caps hold, the size of the pieces does not matter, and what was packed by
/// us comes out as it went in.
class UnpackTarget : public Target {
public:
    explicit UnpackTarget(bool planted) : m_planted(planted) {}

    void run(std::string_view input) override
    {
        Choices choices(input);
        static constexpr std::array encodings{Encoding::Gzip, Encoding::Zstd, Encoding::Identity};
        const auto encoding = choices.oneOf(encodings);
        const std::size_t unpackedLimit = std::size_t{1} << choices.below(21);
        const bool packFirst = choices.onceIn(4);
        const auto pieceBytes = std::size_t{1} + choices.byte();
        const auto text = std::string(choices.rest());
        const auto packed = packFirst ? pack(encoding, text) : text;

        const auto whole = unpack(encoding, packed, unpackedLimit);
        if (whole)
            check(whole->size() <= unpackedLimit, "more came out than the cap allows");
        else
            check(whole.error().code == ErrorCode::TooLarge || whole.error().code == ErrorCode::MalformedMessage,
                  "an error that is not of unpacking");
        const auto pieces = inPieces(encoding, packed, unpackedLimit, pieceBytes);
        check(pieces.has_value() == whole.has_value(), "pieces and the whole are judged differently");
        check(!whole || *pieces == *whole, "pieces give something else than the whole");
        if (packFirst && text.size() <= unpackedLimit)
            check(whole && *whole == text, "what was packed does not come out");
        if (!packed.empty())
            checkPackedLimit(encoding, packed);
        chooseEncoding(text);
    }

private:
    Result<std::string> inPieces(Encoding encoding, std::string_view packed, std::size_t limit, std::size_t pieceBytes)
    {
        Unpacker unpacker(encoding, packed.size(), limit);
        // The planted fault: the last byte of a body in pieces is forgotten.
        if (m_planted && packed.size() > pieceBytes)
            packed.remove_suffix(1);
        while (!packed.empty()) {
            const auto piece = packed.substr(0, pieceBytes);
            packed.remove_prefix(piece.size());
            WIJKRONDE_TRY(unpacker.feed(piece));
        }
        return unpacker.finish();
    }

    static void checkPackedLimit(Encoding encoding, std::string_view packed)
    {
        Unpacker unpacker(encoding, packed.size() - 1, std::size_t{1} << 20);
        const auto fed = unpacker.feed(packed);
        check(!fed && fed.error().code == ErrorCode::TooLarge, "more went in than the cap allows");
    }

    bool m_planted;
};

} // namespace

std::unique_ptr<Target> makeUnpackTarget(bool planted)
{
    return std::make_unique<UnpackTarget>(planted);
}

} // namespace wijkronde::fuzz
