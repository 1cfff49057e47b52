// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/wire_fields.h"

#include "tests/support/law.h"
#include "tests/support/test_program.h"

#include <google/protobuf/empty.pb.h>
#include <google/protobuf/unknown_field_set.h>

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

/// Bytes that look like fields more often than chance would have it.
rc::Gen<std::string> nearlyFields()
{
    const auto piece = rc::gen::oneOf(rc::gen::element<std::string>("\x08\x01",
                                                                    "\x12\x02"
                                                                    "ab",
                                                                    "\x1d"
                                                                    "abcd",
                                                                    "\x21"
                                                                    "abcdefgh",
                                                                    "\x0b", "\x0c", "\xff",
                                                                    "\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"),
                                      rc::gen::arbitrary<std::string>());
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string> &pieces) {
                            std::string all;
                            for (const auto &one : pieces)
                                all += one;
                            return all;
                        });
}

} // namespace

class WireFieldsLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useLawCases(); }

    void thePartsAreTheWhole()
    {
        QVERIFY(rc::check([] {
            const auto bytes = *nearlyFields();
            const auto fields = splitFields(bytes);
            if (!fields)
                return;
            std::string all;
            for (const auto &field : *fields) {
                RC_ASSERT(field.tag > 0);
                RC_ASSERT(splitFields(field.bytes)->size() == 1u);
                all += field.bytes;
            }
            RC_ASSERT(all == bytes);
        }));
    }

    void whatIsCutIsWhatProtobufReads()
    {
        // Not the other way round: protobuf takes groups, which proto3 does not have.
        QVERIFY(rc::check([] {
            const auto bytes = *nearlyFields();
            const auto fields = splitFields(bytes);
            google::protobuf::Empty message;
            const bool read = message.ParseFromString(bytes);
            if (!fields)
                return;
            RC_ASSERT(read);
            const auto &known = message.GetReflection()->GetUnknownFields(message);
            RC_ASSERT(static_cast<int>(fields->size()) == known.field_count());
            for (int i = 0; i < known.field_count(); ++i)
                RC_ASSERT(static_cast<int>((*fields)[static_cast<std::size_t>(i)].tag) == known.field(i).number());
        }));
    }

    void twoMessagesBehindEachOtherAreBothThere()
    {
        QVERIFY(rc::check([] {
            const auto one = *nearlyFields();
            const auto other = *nearlyFields();
            const auto a = splitFields(one);
            const auto b = splitFields(other);
            if (!a || !b)
                return;
            const auto both = one + other;
            const auto fields = splitFields(both);
            RC_ASSERT(fields && fields->size() == a->size() + b->size());
        }));
    }

    void aCutInTheMiddleOfAFieldIsNoticed()
    {
        // The negative control of the first law: bytes that stop early are no fields.
        const std::string whole("\x12\x03"
                                "abc");
        QCOMPARE(splitFields(whole)->size(), 1u);
        for (std::size_t size = 1; size < whole.size(); ++size)
            QVERIFY(!splitFields(std::string_view(whole).substr(0, size)));
    }
};

WIJKRONDE_TEST(WireFieldsLaws)
#include "wire_fields_laws.moc"
