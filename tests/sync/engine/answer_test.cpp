// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/answer.h"

#include "sync/wire/connect.h"
#include "sync/wire/sync.pb.h"
#include "tests/support/expect.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

Result<Answer> answer(int status, const std::string &type, const std::string &body)
{
    Answer made;
    made.status = status;
    made.contentType = type;
    made.body = body;
    return made;
}

} // namespace

class AnswerTest : public QObject {
    Q_OBJECT

private slots:
    void aGoodAnswerGivesItsBody()
    {
        QCOMPARE(value(bodyOf(answer(200, "application/proto", "abc"))), std::string_view("abc"));
    }
    void aSignInPageIsNoAnswerAlsoWithStatus200()
    {
        QCOMPARE(codeOf(bodyOf(answer(200, "text/html; charset=utf-8", "<html>"))), ErrorCode::CaptivePortal);
        QCOMPARE(codeOf(bodyOf(answer(302, "text/html", ""))), ErrorCode::CaptivePortal);
        QCOMPARE(codeOf(bodyOf(answer(511, "text/html", "<html>"))), ErrorCode::CaptivePortal);
    }
    void anErrorOfTheRegistryKeepsItsMeaning()
    {
        for (const auto code :
             {ErrorCode::TooLarge, ErrorCode::CodeInvalid, ErrorCode::TooFast, ErrorCode::Unauthenticated}) {
            const auto body = wire::errorBody({code, "detail"});
            QCOMPARE(codeOf(bodyOf(answer(wire::httpStatusOf(code), "application/json", body))), code);
        }
    }
    void troubleWithTheStoreOfTheRegistryIsNotOneOfThisTablet()
    {
        for (const auto code : {ErrorCode::StoreFull, ErrorCode::StoreFailed, ErrorCode::StoreCorrupt,
                                ErrorCode::MigrationFailed, ErrorCode::KeyUnavailable}) {
            const auto body = wire::errorBody({code, "detail"});
            const auto got = bodyOf(answer(wire::httpStatusOf(code), "application/json", body));
            QCOMPARE(codeOf(got), ErrorCode::RegistryFailed);
            QVERIFY(!got.error().info().permanent);
            QCOMPARE(got.error().detail, std::string(errorInfo(code).name));
        }
        const auto body = wire::errorBody({ErrorCode::StoreBusy, "detail"});
        QCOMPARE(codeOf(bodyOf(answer(409, "application/json", body))), ErrorCode::TooFast);
    }
    void aFailureOfTheTransportStaysWhatItWas()
    {
        QCOMPARE(codeOf(bodyOf(fail(ErrorCode::Untrusted))), ErrorCode::Untrusted);
    }
    void bytesThatAreNoMessageAreMalformed()
    {
        v1::PushResponse message;
        QCOMPARE(codeOf(readMessage("\xff\xff\xff", message)), ErrorCode::MalformedMessage);
    }
};
WIJKRONDE_TEST(AnswerTest)
#include "answer_test.moc"
