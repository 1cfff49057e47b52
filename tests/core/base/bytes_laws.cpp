// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/bytes.h"

#include "tests/support/law.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>
#include <cctype>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

/// Text that is nearly of the alphabet.
rc::Gen<std::string> nearly(const std::string &alphabet)
{
    return rc::gen::container<std::string>(rc::gen::elementOf(alphabet + "=+/ -\n\x80"));
}

const std::string kBase64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

} // namespace

class BytesLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useLawCases(); }

    void bytesComeBackFromText()
    {
        QVERIFY(rc::check([](const std::string &bytes) {
            const auto text = toBase64Url(bytes);
            RC_ASSERT(text.size() == (bytes.size() * 8 + 5) / 6);
            RC_ASSERT(text.find_first_not_of(kBase64Url) == std::string::npos);
            RC_ASSERT(fromBase64Url(text) == bytes);
            RC_ASSERT(fromHex(toHex(bytes)) == bytes);
        }));
    }

    void noTwoTextsAreTheSameBytes()
    {
        // What is taken is what would have been written: nobody can say one thing in two ways.
        QVERIFY(rc::check([] {
            const auto text = *nearly(kBase64Url);
            if (const auto bytes = fromBase64Url(text))
                RC_ASSERT(toBase64Url(*bytes) == text);
        }));
    }

    void hexadecimalKnowsNothingButCase()
    {
        QVERIFY(rc::check([] {
            auto text = *nearly("0123456789abcdefABCDEF");
            const auto bytes = fromHex(text);
            if (!bytes)
                return;
            std::ranges::transform(text, text.begin(),
                                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            RC_ASSERT(toHex(*bytes) == text);
        }));
    }

    void anIdIsSixteenBytesAndNothingElse()
    {
        QVERIFY(rc::check([](const std::string &bytes) {
            const auto id = Id::fromBytes(bytes);
            RC_ASSERT(id.has_value() == (bytes.size() == Id::kSize));
            if (id) {
                RC_ASSERT(id->toBytes() == bytes);
                RC_ASSERT(Id::fromHex(id->toHex()) == *id);
            }
        }));
        QVERIFY(Id::fromHex(std::string(32, 'a')).has_value());
        QVERIFY(!Id::fromHex(std::string(31, 'a')));
    }

    void aCodecThatDropsZerosIsCaught()
    {
        // The negative control: bytes taken for a text that ends at its first zero.
        const std::string bytes("a\0b", 3);
        QVERIFY(fromBase64Url(toBase64Url(bytes.c_str())) != bytes);
    }
};

WIJKRONDE_TEST(BytesLaws)
#include "bytes_laws.moc"
