// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_program.h"
#include "tests/sync/registry/raw_client.h"
#include "tests/sync/registry/test_registry.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QtTest>

#include <csignal>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

namespace {

constexpr int kPatienceMs = 20'000;

/// The real program on a database that the test set up.
class Program {
public:
    explicit Program(TestRegistry &registry)
    {
        m_process.start(QStringLiteral(WIJKRONDE_REGISTRY_PROGRAM),
                        {"serve", "--database", QString::fromStdString(registry.url()), "--key-file",
                         QString::fromStdString(registry.keyFile()), "--listen", "127.0.0.1:0"});
        if (!m_process.waitForStarted(kPatienceMs)
            || !QTest::qWaitFor([this] { return m_process.canReadLine(); }, kPatienceMs))
            throw std::runtime_error("wijkronde-registry does not start: "
                                     + m_process.readAllStandardError().toStdString());
        const auto line = m_process.readLine().trimmed();
        if (!line.startsWith("listening on http://127.0.0.1:"))
            throw std::runtime_error("unexpected first line: " + line.toStdString());
        m_port = line.mid(line.lastIndexOf(':') + 1).toInt();
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished(kPatienceMs);
    }

    int port() const { return m_port; }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    /// The exit code; -1 when it was killed.
    int finish()
    {
        if (!m_process.waitForFinished(kPatienceMs))
            throw std::runtime_error("wijkronde-registry does not stop");
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    std::string log() { return m_process.readAllStandardError().toStdString(); }

private:
    QProcess m_process;
    int m_port = 0;
};

/// One call; the program judges tokens by the real time, so they come from it too.
template <typename Response>
Response call(RawClient &client, std::string_view method, std::string_view headers,
              const google::protobuf::Message &request)
{
    constexpr std::string_view proto = "Content-Type: application/proto\r\n";
    client.send(rawPost(method, std::string(proto) + std::string(headers), request.SerializeAsString()));
    const auto answer = client.answer();
    Response response;
    if (!answer.starts_with("HTTP/1.1 200 ") || !response.ParseFromString(answer.substr(answer.find("\r\n\r\n") + 4)))
        throw std::runtime_error("no answer: " + answer);
    return response;
}

std::string authorization(RawClient &client, const TestDevice &device)
{
    const auto token = device.token(
        [&](const v1::TokenRequest &request) { return call<v1::TokenResponse>(client, "Token", "", request); });
    return "Authorization: Bearer " + toBase64Url(token) + "\r\n";
}

v1::PushResponse push(int port, const TestDevice &device, const v1::PushRequest &request)
{
    RawClient client(port);
    return call<v1::PushResponse>(client, "Push", authorization(client, device), request);
}

} // namespace

/// The program as the office runs it.
class ServeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void whatWasAnsweredOutlivesAKill()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto request = device.request({device.newContact("a"), device.newContact("b")});
        v1::PushResponse before;
        {
            Program program(registry);
            before = push(program.port(), device, request);
            program.signal(SIGKILL);
            QCOMPARE(program.finish(), -1);
        }
        Program program(registry);
        const auto again = push(program.port(), device, request);
        QCOMPARE(again.ack_through(), before.ack_through());
        QCOMPARE(again.results(1).seq(), before.results(1).seq());
        QCOMPARE(registry.count("SELECT COUNT(*) FROM operation WHERE device_no > 1"), 2);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void aKillBetweenCommitAndAnswerDoublesNothing()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto request = device.request({device.newContact("a")});
        const auto committed = [&] { return registry.count("SELECT COUNT(*) FROM operation WHERE device_no > 1"); };
        {
            Program program(registry);
            RawClient client(program.port());
            const auto headers = "Content-Type: application/proto\r\n" + authorization(client, device);
            QVERIFY(client.send(rawPost("Push", headers, request.SerializeAsString())));
            // Nobody reads the answer; the program dies as soon as the push can be seen.
            QTRY_COMPARE(committed(), 1);
            program.signal(SIGKILL);
            program.finish();
        }
        Program program(registry);
        const auto again = push(program.port(), device, request);
        QCOMPARE(again.ack_through(), 1u);
        QCOMPARE(again.results(0).seq(), registry.stream(record::v1::STREAM_KIND_TEAM, registry.team.name).head);
        QCOMPARE(committed(), 1);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void anIdleClientDoesNotHoldItUp()
    {
        TestRegistry registry(currentBackend());
        Program program(registry);
        RawClient client(program.port());
        QVERIFY(client.send("GET /healthz HTTP/1.1\r\nHost: r\r\n\r\n"));
        QVERIFY(client.answer().starts_with("HTTP/1.1 200 "));
        QElapsedTimer time;
        time.start();
        program.signal(SIGTERM);
        QCOMPARE(program.finish(), 0);
        // Far below the five seconds for which a connection is kept; a second is what is promised on a quiet machine.
        QVERIFY2(time.elapsed() < 3'000, std::to_string(time.elapsed()).c_str());
    }

    void sigtermIsAGracefulEnd()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        for (const auto number : {SIGTERM, SIGINT}) {
            Program program(registry);
            const auto response = push(program.port(), device, device.request({device.newContact("geheime notitie")}));
            QCOMPARE(response.results_size(), 1);
            program.signal(number);
            QCOMPARE(program.finish(), 0);
            const auto log = program.log();
            QVERIFY(log.find("\"event\":\"stopped\"") != std::string::npos);
            QVERIFY(log.find("geheim") == std::string::npos);
            QVERIFY(log.find("Testeboer") == std::string::npos);
        }
    }
};

WIJKRONDE_TEST(ServeTest)
#include "serve_test.moc"
