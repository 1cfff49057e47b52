// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/admission.h"

#include "sync/registry/endpoint.h"
#include "sync/registry/metrics.h"
#include "sync/wire/connect.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;
using namespace std::chrono_literals;

namespace {

constexpr bool kFetching = true;
constexpr bool kHandingIn = false;

/// A steady clock's moments.
SteadyTime at(std::chrono::microseconds sinceStart)
{
    return SteadyTime(sinceStart);
}

/// How many come in at one moment.
int callsLetIn(Admission &admission, bool onlyFetches, SteadyTime now)
{
    int count = 0;
    while (count < 1000 && admission.enter(onlyFetches, now))
        ++count;
    return count;
}

} // namespace

class AdmissionTest : public QObject {
    Q_OBJECT

private slots:
    void aDeviceMayHurryAndThenHasItsRate()
    {
        AdmissionLimits limits;
        limits.deviceRate = 10;
        limits.deviceBurst = 20;
        Admission admission(limits, at(0s));
        const auto one = idOf(1);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(admission.admit(one, at(0s)), 0s);
        QCOMPARE(admission.admit(one, at(0s)), 1s);
        QCOMPARE(admission.admit(one, at(100ms)), 0s);
        QCOMPARE(admission.admit(one, at(110ms)), 1s);
        // Another device has nothing to do with it.
        QCOMPARE(admission.admit(idOf(2), at(110ms)), 0s);
        // What was not used is kept up to the bound, however long it takes.
        for (int i = 0; i < 20; ++i)
            QCOMPARE(admission.admit(one, at(1h)), 0s);
        QCOMPARE(admission.admit(one, at(1h)), 1s);
    }

    void aLongWaitIsSaidAsItIs()
    {
        AdmissionLimits limits;
        limits.deviceRate = 0.1;
        limits.deviceBurst = 1;
        Admission admission(limits, at(0s));
        QCOMPARE(admission.admit(idOf(1), at(0s)), 0s);
        QCOMPARE(admission.admit(idOf(1), at(2s)), 8s);
    }

    void thousandsOfDevicesThatWentAreForgotten()
    {
        AdmissionLimits limits;
        limits.deviceRate = 10;
        limits.deviceBurst = 1;
        Admission admission(limits, at(0s));
        // The one that is not idle is remembered through all of that.
        for (std::uint64_t i = 2; i < 10'000; ++i) {
            const auto now = at(std::chrono::milliseconds(i * 200));
            QCOMPARE(admission.admit(idOf(static_cast<int>(i)), now), 0s);
            admission.admit(idOf(1), now);
            QCOMPARE(admission.admit(idOf(1), now), 1s);
        }
    }

    void fetchingStopsAtHalfAndHandingInGoesOn()
    {
        AdmissionLimits limits;
        limits.processRate = 10;
        Admission admission(limits, at(0s));
        QCOMPARE(callsLetIn(admission, kFetching, at(0s)), 10);
        QCOMPARE(callsLetIn(admission, kHandingIn, at(0s)), 10);
        const auto refused = admission.enter(kHandingIn, at(0s));
        QVERIFY(!refused);
        QCOMPARE(refused.error(), 1s);
        // A tenth of a second gives one back: to those who hand in, while it is so busy.
        QVERIFY(!admission.enter(kFetching, at(100ms)));
        QVERIFY(admission.enter(kHandingIn, at(100ms)));
    }

    void placesEndWithTheirCalls()
    {
        AdmissionLimits limits;
        limits.inFlight = 4;
        Admission admission(limits, at(0s));
        auto first = admission.enter(kFetching, at(0s));
        const auto second = admission.enter(kFetching, at(0s));
        QVERIFY(first && second);
        QVERIFY(!admission.enter(kFetching, at(0s)));
        const auto third = admission.enter(kHandingIn, at(0s));
        const auto fourth = admission.enter(kHandingIn, at(0s));
        QVERIFY(third && fourth);
        QVERIFY(!admission.enter(kHandingIn, at(0s)));
        *first = nullptr;
        QVERIFY(!admission.enter(kFetching, at(0s)));
        QVERIFY(admission.enter(kHandingIn, at(0s)));
    }

    void whoHasNoTokenTakesNothingFromTheOthers()
    {
        TestRegistry registry(Backend::Sqlite);
        Metrics metrics;
        AdmissionLimits limits;
        limits.processRate = 10;
        Endpoint endpoint(registry.service(), metrics, registry.clock, limits);
        TestDevice device(registry, registry.worker);
        RequestHead head;
        head.method = "POST";
        head.path = std::string(wire::kServicePath) + "Push";
        head.contentType = "application/proto";
        head.authorization = "Bearer " + toBase64Url("a token that nobody gave");
        for (int i = 0; i < 100; ++i)
            QCOMPARE(endpoint.handle(head, {}).status, 401);
        head.authorization = "Bearer " + toBase64Url(device.token());
        const auto body =
            wire::formatMessage(wire::MediaType::Proto, device.request({device.newContact("een gesprek")}));
        QCOMPARE(endpoint.handle(head, body).status, 200);
    }

    void theAnswerSaysHowLongToWaitAndIsCounted()
    {
        TestRegistry registry(Backend::Sqlite);
        Metrics metrics;
        AdmissionLimits limits;
        limits.deviceRate = 0.1;
        limits.deviceBurst = 1;
        Endpoint endpoint(registry.service(), metrics, registry.clock, limits);
        TestDevice device(registry, registry.worker);
        RequestHead head;
        head.method = "POST";
        head.path = std::string(wire::kServicePath) + "Pull";
        head.contentType = "application/proto";
        head.authorization = "Bearer " + toBase64Url(device.token());
        const auto body = wire::formatMessage(wire::MediaType::Proto, device.pullRequest());
        QCOMPARE(endpoint.handle(head, body).status, 200);
        const auto answer = endpoint.handle(head, body);
        QCOMPARE(answer.status, 503);
        QCOMPARE(wire::errorFromAnswer(answer.status, answer.contentType, answer.body).code, ErrorCode::TooFast);
        QVERIFY(std::ranges::find(answer.headers, std::pair<std::string, std::string>("Retry-After", "10"))
                != answer.headers.end());
        QVERIFY(metrics.text().find("code=\"unavailable\"") != std::string::npos);
        registry.clock.advance(10s);
        QCOMPARE(endpoint.handle(head, body).status, 200);
    }
};

WIJKRONDE_TEST(AdmissionTest)
#include "admission_test.moc"
