// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/store.h"

#include "core/record/hlc.h"
#include "core/store/record_query.h"
#include "core/store/store_check.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::codeOf;
using test::Tablet;
using test::utc;
using test::value;

namespace {

using Contact = pb::Contact;

/// Every row of every table, as text; the search index by what it finds.
std::map<std::string, std::string> contents(Store &store)
{
    std::map<std::string, std::string> tables;
    for (const auto *table : {"meta", "stream", "record", "outbox", "sent", "field_index", "digest", "draft", "setting",
                              "departed", "search_content"}) {
        auto columns = value(store.database().prepare(std::string("SELECT * FROM ") + table + " ORDER BY 1, 2"));
        std::string rows;
        while (value(columns.step())) {
            for (int column = 0; column < 4; ++column)
                rows += std::string(columns.blob(column)) + '|';
            rows += '\n';
        }
        tables[table] = rows;
    }
    return tables;
}

} // namespace

class StoreTest : public QObject {
    Q_OBJECT

private slots:
    void anEditAndItsOutboxRowAreOneTransaction_data()
    {
        QTest::addColumn<QByteArray>("failing");
        // Each table that a save writes, and each way in which it does.
        for (const auto *failing :
             {"INSERT ON record", "UPDATE ON record", "INSERT ON outbox", "INSERT ON field_index",
              "DELETE ON field_index", "INSERT ON search_content", "DELETE ON search_content", "DELETE ON draft"})
            QTest::newRow(failing) << QByteArray(failing);
    }

