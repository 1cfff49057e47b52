// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/transport/http_transport.h"

#include "sync/wire/compression.h"
#include "sync/wire/limits.h"
#include "tests/platform/transport/scripted_server.h"
#include "tests/support/expect.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

constexpr std::chrono::hours kDay{24};

QByteArray packed(wire::Encoding encoding, const std::string &body)
{
    return QByteArray::fromStdString(wire::pack(encoding, body));
}

} // namespace

class HttpTransportTest : public QObject {
    Q_OBJECT

private slots:
    void aCallLooksAsTheProtocolWantsIt()
    {
        ScriptedServer server;
        server.reply = [] { return ScriptedServer::good("ok", "Set-Cookie: who=me\r\n"); };
        auto transport = to(server);
        QCOMPARE(value(transport->exchange({"Push", "body", "dG9rZW4"})).body, std::string("ok"));
        value(transport->exchange({"Push", "body", ""}));
        const auto first = server.requests[0].toLower();
        QVERIFY(first.startsWith("post /wijkronde.v1.syncservice/push http/1.1\r\n"));
        QVERIFY(first.contains("content-type: application/proto\r\n"));
        QVERIFY(first.contains("accept-encoding: zstd, gzip\r\n"));
        QVERIFY(first.contains("authorization: bearer dg9rzw4\r\n"));
        QVERIFY(!first.contains("mozilla"));
        QVERIFY(!first.contains("content-encoding"));
        QVERIFY2(!server.requests[1].toLower().contains("cookie"), "cookies are not kept");
        QVERIFY(!server.requests[1].toLower().contains("authorization"));
    }
    void aLargerBodyGoesOutPacked()
    {
        ScriptedServer server;
        const std::string body(100'000, 'a');
        const auto answer = value(to(server)->exchange({"Push", body, ""}));
        const auto &request = server.requests[0];
        QVERIFY(request.toLower().contains("content-encoding: zstd\r\n"));
        const auto sent = request.mid(request.indexOf("\r\n\r\n") + 4).toStdString();
        QCOMPARE(value(wire::unpack(wire::Encoding::Zstd, sent, 1'000'000)), body);
        QVERIFY(answer.bytesSent < 1'000);
    }
    void answersAreUnpacked_data()
    {
        QTest::addColumn<int>("encoding");
        for (const auto encoding : {wire::Encoding::Identity, wire::Encoding::Gzip, wire::Encoding::Zstd})
            QTest::newRow(std::string(wire::nameOf(encoding)).c_str()) << static_cast<int>(encoding);
    }
    void answersAreUnpacked()
    {
        QFETCH(int, encoding);
        const auto how = static_cast<wire::Encoding>(encoding);
        const auto name = wire::nameOf(how);
        ScriptedServer server;
        const std::string body(300'000, 'b');
        server.reply = [&] {
            return ScriptedServer::good(packed(how, body),
                                        "Content-Encoding: " + QByteArray(name.data(), name.size()) + "\r\n");
        };
        QCOMPARE(value(to(server)->exchange({"Pull", "", ""})).body, body);
    }
    void aBombIsStoppedWhileItUnpacks()
    {
        ScriptedServer server;
        const auto bomb = packed(wire::Encoding::Gzip, std::string(64 * limits::kMiB, '\0'));
        server.reply = [&] { return ScriptedServer::good(bomb, "Content-Encoding: gzip\r\n"); };
        QCOMPARE(codeOf(to(server)->exchange({"Pull", "", ""})), ErrorCode::TooLarge);
    }
    void aBodyThatIsNotPackedAsItSaysIsMalformed()
    {
        ScriptedServer server;
        server.reply = [] { return ScriptedServer::good("plain text", "Content-Encoding: gzip\r\n"); };
        QCOMPARE(codeOf(to(server)->exchange({"Pull", "", ""})), ErrorCode::MalformedMessage);
    }
    void aRedirectIsAnAnswerAndIsNotFollowed()
    {
        ScriptedServer server;
        server.reply = [&] {
            return ScriptedServer::Reply{
                ScriptedServer::http(302, "Location: /login\r\nContent-Type: text/html\r\n", "")};
        };
        QCOMPARE(value(to(server)->exchange({"Pull", "", ""})).status, 302);
        QCOMPARE(server.requests.size(), std::size_t{1});
    }
    void aSignInPageKeepsItsTypeAlsoInAStrangeEncoding()
    {
        ScriptedServer server;
        server.reply = [] {
            return ScriptedServer::Reply{
                ScriptedServer::http(200, "Content-Type: text/html\r\nContent-Encoding: br\r\n", "xxxx")};
        };
        QCOMPARE(value(to(server)->exchange({"Pull", "", ""})).contentType, std::string("text/html"));
    }
    void theRegistrysErrorsAndItsWishToWaitComeThrough()
    {
        ScriptedServer server;
        server.reply = [] {
            return ScriptedServer::Reply{ScriptedServer::http(
                503, "Content-Type: application/json\r\nRetry-After: 12\r\n", R"({"code":"unavailable"})")};
        };
        const auto answer = value(to(server)->exchange({"Push", "", ""}));
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.body, std::string(R"({"code":"unavailable"})"));
        QCOMPARE(*answer.retryAfter, std::chrono::seconds(12));
    }
    void hangingUpBeforeOrInTheAnswerIsTold()
    {
        ScriptedServer server;
        server.reply = [] { return ScriptedServer::Reply{"", true}; };
        QCOMPARE(codeOf(to(server)->exchange({"Push", "x", ""})), ErrorCode::HungUp);
        auto half = ScriptedServer::good(QByteArray(1'000, 'x')).bytes;
        half.chop(500);
        server.reply = [&] { return ScriptedServer::Reply{half, true}; };
        QCOMPARE(codeOf(to(server)->exchange({"Push", "x", ""})), ErrorCode::HungUp);
        // Without a length only the packing shows that the end is missing.
        auto gzip = packed(wire::Encoding::Gzip, std::string(1'000, 'y'));
        gzip.chop(9);
        server.reply = [&] {
            return ScriptedServer::Reply{
                "HTTP/1.1 200 OK\r\nContent-Type: application/proto\r\nContent-Encoding: gzip\r\n\r\n" + gzip, true};
        };
        QCOMPARE(codeOf(to(server)->exchange({"Push", "x", ""})), ErrorCode::HungUp);
    }
    void silenceEndsByTheIdleTimeOut()
    {
        ScriptedServer server;
        server.reply = [] { return ScriptedServer::Reply{""}; };
        QCOMPARE(codeOf(to(server, Millis{50})->exchange({"Push", "x", ""})), ErrorCode::TimedOut);
    }
    void aRunningExchangeCanBeStopped()
    {
        ScriptedServer server;
        auto transport = to(server);
        server.reply = [&] {
            transport->cancel();
            return ScriptedServer::Reply{""};
        };
        QCOMPARE(codeOf(transport->exchange({"Push", "x", ""})), ErrorCode::Cancelled);
        server.reply = [] { return ScriptedServer::good("ok"); };
        value(transport->exchange({"Push", "x", ""}));
    }
    void whereNobodyListensThereIsNoConnection()
    {
        std::string url;
        {
            ScriptedServer server;
            url = server.url();
        }
        HttpTransport transport({url, {}, Millis{5'000}, std::nullopt}, m_clock);
        QCOMPARE(codeOf(transport.exchange({"Push", "x", ""})), ErrorCode::Offline);
    }
    void aRequestOverTheLimitIsNotSent()
    {
        ScriptedServer server;
        std::string noise(2 * limits::kMiB, '\0');
        std::uint32_t state = 1;
        for (auto &c : noise)
            c = static_cast<char>((state = state * 1'664'525u + 1'013'904'223u) >> 24);
        QCOMPARE(codeOf(to(server)->exchange({"Push", noise, ""})), ErrorCode::TooLarge);
        QVERIFY(server.requests.empty());
    }
    void plainHttpToAnotherMachineIsRefused()
    {
        HttpTransport transport({"http://192.0.2.1", {}, Millis{5'000}, std::nullopt}, m_clock);
        QCOMPARE(codeOf(transport.exchange({"Push", "x", ""})), ErrorCode::InvalidArgument);
    }
    void anUntrustedCertificateIsRefusedAndThePinnedOneTaken()
    {
        const auto authority = makeCertificate("20200101000000Z", "20700101000000Z");
        ScriptedServer server(tlsServer());
        HttpTransport plain({server.url("https"), {}, Millis{5'000}, std::nullopt}, m_clock);
        QCOMPARE(codeOf(plain.exchange({"Push", "x", ""})), ErrorCode::Untrusted);
        QVERIFY(server.requests.empty());
        HttpTransport pinned({server.url("https"), authority, Millis{5'000}, std::nullopt}, m_clock);
        QCOMPARE(value(pinned.exchange({"Push", "x", ""})).body, std::string("ok"));
    }
    void aCertificateThatIsNotYetValidIsTakenOnlyWhileTheClockIsBehind()
    {
        const auto authority = makeCertificate("20400101000000Z", "20500101000000Z");
        ScriptedServer server(tlsServer());
        QCOMPARE(outcome(server, kTuesdayMorning, authority), std::string("untrusted"));
        QCOMPARE(outcome(server, WallTime{}, authority), std::string("taken")); // 1970
        QCOMPARE(outcome(server, kTuesdayMorning - kDay - Millis{1}, authority), std::string("taken"));
        QCOMPARE(outcome(server, kTuesdayMorning - kDay, authority), std::string("untrusted"));
        QCOMPARE(outcome(server, kTuesdayMorning + 3 * kDay, authority), std::string("untrusted"));        // a weekend
        QCOMPARE(outcome(server, kTuesdayMorning + 365 * 14 * kDay, authority), std::string("untrusted")); // 2040
        QVERIFY2(outcome(server, WallTime{}, {}) == "untrusted", "only with pinned authorities");
    }
    void anExpiredCertificateIsNeverTaken()
    {
        const auto authority = makeCertificate("20200101000000Z", "20210101000000Z");
        ScriptedServer server(tlsServer());
        for (const auto now : {WallTime{}, kTuesdayMorning - 3 * kDay, kTuesdayMorning, kTuesdayMorning + 3 * kDay,
                               kTuesdayMorning + 365 * 14 * kDay})
            QCOMPARE(outcome(server, now, authority), std::string("untrusted"));
        QVERIFY(server.requests.empty());
    }
    void aForeignCertificateIsNotTakenBecauseTheClockIsBehind()
    {
        const auto authority = makeCertificate("20400101000000Z", "20500101000000Z");
        makeCertificate("20400101000000Z", "20500101000000Z"); // of another authority
        ScriptedServer server(tlsServer());
        QCOMPARE(outcome(server, WallTime{}, authority), std::string("untrusted"));
    }

private:
    std::unique_ptr<HttpTransport> to(const ScriptedServer &server, Millis idle = Millis{10'000})
    {
        return std::make_unique<HttpTransport>(HttpTransport::Options{server.url(), {}, idle, std::nullopt}, m_clock);
    }
    void run(const QStringList &arguments)
    {
        QProcess openssl;
        openssl.setWorkingDirectory(QString::fromStdString(m_folder.path()));
        openssl.start("openssl", arguments);
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            throw std::runtime_error("openssl: " + openssl.readAllStandardError().toStdString());
    }
    /// What a call comes to on a tablet whose clock shows `now` and that last knew the time on Tuesday morning.
    static std::string outcome(const ScriptedServer &server, WallTime now, const QByteArray &authorities)
    {
        const FakeClock clock(now);
        HttpTransport transport({server.url("https"), authorities, Millis{5'000}, kTuesdayMorning}, clock);
        const auto answer = transport.exchange({"Push", "x", ""});
        return answer ? std::string("taken") : std::string(answer.error().info().name);
    }
    /// For 127.0.0.1, in cert.pem; gives the PEM of the authority that signed it. Times in UTC.
    QByteArray makeCertificate(const QString &from, const QString &until)
    {
        writeFile(m_folder.file("names"), "subjectAltName=IP:127.0.0.1\n");
        writeFile(m_folder.file("index"), "");
        writeFile(m_folder.file("ca.cnf"),
                  "[ca]\ndefault_ca = d\n[d]\ndatabase = index\nserial = serial\nnew_certs_dir = .\n"
                  "default_md = sha256\npolicy = p\n[p]\ncommonName = supplied\n");
        const QStringList key{"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"};
        run(QStringList{"req", "-x509", "-keyout", "ca_key.pem", "-out", "ca.pem", "-days", "20000", "-subj",
                        "/CN=Test CA"}
            + key);
        run(QStringList{"req", "-keyout", "key.pem", "-out", "request.pem", "-subj", "/CN=127.0.0.1"} + key);
        run({"ca",          "-batch", "-config",  "ca.cnf",   "-rand_serial", "-notext",    "-in",
             "request.pem", "-cert",  "ca.pem",   "-keyfile", "ca_key.pem",   "-startdate", from,
             "-enddate",    until,    "-extfile", "names",    "-out",         "cert.pem"});
        return QByteArray::fromStdString(readFile(m_folder.file("ca.pem")));
    }
    std::unique_ptr<QTcpServer> tlsServer()
    {
        auto configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(
            QSslCertificate(QByteArray::fromStdString(readFile(m_folder.file("cert.pem")))));
        configuration.setPrivateKey(QSslKey(QByteArray::fromStdString(readFile(m_folder.file("key.pem"))), QSsl::Ec));
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(configuration);
        return server;
    }

    FakeClock m_clock;
    TemporaryFolder m_folder;
};
WIJKRONDE_TEST(HttpTransportTest)
#include "http_transport_test.moc"
