// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/hash.h"
#include "core/store/key_check.h"
#include "core/store/record_query.h"
#include "core/store/store.h"
#include "core/store/store_check.h"
#include "tests/support/child_process.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <sqlcipher/sqlite3.h>

#include <QtTest>

#include <sys/stat.h>

using namespace wijkronde;
using test::codeOf;
using test::filesBelow;
using test::Tablet;
using test::value;

namespace {

constexpr std::size_t kPage = 4096;

/// A closed store with some pages, to be broken again and again.
class Broken {
public:
    Broken()
    {
        Tablet tablet;
        for (int i = 0; i < 40; ++i)
            tablet.create(test::contactOf(i * 60'000, "note " + std::to_string(i) + std::string(300, 'n')));
        tablet.store.reset();
        for (const auto *name : {"wijkronde.db", "wijkronde.db.format"})
            m_files[name] = test::readFile(tablet.folder.file(name));
    }

    /// The two files in a folder of their own.
    std::unique_ptr<test::TemporaryFolder> copy(const std::string &database) const
    {
        auto folder = std::make_unique<test::TemporaryFolder>(test::TemporaryFolder::Where::Memory);
        test::writeFile(folder->file("wijkronde.db"), database);
        test::writeFile(folder->file("wijkronde.db.format"), m_files.at("wijkronde.db.format"));
        return folder;
    }
    const std::string &database() const { return m_files.at("wijkronde.db"); }

private:
    std::map<std::string, std::string> m_files;
};

const Broken &broken()
{
    static const Broken made;
    return made;
}

std::map<std::string, std::string> withoutLock(const std::string &folder)
{
    auto files = filesBelow(folder);
    files.erase(folder + "/lock");
    return files;
}

/// Opens and expects an error that leaves every byte as it was.
void expectRefusal(const std::string &folder, ErrorCode code, const std::string &key = Tablet::kKey)
{
    const auto before = withoutLock(folder);
    const auto opened = Store::open(folder, key, {});
    QVERIFY2(!opened, "it was opened");
    QCOMPARE(opened.error().info().name, errorInfo(code).name);
    QVERIFY(withoutLock(folder) == before);
}

/// Everything in the store is read, in every table.
Result<> readAll(Store &store)
{
    const auto report = checkStore(store);
    if (!report)
        return fail(report.error());
    if (!report->violations.empty())
        return fail(ErrorCode::StoreCorrupt, report->violations.front().what);
    for (const auto *list : {"note", "nothing"}) {
        ListFilter filter;
        filter.list = 21;
        filter.search = list;
        const auto rows = RecordQuery(store.database()).page(filter, std::nullopt, 100);
        if (!rows)
            return fail(rows.error());
    }
    // Also the pages of indexes that the queries above did not need.
    auto check = store.database().prepare("PRAGMA integrity_check");
    if (!check)
        return fail(check.error());
    const auto row = check->step();
    if (!row)
        return fail(row.error());
    return check->text(0) == "ok" ? Result<>() : fail(ErrorCode::StoreCorrupt, "integrity");
}

} // namespace

class DamagedFileTest : public QObject {
    Q_OBJECT

private slots:
    void theWrongKeyIsToldApart()
    {
        const auto folder = broken().copy(broken().database());
        expectRefusal(folder->path(), ErrorCode::StoreWrongKey, std::string(32, 'x'));
        QVERIFY(Store::open(folder->path(), Tablet::kKey, {}).has_value());
    }

    void aFileCutOffAtAnyLengthIsRefusedAndNotTouched()
    {
        const auto &whole = broken().database();
        QVERIFY(whole.size() > 10 * kPage);
        std::set<std::size_t> lengths{0, 1, 15, 16, 100, kPage - 1, kPage, kPage + 1, whole.size() - 1};
        for (std::size_t at = kPage; at < whole.size(); at += kPage) {
            lengths.insert(at);
            lengths.insert(at + 512);
        }
        for (const auto length : lengths) {
            const auto folder = broken().copy(whole.substr(0, length));
            expectRefusal(folder->path(), ErrorCode::StoreCorrupt);
            if (QTest::currentTestFailed())
                qWarning("cut off at %zu of %zu", length, whole.size());
        }
    }

