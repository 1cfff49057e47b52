// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/http_server.h"

#include "sync/registry/endpoint.h"
#include "sync/registry/metrics.h"
#include "sync/wire/limits.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/raw_client.h"
#include "tests/sync/registry/test_registry.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QtTest>

#include <httplib.h>

#include <thread>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

namespace {

constexpr std::string_view kProto = "Content-Type: application/proto\r\n";

/// A registry that listens on loopback.
class Listening {
public:
    Listening() : m_port(value(m_server.listen({"127.0.0.1", 0, {}, {}}))), m_thread([this] { m_server.run(); }) {}
    ~Listening() { stop(); }

    void stop()
    {
        m_server.stop();
        if (m_thread.joinable())
            m_thread.join();
    }
    int port() const { return m_port; }
    std::string authorization() { return "Authorization: Bearer " + toBase64Url(device.token()) + "\r\n"; }

    TestRegistry registry{Backend::Sqlite};
    TestDevice device{registry, registry.worker};
    Metrics metrics;

private:
    Endpoint m_endpoint{registry.service(), metrics, registry.clock};
    HttpServer m_server{m_endpoint};
    int m_port;
    std::thread m_thread;
};

bool has(const std::string &answer, std::string_view text)
{
    return answer.find(text) != std::string::npos;
}

std::string bodyOf(const std::string &answer)
{
    return answer.substr(answer.find("\r\n\r\n") + 4);
}

} // namespace

/// The real server, over loopback.
class HttpServerTest : public QObject {
    Q_OBJECT

private slots:
    void oneConnectionCarriesManyCalls()
    {
        Listening server;
        RawClient client(server.port());
        const auto headers = std::string(kProto) + server.authorization();
        for (int i = 0; i < 20; ++i) {
            QVERIFY(client.send(rawPost("Pull", headers, server.device.pullRequest().SerializeAsString())));
            const auto answer = client.answer();
            QVERIFY(answer.starts_with("HTTP/1.1 200 "));
            v1::PullResponse response;
            QVERIFY(response.ParseFromString(bodyOf(answer)));
            QCOMPARE(response.streams_size(), 3);
        }
    }

    void answersArePackedOnlyAsWeSay()
    {
        Listening server;
        RawClient client(server.port());
        // cpp-httplib would gzip JSON by itself.
        const auto headers = "Content-Type: application/json\r\nAccept-Encoding: gzip, br\r\n" + server.authorization();
        QVERIFY(client.send(rawPost("Confirm", headers, "{}")));
        const auto small = client.answer();
        QVERIFY(!has(small, "Content-Encoding"));
        QCOMPARE(bodyOf(small), "{}");
        QVERIFY(client.send(
            rawPost("Pull", headers, wire::formatMessage(wire::MediaType::Json, server.device.pullRequest()))));
        const auto large = client.answer();
        QVERIFY(has(large, "Content-Encoding: gzip\r\n"));
        v1::PullResponse response;
        value(wire::parseMessage(wire::MediaType::Json,
                                 value(wire::unpack(wire::Encoding::Gzip, bodyOf(large), limits::kMiB)), response));
        QCOMPARE(response.streams_size(), 3);
    }

    void chunkedBodiesAreRead()
    {
        Listening server;
        RawClient client(server.port());
        QVERIFY(
            client.send("POST /wijkronde.v1.SyncService/Confirm HTTP/1.1\r\nHost: r\r\nTransfer-Encoding: chunked\r\n"
                        "Content-Type: application/json\r\n"
                        + server.authorization() + "\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"));
        QVERIFY(client.answer().starts_with("HTTP/1.1 200 "));
        QVERIFY(client.send(rawPost("Confirm", std::string(kProto) + server.authorization(), "")));
        QVERIFY(client.answer().starts_with("HTTP/1.1 200 "));
    }

    void refusalsKeepTheConnection()
    {
        Listening server;
        RawClient client(server.port());
        const auto expect = [&](const std::string &request, std::string_view status, std::string_view code) {
            if (!client.send(request))
                return std::string("not sent");
            auto answer = client.answer();
            return answer.starts_with(status) && has(answer, code) && has(answer, "Content-Type: application/json")
                       ? std::string("as expected")
                       : answer;
        };
        const std::string good = "as expected";
        QCOMPARE(expect(rawPost("Pull", kProto, "x"), "HTTP/1.1 401 ", "\"unauthenticated\""), good);
        QCOMPARE(expect(rawPost("Nothing", kProto, "x"), "HTTP/1.1 404 ", "\"unimplemented\""), good);
        QCOMPARE(expect(rawPost("Pull", "Content-Type: text/html\r\n", "x"), "HTTP/1.1 415 ", "\"unknown\""), good);
        QCOMPARE(expect(rawPost("Pull", std::string(kProto) + "Content-Encoding: br\r\n", "x"), "HTTP/1.1 501 ",
                        "\"unimplemented\""),
                 good);
        QCOMPARE(expect(rawPost("Push", std::string(kProto) + server.authorization(), "\xff"), "HTTP/1.1 400 ",
                        "\"invalid_argument\""),
                 good);
        QCOMPARE(
            expect("GET /wijkronde.v1.SyncService/Push HTTP/1.1\r\nHost: r\r\n\r\n", "HTTP/1.1 405 ", "Allow: POST"),
            good);
        const auto large = std::string(limits::kRequestPackedBytes + 1, 'x');
        QCOMPARE(
            expect(rawPost("Push", std::string(kProto) + server.authorization(), large), "HTTP/1.1 429 ", "TOO_LARGE"),
            good);
        QCOMPARE(expect(rawPost("Pull", kProto, ""), "HTTP/1.1 401 ", "\"unauthenticated\""), good);
    }

