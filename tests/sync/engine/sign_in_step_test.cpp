// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/sign_in_step.h"

#include "sync/wire/limits.h"
#include "sync/wire/proof.h"
#include "tests/support/sync_tablet.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

#include <set>

using namespace wijkronde;
using namespace wijkronde::test;

class SignInStepTest : public QObject {
    Q_OBJECT

private slots:
    void aTokenServesUntilItIsRefused()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        QCOMPARE(tablet.transport.calls("Token"), 2);
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.transport.calls("Token"), 2);
        registry.clock.advance(std::chrono::minutes{16});
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.transport.calls("Token"), 4);
    }
    void aTokenWhoseTimeIsOverIsSignedAndCostsNoCall()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet::expectGood(tablet.sync());
        for (const auto pause : {std::chrono::minutes{16}, std::chrono::minutes{3 * 24 * 60}}) {
            tablet.put("een");
            for (auto *clock : {&registry.clock, &tablet.clock})
                clock->advance(pause);
            const auto pushes = tablet.transport.calls("Push");
            SyncTablet::expectGood(tablet.sync());
            QCOMPARE(tablet.transport.calls("Token"), 2);
            QCOMPARE(tablet.transport.calls("Push"), pushes + 1);
        }
    }
    void aTokenThatIsTooOldToBeSignedIsReplaced()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet::expectGood(tablet.sync());
        tablet.put("een");
        for (auto *clock : {&registry.clock, &tablet.clock})
            clock->advance(std::chrono::hours{5 * 24});
        const auto pushes = tablet.transport.calls("Push");
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.transport.calls("Token"), 4);
        QCOMPARE(tablet.transport.calls("Push"), pushes + 1);
    }
    void aClockThatIsWrongSinceTheLastSyncSignsInVainOnce()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet::expectGood(tablet.sync());
        registry.clock.advance(std::chrono::minutes{16});
        tablet.clock.advance(std::chrono::minutes{40});
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.transport.calls("Token"), 4);
        for (auto *clock : {&registry.clock, &tablet.clock})
            clock->advance(std::chrono::minutes{16});
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.transport.calls("Token"), 4);
    }
    void noAnswerMakesADeviceSignForLater()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet::expectGood(tablet.sync());
        for (auto *clock : {&registry.clock, &tablet.clock})
            clock->advance(std::chrono::hours{1});
        std::set<Millis> ages;
        tablet.transport.way = [&](const Call &call, const auto &deliver) {
            if (const auto made = wire::SignedToken::parse(fromBase64Url(call.token).value_or("")))
                ages.insert(made->age);
            auto answer = deliver();
            if (call.method == "Pull" && answer) {
                v1::PullResponse response;
                response.ParseFromString(answer->body);
                response.set_registry_time_ms(response.registry_time_ms() + 3'600'000);
                answer->body = response.SerializeAsString();
            }
            return answer;
        };
        SyncTablet::expectGood(tablet.sync());
        tablet.put("een");
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(ages, std::set<Millis>{std::chrono::hours{1}});
    }
    void whatIsLearntAboutTheClockStaysWithTheTokenWhenTheLinkDies()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet::expectGood(tablet.sync());
        tablet.put("een");
        registry.clock.advance(std::chrono::minutes{16});
        tablet.clock.advance(std::chrono::minutes{40});
        bool dies = true;
        int refused = 0;
        tablet.transport.way = [&](const Call &call, const auto &deliver) -> Result<Answer> {
            if (dies && call.method == "Push" && tablet.transport.calls("Token") == 4)
                return fail(ErrorCode::HungUp);
            auto answer = deliver();
            refused += answer && answer->status == 401 ? 1 : 0;
            return answer;
        };
        QVERIFY(tablet.sync().error.has_value());
        QCOMPARE(refused, 1);
        dies = false;
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(refused, 1);
    }
    void aLargeCallIsNotSigned()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet::expectGood(tablet.sync());
        for (std::size_t bytes = 0; bytes <= limits::kSignedCallBytes; bytes += 1000)
            tablet.put(std::string(1000, 'x'));
        for (auto *clock : {&registry.clock, &tablet.clock})
            clock->advance(std::chrono::hours{1});
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.transport.calls("Token"), 4);
        QCOMPARE(tablet.waiting(), std::uint64_t{0});
    }
    void aRestoredRegistryThatDoesNotKnowWhoSignedIsToldByTheCertificate()
    {
        TestRegistry registry(Backend::Sqlite);
        const auto before = registry.snapshot();
        SyncTablet tablet(registry, registry.worker, 1);
        const auto id = tablet.put("van voor het terugzetten");
        SyncTablet::expectGood(tablet.sync());
        registry.restore(before);
        for (auto *clock : {&registry.clock, &tablet.clock})
            clock->advance(std::chrono::minutes{16});
        SyncTablet::expectGood(tablet.sync());
        QVERIFY(tablet.held().contains(id));
    }
    void aClockThatJumpsCostsATokenAndNothingElse()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet::expectGood(tablet.sync());
        tablet.clock.advance(std::chrono::hours{24 * 3650});
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.transport.calls("Token"), 4);
        tablet.clock.advance(-std::chrono::hours{24 * 3650});
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.transport.calls("Token"), 4);
    }
    void aTokenThatRunsOutHalfWayIsReplaced()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        tablet.put("een");
        tablet.transport.way = [&](const Call &call, const auto &deliver) {
            auto answer = deliver();
            if (call.method == "Push")
                registry.clock.advance(std::chrono::minutes{16});
            return answer;
        };
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.waiting(), std::uint64_t{0});
    }
    void aRegistryThatRefusesEveryTokenEndsTheAttempt()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        tablet.transport.way = [](const Call &call, const auto &deliver) {
            auto answer = deliver();
            if (call.method == "Pull")
                answer->status = 401;
            answer->contentType = call.method == "Pull" ? "application/json" : answer->contentType;
            answer->body = call.method == "Pull" ? R"({"code":"unauthenticated"})" : answer->body;
            return answer;
        };
        const auto outcome = tablet.sync();
        QCOMPARE(outcome.error->code, ErrorCode::Unauthenticated);
        QVERIFY(outcome.roundTrips < 6);
    }
    void aRestoredRegistryKnowsTheDeviceByItsCertificate()
    {
        TestRegistry registry(Backend::Sqlite);
        const auto before = registry.snapshot();
        SyncTablet tablet(registry, registry.worker, 1);
        const auto id = tablet.put("van voor het terugzetten");
        SyncTablet::expectGood(tablet.sync());
        registry.restore(before);
        const auto outcome = tablet.sync();
        SyncTablet::expectGood(outcome);
        QVERIFY(outcome.rejoined);
        QVERIFY(tablet.held().contains(id));
    }
};
WIJKRONDE_TEST(SignInStepTest)
#include "sign_in_step_test.moc"
