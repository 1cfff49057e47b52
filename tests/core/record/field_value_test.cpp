// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/field_value.h"

#include "tests/support/test_program.h"

#include <QtTest>

#include <limits>

namespace wijkronde::test {
namespace {

using google::protobuf::FieldDescriptor;

FieldValue sampleOf(const FieldInfo &field)
{
    if (field.isSet())
        return std::vector<std::string>{"b", "a", "b"};
    switch (field.descriptor->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
        return std::string("Zoë\0 x", 7);
    case FieldDescriptor::CPPTYPE_BOOL:
        return false;
    case FieldDescriptor::CPPTYPE_INT32:
        return std::int64_t{std::numeric_limits<std::int32_t>::min()};
    default:
        return std::numeric_limits<std::int64_t>::max();
    }
}

} // namespace

class FieldValueTest : public QObject {
    Q_OBJECT

private slots:
    void everyFieldOfEveryKindGivesBackWhatItWasGiven()
    {
        for (const auto &kind : allKinds()) {
            const auto message = kind.newMessage();
            for (const auto &field : kind.fields()) {
                const auto name = kind.name() + "." + field.name();
                QVERIFY2(fieldValue(field, *message) == FieldValue(), name.c_str());
                setFieldValue(field, sampleOf(field), *message);
                QVERIFY2(fieldValue(field, *message) == sampleOf(field), name.c_str());
            }
        }
    }

    void aSetIsReplacedAndNothingEmptiesAField()
    {
        for (const auto &kind : allKinds()) {
            const auto message = kind.newMessage();
            for (const auto &field : kind.fields()) {
                setFieldValue(field, sampleOf(field), *message);
                setFieldValue(field, sampleOf(field), *message);
                QVERIFY2(fieldValue(field, *message) == sampleOf(field), field.name().c_str());
                setFieldValue(field, {}, *message);
                QVERIFY2(fieldValue(field, *message) == FieldValue(), field.name().c_str());
            }
            QCOMPARE(message->ByteSizeLong(), std::size_t{0});
        }
    }
};
WIJKRONDE_TEST(FieldValueTest)

} // namespace wijkronde::test

#include "field_value_test.moc"
