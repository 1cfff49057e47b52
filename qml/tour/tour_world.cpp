// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/tour/tour_world.h"

#include "core/schema/fieldwork.pb.h"
#include "core/usecases/find_places.h"
#include "core/usecases/log_form.h"
#include "core/usecases/open_store.h"
#include "core/usecases/save_record.h"
#include "core/usecases/visits.h"
#include "qml/app/app_context.h"
#include "qml/app/qml_module.h"
#include "qml/contacts/log_draft.h"
#include "qml/sync/tablet_sync.h"
#include "qml/tour/tour_choices.h"
#include "sync/registry/demo/demo_tablet.h"

#include <QEventLoop>
#include <QFile>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

namespace wijkronde {
namespace {

constexpr int kStartTimeoutMs = 20'000;

struct Log {
    int minutesAgo;
    Approach approach;
    std::vector<const char *> domains;
    const char *step;
    const char *theme;
    const char *peopleBand;
    const char *note;
};

/// What the tour's worker logged this morning. The long words are there to be looked at.
const std::vector<Log> &morning()
{
    static const std::vector<Log> logs{
        {92,
         Approach::Individual,
         {"social_network"},
         "informal_help",
         "",
         "",
         "Komt graag een keer mee naar de koffie-ochtend."},
        {72, Approach::Community, {"living_together"}, "", "Bewoners starten een ruilkast", "two_to_five", ""},
        {52,
         Approach::Individual,
         {"benefits_paperwork"},
         "general_service",
         "",
         "",
         "Schuldhulpverleningsgesprek en arbeidsongeschiktheidsverzekering uitgelegd, formulier samen ingevuld."},
        {37,
         Approach::Collective,
         {"participation"},
         "",
         "Koffie-ochtend",
         "eleven_to_twenty",
         "Veel vragen over de energierekening."},
        {22,
         Approach::Individual,
         {"finance_debt", "housing"},
         "own_strength",
         "",
         "",
         "Belt zelf met de woningcorporatie."},
    };
    return logs;
}

template <typename Form>
void fill(Form &form, const Log &log)
{
    for (const auto *domain : log.domains)
        form.add_domains(domain);
    if (*log.step)
        form.set_next_step(log.step);
    if (*log.note)
        form.set_work_note(log.note);
}

/// The day before, at the place of the visit.
Result<> tellOfPlace(Workspace &workspace, TourClock &clock, const Identity &identity, const Id &place)
{
    clock.set(TourClock::moment() - std::chrono::hours(25));
    pb::Observation observation;
    observation.set_observed_at_ms(toMillis(workspace.clock.now()));
    observation.set_observed_offset_min(workspace.offsetMinutes(workspace.clock.now()));
    observation.set_place_id(place.toBytes());
    observation.set_text("In twee flats doet de lift het niet.");
    observation.add_worker_ids(identity.workerId.toBytes());
    return createRecord(workspace, observation).map([](const auto &) {});
}

Result<> logMorning(Workspace &workspace, TourClock &clock, const Identity &identity)
{
    const auto places = findPlaces(workspace, identity.workerId, std::nullopt, "kade");
    if (!places || places->empty())
        return fail(ErrorCode::NotFound, "place");
    WIJKRONDE_TRY(tellOfPlace(workspace, clock, identity, places->front().id));
    clock.set(TourClock::moment() - std::chrono::minutes(97));
    const auto visit = startVisit(workspace, identity.workerId, places->front().id);
    if (!visit)
        return fail(visit.error());
    for (const auto &log : morning()) {
        clock.set(TourClock::moment() - std::chrono::minutes(log.minutesAgo));
        auto form = newLogForm(workspace, identity, log.approach);
        if (!form)
            return fail(form.error());
        if (auto *contact = dynamic_cast<pb::Contact *>(form->get()))
            fill(*contact, log);
        if (auto *activity = dynamic_cast<pb::GroupActivity *>(form->get())) {
            fill(*activity, log);
            activity->set_theme(log.theme);
            activity->set_people_band(log.peopleBand);
        }
        const auto saved = createRecord(workspace, **form);
        if (!saved)
            return fail(saved.error());
    }
    clock.set(TourClock::moment());
    return {};
}

/// Begun before the walk here, and left half done.
Result<> beginContact(Workspace &workspace, TourClock &clock, const Identity &identity)
{
    clock.set(TourClock::moment() - std::chrono::minutes(50));
    auto opened = freshForm(workspace, identity);
    if (!opened)
        return fail(opened.error());
    if (auto *contact = dynamic_cast<pb::Contact *>(opened->form.get()))
        contact->add_domains("finance_debt");
    const auto kept = keepDraft(workspace, *opened, *opened->form);
    clock.set(TourClock::moment());
    return kept;
}

} // namespace

std::unique_ptr<TourWorld> TourWorld::open(Kind kind, int contacts,
                                           const std::function<std::unique_ptr<TourParts>()> &makeParts)
{
    std::unique_ptr<TourWorld> world(new TourWorld);
    world->m_parts = makeParts();
    world->m_clock = std::make_unique<TourClock>(world->m_parts->clock());
    if (!world->prepareFolder(kind, contacts) || !world->start())
        return nullptr;
    return world;
}

TourWorld::~TourWorld()
{
    m_engine.reset();
    if (m_sync)
        m_sync->finish();
    if (m_parts)
        m_parts->stop();
    m_sync.reset();
    m_session.reset();
}

Result<> TourWorld::prepareFolder(Kind kind, int contacts)
{
    const auto folder = m_folder.path().toStdString();
    if (kind == Kind::New)
        return {};
    auto vault = m_parts->vault(folder);
    if (!vault)
        return fail(vault.error());
    {
        auto store = openStore(folder, **vault, m_parts->random());
        if (!store)
            return fail(store.error());
        Workspace workspace{**store, *m_clock, m_parts->random(), m_parts->timeZone()};
        DemoOptions options;
        options.end = TourClock::moment() - std::chrono::hours(15);
        options.contacts = contacts;
        const bool hasSome = kind == Kind::Begun || kind == Kind::Choices;
        options.months = kind == Kind::Day ? 13 : hasSome ? 1 : 0;
        const DemoTown town(options);
        if (kind == Kind::Day || hasSome) {
            const auto identity = fillDemoTablet(**store, options);
            if (!identity)
                return fail(identity.error());
            WIJKRONDE_TRY(kind == Kind::Day       ? logMorning(workspace, *m_clock, *identity)
                          : kind == Kind::Choices ? makeChoices(workspace, *m_clock, *identity)
                                                  : beginContact(workspace, *m_clock, *identity));
        } else {
            const Identity identity{town.workers().front().id,   town.teamId(),
                                    town.workers().front().name, town.teamName(),
                                    town.municipalityName(),     "https://registratie.merenveld.example"};
            WIJKRONDE_TRY(writeIdentity(**store, identity));
        }
    }
    if (kind == Kind::Broken) {
        QFile file(m_folder.filePath(QStringLiteral("wijkronde.db")));
        return file.resize(file.size() / 2 + 1) ? Result<>() : fail(ErrorCode::StoreFailed);
    }
    return {};
}

bool TourWorld::start()
{
    const auto folder = m_folder.path().toStdString();
    m_session = std::make_unique<AppSession>(AppSession::Ports{*m_clock, m_parts->random(), m_parts->timeZone(),
                                                               [this, folder] { return m_parts->vault(folder); },
                                                               m_parts->writer(), m_parts->reader(), m_parts->gui()});
    m_sync = m_parts->sync(*m_session);
    m_session->setSync(m_sync.get());
    m_engine = std::make_unique<QQmlApplicationEngine>();
    useQmlModule(*m_engine);

    QEventLoop waiting;
    QObject::connect(m_session.get(), &AppSession::opened, &waiting, &QEventLoop::quit);
    QObject::connect(m_session.get(), &AppSession::openFailed, &waiting, &QEventLoop::quit);
    QTimer::singleShot(kStartTimeoutMs, &waiting, [&waiting] { waiting.exit(1); });
    m_session->open(folder);
    m_engine->load(qmlUrl("Main.qml"));
    if (m_engine->rootObjects().isEmpty() || waiting.exec() != 0)
        return false;
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
    m_context = m_engine->singletonInstance<AppContext *>(qmlTypeId("Wijkronde", 1, 0, "AppContext"));
    return m_window && m_context;
}

} // namespace wijkronde
