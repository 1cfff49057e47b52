// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/durable_file.h"

#include "tests/support/child_process.h"
#include "tests/support/expect.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <sys/stat.h>

using namespace wijkronde;

namespace {

unsigned modeOf(const std::string &path)
{
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777 : 0;
}

} // namespace

class DurableFileTest : public QObject {
    Q_OBJECT

private slots:
    void aFileIsReplacedAsAWholeAndForItsOwnerOnly()
    {
        const test::TemporaryFolder folder;
        const auto path = folder.file("secret");
        test::value(writeDurably(path, "first"));
        QCOMPARE(test::readFile(path), "first");
        QCOMPARE(modeOf(path), 0600u);
        test::value(writeDurably(path, std::string("a\0b", 3)));
        QCOMPARE(test::readFile(path), std::string("a\0b", 3));
        test::value(writeDurably(path, ""));
        QCOMPARE(test::readFile(path), "");
        QCOMPARE(test::filesBelow(folder.path()).size(), 1u);
    }

    void aLeftoverThatOthersMayReadDoesNotMakeTheSecretReadable()
    {
        const test::TemporaryFolder folder;
        const auto path = folder.file("secret");
        test::writeFile(path + ".new", "of an earlier crash");
        QCOMPARE(::chmod((path + ".new").c_str(), 0644), 0);
        test::value(writeDurably(path, "secret"));
        QCOMPARE(modeOf(path), 0600u);
    }

    void aFailedWriteLeavesTheOldFileAndNothingElse()
    {
        const test::TemporaryFolder folder;
        const auto path = folder.file("file");
        test::value(writeDurably(path, "old"));
        test::ChildProcess child([&](int) {
            test::limitFileSize(1000);
            const auto written = writeDurably(path, std::string(5000, 'x'));
            return written ? 1 : written.error().code == ErrorCode::StoreFull ? 0 : 2;
        });
        QCOMPARE(child.wait(), 0);
        QCOMPARE(test::readFile(path), "old");
        QCOMPARE(test::filesBelow(folder.path()).size(), 1u);
    }

    void aFolderInTheWayIsAnErrorAndLeavesNoLeftover()
    {
        const test::TemporaryFolder folder;
        std::filesystem::create_directories(folder.file("file/inside"));
        QCOMPARE(test::codeOf(writeDurably(folder.file("file"), "x")), ErrorCode::StoreFailed);
        QVERIFY(test::filesBelow(folder.path()).empty());
        QCOMPARE(test::codeOf(writeDurably(folder.file("no/such/folder"), "x")), ErrorCode::StoreFailed);
    }

    void aKilledWriterLeavesTheOldOrTheNewFile()
    {
        const std::string one(9000, '1');
        const std::string two(20'000, '2');
        for (std::size_t writes = 1; writes <= 6; ++writes) {
            const test::TemporaryFolder folder;
            const auto path = folder.file("file");
            test::value(writeDurably(path, two));
            test::ChildProcess child([&](int report) {
                for (;;) {
                    if (!writeDurably(path, one) || ::write(report, "x", 1) != 1 || !writeDurably(path, two))
                        return 1;
                }
            });
            QCOMPARE(child.read(writes).size(), writes);
            child.kill();
            const auto content = test::readFile(path);
            QVERIFY(content == one || content == two);
            // A leftover of the crash does not stop the next one.
            test::value(writeDurably(path, "next"));
            QCOMPARE(test::readFile(path), "next");
        }
    }

    void aPrivateFolderIsClosedToOthers()
    {
        const test::TemporaryFolder folder;
        const auto path = folder.file("a/b/c");
        test::value(makePrivateFolder(path));
        QCOMPARE(modeOf(path), 0700u);
        test::value(makePrivateFolder(path));
        test::writeFile(folder.file("file"), "x");
        QCOMPARE(test::codeOf(makePrivateFolder(folder.file("file/below"))), ErrorCode::StoreFailed);
        QCOMPARE(test::codeOf(makePrivateFolder(folder.file("file"))), ErrorCode::StoreFailed);
        test::value(makePrivateFolder(folder.file("with/slash/")));
        QCOMPARE(modeOf(folder.file("with/slash")), 0700u);
    }

    void aFolderOfOtherThingsIsLeftAsItIs()
    {
        const test::TemporaryFolder folder;
        const auto path = folder.file("documents");
        const auto open = [&] { QCOMPARE(::chmod(path.c_str(), 0755), 0); };
        std::filesystem::create_directory(path);
        open();
        test::value(makePrivateFolder(path, "our.db"));
        QCOMPARE(modeOf(path), 0700u); // there was nothing in it
        test::writeFile(path + "/letter.txt", "of somebody");
        open();
        const auto refused = makePrivateFolder(path, "our.db");
        QCOMPARE(test::codeOf(refused), ErrorCode::InvalidArgument);
        QVERIFY(refused.error().detail.find("chmod 700") != std::string::npos);
        QCOMPARE(modeOf(path), 0755u);
        QCOMPARE(test::codeOf(makePrivateFolder(path)), ErrorCode::InvalidArgument);
        // Closed by its owner it is fit for use; and ours is closed again.
        QCOMPARE(::chmod(path.c_str(), 0700), 0);
        test::value(makePrivateFolder(path, "our.db"));
        test::writeFile(path + "/our.db", "x");
        open();
        test::value(makePrivateFolder(path, "our.db"));
        QCOMPARE(modeOf(path), 0700u);
    }
};

WIJKRONDE_TEST(DurableFileTest)
#include "durable_file_test.moc"
