// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/schema/network.pb.h"
#include "core/store/record_query.h"
#include "core/usecases/choices.h"
#include "core/usecases/open_store.h"
#include "core/usecases/save_record.h"
#include "platform/keyvault/file_vault.h"
#include "platform/transport/registry_link.h"
#include "qml/app/app_context.h"
#include "qml/choices/choice_editor.h"
#include "qml/sync/account_editor.h"
#include "qml/sync/tablet_sync.h"
#include "qml/tour/tour_driver.h"
#include "sync/engine/enrolment.h"
#include "sync/engine/sync_session.h"
#include "sync/wire/sync.pb.h"
#include "tests/bench/bench_registry.h"
#include "tests/qml/screens/running_app.h"
#include "tests/support/expect.h"
#include "tests/support/fixed_time_zone.h"
#include "tests/support/messages.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonValue>
#include <QProcess>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <atomic>

namespace wijkronde::test {
namespace {

constexpr int kPatienceMs = 60'000;
constexpr auto kClockError = std::chrono::hours(-3);
constexpr auto kPartnerName = "Woningcorporatie Oeverland";

void must(bool condition, const char *what)
{
    if (!condition)
        throw std::runtime_error(what);
}

/// The registry's numbers, by its own check of the whole database.
struct Counts {
    int operations = 0;
    int quarantined = 0;
    int broken = 0;
};

/// A cable that is pulled when five of nine have gone through: the registry has them, and nobody hears so.
class PulledCable : public Transport {
public:
    PulledCable(std::unique_ptr<Transport> way, std::atomic<bool> &pull) : m_way(std::move(way)), m_pull(pull) {}

    Result<Answer> exchange(const Call &call) override
    {
        v1::PushRequest push;
        if (call.method != "Push" || !m_pull.exchange(false) || !push.ParseFromString(call.body))
            return m_way->exchange(call);
        must(push.operations_size() == 9, "the ninth change goes with the others");
        push.mutable_operations()->DeleteSubrange(5, 4);
        const auto answer = m_way->exchange({call.method, push.SerializeAsString(), call.token});
        must(answer && answer->status == 200, "the registry took five");
        return fail(ErrorCode::HungUp);
    }
    void cancel() override { m_way->cancel(); }

private:
    std::unique_ptr<Transport> m_way;
    std::atomic<bool> &m_pull;
};

std::unique_ptr<Transport> wayTo(const std::string &url, const Clock &clock)
{
    return std::make_unique<HttpTransport>(registryLink(url, [](const std::string &) { return std::string(); }), clock);
}

/// A tablet's folder, enrolled with a one-time code.
void enrolFolder(const std::string &folder, const std::string &url, const std::string &code, const Clock &clock)
{
    SystemRandom random;
    FileVault vault(FileVault::pathIn(folder));
    const auto store = value(openStore(folder, vault, random));
    auto enrolment = value(Enrolment::prepare(url, code, *store, vault, random));
    value(enrolment.finish(wayTo(url, clock)->exchange(enrolment.call())));
}

/// Tablet A: the real store and engine over real HTTP, without a screen.
class OtherTablet {
public:
    OtherTablet(const QString &folder, const std::string &url)
        : m_vault(FileVault::pathIn(folder.toStdString())), m_way(wayTo(url, m_clock))
    {
        m_store = value(openStore(folder.toStdString(), m_vault, m_random));
    }

    SyncOutcome sync()
    {
        auto session = value(SyncSession::open(*m_store, m_vault, m_clock, m_random, {}));
        while (auto call = session->next())
            session->take(m_way->exchange(*call));
        if (session->outcome().error)
            throw std::runtime_error("tablet A: " + plainLine(*session->outcome().error));
        return session->outcome();
    }
    Workspace workspace() { return {*m_store, m_clock, m_random, m_zone}; }

