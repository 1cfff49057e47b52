// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/sync_session.h"

#include "core/store/quarantine.h"
#include "sync/registry/storage/quarantine.h"
#include "tests/support/sync_tablet.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

class SyncSessionTest : public QObject {
    Q_OBJECT

private slots:
    void aColleagueSeesWhatWasLogged()
    {
        Pair pair;
        const auto id = pair.a.put("Koffie in het buurthuis");
        pair.syncAll();
        QCOMPARE(pair.b.contactIn(id).work_note(), std::string("Koffie in het buurthuis"));
        expectSameContent(pair.a, pair.b);
    }
    void concurrentValuesBothStayUntilSomebodyChooses()
    {
        Pair pair;
        const auto id = pair.a.put("begin");
        pair.syncAll();
        pair.a.edit(id, [](auto &contact) { contact.set_work_note("van a"); });
        pair.b.clock.advance(Millis{1'000});
        pair.b.edit(id, [](auto &contact) {
            contact.set_work_note("van b");
            contact.set_minutes(15);
        });
        SyncTablet::expectGood(pair.a.sync());
        const auto second = pair.b.sync();
        QCOMPARE(second.conflicts, std::uint64_t{1});
        pair.syncAll();
        for (auto *tablet : {&pair.a, &pair.b}) {
            const auto record = tablet->record(id);
            QCOMPARE(record.conflicts().size(), std::size_t{1});
            const auto conflict = record.conflicts().front();
            QCOMPARE(conflict.versions.size(), std::size_t{2});
            QVERIFY(record.valueIn(conflict.versions[0], conflict.tag).find("van a") != std::string::npos);
            QVERIFY(record.valueIn(conflict.versions[1], conflict.tag).find("van b") != std::string::npos);
            QCOMPARE(tablet->contactIn(id).minutes(), 15);
        }
        auto work = pair.a.workspace();
        auto wanted = pair.a.contactIn(id);
        wanted.set_work_note("van a");
        value(resolveField(work, pair.a.record(id), 9, wanted));
        pair.syncAll();
        QVERIFY(pair.b.record(id).conflicts().empty());
        QCOMPARE(pair.b.contactIn(id).work_note(), std::string("van a"));
        expectSameContent(pair.a, pair.b);
    }
    void anEditBringsBackWhatAnotherDeleted()
    {
        Pair pair;
        const auto id = pair.a.put("begin");
        pair.syncAll();
        auto work = pair.a.workspace();
        value(deleteRecord(work, pair.a.record(id)));
        pair.b.edit(id, [](auto &contact) { contact.set_minutes(5); });
        pair.syncAll();
        for (auto *tablet : {&pair.a, &pair.b}) {
            QVERIFY(!tablet->record(id).isDeleted());
            QVERIFY(tablet->record(id).isEditedWhileDeleted());
        }
        expectSameContent(pair.a, pair.b);
    }
    void aRegistryThatWasRolledBackGetsEverythingAgain()
    {
        Pair pair;
        pair.a.put("voor de reservekopie");
        pair.syncAll();
        const auto backup = pair.registry.snapshot();
        const auto lost = pair.a.put("na de reservekopie");
        const auto edited = pair.b.put("van b");
        pair.syncAll();
        pair.a.edit(edited, [](auto &contact) { contact.set_minutes(7); });
        pair.syncAll();
        pair.registry.restore(backup);
        const auto outcome = pair.a.sync();
        SyncTablet::expectGood(outcome);
        QVERIFY(outcome.progress.sent >= 2);
        pair.syncAll();
        for (auto *tablet : {&pair.a, &pair.b}) {
            QVERIFY(tablet->held().contains(lost));
            QCOMPARE(tablet->contactIn(edited).minutes(), 7);
            QVERIFY(tablet->record(edited).conflicts().empty());
        }
        expectSameContent(pair.a, pair.b);
        QVERIFY(pair.registry.broken().empty());
    }
    void aRegistryThatIsPutBackFourTimesWithinOneAttempt()
    {
        Pair pair;
        pair.syncAll();
        const auto backup = pair.registry.snapshot();
        const auto id = pair.a.put("na de reservekopie");
        int left = 4;
        pair.a.transport.way = [&](const Call &call, const auto &deliver) {
            if (call.method == "Pull" && left > 0) {
                --left;
                pair.registry.restore(backup);
            }
            return deliver();
        };
        SyncTablet::expectGood(pair.a.sync());
        QCOMPARE(left, 0);
        pair.syncAll();
        QVERIFY(pair.b.has(id));
        expectSameContent(pair.a, pair.b);
    }
    void theSentLogIsTrimmedAfterSixtyDaysAndABackup_data()
    {
        QTest::addColumn<bool>("old");
        QTest::addColumn<bool>("inABackup");
        QTest::newRow("neither") << false << false;
        QTest::newRow("only old") << true << false;
        QTest::newRow("only in a backup") << false << true;
        QTest::newRow("both") << true << true;
    }
    void theSentLogIsTrimmedAfterSixtyDaysAndABackup()
    {
        QFETCH(bool, old);
        QFETCH(bool, inABackup);
        Pair pair;
        for (int i = 0; i < 4; ++i)
            pair.a.put("een van vier");
        pair.syncAll();
        // The tablet's own clock is wrong all the time: only the registry's counts.
        pair.a.clock.advance(std::chrono::hours{24 * 1'000});
        pair.registry.clock.advance(std::chrono::hours{24 * (old ? 61 : 59)});
        pair.a.transport.way = [&](const Call &call, const auto &deliver) {
            auto answer = deliver();
            v1::PullResponse response;
            if (call.method == "Pull" && answer && answer->status == 200 && response.ParseFromString(answer->body)) {
                response.set_durable_seq(inABackup ? 4 : 0);
                answer->body = response.SerializeAsString();
            }
            return answer;
        };
        SyncTablet::expectGood(pair.a.sync());
        QCOMPARE(value(pair.a.store->outbox().sentCount()), std::uint64_t{old && inABackup ? 1u : 4u});
        pair.a.put("daarna");
        pair.syncAll();
        expectSameContent(pair.a, pair.b);
        SyncTablet::expectGood(forceRejoin(pair.a));
        pair.syncAll();
        expectSameContent(pair.a, pair.b);
        QVERIFY(pair.registry.broken().empty());
    }
    void aRegistryWithAClockFarAheadMakesNobodyForget()
    {
        Pair pair;
        for (int i = 0; i < 4; ++i)
            pair.a.put("een van vier");
        pair.syncAll();
        value(pair.registry.storage().write([](registry::SqlConnection &connection) {
            registry::Devices devices(connection);
            return devices.noteBackup(value(devices.incarnations()));
        }));
        pair.registry.clock.advance(std::chrono::hours{24 * 365 * 60});
        SyncTablet::expectGood(pair.a.sync());
        QCOMPARE(value(pair.a.store->outbox().sentCount()), std::uint64_t{4});
    }
    void aCopyOfATabletStartsALifeOfItsOwn()
    {
        Pair pair;
        pair.a.put("van voor de kopie");
        pair.syncAll();
        SyncTablet copy(pair.a, 99);
        const auto original = pair.a.put("van het origineel");
        const auto copied = copy.put("van de kopie");
        SyncTablet::expectGood(pair.a.sync());
        const auto outcome = copy.sync();
        SyncTablet::expectGood(outcome);
        QVERIFY(outcome.rejoined);
        pair.syncAll();
        SyncTablet::expectGood(copy.sync());
        QVERIFY(pair.a.has(copied) && pair.b.has(copied) && copy.has(original));
        expectSameContent(pair.a, copy);
        expectSameContent(pair.a, pair.b);
    }
    void aTabletThatWasPutBackIsSeenByItsVault()
    {
        Pair pair;
        pair.a.put("een");
        pair.syncAll();
        const auto old = pair.a.backup();
        SyncTablet::expectGood(forceRejoin(pair.a));
        pair.a.restore(old->path()); // the vault has the newer incarnation
        const auto later = pair.a.put("na het terugzetten");
        const auto outcome = pair.a.sync();
        SyncTablet::expectGood(outcome);
        QVERIFY(outcome.rejoined);
        pair.syncAll();
        QVERIFY(pair.b.has(later));
        expectSameContent(pair.a, pair.b);
        QVERIFY2(!pair.a.sync().rejoined, "once is enough");
    }
    void anIncarnationCountsOnlyOnceTheVaultHasIt()
    {
        Pair pair;
        const auto id = pair.a.put("een");
        const auto before = *value(pair.a.store->settings().meta(kIncarnationName));
        value(pair.a.store->settings().setMeta(kRejoinNeeded, "1"));
        auto session = pair.a.session();
        pair.a.vault.locked = true;
        QVERIFY(!session->next());
        QCOMPARE(session->outcome().error->code, ErrorCode::KeyUnavailable);
        QCOMPARE(*value(pair.a.store->settings().meta(kIncarnationName)), before);
        pair.a.vault.locked = false;
        SyncTablet::expectGood(pair.a.sync());
        QVERIFY(pair.a.held().contains(id));
    }
    void everyFaultOnTheWayLeavesTheWorkWhereItWas_data()
    {
        QTest::addColumn<int>("code");
        for (const auto code :
             {ErrorCode::Offline, ErrorCode::TimedOut, ErrorCode::HungUp, ErrorCode::Untrusted, ErrorCode::Cancelled,
              ErrorCode::CaptivePortal, ErrorCode::TooFast, ErrorCode::Internal})
            QTest::newRow(std::string(errorInfo(code).name).c_str()) << static_cast<int>(code);
    }
    void everyFaultOnTheWayLeavesTheWorkWhereItWas()
    {
        QFETCH(int, code);
        const auto wanted = static_cast<ErrorCode>(code);
        Pair pair;
        const auto id = pair.a.put("blijft staan");
        pair.a.transport.way = [&](const Call &, const auto &) -> Result<Answer> {
            if (wanted == ErrorCode::CaptivePortal)
                return signInPage();
            if (wanted == ErrorCode::TooFast || wanted == ErrorCode::Internal)
                return errorAnswer(wanted);
            return fail(wanted);
        };
        const auto outcome = pair.a.sync();
        QCOMPARE(outcome.error->code, wanted);
        QCOMPARE(outcome.roundTrips, 1);
        QCOMPARE(pair.a.waiting(), std::uint64_t{1});
        QCOMPARE(pair.a.contactIn(id).work_note(), std::string("blijft staan"));
        pair.a.transport.way = nullptr;
        pair.syncAll();
        QVERIFY(pair.b.has(id));
    }
    void aRegistryThatIsBusySaysForHowLong()
    {
        Pair pair;
        pair.a.transport.way = [](const Call &, const auto &) -> Result<Answer> {
            auto answer = errorAnswer(ErrorCode::TooFast);
            answer.retryAfter = std::chrono::seconds(17);
            return answer;
        };
        QCOMPARE(pair.a.sync().retryAfter, std::chrono::seconds(17));
    }
    void aRevokedTabletSendsFirstWhatTheRegistryHasLost()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet::expectGood(tablet.sync());
        const auto before = registry.snapshot();
        tablet.put("van voor het terugzetten");
        SyncTablet::expectGood(tablet.sync());
        registry.restore(before);
        revoke(registry, tablet, v1::DIRECTIVE_LOCK);
        const auto outcome = tablet.sync();
        QCOMPARE(outcome.error->code, ErrorCode::DeviceRevoked);
        QCOMPARE(outcome.quarantined, std::uint64_t{1});
        QCOMPARE(tablet.waiting(), std::uint64_t{0});
    }

    void aRevokedTabletThatTakesSomethingBackSendsFirstWhatTheRegistryHasLost()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        const auto elsewhere = registry.stream(record::v1::STREAM_KIND_TEAM, registry.otherTeam.name).id;
        auto work = tablet.workspace();
        CreateOptions intoAnotherTeam;
        intoAnotherTeam.stream = elsewhere;
        std::vector<KnownStream> known;
        for (const auto &stream : value(tablet.store->streams().all())) {
            if (stream.kind != record::v1::STREAM_KIND_LOCAL)
                known.push_back({stream.id, stream.kind, stream.name, stream.digestKey});
        }
        known.push_back({elsewhere, record::v1::STREAM_KIND_TEAM, "elders", std::string(16, 'e')});
        value(SyncWriter(*tablet.store).setMembership(1, known));
        value(createRecord(work, contactOf(1, "te ver weg"), intoAnotherTeam));
        SyncTablet::expectGood(tablet.sync());
        const auto before = registry.snapshot();
        tablet.put("van voor het terugzetten");
        SyncTablet::expectGood(tablet.sync());
        Quarantine quarantine(*tablet.store);
        value(quarantine.withdraw(value(quarantine.list(1)).front().opUid, tablet.clock.now()));
        registry.restore(before);
        revoke(registry, tablet, v1::DIRECTIVE_WIPE);
        const auto outcome = tablet.sync();
        QCOMPARE(outcome.error->code, ErrorCode::DeviceRevoked);
        QCOMPARE(outcome.directive, v1::DIRECTIVE_WIPE);
        QCOMPARE(outcome.quarantined, std::uint64_t{1});
        QCOMPARE(openAt(registry), std::size_t{1});
    }
    void aRevokedDeviceHandsInItsWorkAndIsTold()
    {
        Pair pair;
        pair.a.put("van voor de intrekking");
        revoke(pair.registry, pair.a, v1::DIRECTIVE_WIPE);
        const auto outcome = pair.a.sync();
        QCOMPARE(outcome.error->code, ErrorCode::DeviceRevoked);
        QCOMPARE(outcome.directive, v1::DIRECTIVE_WIPE);
        QCOMPARE(outcome.quarantined, std::uint64_t{1});
        QCOMPARE(pair.a.waiting(), std::uint64_t{0});
    }
    void aRegistryThatNeverAgreesDoesNotHoldTheTabletForEver()
    {
        Pair pair;
        pair.a.put("een");
        pair.a.transport.way = [](const Call &call, const auto &deliver) {
            v1::PushResponse again;
            again.set_verdict(v1::VERDICT_REJOIN);
            return call.method == "Push" ? Result<Answer>(goodAnswer(again)) : deliver();
        };
        const auto outcome = pair.a.sync();
        QCOMPARE(outcome.error->code, ErrorCode::Internal);
        QVERIFY(outcome.roundTrips < 40);
        QCOMPARE(pair.a.waiting(), std::uint64_t{1});
    }
    void aClockThatIsYearsOffChangesNothing()
    {
        Pair pair;
        const auto id = pair.a.put("begin");
        pair.syncAll();
        pair.a.clock.set(WallTime{}); // 1970
        pair.b.clock.set(kTuesdayMorning + std::chrono::hours{24 * 365 * 14});
        pair.a.edit(id, [](auto &contact) { contact.set_minutes(1); });
        const auto past = pair.a.sync();
        SyncTablet::expectGood(past);
        QVERIFY(past.clockOffset > std::chrono::hours{24 * 365});
        SyncTablet::expectGood(pair.b.sync());
        pair.b.edit(id, [](auto &contact) { contact.set_minutes(2); });
        pair.syncAll();
        QCOMPARE(pair.a.contactIn(id).minutes(), 2);
        expectSameContent(pair.a, pair.b);
    }
    void twoDevicesEndTheSameWhateverHappensOnTheWay_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void twoDevicesEndTheSameWhateverHappensOnTheWay()
    {
        QFETCH(int, seed);
        Pair pair;
        SeededRandom dice(static_cast<std::uint64_t>(seed));
        const auto faulty = [&dice](const Call &, const auto &deliver) -> Result<Answer> {
            switch (dice.below(8)) {
            case 0:
                return fail(ErrorCode::Offline);
            case 1:
                deliver();
                return fail(ErrorCode::HungUp);
            case 2:
                deliver();
                return deliver();
            case 3:
                return signInPage();
            case 4: {
                auto answer = deliver();
                answer->body.resize(dice.below(answer->body.size() + 1));
                return answer;
            }
            default:
                return deliver();
            }
        };
        std::vector<Id> ids;
        for (int step = 0; step < 60; ++step) {
            auto &tablet = dice.below(2) == 0 ? pair.a : pair.b;
            tablet.clock.advance(Millis{1'000});
            tablet.transport.way = faulty;
            if (dice.below(3) != 0)
                work(tablet, ids, dice);
            else
                tablet.sync();
        }
        pair.a.transport.way = pair.b.transport.way = nullptr;
        pair.syncAll();
        pair.syncAll();
        expectSameContent(pair.a, pair.b);
        for (const auto &id : ids)
            QVERIFY(pair.a.has(id) && pair.b.has(id));
        QVERIFY(pair.registry.broken().empty());
    }

private:
    struct Pair {
        Pair() : registry(Backend::Sqlite), a(registry, registry.worker, 1), b(registry, registry.colleague, 2) {}
        void syncAll()
        {
            for (auto *tablet : {&a, &b, &a})
                SyncTablet::expectGood(tablet->sync());
        }
        TestRegistry registry;
        SyncTablet a;
        SyncTablet b;
    };

    static SyncOutcome forceRejoin(SyncTablet &tablet)
    {
        value(tablet.store->settings().setMeta(kRejoinNeeded, "1"));
        return tablet.sync();
    }
    static void work(SyncTablet &tablet, std::vector<Id> &ids, SeededRandom &dice)
    {
        const auto note = "n" + std::to_string(dice.next() % 1000);
        if (ids.empty() || dice.below(3) == 0) {
            ids.push_back(tablet.put(note));
            return;
        }
        const auto &id = ids[dice.below(ids.size())];
        if (!tablet.has(id))
            return;
        tablet.edit(id, [&](auto &contact) {
            contact.set_work_note(note);
            contact.set_minutes(static_cast<int>(dice.below(60)));
            contact.clear_domains();
            contact.add_domains(dice.below(2) == 0 ? "health" : "housing");
        });
    }
    static std::size_t openAt(TestRegistry &registry)
    {
        return value(registry.storage().read(
                         [](registry::SqlConnection &connection) { return registry::Quarantine(connection).open(); }))
            .size();
    }
    static void revoke(TestRegistry &registry, SyncTablet &tablet, v1::Directive directive)
    {
        v1::DeviceCertificate certificate;
        v1::CertificateBody body;
        QVERIFY(certificate.ParseFromString(*value(tablet.store->settings().meta(kCertificate))));
        QVERIFY(body.ParseFromString(certificate.body()));
        value(registry.storage().write([&](registry::SqlConnection &connection) {
            return registry::Devices(connection).revoke(*Id::fromBytes(body.device_id()), directive);
        }));
    }
};
WIJKRONDE_TEST(SyncSessionTest)
#include "sync_session_test.moc"