    void aFlippedBitIsFoundAtOnceOrWhenItsPageIsReadAndNothingIsWritten()
    {
        const auto &whole = broken().database();
        test::SeededRandom random(3);
        int found = 0;
        for (std::size_t page = 0; page < whole.size() / kPage; ++page) {
            for (const std::size_t offset : {std::size_t{0}, std::size_t{20}, random.below(4000)}) {
                auto damaged = whole;
                damaged[page * kPage + offset] =
                    static_cast<char>(damaged[page * kPage + offset] ^ (1 << random.below(8)));
                const auto folder = broken().copy(damaged);
                const auto before = withoutLock(folder->path());
                {
                    auto store = Store::open(folder->path(), Tablet::kKey, {});
                    const auto read = store ? readAll(**store) : Result<>(fail(store.error()));
                    if (!read) {
                        ++found;
                        QVERIFY2(read.error().code == ErrorCode::StoreCorrupt, plainLine(read.error()).c_str());
                    }
                }
                QVERIFY2(withoutLock(folder->path()) == before, QByteArray::number(static_cast<qulonglong>(page)));
            }
        }
        QCOMPARE(found, static_cast<int>(whole.size() / kPage) * 3);
    }

    void rubbishInTheMiddleOfALifeIsAnErrorAndNotACrash()
    {
        Tablet tablet;
        for (int i = 0; i < 40; ++i)
            tablet.create(test::contactOf(i * 60'000, std::string(500, 'n')));
        tablet.store.reset();
        auto bytes = test::readFile(tablet.databasePath());
        for (std::size_t at = kPage; at < bytes.size(); ++at)
            bytes[at] = static_cast<char>(at * 31);
        test::writeFile(tablet.databasePath(), bytes);
        auto store = Store::open(tablet.folder.path(), Tablet::kKey, {});
        const auto read = store ? readAll(**store) : Result<>(fail(store.error()));
        QCOMPARE(codeOf(read), ErrorCode::StoreCorrupt);
    }

    void anEmptiedOrMissingFileWithItsFormatFileIsNotReplacedByANewOne()
    {
        const auto empty = broken().copy("");
        expectRefusal(empty->path(), ErrorCode::StoreCorrupt);
        // Opening anew with another key would write what no later start could read.
        expectRefusal(empty->path(), ErrorCode::StoreCorrupt, std::string(32, 'x'));
        std::filesystem::remove(empty->file("wijkronde.db"));
        expectRefusal(empty->path(), ErrorCode::StoreCorrupt);
    }

    void aPlainDatabaseIsRefused()
    {
        const test::TemporaryFolder folder;
        sqlite3 *plain = nullptr;
        QCOMPARE(sqlite3_open(folder.file("wijkronde.db").c_str(), &plain), SQLITE_OK);
        QCOMPARE(sqlite3_exec(plain, "CREATE TABLE t (a)", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(plain);
        expectRefusal(folder.path(), ErrorCode::StoreNotEncrypted);
    }

    void filesOfOthersAreForeign()
    {
        const test::TemporaryFolder folder;
        // Text, rubbish of whole pages, an encrypted database with another key, and one of another program with our
        // key.
        test::writeFile(folder.file("wijkronde.db"), "Dear diary");
        expectRefusal(folder.path(), ErrorCode::StoreForeign);
        test::writeFile(folder.file("wijkronde.db"), std::string(3 * kPage, 'x'));
        expectRefusal(folder.path(), ErrorCode::StoreForeign);
        for (const auto &key : {std::string(32, 'x'), Tablet::kKey}) {
            std::filesystem::remove(folder.file("wijkronde.db"));
            std::filesystem::remove(folder.file("wijkronde.db.format"));
            Database::Options options;
            options.applicationId = 1;
            value(value(Database::open(folder.file("wijkronde.db"), key, options))->execute("CREATE TABLE t (a)"));
            std::filesystem::remove(folder.file("wijkronde.db.format"));
            expectRefusal(folder.path(), ErrorCode::StoreForeign);
        }
    }

    void aNewerDatabaseIsRefusedAndNotTouched()
    {
        Tablet tablet;
        value(tablet.store->database().execute("PRAGMA user_version = 9999"));
        tablet.store.reset();
        expectRefusal(tablet.folder.path(), ErrorCode::StoreTooNew);
    }

    void aNewerFileFormatIsRefusedWhateverItLooksLike()
    {
        for (const auto *format : {"format 2\nkey 00\n", "format 2\nciphers later\n", "format 3"}) {
            const auto folder = broken().copy(broken().database());
            test::writeFile(folder->file("wijkronde.db.format"), format);
            expectRefusal(folder->path(), ErrorCode::StoreTooNew);
        }
        const auto folder = broken().copy(broken().database());
        for (const auto *format : {"", "rubbish", "format one\nkey 00\n", "format 1\n"}) {
            test::writeFile(folder->file("wijkronde.db.format"), format);
            expectRefusal(folder->path(), ErrorCode::StoreCorrupt);
        }
    }

    void aMissingFormatFileIsMadeAgainWithTheRightKeyOnly()
    {
        const auto folder = broken().copy(broken().database());
        std::filesystem::remove(folder->file("wijkronde.db.format"));
        expectRefusal(folder->path(), ErrorCode::StoreForeign, std::string(32, 'x'));
        QVERIFY(Store::open(folder->path(), Tablet::kKey, {}).has_value());
        QVERIFY(std::filesystem::exists(folder->file("wijkronde.db.format")));
        expectRefusal(folder->path(), ErrorCode::StoreWrongKey, std::string(32, 'x'));
    }

    void aSecondProcessIsRefused()
    {
        Tablet tablet;
        QCOMPARE(codeOf(Store::open(tablet.folder.path(), Tablet::kKey, {})), ErrorCode::StoreBusy);
        test::ChildProcess child([&](int) {
            const auto opened = Store::open(tablet.folder.path(), Tablet::kKey, {});
            return !opened && opened.error().code == ErrorCode::StoreBusy ? 0 : 1;
        });
        QCOMPARE(child.wait(), 0);
        // It reads, all the same: the second connection of the app.
        Store::Options reader;
        reader.access = Database::Access::ReadOnly;
        QVERIFY(Store::open(tablet.folder.path(), Tablet::kKey, reader).has_value());
        tablet.reopen();
    }

    void aKilledProcessLeavesNoLock()
    {
        Tablet tablet;
        tablet.store.reset();
        test::ChildProcess child([&](int report) {
            const auto opened = Store::open(tablet.folder.path(), Tablet::kKey, {});
            if (!opened || ::write(report, "x", 1) != 1)
                return 1;
            return ::pause();
        });
        QCOMPARE(child.read(1), "x");
        QCOMPARE(codeOf(Store::open(tablet.folder.path(), Tablet::kKey, {})), ErrorCode::StoreBusy);
        child.kill();
        tablet.open();
    }

    void aFolderThatCannotBeWrittenIsAnErrorAndNotTouched()
    {
        const auto folder = broken().copy(broken().database());
        std::filesystem::permissions(folder->file("wijkronde.db"), std::filesystem::perms(0444));
        std::filesystem::permissions(folder->file("wijkronde.db.format"), std::filesystem::perms(0444));
        std::filesystem::permissions(folder->path(), std::filesystem::perms(0555));
        const bool root = ::geteuid() == 0;
        test::ChildProcess child([&](int) {
            test::becomeNobody();
            const auto isRefused = [](const std::string &path) {
                const auto opened = Store::open(path, Tablet::kKey, {});
                return !opened && opened.error().code == ErrorCode::StoreFailed;
            };
            // Its owner may open a folder again, so the first one is somebody else's only for root's nobody.
            return (!root || isRefused(folder->path())) && isRefused("/usr/wijkronde_test") ? 0 : 1;
        });
        QCOMPARE(child.wait(), 0);
        QCOMPARE(test::readFile(folder->file("wijkronde.db")), broken().database());
        QVERIFY(!std::filesystem::exists(folder->file("lock")));
        QVERIFY(!std::filesystem::exists("/usr/wijkronde_test"));
    }
};

WIJKRONDE_TEST(DamagedFileTest)
#include "damaged_file_test.moc"
