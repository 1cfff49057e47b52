// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/endpoint.h"

#include "sync/registry/metrics.h"
#include "sync/wire/connect.h"
#include "sync/wire/limits.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

namespace {

struct World {
    TestRegistry registry{Backend::Sqlite};
    Metrics metrics;
    Endpoint endpoint{registry.service(), metrics, registry.clock};
    TestDevice device{registry, registry.worker};

    RequestHead head(const std::string &method)
    {
        RequestHead head;
        head.method = "POST";
        head.path = std::string(wire::kServicePath) + method;
        head.contentType = "application/proto";
        head.authorization = "Bearer " + toBase64Url(device.token());
        return head;
    }
    ErrorCode errorOf(const Answer &answer)
    {
        return wire::errorFromAnswer(answer.status, answer.contentType, answer.body).code;
    }
};

} // namespace

/// HTTP and Connect, without sockets.
class EndpointTest : public QObject {
    Q_OBJECT

private slots:
    void bothEncodingsSayTheSame()
    {
        World world;
        const auto request = world.device.pullRequest();
        for (const auto type : {wire::MediaType::Proto, wire::MediaType::Json}) {
            auto head = world.head("Pull");
            head.contentType = wire::nameOf(type);
            const auto answer = world.endpoint.handle(head, wire::formatMessage(type, request));
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.contentType, std::string(wire::nameOf(type)));
            v1::PullResponse response;
            value(wire::parseMessage(type, answer.body, response));
            QCOMPARE(response.streams_size(), 3);
        }
    }

    void everyPackingComesInAndGoesOut()
    {
        World world;
        const auto request = world.device.pullRequest().SerializeAsString();
        for (const auto encoding : {wire::Encoding::Identity, wire::Encoding::Gzip, wire::Encoding::Zstd}) {
            auto head = world.head("Pull");
            head.contentEncoding = wire::nameOf(encoding);
            head.acceptEncoding = wire::nameOf(encoding);
            const auto answer = world.endpoint.handle(head, wire::pack(encoding, request));
            QCOMPARE(answer.status, 200);
            const auto used = wire::encodingByName(answer.contentEncoding).value();
            QCOMPARE(used, encoding);
            v1::PullResponse response;
            QVERIFY(response.ParseFromString(value(wire::unpack(used, answer.body, limits::kMiB))));
            QCOMPARE(response.streams_size(), 3);
        }
    }

    void zstdIsPreferredAndSmallAnswersGoPlain()
    {
        World world;
        auto head = world.head("Pull");
        head.acceptEncoding = "gzip, br, zstd";
        QCOMPARE(world.endpoint.handle(head, world.device.pullRequest().SerializeAsString()).contentEncoding, "zstd");
        head = world.head("Confirm");
        head.acceptEncoding = "zstd";
        QCOMPARE(world.endpoint.handle(head, "").contentEncoding, "");
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("no token") << "no token" << 401 << "unauthenticated";
        QTest::newRow("token signed by nobody") << "unsigned token" << 401 << "unauthenticated";
        QTest::newRow("wrong token") << "wrong token" << 401 << "unauthenticated";
        QTest::newRow("token that is no base64") << "odd token" << 401 << "unauthenticated";
        QTest::newRow("unknown method") << "unknown method" << 404 << "unknown_method";
        QTest::newRow("unknown service") << "unknown service" << 404 << "unknown_method";
        QTest::newRow("GET on a method") << "get" << 405 << "method_not_allowed";
        QTest::newRow("wrong content type") << "type" << 415 << "wrong_media_type";
        QTest::newRow("no content type") << "no type" << 415 << "wrong_media_type";
        QTest::newRow("unsupported compression") << "br" << 501 << "unsupported_compression";
        QTest::newRow("malformed message") << "malformed" << 400 << "malformed_message";
        QTest::newRow("malformed packing") << "not gzip" << 400 << "malformed_message";
        QTest::newRow("packing cut off") << "cut gzip" << 400 << "malformed_message";
        QTest::newRow("message nested too deep") << "deep" << 400 << "malformed_message";
        QTest::newRow("too large packed") << "large" << 429 << "too_large";
        QTest::newRow("gzip bomb") << "gzip bomb" << 429 << "too_large";
        QTest::newRow("zstd bomb") << "zstd bomb" << 429 << "too_large";
    }
    void refusals()
    {
        QFETCH(QString, what);
        QFETCH(int, status);
        QFETCH(QString, code);
        World world;
        auto head = world.head("Push");
        std::string body = world.device.request({}).SerializeAsString();
        if (what == "no token")
            head.authorization.clear();
        else if (what == "wrong token")
            head.authorization = "Bearer " + toBase64Url(std::string(48, 'x'));
        else if (what == "unsigned token")
            head.authorization = "Bearer " + toBase64Url(world.device.token() + std::string(72, '\0'));
        else if (what == "odd token")
            head.authorization = "Bearer !!!";
        else if (what == "unknown method")
            head.path += "s";
        else if (what == "unknown service")
            head.path = "/other.Service/Push";
        else if (what == "get")
            head.method = "GET";
        else if (what == "type")
            head.contentType = "application/grpc";
        else if (what == "no type")
            head.contentType.clear();
        else if (what == "br")
            head.contentEncoding = "br";
        else if (what == "malformed")
            body = "\xff\xff";
        else if (what == "not gzip")
            head.contentEncoding = "gzip";
        else if (what == "cut gzip")
            head.contentEncoding = "gzip",
            body = wire::pack(wire::Encoding::Gzip, std::string(1000, 'x')).substr(0, 20);
        else if (what == "deep")
            body = std::string(60, '\x0b'); // groups in groups
        else if (what == "large")
            body = std::string(limits::kRequestPackedBytes + 1, '\0');
        else if (what == "gzip bomb")
            head.contentEncoding = "gzip",
            body = wire::pack(wire::Encoding::Gzip, std::string(64 * limits::kMiB, '\0'));
        else
            head.contentEncoding = "zstd",
            body = wire::pack(wire::Encoding::Zstd, std::string(64 * limits::kMiB, '\0'));
        const auto answer = world.endpoint.handle(head, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.contentType, "application/json");
        QCOMPARE(QString::fromUtf8(errorInfo(world.errorOf(answer)).name), code);
    }

    void aRefusalSaysWhatWouldBeRight()
    {
        World world;
        auto head = world.head("Push");
        head.contentEncoding = "br";
        const auto answer = world.endpoint.handle(head, "");
        QVERIFY(answer.body.find("zstd, gzip") != std::string::npos);
        head = world.head("Push");
        head.method = "GET";
        const auto headers = world.endpoint.handle(head, "").headers;
        QCOMPARE(headers.at(0), (std::pair<std::string, std::string>("Allow", "POST")));
    }

    void aBombIsGivenUpWhileItUnpacks()
    {
        World world;
        auto head = world.head("Push");
        head.contentEncoding = "gzip";
        auto call = world.endpoint.begin(head);
        QVERIFY(call.has_value());
        const auto bomb = wire::pack(wire::Encoding::Gzip, std::string(256 * limits::kMiB, '\0'));
        Result<> fed;
        std::size_t used = 0;
        for (; fed && used < bomb.size(); used += 1024)
            fed = call->feed(std::string_view(bomb).substr(used, 1024));
        QCOMPARE(codeOf(fed), ErrorCode::TooLarge);
        QVERIFY(used < bomb.size() / 10);
    }

    void eachMethodHasALimitOfItsOwn_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<qint64>("most");
        for (const auto *method : {"Enrol", "Token", "Join"})
            QTest::newRow(method) << QByteArray(method) << static_cast<qint64>(limits::kSmallRequestBytes);
        for (const auto *method : {"Digest", "Fetch", "Confirm"})
            QTest::newRow(method) << QByteArray(method) << static_cast<qint64>(limits::kListRequestBytes);
        QTest::newRow("Rescue") << QByteArray("Rescue") << static_cast<qint64>(limits::kRescueBytes);
        for (const auto *method : {"Push", "Pull"})
            QTest::newRow(method) << QByteArray(method) << static_cast<qint64>(limits::kRequestPackedBytes);
    }

    void eachMethodHasALimitOfItsOwn()
    {
        QFETCH(QByteArray, method);
        QFETCH(qint64, most);
        World world;
        const auto limit = static_cast<std::size_t>(most);
        auto head = world.head(method.toStdString());
        // By what the client says, before a byte of the body is read.
        head.contentLength = limit + 1;
        const auto refused = world.endpoint.begin(head);
        QVERIFY(!refused);
        QCOMPARE(refused.error().status, 429);
        QCOMPARE(world.errorOf(refused.error()), ErrorCode::TooLarge);
        head.contentLength = limit;
        QVERIFY(world.endpoint.begin(head).has_value());
        // By what comes, when it said nothing.
        head.contentLength.reset();
        QCOMPARE(world.errorOf(world.endpoint.handle(head, std::string(limit + 1, 'x'))), ErrorCode::TooLarge);
        QVERIFY(world.errorOf(world.endpoint.handle(head, std::string(limit, 'x'))) != ErrorCode::TooLarge);
        // Unpacked: packed it is small.
        const auto unpacked = method == "Push" ? limits::kRequestUnpackedBytes : limit;
        for (const auto encoding : {wire::Encoding::Gzip, wire::Encoding::Zstd}) {
            head.contentEncoding = wire::nameOf(encoding);
            const auto bomb = wire::pack(encoding, std::string(unpacked + 1, 'x'));
            QVERIFY(bomb.size() < limit);
            QCOMPARE(world.errorOf(world.endpoint.handle(head, bomb)), ErrorCode::TooLarge);
        }
    }

    void aPushOfTwoFullMegabytesUnpackedIsTaken()
    {
        World world;
        std::vector<record::v1::Operation> operations;
        for (int i = 0; i < 70; ++i)
            operations.push_back(world.device.newContact(std::string(30'000, static_cast<char>('a' + i % 26))));
        auto head = world.head("Push");
        head.contentEncoding = "zstd";
        const auto body = wire::pack(wire::Encoding::Zstd, world.device.request(operations).SerializeAsString());
        QCOMPARE(world.endpoint.handle(head, body).status, 200);
    }

    void whatIsCountedNamesNobody()
    {
        World world;
        world.endpoint.handle(world.head("Push"),
                              world.device.request({world.device.newContact("geheim")}).SerializeAsString());
        const auto text = world.endpoint.page("/metrics").body;
        QVERIFY(text.find("wijkronde_requests_total{method=\"Push\",code=\"ok\"} 1") != std::string::npos);
        QVERIFY(text.find("wijkronde_operations_total{status=\"applied\"} 1") != std::string::npos);
        QVERIFY(text.find("geheim") == std::string::npos);
    }

    void pagesAreThereForMachines()
    {
        World world;
        QCOMPARE(world.endpoint.page("/healthz").status, 200);
        QCOMPARE(world.endpoint.page("/").status, 404);
        QCOMPARE(world.endpoint.page(std::string(wire::kServicePath) + "Push").status, 405);
        world.registry.execute("DROP TABLE meta");
        QCOMPARE(world.endpoint.page("/healthz").status, 503);
    }

    void hostileBodiesGetAnAnswerEach()
    {
        World world;
        SeededRandom random(7);
        const auto good = world.device.request({world.device.newContact("a")}).SerializeAsString();
        for (int round = 0; round < 2000; ++round) {
            world.registry.clock.advance(std::chrono::milliseconds(100)); // as fast as one device may
            auto body = good;
            for (int flips = 0; flips < 3; ++flips)
                body[random.below(body.size())] = static_cast<char>(random.below(256));
            if (random.below(4) == 0)
                body.resize(random.below(body.size()));
            static constexpr std::array<const char *, 3> names{"Push", "Pull", "Digest"};
            const auto answer = world.endpoint.handle(world.head(names[random.below(3)]), body);
            QVERIFY(answer.status == 200 || answer.status == 400 || answer.status == 404 || answer.status == 429);
        }
        QCOMPARE(world.registry.broken(), std::vector<std::string>());
    }
};

WIJKRONDE_TEST(EndpointTest)
#include "endpoint_test.moc"