    void aBodyThatGoesOnIsAnsweredAndHungUpOn()
    {
        Listening server;
        RawClient client(server.port());
        QVERIFY(client.send("POST /wijkronde.v1.SyncService/Push HTTP/1.1\r\nHost: r\r\nContent-Length: 1000000000\r\n"
                            + std::string(kProto) + server.authorization() + "\r\n"));
        const std::string piece(limits::kMiB, 'x');
        for (std::size_t sent = 0; sent < 2 * limits::kDrainBytes && client.send(piece); sent += piece.size()) {
        }
        const auto answer = client.answer();
        QVERIFY(answer.empty() || has(answer, "TOO_LARGE"));
        QVERIFY(client.isClosed());
        QVERIFY(server.metrics.text().find("method=\"Push\",code=\"resource_exhausted\"") != std::string::npos);
    }

    void aHeadThatGoesOnIsRefused()
    {
        Listening server;
        RawClient client(server.port());
        QVERIFY(client.send("POST /wijkronde.v1.SyncService/Enrol HTTP/1.1\r\n"));
        const auto header = "X-Much: " + std::string(1'000, 'x') + "\r\n";
        for (std::size_t sent = 0; sent < limits::kHeadBytes && client.send(header); sent += header.size()) {
        }
        const auto answer = client.answer();
        QVERIFY(answer.starts_with("HTTP/1.1 429 "));
        QVERIFY(has(answer, "TOO_LARGE"));
        QVERIFY(client.isClosed());
    }

    void aRequestThatIsTooSlowIsGivenUp()
    {
        Listening server;
        RawClient client(server.port());
        const auto body = server.device.request({server.device.newContact("slow")}).SerializeAsString();
        auto request = rawPost("Push", std::string(kProto) + "Expect: 100-continue\r\n" + server.authorization(), body);
        const auto head = request.substr(0, request.size() - body.size());
        QVERIFY(client.send(head));
        QVERIFY(client.answer().starts_with("HTTP/1.1 100 ")); // it has begun
        server.registry.clock.advance(limits::kTransferPatience + Millis{2'000});
        QVERIFY(client.send(body.substr(0, 1)));
        QCOMPARE(client.answer(), std::string());
        QVERIFY(client.isClosed());
        QCOMPARE(server.registry.count("SELECT COUNT(*) FROM operation WHERE device_no > 1"), 0);
    }

    void stoppingDoesNotWaitForIdleOrSlowClients()
    {
        Listening server;
        RawClient idle(server.port());
        QVERIFY(idle.send("GET /healthz HTTP/1.1\r\nHost: r\r\n\r\n"));
        QVERIFY(idle.answer().starts_with("HTTP/1.1 200 "));
        RawClient half(server.port());
        QVERIFY(half.send("POST /wijkronde.v1.SyncService/Enrol HTTP/1.1\r\nHost: r\r\nExpect: 100-continue\r\n"
                          "Content-Length: 100\r\n"
                          + std::string(kProto) + "\r\n"));
        QVERIFY(half.answer().starts_with("HTTP/1.1 100 "));
        QElapsedTimer time;
        time.start();
        server.stop();
        QVERIFY2(time.elapsed() < 3'000, std::to_string(time.elapsed()).c_str());
        QVERIFY(idle.isClosed());
    }

    void methodsThatWouldBeReadIntoMemoryAreRefusedUnread()
    {
        Listening server;
        for (const std::string method : {"PUT", "PATCH", "DELETE", "PRI", "OPTIONS"}) {
            RawClient client(server.port());
            QVERIFY(client.send(method + " /x HTTP/1.1\r\nHost: r\r\nContent-Length: 1000000000\r\n\r\n"));
            QVERIFY(client.answer().starts_with("HTTP/1.1 405 "));
            QVERIFY(client.isClosed());
        }
    }

    void aBodyOnAGetIsNotTakenForTheNextRequest()
    {
        Listening server;
        RawClient client(server.port());
        const std::string hidden = "GET /metrics HTTP/1.1\r\nHost: r\r\n\r\n";
        QVERIFY(client.send("GET /healthz HTTP/1.1\r\nHost: r\r\nContent-Length: " + std::to_string(hidden.size())
                            + "\r\n\r\n" + hidden));
        QVERIFY(client.answer().starts_with("HTTP/1.1 405 "));
        QVERIFY(client.isClosed());
    }

    void noiseIsARefusalInConnectsForm()
    {
        Listening server;
        RawClient client(server.port());
        QVERIFY(client.send("this is no http\r\n\r\n"));
        const auto answer = client.answer();
        QVERIFY(answer.starts_with("HTTP/1.1 400 "));
        QVERIFY(has(answer, "invalid_argument"));
    }

    void aClientThatHangsUpMidBodyLeavesNothing()
    {
        Listening server;
        {
            RawClient client(server.port());
            const auto body = server.device.request({server.device.newContact("half")}).SerializeAsString();
            const auto request = rawPost("Push", std::string(kProto) + server.authorization(), body);
            QVERIFY(client.send(request.substr(0, request.size() - 5)));
        }
        server.stop();
        QCOMPARE(server.registry.count("SELECT COUNT(*) FROM operation WHERE device_no > 1"), 0);
    }

    void stoppingFinishesWhatRuns()
    {
        Listening server;
        auto client = std::make_unique<RawClient>(server.port());
        const auto headers = std::string(kProto) + server.authorization();
        const auto body = server.device.request({server.device.newContact("last")}).SerializeAsString();
        const auto request = rawPost("Push", headers, body);
        QVERIFY(client->send(request.substr(0, request.size() - 1)));
        {
            // Connections are accepted in order: when this one is answered, the first is being read.
            RawClient second(server.port());
            QVERIFY(second.send("GET /healthz HTTP/1.1\r\nHost: r\r\n\r\n"));
            QVERIFY(second.answer().starts_with("HTTP/1.1 200 "));
        }
        std::thread stopping([&] { server.stop(); });
        QVERIFY(client->send(request.substr(request.size() - 1)));
        const auto answer = client->answer();
        client.reset();
        stopping.join();
        QVERIFY(answer.starts_with("HTTP/1.1 200 "));
        QCOMPARE(server.registry.count("SELECT COUNT(*) FROM operation WHERE device_no > 1"), 1);
    }

    void aHundredClientsAtOnceAreAllAnswered()
    {
        Listening server;
        const auto headers = std::string(kProto) + server.authorization();
        const auto request = rawPost("Pull", headers, server.device.pullRequest().SerializeAsString());
        std::atomic<int> answered = 0;
        std::vector<std::thread> clients;
        for (int i = 0; i < 100; ++i) {
            clients.emplace_back([&] {
                RawClient client(server.port());
                if (client.send(request) && client.answer().starts_with("HTTP/1.1 200 "))
                    ++answered;
            });
        }
        for (auto &client : clients)
            client.join();
        QCOMPARE(answered.load(), 100);
    }

    void overTlsTheSameIsSaidToWhoTrustsTheCertificate()
    {
        TestRegistry registry(Backend::Sqlite);
        const auto certificate = registry.folder().file("certificate.pem");
        const auto key = registry.folder().file("key.pem");
        QCOMPARE(
            QProcess::execute("openssl", {"req", "-x509", "-newkey", "ed25519", "-nodes", "-days", "2", "-subj",
                                          "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
                                          QString::fromStdString(key), "-out", QString::fromStdString(certificate)}),
            0);
        Metrics metrics;
        Endpoint endpoint(registry.service(), metrics, registry.clock);
        HttpServer server(endpoint);
        const int port = value(server.listen({"127.0.0.1", 0, certificate, key}));
        std::thread serving([&] { server.run(); });
        {
            httplib::SSLClient trusting("localhost", port);
            trusting.set_ca_cert_path(certificate.c_str());
            const auto answer = trusting.Get("/healthz");
            QVERIFY(answer && answer->status == 200);
            httplib::SSLClient stranger("localhost", port);
            QVERIFY(!stranger.Get("/healthz"));
        }
        server.stop();
        serving.join();
    }

    void aPortInUseIsAPlainError()
    {
        Listening server;
        Metrics metrics;
        Endpoint endpoint(server.registry.service(), metrics, server.registry.clock);
        HttpServer second(endpoint);
        QCOMPARE(codeOf(second.listen({"127.0.0.1", server.port(), {}, {}})), ErrorCode::InvalidArgument);
        HttpServer third(endpoint);
        QCOMPARE(codeOf(third.listen({"127.0.0.1", 0, "/nowhere.pem", "/nowhere.pem"})), ErrorCode::InvalidArgument);
    }
};

WIJKRONDE_TEST(HttpServerTest)
#include "http_server_test.moc"
