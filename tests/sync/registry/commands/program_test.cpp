// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/program.h"

#include "core/schema/policy.pb.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/postgres_cluster.h"
#include "tests/sync/registry/test_registry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <filesystem>
#include <sstream>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

namespace {

/// One command line after another on one database.
class Shell {
public:
    Shell()
        : m_url(currentBackend() == Backend::Sqlite ? "sqlite:" + folder.file("registry.db")
                                                    : PostgresCluster::shared().freshSchema())
    {
    }

    int run(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin() + 1, {"--database", m_url, "--key-file", folder.file("key")});
        out.str({});
        errors.str({});
        return runProgram(arguments, clock, m_random, out, errors);
    }
    /// The last line as JSON.
    QJsonObject json() const
    {
        const auto lines = QByteArray::fromStdString(out.str()).trimmed().split('\n');
        return QJsonDocument::fromJson(lines.last()).object();
    }

    const std::string &url() const { return m_url; }

    TemporaryFolder folder;
    std::ostringstream out;
    std::ostringstream errors;

    FakeClock clock;

private:
    SeededRandom m_random;
    std::string m_url;
};

std::vector<std::string> setUp()
{
    return {"setup",    "--municipality", "Merenveld", "--team",        "Wijkteam De Waterhoek",
            "--worker", "Test Testeboer", "--worker",  "Vera Voorbeeld"};
}

} // namespace

class ProgramTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void aFreshDatabaseIsSetUpAndGivesACode()
    {
        Shell shell;
        QCOMPARE(shell.run(setUp()), 0);
        QCOMPARE(shell.run({"enrol", "--json"}), 0);
        QCOMPARE(shell.json()["worker"].toString(), "Test Testeboer");
        QCOMPARE(shell.json()["code"].toString().size(), 30);
        QCOMPARE(shell.run({"enrol", "--json", "--worker", "Vera Voorbeeld"}), 0);
        QCOMPARE(shell.json()["worker"].toString(), "Vera Voorbeeld");
        QCOMPARE(shell.run({"verify", "--json"}), 0);
        QCOMPARE(shell.json()["records"].toInt(), 4);
        QCOMPARE(shell.json()["broken"].toInt(), 0);
    }

    void whatFailsSaysWhyInOneLine()
    {
        Shell shell;
        QCOMPARE(shell.run({"setup", "--municipality", "Merenveld"}), 0);
        QCOMPARE(shell.run({"enrol"}), 1);
        QCOMPARE(shell.errors.str(), "There is no such record here (no teams yet: run setup first).\n");
        QCOMPARE(shell.run(setUp()), 0);
        QCOMPARE(shell.run({"enrol", "--worker", "Niemand"}), 1);
        QCOMPARE(shell.run({"revoke", std::string(32, 'a')}), 1);
        QCOMPARE(shell.out.str(), "");
    }

    void wrongUsageIsTwo()
    {
        Shell shell;
        QCOMPARE(shell.run(setUp()), 0);
        QCOMPARE(shell.run({"nonsense"}), 2);
        QCOMPARE(shell.run({"enrol", "--nonsense"}), 2);
        QCOMPARE(shell.run({"revoke", "short"}), 2);
        QCOMPARE(shell.run({"setup", "--worker", "Te Vroeg"}), 2);
        QCOMPARE(shell.run({"serve", "--listen", "nowhere"}), 2);
        QCOMPARE(shell.run({"serve", "--listen", "0.0.0.0:0"}), 2);
        QCOMPARE(shell.run({"export", "--kind", "nonsense"}), 2);
        FakeClock clock;
        SeededRandom random;
        QCOMPARE(runProgram({"verify"}, clock, random, shell.out, shell.errors), 2);
        QCOMPARE(runProgram({}, clock, random, shell.out, shell.errors), 2);
    }

    void whoAsksForHelpGetsIt()
    {
        FakeClock clock;
        SeededRandom random;
        for (const std::vector<std::string> &words :
             {std::vector<std::string>{"--help"}, {"-h"}, {"help"}, {"serve", "--help"}, {"enrol", "-h"}}) {
            Shell shell;
            QCOMPARE(runProgram(words, clock, random, shell.out, shell.errors), 0);
            QVERIFY(shell.out.str().starts_with("wijkronde-registry COMMAND"));
            QVERIFY(shell.errors.str().empty());
        }
    }

    void recordsAreExportedAsJsonLines()
    {
        Shell shell;
        QCOMPARE(shell.run(setUp()), 0);
        QCOMPARE(shell.run({"export", "--kind", "team_member", "--json"}), 0);
        QCOMPARE(QByteArray::fromStdString(shell.out.str()).count('\n'), 2);
        QCOMPARE(shell.json()["kind"].toString(), "team_member");
        QCOMPARE(shell.json()["id"].toString().size(), 32);
        QCOMPARE(shell.json()["fields"].toObject()["name"].toString(), "Vera Voorbeeld");
        QCOMPARE(shell.json()["fields"].toObject()["team_id"].toString().size(), 32);
    }

    void aBackupIsAWholeRegistry()
    {
        Shell shell;
        QCOMPARE(shell.run(setUp()), 0);
        QCOMPARE(shell.run({"backup", "--to", shell.folder.file("copy")}), 0);
        QCOMPARE(shell.run({"backup", "--to", shell.folder.file("copy")}), 2);
        QCOMPARE(shell.run({"backup"}), 2);
        FakeClock clock;
        SeededRandom random;
        const auto copy = shell.folder.file("copy");
        QCOMPARE(std::filesystem::status(copy).permissions() & std::filesystem::perms::mask,
                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        const auto restored = currentBackend() == Backend::Postgres
                                  ? PostgresCluster::shared().restored(copy, shell.url())
                                  : "sqlite:" + copy;
        QCOMPARE(runProgram({"verify", "--database", restored, "--key-file", shell.folder.file("key")}, clock, random,
                            shell.out, shell.errors),
                 0);
    }

    void aBackupIsOfTheServerThatThisProgramTalksTo()
    {
        if (currentBackend() == Backend::Sqlite)
            return;
        TestRegistry registry(currentBackend());
        auto url = registry.url();
        const auto from = url.find("&host=");
        const auto to = url.find('&', from + 1);
        const auto host = url.substr(from + 6, to - from - 6);
        url.erase(from, to - from);
        qputenv("PGHOST", host.c_str());
        FakeClock clock;
        SeededRandom random;
        std::ostringstream out;
        std::ostringstream errors;
        const auto done = runProgram(
            {"backup", "--to", registry.folder().file("copy"), "--database", url, "--key-file", registry.keyFile()},
            clock, random, out, errors);
        qunsetenv("PGHOST");
        QCOMPARE(done, 0);
        const auto copy = PostgresCluster::shared().restored(registry.folder().file("copy"), registry.url());
        QCOMPARE(
            runProgram({"verify", "--database", copy, "--key-file", registry.keyFile()}, clock, random, out, errors),
            0);
    }

    void aBackupThatFailsLeavesNothingAndTellsNothing()
    {
        if (currentBackend() == Backend::Sqlite)
            return; // database_test.cpp
        Shell shell;
        QCOMPARE(shell.run(setUp()), 0);
        const auto nowhere = shell.folder.file("no folder") + "/copy";
        QCOMPARE(shell.run({"backup", "--to", nowhere}), 1);
        const auto path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        const auto without = shell.run({"backup", "--to", shell.folder.file("copy")});
        qputenv("PATH", path);
        QCOMPARE(without, 2);
        QVERIFY(shell.errors.str().find("postgresql-client") != std::string::npos);
        QVERIFY(!std::filesystem::exists(shell.folder.file("copy")));
        QCOMPARE(shell.run({"backup", "--to", shell.folder.file("copy")}), 0);
    }

    void aBackupIsToldToTheDevices()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        TestDevice other(registry, registry.colleague);
        device.push({device.newContact("a"), device.newContact("b")});
        QCOMPARE(device.pull().durable_seq(), 0u);
        FakeClock clock;
        SeededRandom random;
        std::ostringstream out;
        std::ostringstream errors;
        QCOMPARE(runProgram({"backup", "--to", registry.folder().file("copy"), "--database", registry.url(),
                             "--key-file", registry.keyFile()},
                            clock, random, out, errors),
                 0);
        const auto after = device.push({device.newContact("c")});
        QCOMPARE(after.ack_through(), 3u);
        QCOMPARE(after.durable_seq(), 2u);
        QCOMPARE(device.pull().durable_seq(), 2u);
        QCOMPARE(other.pull().durable_seq(), 0u);
        // A new life has numbers of its own.
        device.rejoin();
        QCOMPARE(device.pull().durable_seq(), 0u);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void aWorkerSeesACaseAndNoLongerSeesIt()
    {
        Shell shell;
        QCOMPARE(shell.run(setUp()), 0);
        QCOMPARE(shell.run({"access", "--worker", "Test Testeboer"}), 2);
        QCOMPARE(shell.run({"access", "--worker", "Test Testeboer", "--case", "Kenmerk 1", "--remove"}), 1);
        QCOMPARE(shell.run({"access", "--worker", "Test Testeboer", "--case", "Kenmerk 1", "--json"}), 0);
        QCOMPARE(shell.json()["access"].toInt(), 1);
        QCOMPARE(shell.run({"access", "--worker", "Test Testeboer", "--case", "Kenmerk 1", "--remove"}), 0);
        QCOMPARE(shell.run({"verify"}), 0);
    }

    void aSignalIsAnsweredToTheTeamThatGaveIt()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        TestDevice outsider(registry, registry.outsider);
        record::v1::Signal signal;
        signal.set_signal_category("waiting_list");
        signal.set_text("Wij wachten negen weken.");
        const Record empty(idOf(1), kindOf(signal).number());
        device.push(
            {device.operation(empty, signal, registry.stream(record::v1::STREAM_KIND_TEAM, registry.team.name).id)});
        FakeClock clock;
        SeededRandom random;
        std::ostringstream out;
        std::ostringstream errors;
        const auto run = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.begin(),
                             {"reply", "--database", registry.url(), "--key-file", registry.keyFile(), "--json"});
            out.str({});
            errors.str({});
            return runProgram(arguments, clock, random, out, errors);
        };
        const auto id = empty.id().toHex();
        QCOMPARE(run({id, "--status", "answered", "--text", "Vanaf mei twee mensen erbij.", "--by", "Afdeling beleid"}),
                 0);
        const auto told = QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object();
        QCOMPARE(told["status"].toString(), "answered");
        const auto made = *Id::fromHex(told["reply"].toString().toStdString());
        device.pull();
        record::v1::PolicyReply reply;
        QVERIFY(reply.ParseFromString(device.record(made).shown()));
        QCOMPARE(reply.signal_id(), empty.id().toBytes());
        QCOMPARE(reply.text(), std::string("Vanaf mei twee mensen erbij."));
        QCOMPARE(reply.replied_by(), std::string("Afdeling beleid"));
        outsider.pull();
        for (const auto &[stream, records] : outsider.states)
            QVERIFY(!records.contains(made.toBytes()));
        // Wrong in each way.
        QCOMPARE(run({id}), 2);
        QCOMPARE(run({id, "--status", "sent"}), 2);
        QCOMPARE(run({id, "--status", "not_taken_up"}), 2);
        QCOMPARE(run({id, "--status", "seen", "--text", "Mevrouw de Vries belt terug"}), 2);
        QCOMPARE(run({"--status", "seen"}), 2);
        QCOMPARE(run({"x", "--status", "seen"}), 2);
        QCOMPARE(run({idOf(404).toHex(), "--status", "seen"}), 1);
        QVERIFY(errors.str().find("export --kind signal") != std::string::npos);
        QCOMPARE(run({made.toHex(), "--status", "seen"}), 1);
        QVERIFY(run({id, "--status", "seen", "--text", std::string(2001, 'a')}) != 0);
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void whatIsKeptBackIsListedAndJudged()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        auto strange = device.newContact("een gesprek");
        strange.set_stream_id(registry.stream(record::v1::STREAM_KIND_TEAM, registry.otherTeam.name).id.toBytes());
        device.push({strange});
        std::ostringstream out;
        std::ostringstream errors;
        FakeClock clock;
        SeededRandom random;
        const auto run = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.begin() + 1,
                             {"--database", registry.url(), "--key-file", registry.keyFile(), "--json"});
            out.str({});
            return runProgram(arguments, clock, random, out, errors);
        };
        const auto uid = toHex(strange.op_uid());
        QCOMPARE(run({"kept"}), 0);
        const auto kept = QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object();
        QCOMPARE(kept["uid"].toString().toStdString(), uid);
        QCOMPARE(kept["reason"].toString(), "NO_ACCESS");
        QCOMPARE(kept["worker"].toString().toStdString(), registry.worker.name);
        QVERIFY(out.str().find("gesprek") == std::string::npos);
        QCOMPARE(run({"decline", uid}), 0);
        QCOMPARE(run({"kept"}), 0);
        QVERIFY(out.str().empty());
        QCOMPARE(run({"release", uid}), 0);
        QCOMPARE(run({"release", uid}), 1);
        QCOMPARE(run({"decline", "no id"}), 2);
        QCOMPARE(run({"verify"}), 0);
    }

    void aDatabaseThatWasPutBackIsAnotherHistory()
    {
        Shell shell;
        QCOMPARE(shell.run(setUp()), 0);
        QCOMPARE(shell.run({"restored"}), 0);
        QCOMPARE(shell.run({"forget", "--json"}), 0);
        QCOMPARE(shell.json()["departures"].toInt(), 0);
        QCOMPARE(shell.run({"verify"}), 0);
    }

    void aCopyThatIsTooOldIsPutBackOnlyByForce()
    {
        Shell shell;
        QCOMPARE(shell.run(setUp()), 0);
        shell.clock.advance(std::chrono::hours(24 * 61));
        QCOMPARE(shell.run({"restored"}), 2);
        QVERIFY(shell.errors.str().find("61 days old") != std::string::npos);
        QCOMPARE(shell.run({"restored", "--force"}), 0);
        // A quiet time is no old copy.
        if (currentBackend() == Backend::Sqlite) {
            QCOMPARE(shell.run({"backup", "--to", shell.folder.file("copy")}), 0);
            QCOMPARE(shell.run({"restored"}), 0);
        }
        shell.clock.advance(-std::chrono::hours(24 * 400));
        QCOMPARE(shell.run({"restored"}), 2);
    }

    void aMistypedNameIsNoRegistry()
    {
        Shell shell;
        for (const auto *command : {"verify", "devices", "serve", "restored"}) {
            QCOMPARE(shell.run({command}), 1);
            QVERIFY(shell.errors.str().find("setup makes a new registry") != std::string::npos);
        }
        QVERIFY(std::filesystem::is_empty(shell.folder.path()));
    }

    void whatWasKeptBackForOneReasonIsReleasedAsFarAsItsAuthorsMaySeeItNow()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto closed = value(Setup(registry.service()).caseStream("Kenmerk 1", {registry.colleague.id}));
        std::vector<record::v1::Operation> strange;
        for (int i = 0; i < 3; ++i) {
            strange.push_back(device.newContact("een gesprek"));
            const auto team = registry.stream(record::v1::STREAM_KIND_TEAM, registry.otherTeam.name);
            strange.back().set_stream_id((i < 2 ? closed : team).id.toBytes());
        }
        device.push(strange);
        std::ostringstream out;
        std::ostringstream errors;
        FakeClock clock;
        SeededRandom random;
        const auto release = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.begin(), "release");
            arguments.insert(arguments.end(),
                             {"--database", registry.url(), "--key-file", registry.keyFile(), "--json"});
            out.str({});
            return runProgram(arguments, clock, random, out, errors);
        };
        const auto said = [&] { return QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object(); };
        QCOMPARE(release({"--reason", "NO_ACCESS"}), 0);
        QCOMPARE(said()["released"].toInt(), 0);
        value(registry.storage().write(
            [&](SqlConnection &connection) { return Directory(connection).addMember(registry.worker.id, closed.no); }));
        QCOMPARE(release({"--reason", "NO_ACCESS"}), 0);
        QCOMPARE(said()["released"].toInt(), 2);
        QCOMPARE(said()["kept"].toInt(), 1);
        QCOMPARE(release({"--reason", "MISTYPED"}), 2);
        QCOMPARE(release({toHex(strange.back().op_uid()), "--reason", "NO_ACCESS"}), 2);
        QVERIFY(registry.broken().empty());
    }

    void anotherKeyFileIsRefused()
    {
        Shell shell;
        QCOMPARE(shell.run(setUp()), 0);
        std::filesystem::remove(shell.folder.file("key"));
        QCOMPARE(shell.run(setUp()), 1);
        QVERIFY(!shell.errors.str().empty());
    }

    void theRegistrysOwnDeviceIsNotListed()
    {
        Shell shell;
        QCOMPARE(shell.run(setUp()), 0);
        QCOMPARE(shell.run({"devices", "--json"}), 0);
        QCOMPARE(shell.out.str(), "");
    }
};

WIJKRONDE_TEST(ProgramTest)
#include "program_test.moc"
