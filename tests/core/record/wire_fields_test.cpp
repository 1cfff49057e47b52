// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/wire_fields.h"

#include "core/schema/fieldwork.pb.h"
#include "tests/support/messages.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
namespace pb = wijkronde::record::v1;

class WireFieldsTest : public QObject {
    Q_OBJECT

private slots:
    void aMessageIsCutIntoItsFieldsAndLosesNothing()
    {
        auto contact = test::contactOf(-5, "note");
        contact.add_domains("");
        contact.add_worker_ids(std::string(16, 'w'));
        const auto bytes = contact.SerializeAsString();
        const auto fields = splitFields(bytes);
        QVERIFY(fields.has_value());
        std::string joined;
        std::multiset<std::uint32_t> tags;
        for (const auto &field : *fields) {
            joined += field.bytes;
            tags.insert(field.tag);
        }
        QCOMPARE(joined, bytes);
        QCOMPARE(tags.count(pb::Contact::kDomainsFieldNumber), 2u);
        QCOMPARE(tags.size(), 8u);
        QVERIFY(splitFields("")->empty());
    }

    void fieldsOfAnyWireTypeArePassedOn()
    {
        // 900 as a varint of ten bytes, 901 as fixed64, 902 as fixed32, 903 as a message.
        const std::string bytes = "\xa0\x38\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"
                                  "\xa9\x38"
                                  "12345678"
                                  "\xb5\x38"
                                  "1234"
                                  "\xba\x38\x02\x08\x01";
        const auto fields = splitFields(bytes);
        QVERIFY(fields.has_value());
        QCOMPARE(fields->size(), 4u);
        for (std::uint32_t i = 0; i < 4; ++i)
            QCOMPARE((*fields)[i].tag, 900 + i);
    }

    void brokenBytesAreNoMessage()
    {
        const auto broken = [](std::string_view bytes) { return !splitFields(bytes); };
        QVERIFY(broken("\x08")); // no payload
        QVERIFY(broken("\x0a\x05"
                       "abc"));                                      // shorter than it says
        QVERIFY(broken("\x0a\xff\xff\xff\xff\xff\xff\xff\xff\x7f")); // longer than anything
        QVERIFY(broken(std::string_view("\x00\x01", 2)));            // tag 0
        QVERIFY(broken("\x0b\x0c"));                                 // a group
        QVERIFY(broken("\x0e"));                                     // no wire type
        QVERIFY(broken("\x09"
                       "1234567"));                                           // seven of eight bytes
        QVERIFY(broken("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"));  // a varint without end
        QVERIFY(broken(std::string_view("\x80\x80\x80\x80\x80\x01\x00", 7))); // a key over 32 bits
    }

    void aMessageCutOffAnywhereIsRefusedOrShorter()
    {
        const auto bytes = test::contactOf(1'773'133'200'000, "a longer note").SerializeAsString();
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            const auto fields = splitFields(std::string_view(bytes).substr(0, length));
            pb::Contact contact;
            QCOMPARE(fields.has_value(), contact.ParseFromString(bytes.substr(0, length)));
        }
    }

    void randomBytesNeverReadOutside()
    {
        test::SeededRandom random(11);
        for (int i = 0; i < 50'000; ++i) {
            std::string bytes(random.below(24), '\0');
            for (auto &byte : bytes)
                byte = static_cast<char>(random.below(256));
            const auto fields = splitFields(bytes);
            std::size_t size = 0;
            for (const auto &field : fields.value_or(std::vector<WireField>{}))
                size += field.bytes.size();
            QCOMPARE(size, fields ? bytes.size() : 0u);
        }
    }
};

WIJKRONDE_TEST(WireFieldsTest)
#include "wire_fields_test.moc"
