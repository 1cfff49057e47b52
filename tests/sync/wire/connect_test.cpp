// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/connect.h"

#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::wire;

class ConnectTest : public QObject {
    Q_OBJECT

private slots:
    void everyErrorComesThroughToTheOtherSide()
    {
        for (int i = 0; i <= static_cast<int>(ErrorCode::Cancelled); ++i) {
            const Error error{static_cast<ErrorCode>(i), "detail"};
            const auto back = errorFromAnswer(httpStatusOf(error.code), "application/json", errorBody(error));
            QCOMPARE(back.code, error.code);
        }
    }

    void theBodyIsAConnectError()
    {
        const auto body =
            QJsonDocument::fromJson(QByteArray::fromStdString(errorBody({ErrorCode::TooLarge, {}}))).object();
        QCOMPARE(body["code"].toString(), "resource_exhausted");
        QVERIFY(!body["message"].toString().isEmpty());
        const auto detail = body["details"].toArray().at(0).toObject();
        QCOMPARE(detail["type"].toString(), "wijkronde.v1.ErrorDetail");
        QCOMPARE(detail["value"].toString(), "CglUT09fTEFSR0U");
        QCOMPARE(detail["debug"].toObject()["reason"].toString(), "TOO_LARGE");
    }

    void statusesAreConnects()
    {
        QCOMPARE(httpStatusOf(ErrorCode::MalformedMessage), 400);
        QCOMPARE(httpStatusOf(ErrorCode::Unauthenticated), 401);
        QCOMPARE(httpStatusOf(ErrorCode::CodeInvalid), 403);
        QCOMPARE(httpStatusOf(ErrorCode::UnknownMethod), 404);
        QCOMPARE(httpStatusOf(ErrorCode::MethodNotAllowed), 405);
        QCOMPARE(httpStatusOf(ErrorCode::WrongMediaType), 415);
        QCOMPARE(httpStatusOf(ErrorCode::TooLarge), 429);
        QCOMPARE(httpStatusOf(ErrorCode::Internal), 500);
        QCOMPARE(httpStatusOf(ErrorCode::UnsupportedCompression), 501);
        QCOMPARE(httpStatusOf(ErrorCode::TooFast), 503);
    }

    void anErrorWithoutOurDetailIsReadByItsCode()
    {
        const auto codeOf = [](const char *body) { return errorFromAnswer(500, "application/json", body).code; };
        QCOMPARE(codeOf(R"({"code":"unauthenticated"})"), ErrorCode::Unauthenticated);
        QCOMPARE(codeOf(R"({"code":"unavailable","message":"x"})"), ErrorCode::TooFast);
        QCOMPARE(codeOf(R"({"code":"resource_exhausted","details":[{"type":"other.Type","value":"AAAA"}]})"),
                 ErrorCode::TooLarge);
        QCOMPARE(
            codeOf(R"({"code":"resource_exhausted","details":[{"type":"wijkronde.v1.ErrorDetail","value":"***"}]})"),
            ErrorCode::TooLarge);
    }

    void whatIsNoConnectErrorIsToldByItsStatus()
    {
        const auto codeOf = [](int status) {
            return errorFromAnswer(status, "text/html", "<html>sign in</html>").code;
        };
        QCOMPARE(codeOf(302), ErrorCode::CaptivePortal);
        QCOMPARE(codeOf(403), ErrorCode::CaptivePortal);
        QCOMPARE(codeOf(413), ErrorCode::TooLarge);
        QCOMPARE(codeOf(429), ErrorCode::TooFast);
        QCOMPARE(codeOf(502), ErrorCode::HungUp);
        QCOMPARE(codeOf(503), ErrorCode::TooFast);
        QCOMPARE(errorFromAnswer(403, "application/json", "{\"error\": \"not ours\"}").code, ErrorCode::CaptivePortal);
        QCOMPARE(errorFromAnswer(403, "application/json", "[[[").code, ErrorCode::CaptivePortal);
    }
};

WIJKRONDE_TEST(ConnectTest)
#include "connect_test.moc"
