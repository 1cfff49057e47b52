// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/sync_writer.h"

#include "core/store/record_query.h"
#include "core/store/store_check.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::codeOf;
using test::Tablet;
using test::value;

namespace {

std::string stateOf(std::uint64_t number, const std::string &note, std::uint8_t bucket = 0)
{
    const Record empty(test::idOf(number, bucket), 21);
    const auto operation = test::changed(empty, number, [&](pb::Contact &c) { c = test::contactOf(1000, note); });
    return test::after(empty, operation, 9).serialize();
}

IncomingPage page(std::vector<IncomingRecord> records, std::uint64_t seq)
{
    return {Tablet::kTeam, "history", std::move(records), {}, seq, "salt"};
}

bool isSound(Tablet &tablet)
{
    return value(checkStore(*tablet.store)).violations.empty();
}

/// Contact 1 as the registry has it, and an edit of this tablet that waits.
void fetchAndEdit(Tablet &tablet, SyncWriter &writer, const std::string &state)
{
    value(writer.applyPage(page({{1, state}}, 1)));
    auto wanted = tablet.shown<pb::Contact>(test::idOf(1));
    wanted.set_minutes(15);
    tablet.edit(tablet.record(test::idOf(1)), wanted);
}

std::int64_t rows(Tablet &tablet)
{
    return value(tablet.store->database().number("SELECT count(*) FROM record"));
}

} // namespace

class SyncWriterTest : public QObject {
    Q_OBJECT

private slots:
    void aNewLifeThatCannotBeWrittenHasNotBegun()
    {
        Tablet tablet;
        value(tablet.store->setDeviceNo(7));
        value(tablet.store->database().execute("CREATE TRIGGER stop BEFORE INSERT ON stream BEGIN "
                                               "SELECT RAISE(ABORT, 'stop'); END"));
        QVERIFY(!SyncWriter(*tablet.store).rejoin(test::idOf(9)));
        QCOMPARE(tablet.store->deviceNo(), 7u);
        value(tablet.store->database().execute("DROP TRIGGER stop"));
        value(SyncWriter(*tablet.store).rejoin(test::idOf(9)));
        QCOMPARE(tablet.store->deviceNo(), 0u);
    }

