// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/framing.h"

#include "sync/wire/limits.h"
#include "sync/wire/sync.pb.h"
#include "tests/support/expect.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <google/protobuf/struct.pb.h>

using namespace wijkronde;
using namespace wijkronde::test;
using namespace wijkronde::wire;

class FramingTest : public QObject {
    Q_OBJECT

private slots:
    void mediaTypesAreReadWithTheirParameters()
    {
        QCOMPARE(mediaTypeOf("application/proto").value(), MediaType::Proto);
        QCOMPARE(mediaTypeOf("Application/JSON; charset=UTF-8").value(), MediaType::Json);
        for (const auto *other :
             {"", "text/html", "application/json; charset=latin1", "application/protobuf", "application/connect+proto"})
            QVERIFY(!mediaTypeOf(other));
    }

    void bothFormsCarryTheSameMessage()
    {
        v1::PullRequest request;
        request.mutable_past()->set_incarnation(std::string("\0\xff", 2));
        request.mutable_past()->set_acked(~0ull);
        request.add_cursors()->set_seq(7);
        for (const auto type : {MediaType::Proto, MediaType::Json}) {
            v1::PullRequest back;
            value(parseMessage(type, formatMessage(type, request), back));
            QCOMPARE(back.SerializeAsString(), request.SerializeAsString());
        }
    }

    void whatANewerVersionAddsIsPassedOver()
    {
        v1::PullRequest request;
        value(parseMessage(MediaType::Json, R"({"byteLimit": 5, "somethingNew": {"a": [1]}})", request));
        QCOMPARE(request.byte_limit(), 5u);
        value(parseMessage(MediaType::Proto, std::string("\xf8\x3f\x01", 3), request)); // field 1023
    }

    void noMessageIsMalformed()
    {
        v1::PullRequest request;
        QCOMPARE(codeOf(parseMessage(MediaType::Proto, "\xff", request)), ErrorCode::MalformedMessage);
        QCOMPARE(codeOf(parseMessage(MediaType::Json, "", request)), ErrorCode::MalformedMessage);
        QCOMPARE(codeOf(parseMessage(MediaType::Json, "[1", request)), ErrorCode::MalformedMessage);
        QCOMPARE(codeOf(parseMessage(MediaType::Json, R"({"byteLimit": "many"})", request)),
                 ErrorCode::MalformedMessage);
    }

    void deepNestingIsMalformedInBothForms()
    {
        google::protobuf::Value deep;
        auto *inner = &deep;
        for (int i = 0; i < limits::kProtobufDepth; ++i)
            inner = inner->mutable_list_value()->add_values();
        google::protobuf::Value back;
        QCOMPARE(codeOf(parseMessage(MediaType::Proto, deep.SerializeAsString(), back)), ErrorCode::MalformedMessage);
        const std::string brackets = std::string(5000, '[') + std::string(5000, ']');
        QCOMPARE(codeOf(parseMessage(MediaType::Json, brackets, back)), ErrorCode::MalformedMessage);
        v1::PullRequest request;
        QCOMPARE(codeOf(parseMessage(MediaType::Json, "{\"new\":" + brackets + "}", request)),
                 ErrorCode::MalformedMessage);
    }
};

WIJKRONDE_TEST(FramingTest)
#include "framing_test.moc"
