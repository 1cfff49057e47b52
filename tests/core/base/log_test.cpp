// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/log.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

#include <thread>

using namespace wijkronde;

namespace {

/// What is written to standard error meanwhile.
template <typename Work>
std::string captured(Work work)
{
    const test::TemporaryFolder folder;
    const auto path = folder.file("stderr");
    std::fflush(stderr);
    const int before = ::dup(STDERR_FILENO);
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(file, STDERR_FILENO);
    work();
    std::fflush(stderr);
    ::dup2(before, STDERR_FILENO);
    ::close(before);
    ::close(file);
    return test::readFile(path);
}

} // namespace

class LogTest : public QObject {
    Q_OBJECT

private slots:
    void aLineIsOneJsonObject()
    {
        const auto line = captured([] {
            log(LogLevel::Warning, "sync_failed",
                {{LogKey::Error, "timed_out"}, {LogKey::DurationMs, 1200}, {LogKey::DeviceNo, -1}});
        });
        QCOMPARE(line, "{\"level\":\"warning\",\"event\":\"sync_failed\",\"error\":\"timed_out\",\"duration_ms\":1200,"
                       "\"device_no\":-1}\n");
    }

    void everyKeyAndLevelHasItsName()
    {
        using enum LogKey;
        const auto lines = captured([] {
            for (const auto level : {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
                log(level, "event",
                    {{Bytes, 0},
                     {Code, 1},
                     {Count, 2},
                     {DeviceNo, 3},
                     {DurationMs, 4},
                     {Error, 5},
                     {Method, 6},
                     {Port, 7},
                     {Signal, 8},
                     {Status, 9},
                     {Step, 10},
                     {Streams, 11},
                     {Verdict, 12},
                     {Version, 13}});
        });
        const auto object =
            QJsonDocument::fromJson(QByteArray::fromStdString(lines.substr(0, lines.find('\n')))).object();
        int number = 0;
        for (const auto *key : {"bytes", "code", "count", "device_no", "duration_ms", "error", "method", "port",
                                "signal", "status", "step", "streams", "verdict", "version"})
            QCOMPARE(object[QLatin1String(key)].toInt(-1), number++);
        QCOMPARE(object.size(), 2 + number);
        QCOMPARE(object["level"].toString(), "debug");
        QVERIFY(lines.find("\"info\"") < lines.find("\"warning\"")
                && lines.find("\"warning\"") < lines.rfind("\"error\""));
    }

    void aValueCannotBreakOutOfItsLine()
    {
        const auto line = captured([] {
            log(LogLevel::Info, "a\"b\n", {{LogKey::Status, "x\",\"note\":\"\\ é\x01"}});
        });
        QCOMPARE(std::count(line.begin(), line.end(), '\n'), 1);
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(line));
        QVERIFY(document.isObject());
        QCOMPARE(document.object().size(), 3);
        QVERIFY(line.find("note") == std::string::npos || !document.object().contains("note"));
    }

    void linesOfSeveralThreadsAreWhole()
    {
        const auto lines = captured([] {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 4; ++thread) {
                threads.emplace_back([thread] {
                    for (int i = 0; i < 200; ++i)
                        log(LogLevel::Info, "tick", {{LogKey::Count, i}, {LogKey::Step, thread}});
                });
            }
        });
        const auto rows = QByteArray::fromStdString(lines).split('\n');
        QCOMPARE(rows.size(), 801);
        for (int i = 0; i < 800; ++i)
            QVERIFY2(QJsonDocument::fromJson(rows[i]).isObject(), rows[i]);
    }
};

WIJKRONDE_TEST(LogTest)
#include "log_test.moc"
