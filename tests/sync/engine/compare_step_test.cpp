// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/compare_step.h"

#include "tests/support/sync_tablet.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

class CompareStepTest : public QObject {
    Q_OBJECT

private slots:
    void aRecordThatWentMissingIsFetchedAgain()
    {
        Town town;
        SyncWriter writer(*town.tablet.store);
        value(writer.mend(town.teamStream(), {}, {town.ids[3], town.ids[7]}));
        QVERIFY(!town.tablet.has(town.ids[3]));
        const auto outcome = town.tablet.sync();
        SyncTablet::expectGood(outcome);
        QCOMPARE(outcome.mended, std::uint64_t{2});
        expectSameContent(town.tablet, town.other);
    }
    void aRecordThatTheRegistryDoesNotHaveGoes()
    {
        Town town;
        const auto state = town.tablet.record(town.ids[0]).state();
        auto invented = state;
        invented.set_record_id(idOf(99, 0x42).toBytes());
        const auto bytes = invented.SerializeAsString();
        value(SyncWriter(*town.tablet.store).mend(town.teamStream(), {{1, bytes}}, {}));
        QVERIFY(town.tablet.has(idOf(99, 0x42)));
        SyncTablet::expectGood(town.tablet.sync());
        QVERIFY(!town.tablet.has(idOf(99, 0x42)));
        expectSameContent(town.tablet, town.other);
    }
    void aRecordWithOtherContentsIsReplaced()
    {
        Town town;
        auto changed = town.tablet.record(town.ids[5]).state();
        changed.mutable_versions(0)->set_hlc(changed.versions(0).hlc() + 1);
        const auto bytes = changed.SerializeAsString();
        value(SyncWriter(*town.tablet.store).mend(town.teamStream(), {{1, bytes}}, {}));
        const auto outcome = town.tablet.sync();
        SyncTablet::expectGood(outcome);
        QCOMPARE(outcome.mended, std::uint64_t{1});
        expectSameContent(town.tablet, town.other);
    }
    void wrongSumsAreWorkedOutAgainAndNothingIsFetched()
    {
        Town town;
        const auto stream = *value(town.tablet.store->streams().find(town.teamStream()));
        DigestSum wrong(std::string(16, '\x01'));
        value(DigestTable(town.tablet.store->database()).change(stream.no, {{3, wrong}}));
        const auto outcome = town.tablet.sync();
        SyncTablet::expectGood(outcome);
        QCOMPARE(outcome.mended, std::uint64_t{0});
        QCOMPARE(town.tablet.transport.calls("Fetch"), 0);
        expectSameContent(town.tablet, town.other);
    }
    void whatWaitsSurvivesTheMending()
    {
        Town town;
        value(SyncWriter(*town.tablet.store).mend(town.teamStream(), {}, {town.ids[1]}));
        Id mine;
        town.tablet.transport.way = [&](const Call &call, const auto &deliver) {
            if (call.method == "Fetch" && mine.isNull()) {
                mine = town.tablet.put("tijdens het herstellen");
                town.tablet.edit(town.ids[2], [](auto &contact) { contact.set_minutes(5); });
            }
            return deliver();
        };
        SyncTablet::expectGood(town.tablet.sync());
        QCOMPARE(town.tablet.waiting(), std::uint64_t{2});
        QCOMPARE(town.tablet.contactIn(town.ids[2]).minutes(), 5);
    }
    void othersWhoGoOnMeanwhileDoNotStopTheMending()
    {
        Town town;
        value(SyncWriter(*town.tablet.store).mend(town.teamStream(), {}, {town.ids[1]}));
        town.tablet.transport.way = [&](const Call &call, const auto &deliver) {
            if (call.method == "Digest" || call.method == "Fetch") {
                town.other.put("er komt steeds iets bij");
                town.other.edit(town.ids[2], [](auto &contact) { contact.set_minutes(contact.minutes() + 5); });
                SyncTablet::expectGood(town.other.sync());
            }
            return deliver();
        };
        const auto outcome = town.tablet.sync();
        SyncTablet::expectGood(outcome);
        QCOMPARE(outcome.mended, std::uint64_t{1});
        QVERIFY(town.tablet.has(town.ids[1]));
        expectSameContent(town.tablet, town.other);
    }
    void aDifferenceThatCannotBeMendedIsTold()
    {
        Town town;
        value(SyncWriter(*town.tablet.store).mend(town.teamStream(), {}, {town.ids[1]}));
        town.tablet.transport.way = [&](const Call &call, const auto &deliver) {
            v1::FetchResponse nothing;
            return call.method == "Fetch" ? Result<Answer>(goodAnswer(nothing)) : deliver();
        };
        QCOMPARE(town.tablet.sync().error->code, ErrorCode::Internal);
        QCOMPARE(town.tablet.transport.calls("Fetch"), 1);
    }

private:
    struct Town {
        Town() : registry(Backend::Sqlite), tablet(registry, registry.worker, 1), other(registry, registry.colleague, 2)
        {
            for (int i = 0; i < 40; ++i)
                ids.push_back(other.put("nummer " + std::to_string(i)));
            SyncTablet::expectGood(other.sync());
            SyncTablet::expectGood(tablet.sync());
            expectSameContent(tablet, other);
        }
        Id teamStream() { return value(tablet.store->streams().home(record::v1::STREAM_KIND_TEAM))->id; }

        TestRegistry registry;
        SyncTablet tablet;
        SyncTablet other;
        std::vector<Id> ids;
    };
};
WIJKRONDE_TEST(CompareStepTest)
#include "compare_step_test.moc"
