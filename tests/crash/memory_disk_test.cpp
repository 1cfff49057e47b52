// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/memory_disk.h"

#include "core/store/store_check.h"
#include "tests/support/memory_vfs.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::codeOf;
using test::MemoryDisk;
using test::value;
using Cut = MemoryDisk::Cut;
using Outcome = MemoryDisk::Outcome;

namespace {

std::string textOf(const MemoryDisk::Image &image, const std::string &name)
{
    const auto found = image.find(name);
    if (found == image.end())
        return "none";
    std::string text(found->second.size(), '?');
    found->second.read(0, text.data(), text.size());
    return text;
}

/// A disk with one file "a", which holds "first", synced.
MemoryDisk::FilePtr prepare(MemoryDisk &disk)
{
    MemoryDisk::Image image;
    image["a"].write(0, "first");
    disk.put(image);
    Outcome outcome{};
    return disk.open("a", false, outcome);
}

} // namespace

class MemoryDiskTest : public QObject {
    Q_OBJECT

private slots:
    void aCopyIsNotChangedByWhatIsWrittenLater()
    {
        test::SharedBytes bytes;
        bytes.write(40'000, "end");
        const auto copy = bytes;
        bytes.write(16'380, "over two pieces");
        bytes.resize(16'384);
        bytes.resize(40'003);
        std::string read(15, '?');
        QCOMPARE(bytes.read(16'380, read.data(), read.size()), read.size());
        QCOMPARE(read, "over" + std::string(11, '\0'));
        QCOMPARE(copy.read(40'000, read.data(), 10), 3u);
        QCOMPARE(read.substr(0, 3), std::string("end"));
        QCOMPARE(copy.read(16'380, read.data(), 4), 4u);
        QCOMPARE(read.substr(0, 4), std::string(4, '\0'));
    }

    void whatWasNotSyncedCanGetLost()
    {
        MemoryDisk disk;
        const auto file = prepare(disk);
        QCOMPARE(disk.write(*file, 0, "FIRST"), Outcome::Good);
        QCOMPARE(textOf(disk.afterCut(Cut::Kept), "a"), std::string("FIRST"));
        QCOMPARE(textOf(disk.afterCut(Cut::AllLost), "a"), std::string("first"));
        QCOMPARE(disk.sync(*file), Outcome::Good);
        QCOMPARE(textOf(disk.afterCut(Cut::AllLost), "a"), std::string("FIRST"));
        QCOMPARE(disk.truncate(*file, 1), Outcome::Good);
        QCOMPARE(textOf(disk.afterCut(Cut::Kept), "a"), std::string("F"));
        QCOMPARE(textOf(disk.afterCut(Cut::AllLost), "a"), std::string("FIRST"));
    }

    void someOfIt()
    {
        MemoryDisk disk;
        const auto file = prepare(disk);
        for (std::uint64_t i = 0; i < 50; ++i)
            disk.write(*file, i * 600, std::string(600, 'x'));
        std::set<std::string> seen;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const auto text = textOf(disk.afterCut(Cut::SomeLost, seed), "a");
            QCOMPARE(text, textOf(disk.afterCut(Cut::SomeLost, seed), "a"));
            seen.insert(text);
        }
        QVERIFY(seen.size() > 15);
    }

    void aNewFileAndARemovalAreUnsyncedToo()
    {
        MemoryDisk disk;
        const auto old = prepare(disk);
        Outcome outcome{};
        const auto made = disk.open("b", true, outcome);
        disk.write(*made, 0, "new");
        disk.remove("a", false);
        auto after = disk.afterCut(Cut::AllLost);
        QCOMPARE(textOf(after, "a"), std::string("first"));
        QCOMPARE(textOf(after, "b"), std::string("none"));
        disk.sync(*made);
        after = disk.afterCut(Cut::AllLost);
        QCOMPARE(textOf(after, "a"), std::string("none"));
        QCOMPARE(textOf(after, "b"), std::string("new"));
        QCOMPARE(disk.operations(), 4u);
    }

    void thePowerGoesAtAnOperationAndNothingWorksAfter()
    {
        MemoryDisk disk;
        const auto file = prepare(disk);
        disk.arm({.cutAt = 2, .tears = true});
        QCOMPARE(disk.write(*file, 0, "FIRST"), Outcome::Good);
        QCOMPARE(disk.write(*file, 5, std::string(2000, 'x')), Outcome::Cut);
        QCOMPARE(disk.write(*file, 0, "after"), Outcome::Cut);
        std::size_t got = 0;
        char byte = 0;
        QCOMPARE(disk.read(*file, 0, &byte, 1, got), Outcome::Cut);
        // Half of 2000 bytes from 5 on, up to the border of a sector.
        QCOMPARE(textOf(disk.afterCut(Cut::Kept), "a"), "FIRST" + std::string(512 - 5, 'x'));
        disk.put(disk.afterCut(Cut::AllLost));
        QVERIFY(!disk.isCut());
    }

    void whatAFailedSyncWasForIsGoneForGood()
    {
        MemoryDisk disk;
        const auto file = prepare(disk);
        disk.arm({.syncFailsFrom = 2});
        disk.write(*file, 0, "FIRST");
        QCOMPARE(disk.sync(*file), Outcome::Failed);
        disk.disarm();
        disk.write(*file, 4, "!");
        QCOMPARE(disk.sync(*file), Outcome::Good);
        QCOMPARE(textOf(disk.afterCut(Cut::Kept), "a"), std::string("FIRS!"));
        QCOMPARE(textOf(disk.afterCut(Cut::AllLost), "a"), std::string("firs!"));
    }

    void aFullDiskTakesNoWrites()
    {
        MemoryDisk disk;
        const auto file = prepare(disk);
        disk.arm({.fullFrom = 1});
        QCOMPARE(disk.write(*file, 0, "FIRST"), Outcome::Full);
        QCOMPARE(disk.sync(*file), Outcome::Good);
        disk.disarm();
        QCOMPARE(disk.write(*file, 0, "FIRST"), Outcome::Good);
    }

    void aStoreWorksOnIt_data()
    {
        QTest::addColumn<bool>("plain");
        QTest::newRow("encrypted") << false;
        QTest::newRow("plain") << true;
    }

    void aStoreWorksOnIt()
    {
        QFETCH(bool, plain);
        test::MemoryVfs vfs;
        test::Tablet tablet(1, vfs.name(), plain ? Encryption::OffInTests : Encryption::On);
        const auto id = tablet.create(test::placeOf("De Brug"));
        const auto header = textOf(vfs.disk().image(), tablet.databasePath()).substr(0, 15);
        QCOMPARE(header == "SQLite format 3", plain);
        {
            // A second connection reads beside the one that writes.
            Store::Options options;
            options.access = Database::Access::ReadOnly;
            options.vfs = vfs.name();
            options.encryption = plain ? Encryption::OffInTests : Encryption::On;
            const auto reader = value(Store::open(tablet.folder.path(), test::Tablet::kKey, options));
            QVERIFY(value(reader->find(id)));
            const auto second = tablet.create(test::placeOf("De Poort"));
            QVERIFY(value(reader->find(second)));
        }
        // The process ends without closing anything.
        vfs.disk().cutNow();
        const auto image = vfs.disk().afterCut(Cut::AllLost);
        tablet.store.reset();
        vfs.disk().put(image);
        tablet.open();
        QVERIFY(value(tablet.store->find(id)));
        QVERIFY(value(checkStore(*tablet.store)).violations.empty());
        tablet.store.reset();
        QVERIFY(!vfs.disk().exists(tablet.databasePath() + "-wal"));
    }
};

WIJKRONDE_TEST(MemoryDiskTest)
#include "memory_disk_test.moc"
