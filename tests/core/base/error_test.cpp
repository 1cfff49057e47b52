// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/error.h"

#include "tests/support/test_program.h"

#include <QtTest>

#include <set>

using namespace wijkronde;

namespace {

constexpr auto kLast = static_cast<int>(ErrorCode::Cancelled);

} // namespace

class ErrorTest : public QObject {
    Q_OBJECT

private slots:
    void theTableHasEveryCodeInOrder()
    {
        for (int i = 0; i <= kLast; ++i) {
            const auto code = static_cast<ErrorCode>(i);
            QVERIFY2(errorInfo(code).code == code, errorInfo(code).name.data());
        }
    }

    void namesAndTextKeysAreUniqueAndWellFormed()
    {
        std::set<std::string_view> names;
        std::set<std::string_view> texts;
        for (int i = 0; i <= kLast; ++i) {
            const auto &info = errorInfo(static_cast<ErrorCode>(i));
            QVERIFY2(names.insert(info.name).second, info.name.data());
            QVERIFY2(texts.insert(info.text).second, info.name.data());
            QVERIFY(info.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
        }
    }

    void everyCodeSaysWhatToDoAndHowToExit()
    {
        // https://connectrpc.com/docs/protocol, Error Codes.
        const std::set<std::string_view> connect{
            "canceled",       "unknown",           "invalid_argument",   "deadline_exceeded",   "not_found",
            "already_exists", "permission_denied", "resource_exhausted", "failed_precondition", "aborted",
            "out_of_range",   "unimplemented",     "internal",           "unavailable",         "data_loss",
            "unauthenticated"};
        for (int i = 0; i <= kLast; ++i) {
            const auto &info = errorInfo(static_cast<ErrorCode>(i));
            QVERIFY2(info.exitCode == 1 || info.exitCode == 2, info.name.data());
            QVERIFY2(connect.contains(info.connectCode), info.name.data());
            QVERIFY2(!info.text.empty() && info.text.back() != '.', info.name.data());
            QVERIFY2(info.text.find('\n') == std::string_view::npos, info.name.data());
        }
    }

    void aPlainLineIsTheTextAndTheDetail()
    {
        QCOMPARE(plainLine({ErrorCode::NotFound, {}}), "There is no such record here.");
        QCOMPARE(plainLine({ErrorCode::NotFound, "visit"}), "There is no such record here (visit).");
    }
};

WIJKRONDE_TEST(ErrorTest)
#include "error_test.moc"
