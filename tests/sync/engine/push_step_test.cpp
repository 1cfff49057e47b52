// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/push_step.h"

#include "tests/support/sync_tablet.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

class PushStepTest : public QObject {
    Q_OBJECT

private slots:
    void everythingIsSentAndAcknowledged()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        for (int i = 0; i < 1'201; ++i)
            tablet.put("nummer " + std::to_string(i));
        const auto outcome = tablet.sync();
        SyncTablet::expectGood(outcome);
        QCOMPARE(outcome.progress.sent, std::uint64_t{1'201});
        QCOMPARE(tablet.transport.calls("Push"), 3);
        QCOMPARE(tablet.waiting(), std::uint64_t{0});
        QVERIFY(registry.broken().empty());
    }
    void aLostReplyDoublesNothing()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet other(registry, registry.colleague, 2);
        const auto id = tablet.put("een keer");
        tablet.transport.way = [](const Call &call, const auto &deliver) {
            auto answer = deliver();
            return call.method == "Push" ? Result<Answer>(fail(ErrorCode::HungUp)) : answer;
        };
        QCOMPARE(tablet.sync().error->code, ErrorCode::HungUp);
        QCOMPARE(tablet.waiting(), std::uint64_t{1});
        // Meanwhile somebody else goes on with the record.
        SyncTablet::expectGood(other.sync());
        other.edit(id, [](auto &contact) { contact.set_work_note("verder"); });
        SyncTablet::expectGood(other.sync());
        tablet.transport.way = nullptr;
        SyncTablet::expectGood(tablet.sync());
        SyncTablet::expectGood(other.sync());
        QCOMPARE(tablet.contactIn(id).work_note(), std::string("verder"));
        QVERIFY(tablet.record(id).conflicts().empty());
        expectSameContent(tablet, other);
    }
    void aDoubledRequestDoublesNothing()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        tablet.transport.way = [](const Call &, const auto &deliver) {
            value(deliver()); // as Qt does when the other side hangs up before it answers
            return deliver();
        };
        tablet.put("een");
        tablet.put("twee");
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.waiting(), std::uint64_t{0});
        QVERIFY(registry.broken().empty());
    }
    void anEditMadeWhileARequestIsUnderWayIsSentToo()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        const auto first = tablet.put("eerst");
        Id second;
        tablet.transport.way = [&](const Call &call, const auto &deliver) {
            auto answer = deliver();
            if (call.method == "Push" && second.isNull()) {
                second = tablet.put("tijdens het versturen");
                tablet.edit(first, [](auto &contact) { contact.set_minutes(20); });
            }
            return answer;
        };
        const auto outcome = tablet.sync();
        SyncTablet::expectGood(outcome);
        QCOMPARE(outcome.progress.sent, std::uint64_t{3});
        QCOMPARE(tablet.contactIn(first).minutes(), 20);
        SyncTablet other(registry, registry.colleague, 2);
        QVERIFY(other.has(second));
        expectSameContent(tablet, other);
    }
    void aPushOverALimitIsSplit()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        for (int i = 0; i < 20; ++i)
            tablet.put("n");
        tablet.transport.way = [](const Call &call, const auto &deliver) {
            v1::PushRequest request;
            const bool tooLarge =
                call.method == "Push" && request.ParseFromString(call.body) && request.operations_size() > 3;
            return tooLarge ? Result<Answer>(errorAnswer(ErrorCode::TooLarge)) : deliver();
        };
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.waiting(), std::uint64_t{0});
    }
    void anOperationThatIsTooLargeStaysAndIsTold()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet other(registry, registry.colleague, 2);
        const auto fine = tablet.put("past");
        const auto large = tablet.put("te groot");
        tablet.put("erachter");
        const auto news = other.put("van een ander");
        SyncTablet::expectGood(other.sync());
        tablet.transport.way = [&](const Call &call, const auto &deliver) {
            v1::PushRequest request;
            const auto isLarge = [&](const auto &operation) { return operation.record_id() == large.view(); };
            const bool refused = call.method == "Push" && request.ParseFromString(call.body)
                                 && std::ranges::any_of(request.operations(), isLarge);
            return refused ? Result<Answer>(errorAnswer(ErrorCode::TooLarge)) : deliver();
        };
        const auto outcome = tablet.sync();
        QCOMPARE(outcome.error->code, ErrorCode::TooLarge);
        QCOMPARE(tablet.waiting(), std::uint64_t{2}); // nothing behind it can go, nothing is dropped
        QCOMPARE(tablet.contactIn(large).work_note(), std::string("te groot"));
        QVERIFY(tablet.held().contains(fine));
        QVERIFY2(tablet.has(news), "what others did is fetched all the same");
    }
    void aReceiptForAnOperationSentTwiceLeavesNoGhost()
    {
        // The receipt of a skip names the stream's present number, which this record may never carry.
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet other(registry, registry.colleague, 2);
        const auto id = tablet.put("van mij");
        tablet.transport.way = [](const Call &call, const auto &deliver) {
            auto answer = deliver();
            return call.method == "Push" ? Result<Answer>(fail(ErrorCode::TimedOut)) : answer;
        };
        tablet.sync();
        SyncTablet::expectGood(other.sync());
        other.edit(id, [](auto &contact) { contact.set_work_note("van een ander"); });
        for (int i = 0; i < 5; ++i)
            other.put("later");
        SyncTablet::expectGood(other.sync());
        tablet.transport.way = nullptr;
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(tablet.record(id).conflicts().size(), std::size_t{0});
        expectSameContent(tablet, other);
    }
    void theRegistryMayAskForOperationsAgain()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        tablet.put("een");
        SyncTablet::expectGood(tablet.sync());
        tablet.put("twee");
        bool asked = false;
        tablet.transport.way = [&](const Call &call, const auto &deliver) {
            if (call.method != "Push" || std::exchange(asked, true))
                return deliver();
            v1::PushResponse gap;
            gap.set_verdict(v1::VERDICT_GAP);
            gap.set_resend_from(1);
            return Result<Answer>(goodAnswer(gap));
        };
        const auto outcome = tablet.sync();
        SyncTablet::expectGood(outcome);
        QVERIFY(!outcome.rejoined);
        QCOMPARE(outcome.progress.sent, std::uint64_t{2});
        QVERIFY(registry.broken().empty());
    }
    void whatIsNotHereAnyMoreLeadsToANewLife()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        tablet.put("een");
        bool asked = false;
        tablet.transport.way = [&](const Call &call, const auto &deliver) {
            if (call.method != "Push" || std::exchange(asked, true))
                return deliver();
            v1::PushResponse gap;
            gap.set_verdict(v1::VERDICT_GAP);
            gap.set_resend_from(9);
            return Result<Answer>(goodAnswer(gap));
        };
        const auto outcome = tablet.sync();
        SyncTablet::expectGood(outcome);
        QVERIFY(outcome.rejoined);
        QCOMPARE(tablet.waiting(), std::uint64_t{0});
    }
};
WIJKRONDE_TEST(PushStepTest)
#include "push_step_test.moc"
