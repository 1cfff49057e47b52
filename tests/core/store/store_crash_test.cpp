// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/record_query.h"
#include "core/store/store_check.h"
#include "tests/core/store/fault_vfs.h"
#include "tests/support/child_process.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::FaultPlan;
using test::Tablet;
using test::value;

namespace {

constexpr int kSaves = 3;

Id nameOf(int number)
{
    return test::idOf(static_cast<std::uint64_t>(number), 0x77);
}

Result<> saveOne(Store &store, int number)
{
    test::FakeClock clock;
    test::SeededRandom random(static_cast<std::uint64_t>(number) + 100);
    test::DutchTimeZone zone;
    Workspace workspace{store, clock, random, zone};
    CreateOptions options;
    options.id = nameOf(number);
    return createRecord(workspace, test::contactOf(number * 60'000, "Joséphine " + std::to_string(number)), options)
        .map([](const Id &) {});
}

/// Opens, saves and closes; reports each confirmed save. 0 when it came to the end.
int work(const std::string &folder, const FaultPlan &plan, int report)
{
    test::installFaultVfs();
    test::faultPlan() = plan;
    {
        auto store = Store::open(folder, Tablet::kKey, {});
        if (!store)
            return 1;
        for (int i = 0; i < kSaves; ++i) {
            if (!saveOne(**store, i))
                return 2;
            const char number = static_cast<char>('0' + i);
            if (::write(report, &number, 1) != 1)
                return 3;
        }
    }
    return 0;
}

/// What must be true after any crash.
void verify(const std::string &folder, std::size_t confirmed)
{
    auto store = value(Store::open(folder, Tablet::kKey, {}));
    const auto report = value(checkStore(*store));
    QVERIFY2(report.violations.empty(), report.violations.empty() ? "" : report.violations.front().what.c_str());
    std::size_t found = 0;
    for (int i = 0; i < kSaves; ++i) {
        const auto record = value(store->find(nameOf(i)));
        const auto row = value(RecordQuery(store->database()).row(nameOf(i)));
        QCOMPARE(record.has_value(), row.has_value());
        found += record ? 1 : 0;
        if (record)
            QVERIFY(row->waiting);
    }
    // What was confirmed is there; at most the one in the works is there too.
    QVERIFY(found == confirmed || found == confirmed + 1);
    QCOMPARE(value(store->outbox().count()), found + 1);
    ListFilter filter;
    filter.list = 21;
    filter.search = "josephine";
    QCOMPARE(value(RecordQuery(store->database()).page(filter, std::nullopt, 10)).size(), found);
    filter.search.clear();
    filter.indexed = {"domains", "finance_debt"};
    QCOMPARE(value(RecordQuery(store->database()).page(filter, std::nullopt, 10)).size(), found);
    value(saveOne(*store, 90));
}

/// The files of a tablet that has been set up and closed.
const std::map<std::string, std::string> &startingPoint()
{
    static const auto files = [] {
        Tablet tablet;
        tablet.create(test::placeOf("De Brug"));
        tablet.store.reset();
        std::map<std::string, std::string> made;
        for (const auto &[path, bytes] : test::filesBelow(tablet.folder.path()))
            made[std::filesystem::path(path).filename()] = bytes;
        return made;
    }();
    return files;
}

void everyPoint(FaultPlan::Kind kind, bool fresh)
{
    for (int at = 1;; ++at) {
        const test::TemporaryFolder folder(test::TemporaryFolder::Where::Memory);
        if (!fresh) {
            for (const auto &[name, bytes] : startingPoint())
                test::writeFile(folder.file(name), bytes);
        }
        test::ChildProcess child([&](int report) {
            if (!fresh)
                return work(folder.path(), {kind, at, 0}, report);
            test::installFaultVfs();
            test::faultPlan() = {kind, at, 0};
            return Store::open(folder.path(), Tablet::kKey, {}) ? 0 : 1;
        });
        const auto confirmed = child.read(kSaves).size();
        const int code = child.wait();
        QVERIFY2(code == 0 || code == 7, QByteArray::number(code));
        if (fresh)
            value(Store::open(folder.path(), Tablet::kKey, {}));
        else
            verify(folder.path(), confirmed);
        if (QTest::currentTestFailed()) {
            qWarning("at point %d", at);
            return;
        }
        if (code == 0) {
            QVERIFY(at > 20);
            return;
        }
    }
}

} // namespace

class StoreCrashTest : public QObject {
    Q_OBJECT

private slots:
    void aKillAtAnyPointLosesAndDoublesNothing() { everyPoint(FaultPlan::Kind::Kill, false); }
    void aTornWriteAtAnyPointLosesAndDoublesNothing() { everyPoint(FaultPlan::Kind::Torn, false); }
    void aKillDuringTheFirstStartLeavesAFolderThatOpens() { everyPoint(FaultPlan::Kind::Kill, true); }
    void aTornWriteDuringTheFirstStartLeavesAFolderThatOpens() { everyPoint(FaultPlan::Kind::Torn, true); }

    void aFullDiskAtAnyPointIsToldAndTheAppGoesOn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::newRow("full") << static_cast<int>(FaultPlan::Kind::Full) << static_cast<int>(ErrorCode::StoreFull);
        QTest::newRow("sync") << static_cast<int>(FaultPlan::Kind::Sync) << static_cast<int>(ErrorCode::StoreFailed);
    }

    void aFullDiskAtAnyPointIsToldAndTheAppGoesOn()
    {
        QFETCH(int, kind);
        QFETCH(int, code);
        for (int at = 1;; ++at) {
            const test::TemporaryFolder folder(test::TemporaryFolder::Where::Memory);
            for (const auto &[name, bytes] : startingPoint())
                test::writeFile(folder.file(name), bytes);
            test::ChildProcess child([&](int) {
                test::installFaultVfs();
                auto store = Store::open(folder.path(), Tablet::kKey, {});
                int told = 0;
                (*store)->onCommit([&](const ChangeSet &) { ++told; });
                test::faultPlan() = {static_cast<FaultPlan::Kind>(kind), at, 0};
                const auto saved = saveOne(**store, 0);
                test::faultPlan() = {};
                if (saved)
                    return told == 1 ? 0 : 1;
                if (static_cast<int>(saved.error().code) != code)
                    return 20 + static_cast<int>(saved.error().code);
                // Nothing was told, nothing is there, and the same save works when there is room again.
                if (told != 0 || *(*store)->find(nameOf(0)) || *(*store)->outbox().count() != 1)
                    return 3;
                return saveOne(**store, 0) && saveOne(**store, 1) && told == 2 ? 7 : 4;
            });
            const int result = child.wait();
            QVERIFY2(result == 0 || result == 7, QByteArray::number(result) + " at " + QByteArray::number(at));
            auto store = value(Store::open(folder.path(), Tablet::kKey, {}));
            QVERIFY(value(checkStore(*store)).violations.empty());
            if (result == 0) {
                QVERIFY(at > (kind == static_cast<int>(FaultPlan::Kind::Full) ? 10 : 1));
                return;
            }
        }
    }

    void aLimitOnTheSizeOfFilesIsAFullDisk()
    {
        Tablet tablet;
        tablet.store.reset();
        test::ChildProcess child([&](int) {
            auto store = Store::open(tablet.folder.path(), Tablet::kKey, {});
            test::limitFileSize(300'000);
            for (int i = 0; i < 1000; ++i) {
                const auto saved = saveOne(**store, i);
                if (!saved)
                    return saved.error().code == ErrorCode::StoreFull && i > 0 && *(*store)->find(nameOf(i - 1)) ? 0
                                                                                                                 : 2;
            }
            return 1;
        });
        QCOMPARE(child.wait(), 0);
        tablet.open();
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
    }
};

WIJKRONDE_TEST(StoreCrashTest)
#include "store_crash_test.moc"
