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
    void onlyTheStreamThatDiffersIsComparedByItsBuckets()
    {
        Town town;
        value(SyncWriter(*town.tablet.store).mend(town.teamStream(), {}, {town.ids[3]}));
        const auto streams = value(town.tablet.store->streams().all());
        QVERIFY(std::ranges::count_if(streams, [](const auto &stream) { return stream.member; }) > 2);
        SyncTablet::expectGood(town.tablet.sync());
        // The roots of all, the sums of one, the records of one bucket.
        QCOMPARE(town.tablet.transport.calls("Digest"), 3);
        QCOMPARE(town.tablet.transport.calls("Fetch"), 1);
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
        QCOMPARE(town.tablet.transport.calls("Digest"), 1);
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
    void aLieInAComparisonIsAnErrorThatChangesNothing_data()
    {
        QTest::addColumn<QString>("lie");
        for (const auto *lie : {"a root without a stream", "a short root", "a stream twice", "short sums",
                                "an entry without an id", "an entry of a bucket that was not asked",
                                "an entry with a short hash", "a record that was not asked for", "a state that is none",
                                "a record without a number", "absent: one that was not asked for", "absent: no id"})
            QTest::newRow(lie) << lie;
    }
    void aLieInAComparisonIsAnErrorThatChangesNothing()
    {
        QFETCH(QString, lie);
        Town town;
        value(SyncWriter(*town.tablet.store).mend(town.teamStream(), {}, {town.ids[1]}));
        const auto before = town.tablet.held();
        town.tablet.transport.way = [&](const Call &call, const auto &deliver) {
            auto answer = deliver();
            v1::DigestResponse digest;
            if (call.method == "Digest" && digest.ParseFromString(answer->body)) {
                lieIn(digest, lie);
                answer->body = digest.SerializeAsString();
            }
            v1::FetchResponse fetch;
            if (call.method == "Fetch" && fetch.ParseFromString(answer->body)) {
                lieIn(fetch, lie);
                answer->body = fetch.SerializeAsString();
            }
            return answer;
        };
        const auto outcome = town.tablet.sync();
        QVERIFY2(outcome.error.has_value(), "the lie was taken");
        QCOMPARE(outcome.error->code, ErrorCode::MalformedMessage);
        QVERIFY(town.tablet.held() == before);
        town.tablet.transport.way = nullptr;
        SyncTablet::expectGood(town.tablet.sync());
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
    static void lieIn(v1::DigestResponse &response, const QString &lie)
    {
        if (lie == "a root without a stream" && !response.roots().empty())
            response.mutable_roots(0)->set_stream_id("abc");
        else if (lie == "a short root" && !response.roots().empty())
            response.mutable_roots(0)->set_root("root");
        else if (lie == "a stream twice" && !response.roots().empty())
            *response.add_roots() = response.roots(0);
        else if (lie == "short sums" && !response.sums().empty())
            response.mutable_sums()->pop_back();
        if (response.entries().empty())
            return;
        auto &entry = *response.mutable_entries(0);
        if (lie == "an entry without an id")
            entry.set_record_id("abc");
        else if (lie == "an entry of a bucket that was not asked")
            entry.mutable_record_id()->front() ^= 0x7f;
        else if (lie == "an entry with a short hash")
            entry.set_hash("hash");
    }
    static void lieIn(v1::FetchResponse &response, const QString &lie)
    {
        auto &record = *response.mutable_records(0);
        record::v1::RecordState other;
        other.ParseFromString(record.state());
        other.set_record_id(std::string(16, 'o'));
        if (lie == "a record that was not asked for")
            record.set_state(other.SerializeAsString());
        else if (lie == "a state that is none")
            record.set_state("\xff");
        else if (lie == "a record without a number")
            record.set_seq(0);
        else if (lie == "absent: one that was not asked for")
            response.add_absent(std::string(16, 'a'));
        else if (lie == "absent: no id")
            response.add_absent("abc");
    }

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