    void anEditAndItsOutboxRowAreOneTransaction()
    {
        QFETCH(QByteArray, failing);
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1000, "first"));
        value(tablet.store->drafts().put(id, 21, "draft", tablet.clock.now()));
        value(tablet.store->drafts().put(test::idOf(5), 21, "draft", tablet.clock.now()));
        value(tablet.store->database().execute("CREATE TRIGGER broken BEFORE " + failing.toStdString()
                                               + " BEGIN SELECT RAISE(ABORT, 'broken'); END"));
        int told = 0;
        tablet.store->onCommit([&](const ChangeSet &) { ++told; });
        const auto before = contents(*tablet.store);
        auto work = tablet.workspace();
        const auto seen = tablet.record(id);
        auto wanted = test::shownOf(seen);
        wanted.set_work_note("second");
        wanted.clear_domains();
        wanted.add_domains("housing");
        CreateOptions options;
        options.id = test::idOf(5);
        options.eraseDraft = true;
        const bool creates = failing == "INSERT ON record";
        const auto saved = creates ? createRecord(work, test::contactOf(2000, "new"), options).map([](auto) {})
                                   : editRecord(work, seen, wanted, true).map([](auto) {});
        QCOMPARE(codeOf(saved), ErrorCode::StoreFailed);
        QVERIFY(contents(*tablet.store) == before);
        QCOMPARE(told, 0);
        // The app goes on.
        value(tablet.store->database().execute("DROP TRIGGER broken"));
        QVERIFY(value(editRecord(work, tablet.record(id), wanted, true)));
        QCOMPARE(told, 1);
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
    }

    void aSaveTellsWhatItChangedOnceItIsDurable()
    {
        Tablet tablet;
        std::vector<ChangeSet> told;
        tablet.store->onCommit([&](const ChangeSet &changes) { told.push_back(changes); });
        const auto id = tablet.create(test::contactOf(1000));
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].records.size(), 1u);
        QCOMPARE(told[0].records[0].id, id);
        QCOMPARE(told[0].records[0].kind, 21u);
        QVERIFY(told[0].outbox && !told[0].streams);
        tablet.edit(tablet.record(id), tablet.shown<Contact>(id));
        QCOMPARE(told.size(), 1u);
    }

    void severalSavesAreKeptTogetherAndToldOnce()
    {
        Tablet tablet;
        std::vector<ChangeSet> told;
        tablet.store->onCommit([&](const ChangeSet &changes) { told.push_back(changes); });
        auto work = tablet.workspace();
        value(tablet.store->together([&]() -> Result<> {
            WIJKRONDE_TRY(createRecord(work, test::contactOf(1)));
            // One that is taken back within does not take the others along.
            const auto inner = tablet.store->together([&]() -> Result<> {
                WIJKRONDE_TRY(createRecord(work, test::contactOf(2)));
                return fail(ErrorCode::NotFound);
            });
            if (inner || inner.error().code != ErrorCode::NotFound)
                return fail(ErrorCode::StoreFailed);
            WIJKRONDE_TRY(createRecord(work, test::contactOf(3)));
            return {};
        }));
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].records.size(), 2u);
        QVERIFY(told[0].outbox);
        QCOMPARE(value(tablet.store->outbox().count()), 2u);
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
    }

    void ofSeveralSavesThatFailedTogetherNothingIsKeptOrTold()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1, "first"));
        const auto before = contents(*tablet.store);
        int told = 0;
        tablet.store->onCommit([&](const ChangeSet &) { ++told; });
        auto work = tablet.workspace();
        const auto done = tablet.store->together([&]() -> Result<> {
            WIJKRONDE_TRY(createRecord(work, test::contactOf(2)));
            WIJKRONDE_TRY(deleteRecord(work, tablet.record(id)));
            WIJKRONDE_TRY(createRecord(work, test::contactOf(3, std::string(8001, 'n'))));
            return {};
        });
        QCOMPARE(codeOf(done), ErrorCode::TooLong);
        QCOMPARE(told, 0);
        QCOMPARE(contents(*tablet.store), before);
        tablet.create(test::contactOf(4));
        QCOMPARE(told, 1);
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
    }

    void theSameOperationTwiceIsStoredOnce()
    {
        Tablet tablet;
        const auto operation = *OperationBuilder(Record(test::idOf(1), 21), test::uidOf(1), 5)
                                    .inStream(Tablet::kTeam)
                                    .change(test::contactOf(1))
                                    .build();
        value(tablet.store->save(operation, tablet.clock.now()));
        QVERIFY(!tablet.store->save(operation, tablet.clock.now()).has_value());
        QCOMPARE(value(tablet.store->outbox().count()), 1u);
    }

    void operationsThatCannotBeStoredAreRefused()
    {
        Tablet tablet;
        const Record empty(test::idOf(1), 21);
        auto operation =
            *OperationBuilder(empty, test::uidOf(1), 5).inStream(Tablet::kTeam).change(test::contactOf(1)).build();
        auto homeless = operation;
        homeless.clear_stream_id();
        QCOMPARE(codeOf(tablet.store->save(homeless, {})), ErrorCode::InvalidArgument);
        homeless.set_stream_id(test::idOf(99).toBytes());
        QCOMPARE(codeOf(tablet.store->save(homeless, {})), ErrorCode::InvalidArgument);
        auto broken = operation;
        broken.set_fields("\x08");
        QCOMPARE(codeOf(tablet.store->save(broken, {})), ErrorCode::MalformedMessage);
        QCOMPARE(value(tablet.store->outbox().count()), 0u);
        value(tablet.store->save(operation, {}));
        // The same record as something else would mix the fields of two kinds.
        operation.set_op_uid(test::uidOf(2).toBytes());
        operation.set_kind(22);
        QCOMPARE(codeOf(tablet.store->save(operation, {})), ErrorCode::InvalidArgument);
    }

    void everythingIsThereAfterARestart()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1000, "note"));
        const auto before = contents(*tablet.store);
        tablet.reopen();
        QVERIFY(contents(*tablet.store) == before);
        QCOMPARE(tablet.shown<Contact>(id).work_note(), "note");
        QVERIFY(!value(tablet.store->find(test::idOf(404))));
    }

    void aDeviceNumberIsKeptAndStandsInOwnVersions()
    {
        Tablet tablet;
        QCOMPARE(tablet.store->deviceNo(), 0u);
        value(tablet.store->setDeviceNo(4'000'000'000u));
        tablet.reopen();
        QCOMPARE(tablet.store->deviceNo(), 4'000'000'000u);
        const auto id = tablet.create(test::contactOf(1));
        QCOMPARE(tablet.record(id).state().versions(0).device_no(), 4'000'000'000u);
    }

    void theClockOfEditsNeverGoesBackAlsoNotAfterARestart_data()
    {
        QTest::addColumn<bool>("acknowledged");
        QTest::newRow("waiting") << false;
        QTest::newRow("acknowledged") << true;
    }

    void theClockOfEditsNeverGoesBackAlsoNotAfterARestart()
    {
        QFETCH(bool, acknowledged);
        Tablet tablet;
        test::RegistryModel registry;
        std::uint64_t last = 0;
        Id id = tablet.create(test::contactOf(1));
        for (const auto now : {utc(2040, 1, 1), utc(1970, 1, 1), utc(2026, 3, 10), utc(1969, 1, 1)}) {
            tablet.clock.set(now);
            auto wanted = tablet.shown<Contact>(id);
            wanted.set_work_note(std::to_string(toMillis(now)));
            QVERIFY(tablet.edit(tablet.record(id), wanted));
            const auto record = tablet.record(id);
            QVERIFY(record.state().versions().rbegin()->hlc() > last);
            last = record.state().versions().rbegin()->hlc();
            QCOMPARE(tablet.shown<Contact>(id).work_note(), wanted.work_note());
            if (acknowledged)
                registry.push(tablet, 1);
            tablet.reopen();
            QVERIFY(tablet.store->lastHlc() >= last);
        }
    }

    void whatOthersWroteIsPassedByTheClockAfterARestart()
    {
        Tablet one(1);
        Tablet two(2);
        test::RegistryModel registry;
        two.clock.set(utc(2040, 1, 1));
        const auto id = two.create(test::contactOf(1, "of the future"));
        registry.push(two, 2);
        registry.pull(one);
        one.reopen();
        QVERIFY(one.store->lastHlc() >= Hlc::at(utc(2040, 1, 1)));
        auto wanted = one.shown<Contact>(id);
        wanted.set_work_note("of today");
        one.edit(one.record(id), wanted);
        QCOMPARE(one.shown<Contact>(id).work_note(), "of today");
    }

    void aReaderSeesWhatTheWriterSaved()
    {
        Tablet tablet;
        Store::Options options;
        options.access = Database::Access::ReadOnly;
        const auto reader = value(Store::open(tablet.folder.path(), Tablet::kKey, options));
        const auto id = tablet.create(test::contactOf(1, "note"));
        QCOMPARE(test::shownOf(*value(reader->find(id))).work_note(), "note");
        QVERIFY(!reader->settings().setValue("a", "b").has_value());
    }

    void listsAreMadeAgainForANewWayToWorkThemOut()
    {
        Tablet tablet;
        tablet.create(test::contactOf(1, "note"));
        const auto before = contents(*tablet.store);
        // As an older version would have left it: nothing where this one looks.
        value(tablet.store->settings().setMeta("projection_version", "0"));
        value(tablet.store->database().execute(
            "DELETE FROM field_index; DELETE FROM search; UPDATE record SET list = 99"));
        tablet.reopen();
        QVERIFY(contents(*tablet.store) == before);
    }

    void aRebuildThatWasCutOffIsDoneAgain()
    {
        Tablet tablet;
        for (int i = 0; i < 10; ++i)
            tablet.create(test::contactOf(i, "note"));
        const auto before = contents(*tablet.store);
        value(tablet.store->settings().setMeta("projection_version", "0"));
        value(tablet.store->database().execute("CREATE TRIGGER broken BEFORE UPDATE ON record WHEN new.record_no = 7 "
                                               "BEGIN SELECT RAISE(ABORT, 'x'); END"));
        tablet.store.reset();
        QCOMPARE(codeOf(Store::open(tablet.folder.path(), Tablet::kKey, {})), ErrorCode::StoreFailed);
        {
            Database::Options options;
            options.applicationId = Store::kApplicationId;
            value(value(Database::open(tablet.databasePath(), Tablet::kKey, options))->execute("DROP TRIGGER broken"));
        }
        tablet.open();
        QVERIFY(contents(*tablet.store) == before);
    }
};

WIJKRONDE_TEST(StoreTest)
#include "store_test.moc"
