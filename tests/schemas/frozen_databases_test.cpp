// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
// What the programs of every frozen version left on disks: it opens, migrates, verifies clean and syncs (sync.md R9).
#include "core/store/store_check.h"
#include "core/usecases/identity.h"
#include "core/usecases/open_store.h"
#include "sync/engine/enrolment.h"
#include "sync/engine/sync_session.h"
#include "sync/registry/endpoint.h"
#include "sync/registry/metrics.h"
#include "sync/registry/storage/audit.h"
#include "tests/schemas/frozen_schema.h"
#include "tests/support/memory_key_vault.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

#include <sstream>

using namespace wijkronde;
using namespace wijkronde::test;
namespace fs = std::filesystem;

namespace {

/// A day after all of them were made.
constexpr WallTime kLater{Millis{1'800'000'000'000}};

/// A copy of the registry that a version left behind, opened by this one.
class OldRegistry : public Transport {
public:
    explicit OldRegistry(const fs::path &version)
    {
        for (const auto *file : {"registry.db", "registry.db.format", "registry.key"})
            fs::copy_file(version / file, m_folder.path() + '/' + file);
        fs::permissions(m_folder.file("registry.key"), fs::perms::owner_read | fs::perms::owner_write);
        m_secrets = value(registry::Secrets::loadOrCreate(m_folder.file("registry.key"), m_random));
        m_storage = value(registry::Storage::open({"sqlite:" + m_folder.file("registry.db"), m_secrets.databaseKey}));
        m_credentials = std::make_unique<registry::Credentials>(m_secrets, m_clock, m_random);
        m_service =
            value(registry::RegistryService::open({*m_storage, *m_credentials, m_secrets, m_clock, m_random, nullptr}));
    }

    Result<Answer> exchange(const Call &call) override
    {
        registry::RequestHead head;
        head.method = "POST";
        head.path = "/wijkronde.v1.SyncService/" + std::string(call.method);
        head.contentType = "application/proto";
        if (!call.token.empty())
            head.authorization = "Bearer " + call.token;
        auto answer = registry::Endpoint(*m_service, m_metrics, m_clock).handle(head, call.body);
        return Answer{answer.status, std::move(answer.contentType), std::move(answer.body), std::nullopt, 0, 0};
    }
    void cancel() override {}

    std::vector<std::string> broken()
    {
        const auto report = value(
            m_storage->read([](registry::SqlConnection &connection) { return registry::Audit(connection).run(); }));
        std::vector<std::string> findings;
        for (const auto &finding : report.findings)
            findings.push_back(std::string(finding.invariant) + ": " + finding.what);
        return findings;
    }
    std::string codeFor(const Id &worker) { return value(m_service->makeEnrolmentCode(worker)); }

private:
    TemporaryFolder m_folder;
    FakeClock m_clock{kLater};
    SeededRandom m_random{5};
    registry::Secrets m_secrets;
    registry::Metrics m_metrics;
    std::unique_ptr<registry::Storage> m_storage;
    std::unique_ptr<registry::Credentials> m_credentials;
    std::unique_ptr<registry::RegistryService> m_service;
};

/// A tablet of this version, on the data folder of an old one or on an empty one.
class PresentTablet {
public:
    PresentTablet() { store = value(openStore(m_folder.path(), m_vault, m_random)); }
    explicit PresentTablet(const fs::path &version)
    {
        fs::copy(version / "tablet", m_folder.path(), fs::copy_options::recursive);
        std::istringstream secrets(readFile((version / "tablet/vault").string()));
        for (std::string name, hex; secrets >> name >> hex;)
            m_vault.secrets[name] = *fromHex(hex);
        store = value(openStore(m_folder.path(), m_vault, m_random));
    }