    template <typename Message>
    Message shown(const Id &id)
    {
        Message message;
        message.ParseFromString((*value(m_store->find(id))).shown());
        return message;
    }
    /// The record with that name in a list by names.
    Id find(const char *kind, const char *name)
    {
        ListFilter filter;
        filter.list = kindByName(kind)->list();
        filter.newestFirst = false;
        filter.search = name;
        const auto rows = value(RecordQuery(m_store->database()).page(filter, std::nullopt, 1));
        must(!rows.empty(), "a record with that name");
        return rows.front().id;
    }
    Id create(const google::protobuf::Message &message)
    {
        auto work = workspace();
        return value(createRecord(work, message));
    }
    template <typename Message>
    void change(const Id &id, const std::function<void(Message &)> &change)
    {
        auto work = workspace();
        auto wanted = shown<Message>(id);
        change(wanted);
        value(editRecord(work, *value(m_store->find(id)), wanted));
    }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    DutchTimeZone m_zone;
    FileVault m_vault;
    std::unique_ptr<Transport> m_way;
    std::unique_ptr<Store> m_store;
};

} // namespace

/// AT-5 of the field scenarios: sync at the office with a choice. Tablet B is the app with real taps, tablet A the same
/// store and engine without a screen, and the registry is the real one over loopback.
class OfficeSyncTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        value(m_registry.makeTown(40));
        value(m_registry.start());
        const auto url = "http://127.0.0.1:" + std::to_string(m_registry.port());
        enrolFolder(m_folderA.path().toStdString(), url, codeFor("Willem Voorbeeld"), m_clock);
        enrolFolder(m_folderB.path().toStdString(), url, codeFor("Noor Testeboer"), m_clock);
        m_a = std::make_unique<OtherTablet>(m_folderA.path(), url);
        m_app = std::make_unique<RunningApp>(m_folderB.path(), [this](const std::string &to) {
            return std::make_unique<PulledCable>(wayTo(to, m_clock), m_pullCable);
        });
        m_app->setNow(m_clock.now() + kClockError);
        m_app->window().resize(800, 1280);
    }
    void cleanupTestCase()
    {
        m_app.reset();
        m_a.reset();
    }

    void syncAtTheOfficeWithAChoice()
    {
        try {
            bothTabletsHaveTheSameTown();
            step1_bothChangeTheSamePartnerWithoutAConnection();
            step2_aSendsTwelveChangesAndHasNothingToChoose();
            step4_theCableIsPulledAfterFiveOfNineAndExactlyNineArrive();
            step3_otherFieldsMergeSilentlyAndTheNoteIsAChoice();
            step5_aClockThatIsThreeHoursWrongOverwritesNothing();
            step6_aRetiredTermStaysWhereItWasAndRefusesNothing();
            step7_onlyTheRefusedOneWaitsAndCanBePutRight();
            atTheEndEveryEditIsAccountedFor();
        } catch (const std::exception &error) {
            m_app->window().grabWindow().save(
                QDir::temp().filePath(QStringLiteral("wijkronde_office_sync_failed.png")));
            QFAIL(error.what());
        }
    }

