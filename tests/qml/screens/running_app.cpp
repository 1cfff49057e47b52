// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/qml/screens/running_app.h"

#include "core/usecases/identity.h"
#include "core/usecases/open_store.h"
#include "platform/keyvault/file_vault.h"
#include "qml/app/qml_module.h"
#include "qml/day/day_model.h"
#include "sync/registry/demo/demo_tablet.h"
#include "tests/support/expect.h"

#include <QGuiApplication>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSemaphore>
#include <QtTest/QtTest>

#include <algorithm>

namespace wijkronde::test {
namespace {

constexpr int kStartMs = 30'000;
/// What an unoptimised build may take longer.
constexpr int kUnoptimised = 8;

class Unreachable : public Transport {
public:
    Result<Answer> exchange(const Call &) override { return fail(ErrorCode::Offline); }
    void cancel() override {}
};

} // namespace

void fillTablet(const QString &folder, int contacts)
{
    const auto path = folder.toStdString();
    SystemRandom random;
    FileVault vault(FileVault::pathIn(path));
    const auto store = value(openStore(path, vault, random));
    DemoOptions options;
    options.end = TourClock::moment() - std::chrono::hours(15);
    options.contacts = contacts;
    if (contacts > 0) {
        value(fillDemoTablet(*store, options));
        return;
    }
    const DemoTown town(options);
    const auto &worker = town.workers().front();
    value(writeIdentity(*store, {worker.id, town.teamId(), worker.name, town.teamName(), town.municipalityName(),
                                 "https://registratie.merenveld.example"}));
}

RunningApp::RunningApp(const QString &folder, Connect connect)
{
    if (!connect)
        connect = [](const std::string &) -> std::unique_ptr<Transport> { return std::make_unique<Unreachable>(); };
    QGuiApplication::setQuitOnLastWindowClosed(false);
    const auto path = folder.toStdString();
    const auto started = m_clock.steady();
    m_session = std::make_unique<AppSession>(AppSession::Ports{
        m_clock, m_parts.random, m_parts.timeZone,
        [path]() -> Result<std::unique_ptr<KeyVault>> { return std::make_unique<FileVault>(FileVault::pathIn(path)); },
        m_parts.writer, m_parts.reader, m_parts.gui});
    watchThreads();
    m_sync = std::make_unique<TabletSync>(
        *m_session, TabletSync::Ports{m_parts.sync, m_parts.timer, m_network, std::move(connect)});
    m_session->setSync(m_sync.get());
    m_engine = std::make_unique<QQmlApplicationEngine>();
    useQmlModule(*m_engine);
    m_session->open(path);
    m_engine->load(qmlUrl("Main.qml"));
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().value(0));
    if (!m_window)
        qFatal("the window was not made");
    QObject drawn;
    QObject::connect(m_window, &QQuickWindow::frameSwapped, &drawn, [&, started] {
        const auto *day = model<DayModel>();
        if (m_startTook == Duration{} && day && !day->property("loading").toBool())
            m_startTook = m_clock.steady() - started;
    });
    if (!QTest::qWaitFor([this] { return m_startTook != Duration{}; }, kStartMs))
        qFatal("the first page did not come");
}

void RunningApp::watchThreads()
{
    m_guiClock.watchThisThread();
    m_rowsClock.watchThisThread();
    QSemaphore watched;
    m_parts.reader.post([&] {
        m_rowsClock.watchThisThread();
        watched.release();
    });
    watched.acquire();
    GuiBudget::useClock(&m_guiClock);
}

RunningApp::~RunningApp()
{
    m_engine.reset();
    m_sync->finish();
    m_parts.stopThreads();
    m_sync.reset();
    m_session.reset();
}

Duration median(std::vector<Duration> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Duration percentile95(std::vector<Duration> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() * 95 / 100];
}

void EntryTimes::add()
{
    for (const auto &[name, entry] : GuiBudget::entries())
        m_worst[name].emplace_back(entry.worst);
}

bool EntryTimes::has(std::string_view beginOfName) const
{
    return std::ranges::any_of(m_worst, [&](const auto &entry) { return entry.first.starts_with(beginOfName); });
}

std::optional<std::string> EntryTimes::overLimit() const
{
    std::vector<std::pair<Duration, std::string>> judged;
    for (const auto &[name, times] : m_worst)
        judged.emplace_back(median(times), name);
    std::sort(judged.rbegin(), judged.rend());
    for (const auto &[took, name] : judged)
        qInfo("%6.2f ms %s; at most %.2f", took.count(), name.c_str(), std::ranges::max(m_worst.at(name)).count());
    if (judged.empty() || judged.front().first <= limitOf(Duration(GuiBudget::kLimit)))
        return std::nullopt;
    return judged.front().second;
}

Duration limitOf(Duration release)
{
#ifdef NDEBUG
    return release;
#else
    return release * kUnoptimised;
#endif
}

} // namespace wijkronde::test
