// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/record.h"
#include "sync/registry/commands/program.h"
#include "sync/registry/secrets.h"
#include "sync/registry/storage/records.h"
#include "sync/registry/storage/storage.h"
#include "tests/support/expect.h"
#include "tests/support/fake_clock.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"
#include "tests/sync/demo/town_records.h"
#include "tests/sync/registry/postgres_cluster.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <sstream>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

namespace {

constexpr int kContacts = 400;

/// A fresh database that the command fills.
class DemoRegistry {
public:
    explicit DemoRegistry(bool onPostgres)
        : m_url(onPostgres ? PostgresCluster::shared().freshSchema() : "sqlite:" + m_folder.file("registry.db"))
    {
    }

    int run(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin() + 1, {"--database", m_url, "--key-file", m_folder.file("key"), "--json"});
        m_out.str({});
        errors.str({});
        return runProgram(arguments, m_clock, m_random, m_out, errors);
    }
    int makeTown() { return run({"demo", "--months", "1", "--contacts", std::to_string(kContacts)}); }
    QJsonObject json() const { return QJsonDocument::fromJson(QByteArray::fromStdString(m_out.str())).object(); }

    /// What `piece` reads from the database.
    template <typename Piece>
    auto read(Piece piece)
    {
        const auto secrets = value(Secrets::loadOrCreate(m_folder.file("key"), m_random));
        return value(value(Storage::open({m_url, secrets.databaseKey}))->read(piece));
    }

    std::ostringstream errors;

private:
    TemporaryFolder m_folder;
    std::string m_url;
    std::ostringstream m_out;
    FakeClock m_clock{demoEnd()};
    SeededRandom m_random;
};

/// Where each record is, and what it shows.
struct Stored {
    std::string stream;
    std::string shown;
};

Result<std::map<Id, Stored>> allStored(SqlConnection &connection)
{
    std::map<Id, Stored> stored;
    for (const auto &stream : value(Directory(connection).streams())) {
        for (const auto &row : value(Records(connection).after(stream.no, 0, 100'000))) {
            const auto message = value(kindByNumber(row.kind)->parse(value(Record::parse(row.state)).shown()));
            stored[row.id] = {stream.name, message->SerializeAsString()};
        }
    }
    return stored;
}

} // namespace

class DemoCommandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("onPostgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }

    void everyRecordOfTheTownArrivesUnharmedInItsStream()
    {
        DemoRegistry registry(isOnPostgres());
        QCOMPARE(registry.makeTown(), 0);
        const TownRecords town({.months = 1, .end = demoEnd(), .contacts = kContacts});
        const auto stored = registry.read(allStored);
        QCOMPARE(stored.size(), town.all.size());
        for (const auto &kept : town.all) {
            const auto found = stored.find(kept.id);
            QVERIFY(found != stored.end());
            QCOMPARE(found->second.shown, kept.record->SerializeAsString());
            if (!kept.caseCode.empty())
                QCOMPARE(found->second.stream, kept.caseCode);
            else
                QVERIFY(!found->second.stream.starts_with("WH-"));
        }
        QCOMPARE(registry.run({"verify"}), 0);
        QCOMPARE(registry.json()["broken"].toInt(), 0);
    }

    void theSummaryCountsWhatIsThere()
    {
        DemoRegistry registry(isOnPostgres());
        QCOMPARE(registry.makeTown(), 0);
        const auto summary = registry.json();
        QCOMPARE(summary["contacts"].toInt(), kContacts);
        QCOMPARE(summary["group_activities"].toInt(), kContacts * 380 / 620);
        QCOMPARE(summary["workers"].toInt(), 12);
        QCOMPARE(summary["places"].toInt(), 60);
        QCOMPARE(summary["partners"].toInt(), 180);
        QCOMPARE(summary["partner_contacts"].toInt(), 400);
        QCOMPARE(summary["first_place"].toObject()["name"].toString(), "Buurthuis De Kade");
        QCOMPARE(registry.run({"verify"}), 0);
        QCOMPARE(registry.json()["records"].toInt(), summary["records"].toInt());
    }

    void onlyItsMembersSeeACase()
    {
        DemoRegistry registry(isOnPostgres());
        QCOMPARE(registry.makeTown(), 0);
        const DemoTown town({.months = 1, .end = demoEnd(), .contacts = kContacts});
        int cases = 0;
        for (std::size_t i = 0; i < town.workers().size(); ++i) {
            const auto streams = registry.read([&](SqlConnection &connection) {
                return Directory(connection).streamsOf({town.teamId(), town.workers()[i].id});
            });
            for (const auto &stream : streams) {
                if (stream.kind != pb::STREAM_KIND_CASE)
                    continue;
                const auto members = town.caseMembers(stream.name);
                QVERIFY(std::ranges::find(members, i) != members.end());
                ++cases;
            }
        }
        QVERIFY(cases > 20);
    }

    void theFirstWorkerGetsACode()
    {
        DemoRegistry registry(isOnPostgres());
        QCOMPARE(registry.makeTown(), 0);
        QCOMPARE(registry.run({"enrol"}), 0);
        QCOMPARE(registry.json()["worker"].toString(), "Noor Testeboer");
    }

    void aSecondTownIsRefusedAndChangesNothing()
    {
        DemoRegistry registry(isOnPostgres());
        QCOMPARE(registry.makeTown(), 0);
        const auto before = registry.read(allStored).size();
        QVERIFY(registry.makeTown() != 0);
        QVERIFY(registry.errors.str().find("has a municipality already") != std::string::npos);
        QCOMPARE(registry.read(allStored).size(), before);
    }

    void numbersOutOfBoundsAreWrongUsage()
    {
        DemoRegistry registry(isOnPostgres());
        QCOMPARE(registry.run({"demo", "--months", "0"}), 2);
        QCOMPARE(registry.run({"demo", "--contacts", "-1"}), 2);
        QCOMPARE(registry.run({"demo", "--seed", "one"}), 2);
    }

private:
    static bool isOnPostgres()
    {
        QFETCH_GLOBAL(bool, onPostgres);
        return onPostgres;
    }
};

WIJKRONDE_TEST(DemoCommandTest)
#include "demo_command_test.moc"