    void enrol(OldRegistry &registry, const Id &worker)
    {
        auto enrolment =
            value(Enrolment::prepare("https://registry.example", registry.codeFor(worker), *store, m_vault, m_random));
        value(enrolment.finish(registry.exchange(enrolment.call())));
    }
    SyncOutcome sync(OldRegistry &registry)
    {
        return runToEnd(*value(SyncSession::open(*store, m_vault, m_clock, m_random, {})), registry);
    }
    std::vector<std::string> violations()
    {
        std::vector<std::string> found;
        for (const auto &violation : value(checkStore(*store)).violations)
            found.push_back(violation.invariant + ": " + violation.what);
        return found;
    }
    /// The notes of contacts that are there, by id.
    std::map<std::string, std::string> notes(const std::map<std::string, std::string> &ids)
    {
        std::map<std::string, std::string> shown;
        for (const auto &[id, note] : ids) {
            const auto record = value(store->find(*Id::fromHex(id)));
            record::v1::Contact contact;
            if (record && contact.ParseFromString(record->shown()))
                shown[id] = contact.work_note();
        }
        return shown;
    }

    std::unique_ptr<Store> store;

private:
    TemporaryFolder m_folder;
    FakeClock m_clock{kLater};
    SeededRandom m_random{6};
    MemoryKeyVault m_vault;
};

std::map<std::string, std::string> shownBy(const fs::path &version)
{
    std::map<std::string, std::string> notes;
    std::istringstream lines(readFile((version / "shown.txt").string()));
    for (std::string line; std::getline(lines, line);)
        notes[line.substr(0, 32)] = line.substr(33);
    return notes;
}

} // namespace

class FrozenDatabasesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("version");
        for (const auto &folder : frozenVersions())
            QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
    }

    void aRegistryOfThenOpensAndVerifiesClean()
    {
        QFETCH_GLOBAL(QString, version);
        OldRegistry registry(version.toStdString());
        QCOMPARE(registry.broken(), std::vector<std::string>());
    }

    void aTabletOfThenShowsWhatItShowedAndVerifiesClean()
    {
        QFETCH_GLOBAL(QString, version);
        PresentTablet tablet(version.toStdString());
        const auto shown = shownBy(version.toStdString());
        QVERIFY(shown.size() > 2);
        QCOMPARE(tablet.notes(shown), shown);
        QCOMPARE(tablet.violations(), std::vector<std::string>());
        QCOMPARE(value(tablet.store->outbox().count()), 3u);
    }

    void theySyncAndNothingIsLost()
    {
        QFETCH_GLOBAL(QString, version);
        OldRegistry registry(version.toStdString());
        PresentTablet tablet(version.toStdString());
        const auto outcome = tablet.sync(registry);
        QVERIFY2(!outcome.error, outcome.error ? plainLine(*outcome.error).c_str() : "");
        QCOMPARE(outcome.progress.sent, 3u);
        QCOMPARE(value(tablet.store->outbox().count()), 0u);
        QCOMPARE(tablet.violations(), std::vector<std::string>());
        QCOMPARE(registry.broken(), std::vector<std::string>());
        // A second look: both hold the same, so there is nothing more to do.
        QCOMPARE(tablet.sync(registry).roundTrips, 1);
        const auto shown = shownBy(version.toStdString());
        QCOMPARE(tablet.notes(shown), shown);

        // A tablet of today gets everything from the registry of then.
        PresentTablet fresh;
        fresh.enrol(registry, value(readIdentity(*tablet.store))->workerId);
        QVERIFY(!fresh.sync(registry).error);
        QCOMPARE(fresh.notes(shown), shown);
    }

    void aTabletThatLostAnEditIsCaught()
    {
        // The negative control: what is shown is compared with what that version showed, not with itself.
        QFETCH_GLOBAL(QString, version);
        PresentTablet tablet(version.toStdString());
        auto shown = shownBy(version.toStdString());
        shown.begin()->second += '!';
        QVERIFY(tablet.notes(shown) != shown);
    }
};

WIJKRONDE_TEST(FrozenDatabasesTest)
#include "frozen_databases_test.moc"