private:
    void bothTabletsHaveTheSameTown()
    {
        m_a->sync();
        m_partner = m_a->find("partner", kPartnerName);
        m_a->change<pb::Partner>(m_partner, [](auto &wanted) { wanted.set_note("Loket open op dinsdag."); });
        pb::Term term;
        term.set_vocabulary("place_kind");
        term.set_code("district_square");
        term.set_label_nl("Wijkplein");
        term.set_label_en("District square");
        m_term = m_a->create(term);
        m_c77 = m_a->create(contactOf(toMillis(m_clock.now()), "C-77"));
        m_a->sync();
        syncB();
        must(choicesOnB() == 0, "nothing to choose at first");
    }

    void step1_bothChangeTheSamePartnerWithoutAConnection()
    {
        m_a->change<pb::Partner>(m_partner, [](auto &wanted) { wanted.set_phone("0600000007"); });
        m_a->change<pb::Partner>(m_partner, [](auto &wanted) { wanted.set_note("Loket open op woensdag."); });
        m_a->change<pb::Contact>(m_c77, [](auto &wanted) { wanted.set_minutes(20); });
        for (int i = 0; i < 9; ++i)
            m_a->create(contactOf(toMillis(m_clock.now()), "van A " + std::to_string(i)));
        onB([this](Workspace &work) -> Result<Id> {
            pb::Partner wanted;
            wanted.ParseFromString((*value(work.store.find(m_partner))).shown());
            wanted.set_note("Loket open op vrijdag.");
            value(editRecord(work, *value(work.store.find(m_partner)), wanted));
            pb::PartnerContact person;
            person.set_name("Vera Voorbeeld");
            person.set_partner_id(m_partner.toBytes());
            m_person = value(createRecord(work, person));
            // A place of a kind that A retires meanwhile (step 6).
            pb::Place place;
            place.set_name("Het nieuwe plein");
            place.set_place_kind("district_square");
            m_place = value(createRecord(work, place));
            // One that the registry cannot take (step 7).
            CreateOptions wrong;
            wrong.stream = (*value(work.store.streams().home(pb::STREAM_KIND_MUNICIPALITY))).id;
            m_refused = value(createRecord(work, ownContact(work, "Aanvraag samen ingevuld"), wrong));
            for (int i = 0; i < 5; ++i)
                m_lastOfB = value(createRecord(work, ownContact(work, "van B " + std::to_string(i))));
            return m_lastOfB;
        });
    }

    void step2_aSendsTwelveChangesAndHasNothingToChoose()
    {
        const auto outcome = m_a->sync();
        must(outcome.progress.sent == 12, "A sent its twelve changes");
        must(outcome.conflicts == 0 && outcome.quarantined == 0, "and has nothing to choose");
        // The administrator retires the term (step 6).
        m_a->change<pb::Term>(m_term, [this](auto &wanted) { wanted.set_valid_to_ms(toMillis(m_clock.now()) - 1); });
        m_a->sync();
    }

    void step4_theCableIsPulledAfterFiveOfNineAndExactlyNineArrive()
    {
        const auto before = registryCounts();
        m_pullCable = true;
        tap("tab_sync");
        tap("startSyncButton");
        wait([this] { return m_app->sync().lastFailure().has_value(); }, "the app says that it failed");
        must(registryCounts().operations - before.operations + registryCounts().quarantined - before.quarantined == 5,
             "five of nine are at the registry");
        syncB();
        const auto after = registryCounts();
        must(after.operations - before.operations == 8, "exactly eight were taken");
        must(after.quarantined - before.quarantined == 1, "and the ninth is kept back");
        must(after.broken == 0, "every invariant of the registry holds");
    }

    void step3_otherFieldsMergeSilentlyAndTheNoteIsAChoice()
    {
        m_a->sync();
        const auto partner = shownOnB<pb::Partner>(m_partner);
        must(partner.phone() == "0600000007", "A's phone is there");
        must(m_a->shown<pb::PartnerContact>(m_person).name() == "Vera Voorbeeld", "and B's person on A");
        must(choicesOnB() == 2, "the note, and what was kept back");
        tap("choicesRow");
        tap("choiceRow_0");
        wait([this] { return choice().found() && choice().kind() == QLatin1String("text"); }, "the choice");
        must(choice().title() == QLatin1String(kPartnerName), "it says what it is about");
        must(answer(0, AnswerListModel::WriterRole) == QLatin1String("Jij"), "one's own first");
        must(answer(0, AnswerListModel::TextRole) == QLatin1String("Loket open op vrijdag."), "with its text");
        must(answer(1, AnswerListModel::WriterRole) == QLatin1String("Willem Voorbeeld"), "and the colleague's");
        must(answer(1, AnswerListModel::TextRole) == QLatin1String("Loket open op woensdag."), "with its text");
        must(!answer(1, AnswerListModel::WhenRole).isEmpty(), "and when");
        // Step 5: what this tablet wrote has the time of its clock, and says so.
        must(answer(0, AnswerListModel::WhenRole).endsWith(QLatin1String("tijd van toestel")), "time of the tablet");
        tap("bothButton");
        tap("keepBothButton");
        wait([this] { return choicesOnB() == 1; }, "the choice to be made");
        syncB();
        m_a->sync();
        const auto note = m_a->shown<pb::Partner>(m_partner).note();
        must(note == "Loket open op vrijdag.\n\nLoket open op woensdag.", "nothing is lost: A has both texts");
        auto work = m_a->workspace();
        must(value(questionsOf(work, m_partner)).empty(), "and nothing to choose");
    }

    void step5_aClockThatIsThreeHoursWrongOverwritesNothing()
    {
        auto *context = m_app->engine().singletonInstance<AppContext *>(qmlTypeId("Wijkronde", 1, 0, "AppContext"));
        must(context && !context->warningText().isEmpty(), "the app says that the clock is not right");
        must(m_a->shown<pb::Contact>(m_lastOfB).started_at_ms() == toMillis(m_app->clock().now()),
             "the time of a contact is kept as it was entered");
        // B writes first; A has seen it and writes after it. The clock of B decides nothing.
        onB([this](Workspace &work) -> Result<Id> {
            pb::Partner wanted;
            wanted.ParseFromString((*value(work.store.find(m_partner))).shown());
            wanted.set_website("https://b.example");
            value(editRecord(work, *value(work.store.find(m_partner)), wanted));
            return m_partner;
        });
        syncB();
        m_a->sync();
        m_a->change<pb::Partner>(m_partner, [](auto &wanted) { wanted.set_website("https://a.example"); });
        m_a->sync();
        syncB();
        must(shownOnB<pb::Partner>(m_partner).website() == "https://a.example", "the later one stands");
        must(choicesOnB() == 1, "and there is no choice about it");
    }

    void step6_aRetiredTermStaysWhereItWasAndRefusesNothing()
    {
        must(m_a->shown<pb::Place>(m_place).place_kind() == "district_square", "the push was taken");
        const auto &words = m_app->session().words();
        wait([&] { return words.label("place_kind", "district_square") == QLatin1String("Wijkplein"); },
             "the old place keeps its word");
        const auto offered = words.vocabularies().offered("place_kind", toMillis(m_clock.now()));
        must(std::ranges::none_of(offered, [](const auto &term) { return term.code() == "district_square"; }),
             "it is not offered any more");
    }

    void step7_onlyTheRefusedOneWaitsAndCanBePutRight()
    {
        must(!m_a->workspace().store.find(m_refused).value(), "the refused one is on B only");
        tap("tab_sync");
        tap("choicesRow");
        tap("choiceRow_0");
        wait([this] { return choice().kind() == QLatin1String("kept"); }, "what was kept back");
        must(choice().reasonText().contains(QLatin1String("te veel mensen")), "with a plain reason");
        tap("fixButton");
        tap("saveButton");
        wait([this] { return choicesOnB() == 0; }, "nothing waits any more");
        syncB();
        m_a->sync();
        must(m_a->shown<pb::Contact>(m_refused).work_note() == "Aanvraag samen ingevuld", "A has it now");
    }

    void atTheEndEveryEditIsAccountedFor()
    {
        tap("tab_sync");
        tap("accountRow");
        wait([this] { return account() && !account()->loading(); }, "the account");
        must(account()->isRight(), "the sum is right");
        // 9 of the story, both texts, the website, and what took the place of the refused one.
        must(account()->headline() == QLatin1String("12 van 12 bewerkingen verantwoord"), "all of them");
        must(registryCounts().broken == 0, "every invariant of the registry holds");
    }

    // The means.

    std::string command(const QStringList &words) const
    {
        QProcess process;
        process.start(QStringLiteral(WIJKRONDE_REGISTRY),
                      words
                          + QStringList{QStringLiteral("--json"), QStringLiteral("--database"),
                                        QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("registry.db"))});
        must(process.waitForFinished(kPatienceMs) && process.exitCode() == 0, "the command of the registry");
        return process.readAllStandardOutput().toStdString();
    }
    std::string codeFor(const char *worker) const
    {
        const auto json = QByteArray::fromStdString(
            command({QStringLiteral("enrol"), QStringLiteral("--worker"), QString::fromUtf8(worker)}));
        return QJsonDocument::fromJson(json)[QLatin1String("code")].toString().toStdString();
    }
    Counts registryCounts() const
    {
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(command({QStringLiteral("verify")})));
        return {json[QLatin1String("operations")].toInt(), json[QLatin1String("quarantined")].toInt(),
                json[QLatin1String("broken")].toInt()};
    }

    void tap(const char *name)
    {
        if (!TourDriver(m_app->window()).tap(QString::fromLatin1(name)))
            throw std::runtime_error(std::string("could not tap ") + name);
    }
    template <typename Condition>
    void wait(Condition condition, const char *what)
    {
        must(QTest::qWaitFor(condition, kPatienceMs), what);
    }
    /// Sends and fetches with a tap.
    void syncB()
    {
        bool done = false;
        const auto connection = QObject::connect(&m_app->sync(), &TabletSync::statusChanged, [&] {
            const auto &status = m_app->sync().status();
            done = status.state != SyncStatus::State::Running && status.last && !status.last->error;
        });
        tap("tab_sync");
        tap("startSyncButton");
        wait([&] { return done; }, "the sync of B");
        QObject::disconnect(connection);
    }
    template <typename Work>
    void onB(Work work)
    {
        std::optional<bool> done;
        m_app->session().write(
            &m_app->session(), "test", [&](Workspace &workspace) { return work(workspace); },
            [&](const Result<Id> &result) { done = result.has_value(); });
        wait([&] { return done.has_value(); }, "the work on B");
        must(*done, "the work on B is stored");
    }
    template <typename Message>
    Message shownOnB(const Id &id)
    {
        Message message;
        onB([&](Workspace &work) -> Result<Id> {
            message.ParseFromString((*value(work.store.find(id))).shown());
            return id;
        });
        return message;
    }
    static pb::Contact ownContact(Workspace &work, const std::string &note)
    {
        auto contact = contactOf(toMillis(work.clock.now()), note);
        contact.add_worker_ids(value(readIdentity(work.store))->workerId.toBytes());
        return contact;
    }
    std::int64_t choicesOnB()
    {
        std::int64_t count = 0;
        onB([&](Workspace &work) -> Result<Id> {
            count = value(countChoices(work));
            return m_partner;
        });
        return count;
    }
    ChoiceEditor &choice()
    {
        auto *found = m_app->model<ChoiceEditor>();
        must(found, "the page of a choice");
        return *found;
    }
    AccountEditor *account() { return m_app->model<AccountEditor>(); }
    QString answer(int row, AnswerListModel::Role role)
    {
        auto *answers = choice().answers();
        return answers->data(answers->index(row), role).toString();
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    QTemporaryDir m_folderA;
    QTemporaryDir m_folderB;
    bench::BenchRegistry m_registry{WIJKRONDE_REGISTRY, m_folder.path().toStdString()};
    std::atomic<bool> m_pullCable = false;
    std::unique_ptr<OtherTablet> m_a;
    std::unique_ptr<RunningApp> m_app;
    Id m_partner, m_c77, m_term, m_person, m_place, m_refused, m_lastOfB;
};
WIJKRONDE_TEST(OfficeSyncTest)

} // namespace wijkronde::test

#include "office_sync_test.moc"