    void aPageIsStoredVerbatimWithItsCursor()
    {
        Tablet tablet;
        const auto one = stateOf(1, "one", 0);
        const auto two = stateOf(2, "two", 255);
        std::vector<ChangeSet> told;
        tablet.store->onCommit([&](const ChangeSet &changes) { told.push_back(changes); });
        value(SyncWriter(*tablet.store).applyPage(page({{3, one}, {7, two}}, 8)));
        QCOMPARE(test::baseOf(tablet, test::idOf(1)), one);
        QCOMPARE(value(tablet.store->records().find(test::idOf(2, 255)))->seq, 7u);
        const auto stream = *value(tablet.store->streams().find(Tablet::kTeam));
        QCOMPARE(stream.seq, 8u);
        QCOMPARE(stream.historyId, "history");
        QCOMPARE(stream.salt, "salt");
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].records.size(), 2u);
        QVERIFY(told[0].streams && !told[0].outbox);
        QVERIFY(isSound(tablet));
    }

    void aPageWithABadRecordLeavesNeitherRowsNorCursor_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("no state") << QByteArray("\x0a");
        QTest::newRow("empty") << QByteArray("");
        pb::RecordState state;
        state.set_record_id(test::idOf(5).toBytes());
        state.set_kind(21);
        state.add_versions()->set_fields("\x08");
        QTest::newRow("fields that are no message") << QByteArray::fromStdString(state.SerializeAsString());
        state.mutable_versions(0)->clear_fields();
        state.set_kind(0);
        QTest::newRow("no kind") << QByteArray::fromStdString(state.SerializeAsString());
    }

    void aPageWithABadRecordLeavesNeitherRowsNorCursor()
    {
        QFETCH(QByteArray, bad);
        Tablet tablet;
        const auto good = stateOf(1, "one");
        const auto bytes = bad.toStdString();
        QCOMPARE(codeOf(SyncWriter(*tablet.store).applyPage(page({{1, good}, {2, bytes}}, 2))),
                 ErrorCode::MalformedMessage);
        QCOMPARE(rows(tablet), 0);
        QCOMPARE(value(tablet.store->streams().find(Tablet::kTeam))->seq, 0u);
        QVERIFY(isSound(tablet));
        IncomingPage stranger = page({{1, good}}, 1);
        stranger.streamId = test::idOf(404);
        QCOMPARE(codeOf(SyncWriter(*tablet.store).applyPage(stranger)), ErrorCode::MalformedMessage);
    }

    void theSamePageTwiceChangesNothing()
    {
        Tablet tablet;
        const auto one = stateOf(1, "one");
        value(SyncWriter(*tablet.store).applyPage(page({{3, one}}, 3)));
        const auto root = value(SyncWriter(*tablet.store).digestRoot());
        value(SyncWriter(*tablet.store).applyPage(page({{3, one}}, 3)));
        QCOMPARE(value(SyncWriter(*tablet.store).digestRoot()), root);
        QCOMPARE(rows(tablet), 1);
        QVERIFY(isSound(tablet));
    }

    void digestsKeptAreTheDigestsOfTheRows()
    {
        Tablet tablet;
        SyncWriter writer(*tablet.store);
        for (std::uint64_t i = 1; i <= 60; ++i) {
            const auto state = stateOf(i % 20, "note " + std::to_string(i), static_cast<std::uint8_t>(i % 20 * 12));
            IncomingPage one = page({{i, state}}, i);
            if (i % 7 == 0)
                one.departures.push_back(test::idOf((i + 3) % 20, static_cast<std::uint8_t>((i + 3) % 20 * 12)));
            value(writer.applyPage(one));
            QVERIFY(isSound(tablet));
        }
        const auto root = value(writer.digestRoot());
        value(writer.recountDigests());
        QCOMPARE(value(writer.digestRoot()), root);
    }

    void aNewDigestKeyCountsTheRowsAgain()
    {
        Tablet tablet;
        SyncWriter writer(*tablet.store);
        const auto state = stateOf(1, "one");
        value(writer.applyPage(page({{1, state}}, 1)));
        const auto root = value(writer.digestRoot());
        auto streams = Tablet::streams();
        streams[2].digestKey = std::string(16, 'z');
        value(writer.setMembership(2, streams));
        QVERIFY(isSound(tablet));
        QVERIFY(value(writer.digestRoot()) != root);
    }

    void aLostMembershipTakesItsRowsButNotWhatWaits()
    {
        Tablet tablet;
        test::RegistryModel registry;
        const auto safe = tablet.create(test::contactOf(1, "safe"));
        const auto edited = tablet.create(test::contactOf(2, "edited"));
        registry.push(tablet, 1);
        registry.pull(tablet);
        const auto created = tablet.create(test::contactOf(3, "created"));
        auto wanted = tablet.shown<pb::Contact>(edited);
        wanted.set_work_note("edited again");
        tablet.edit(tablet.record(edited), wanted);
        auto streams = Tablet::streams();
        streams.pop_back();
        value(SyncWriter(*tablet.store).setMembership(2, streams));
        QVERIFY(!value(tablet.store->find(safe)));
        QCOMPARE(tablet.shown<pb::Contact>(edited).work_note(), "edited again");
        QCOMPARE(tablet.shown<pb::Contact>(created).work_note(), "created");
        QCOMPARE(value(tablet.store->outbox().count()), 2u);
        QVERIFY(test::baseOf(tablet, edited).empty());
        ListFilter filter;
        filter.list = 21;
        filter.search = "safe";
        QVERIFY(value(RecordQuery(tablet.store->database()).page(filter, std::nullopt, 10)).empty());
        QVERIFY(isSound(tablet));
        // A new record has no team to go to.
        auto work = tablet.workspace();
        QCOMPARE(codeOf(createRecord(work, test::contactOf(4))), ErrorCode::NotEnrolled);
        registry.push(tablet, 1);
        QCOMPARE(rows(tablet), 0);
        QVERIFY(isSound(tablet));
    }

    void aPullFromTheStartTakesAwayWhatIsNoLongerThere()
    {
        Tablet tablet;
        SyncWriter writer(*tablet.store);
        const auto one = stateOf(1, "one");
        const auto two = stateOf(2, "two");
        const auto three = stateOf(3, "three");
        value(writer.applyPage(page({{1, one}, {2, two}, {3, three}}, 3)));
        value(writer.completePull());
        const auto own = tablet.create(test::contactOf(9, "mine"));
        auto wanted = tablet.shown<pb::Contact>(test::idOf(3));
        wanted.set_minutes(1);
        tablet.edit(tablet.record(test::idOf(3)), wanted);
        value(writer.pullFromStart({Tablet::kTeam}));
        QCOMPARE(value(tablet.store->streams().find(Tablet::kTeam))->seq, 0u);
        QCOMPARE(rows(tablet), 4); // what is shown stays
        value(writer.applyPage(page({{1, one}}, 3)));
        QCOMPARE(rows(tablet), 4);
        value(writer.completePull());
        QVERIFY(value(tablet.store->find(test::idOf(1))));
        QVERIFY(!value(tablet.store->find(test::idOf(2))));
        QCOMPARE(tablet.shown<pb::Contact>(test::idOf(3)).minutes(), 1);
        QVERIFY(value(tablet.store->find(own)));
        QVERIFY(isSound(tablet));
    }

    void whatDidNotComeAgainStaysInSightWhileAnEditOfItIsKeptBack()
    {
        Tablet tablet;
        SyncWriter writer(*tablet.store);
        fetchAndEdit(tablet, writer, stateOf(1, "one"));
        value(writer.acknowledge(1, {{3, 9, 0, 0}}, tablet.clock.now()));
        value(writer.pullFromStart({Tablet::kTeam}));
        value(writer.applyPage(page({}, 3)));
        value(writer.completePull());
        QVERIFY(value(tablet.store->find(test::idOf(1))));
        QCOMPARE(tablet.shown<pb::Contact>(test::idOf(1)).minutes(), 15);
        QVERIFY(isSound(tablet));
    }

    void aDepartureTakesARecordButNotOneThatHasArrivedElsewhere()
    {
        Tablet tablet;
        SyncWriter writer(*tablet.store);
        const auto one = stateOf(1, "one");
        value(writer.applyPage(page({{1, one}}, 1)));
        IncomingPage arrival{Tablet::kArea, "history", {{4, one}}, {}, 4, "salt"};
        value(writer.applyPage(arrival));
        IncomingPage departure = page({}, 2);
        departure.departures = {test::idOf(1), test::idOf(404)};
        value(writer.applyPage(departure));
        QCOMPARE(test::baseOf(tablet, test::idOf(1)), one);
        QVERIFY(isSound(tablet));
        IncomingPage gone{Tablet::kArea, "history", {}, {test::idOf(1)}, 5, "salt"};
        value(writer.applyPage(gone));
        QVERIFY(!value(tablet.store->find(test::idOf(1))));
        QVERIFY(isSound(tablet));
    }

    void aRecordOfAnotherKindIsTakenWithoutOwnEditsOfTheOldOne()
    {
        Tablet tablet;
        SyncWriter writer(*tablet.store);
        const auto one = stateOf(1, "one");
        fetchAndEdit(tablet, writer, one);
        const Record empty(test::idOf(1), 11);
        const auto made =
            OperationBuilder(empty, test::uidOf(7), 7).change(test::partnerOf("Buurtbakkerij")).build().value();
        const std::string partner = test::after(empty, made, 9).serialize();
        value(writer.applyPage(page({{2, partner}}, 2)));
        const auto row = *value(tablet.store->records().find(test::idOf(1)));
        QCOMPARE(row.kind, 11u);
        QVERIFY(row.local.empty());
        QCOMPARE(value(tablet.store->outbox().count()), 1u);
        // The other way round the edit is laid over it again.
        value(writer.applyPage(page({{3, one}}, 3)));
        QCOMPARE(tablet.shown<pb::Contact>(test::idOf(1)).minutes(), 15);
        QVERIFY(isSound(tablet));
    }

    void whatMovedStaysInSightUntilItsNewStreamComes()
    {
        Tablet tablet;
        SyncWriter writer(*tablet.store);
        fetchAndEdit(tablet, writer, stateOf(1, "one"));
        const auto area = value(tablet.store->streams().find(Tablet::kArea))->no;
        value(writer.acknowledge(1, {{1, 0, area, 4}}, tablet.clock.now()));
        IncomingPage departure = page({}, 2);
        departure.departures = {test::idOf(1)};
        value(writer.applyPage(departure));
        QCOMPARE(tablet.shown<pb::Contact>(test::idOf(1)).minutes(), 15);
        QVERIFY(isSound(tablet));
        // It comes, or the pull ends without it.
        value(writer.completePull());
        QVERIFY(!value(tablet.store->find(test::idOf(1))));
        QVERIFY(isSound(tablet));
    }

    void mendingTakesStatesUpToTheCursorOnly()
    {
        Tablet tablet;
        SyncWriter writer(*tablet.store);
        const auto one = stateOf(1, "one");
        const auto other = stateOf(1, "other");
        const auto two = stateOf(2, "two");
        value(writer.applyPage(page({{1, one}, {2, two}}, 5)));
        const auto future = stateOf(3, "future");
        value(writer.mend(Tablet::kTeam, {{4, other}, {6, future}}, {test::idOf(2)}));
        QCOMPARE(test::baseOf(tablet, test::idOf(1)), other);
        QVERIFY(!value(tablet.store->find(test::idOf(2))));
        QVERIFY(!value(tablet.store->find(test::idOf(3))));
        QCOMPARE(value(tablet.store->streams().find(Tablet::kTeam))->seq, 5u);
        QVERIFY(isSound(tablet));
        QCOMPARE(codeOf(writer.mend(test::idOf(404), {}, {})), ErrorCode::NotFound);
    }

    void aFailedPageIsDoneAgainAsIfNothingHadHappened()
    {
        Tablet tablet;
        const auto one = stateOf(1, "one");
        value(tablet.store->database().execute(
            "CREATE TRIGGER broken BEFORE UPDATE ON stream BEGIN SELECT RAISE(ABORT, 'x'); END;"
            "CREATE TRIGGER broken_too BEFORE INSERT ON stream BEGIN SELECT RAISE(ABORT, 'x'); END"));
        QVERIFY(!SyncWriter(*tablet.store).applyPage(page({{1, one}}, 1)).has_value());
        QCOMPARE(rows(tablet), 0);
        value(tablet.store->database().execute("DROP TRIGGER broken; DROP TRIGGER broken_too"));
        value(SyncWriter(*tablet.store).applyPage(page({{1, one}}, 1)));
        QCOMPARE(rows(tablet), 1);
        QVERIFY(isSound(tablet));
    }
};

WIJKRONDE_TEST(SyncWriterTest)
#include "sync_writer_test.moc"
