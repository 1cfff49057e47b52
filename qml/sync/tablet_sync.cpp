// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/sync/tablet_sync.h"

#include "core/store/sync_settings.h"
#include "qml/app/app_session.h"
#include "sync/engine/enrolment.h"

#include <QGuiApplication>

#include <charconv>

namespace wijkronde {
namespace {

/// What colleagues logged comes in by itself while the app is open.
constexpr std::chrono::minutes kRegularly{5};
/// So long without news is longer than a slow link takes for a call; a lost one shows nothing for up to 30 s.
constexpr std::chrono::seconds kPatience{6};

/// A transport that is made at its first use, on the sync thread, and gone with it.
class LateTransport : public Transport {
public:
    explicit LateTransport(std::function<std::unique_ptr<Transport>()> make) : m_make(std::move(make)) {}

    Result<Answer> exchange(const Call &call) override
    {
        if (!m_transport) {
            auto made = m_make();
            const std::lock_guard lock(m_mutex);
            m_transport = std::move(made);
        }
        return m_transport->exchange(call);
    }

    void cancel() override
    {
        const std::lock_guard lock(m_mutex);
        if (m_transport)
            m_transport->cancel();
    }

private:
    std::function<std::unique_ptr<Transport>()> m_make;
    std::mutex m_mutex; ///< over m_transport
    std::unique_ptr<Transport> m_transport;
};

} // namespace

/// An enrolment on its way between the threads.
struct TabletSync::Joining {
    QPointer<QObject> owner;
    std::string url;
    std::optional<Enrolment> enrolment;
    std::function<void(Result<>)> done;
};

TabletSync::TabletSync(AppSession &session, const Ports &ports) : m_session(session), m_ports(ports)
{
    connect(&session, &AppSession::opened, this, &TabletSync::connectRunner);
    connect(&session, &AppSession::identityChanged, this, &TabletSync::connectRunner);
    connect(&session, &AppSession::saved, this, &TabletSync::startIfUseful);
    connect(&m_regular, &QTimer::timeout, this, &TabletSync::startIfUseful);
    if (auto *app = qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        connect(app, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
            if (state == Qt::ApplicationActive)
                startIfUseful();
        });
    }
    m_ports.network.onChange([this](NetworkStatus::State state) {
        if (m_runner && state == NetworkStatus::State::Online) {
            m_runner->connectionChanged();
            m_runner->start();
        }
        emit statusChanged();
    });
    m_regular.start(kRegularly);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &TabletSync::noteSilence);
}

TabletSync::~TabletSync() = default;

std::optional<WallTime> TabletSync::lastSuccess() const
{
    if (m_lastSuccess)
        return m_lastSuccess;
    // The engine keeps it with the store.
    const auto text = m_session.setting(kLastSyncSetting, {});
    std::int64_t ms = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), ms);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(fromMillis(ms)) : std::nullopt;
}

void TabletSync::connectRunner()
{
    const auto &identity = m_session.identity();
    if (m_runner || !identity)
        return;
    m_transport = std::make_shared<LateTransport>(
        [connect = m_ports.connect, url = identity->registryUrl] { return connect(url); });
    const auto &ports = m_session.ports();
    m_runner = std::make_unique<SyncRunner>(SyncRunner::Parts{
        ports.writer, m_ports.sync, *m_transport, m_ports.timer, ports.clock, ports.random, [this] {
            const auto &session = m_session.ports();
            return SyncSession::open(m_session.writerStore(), m_session.vault(), session.clock, session.random, {});
        }});
    m_runner->onStatus([this](const SyncStatus &status) {
        m_session.ports().gui.post([guard = QPointer<TabletSync>(this), status] {
            if (guard)
                guard->setStatus(status);
        });
    });
    startIfUseful();
}

void TabletSync::setStatus(const SyncStatus &status)
{
    const GuiBudget::Scope scope("TabletSync.setStatus");
    const bool ended = m_status.state == SyncStatus::State::Running && status.state != SyncStatus::State::Running;
    m_status = status;
    m_run.take(status);
    m_isSilent = false;
    if (status.state == SyncStatus::State::Running)
        m_patience.start();
    else
        m_patience.stop();
    if (ended && status.last) {
        const auto &error = status.last->error;
        if (!error)
            m_lastSuccess = m_session.now();
        if (!error)
            m_lastFailure.reset();
        else if (error->code != ErrorCode::Cancelled)
            m_lastFailure = Failure{m_session.now(), error->code};
    }
    // A sync leaves the write-ahead log long; nobody waits for anything now.
    if (ended)
        m_session.write(
            this, "TabletSync.checkpoint", [](Workspace &workspace) { return workspace.store.checkpoint(); },
            [](const Result<> &) {});
    emit statusChanged();
}

void TabletSync::noteSilence()
{
    m_isSilent = m_status.state == SyncStatus::State::Running;
    emit statusChanged();
}

void TabletSync::startIfUseful()
{
    if (m_runner && !isOffline())
        m_runner->start();
}

void TabletSync::start()
{
    // Asked for by a person: tried also when the system says that there is no network, for it may be wrong.
    if (m_runner)
        m_runner->start();
}

void TabletSync::cancel()
{
    if (m_runner)
        m_runner->cancel();
}

void TabletSync::enrol(QObject *owner, const std::string &registryUrl, const std::string &code,
                       std::function<void(Result<>)> done)
{
    auto joining = std::make_shared<Joining>(Joining{owner, registryUrl, std::nullopt, std::move(done)});
    m_session.write(
        this, "TabletSync.enrolmentPrepared",
        [this, joining, code](Workspace &workspace) -> Result<> {
            auto prepared =
                Enrolment::prepare(joining->url, code, workspace.store, m_session.vault(), workspace.random);
            if (!prepared)
                return fail(prepared.error());
            joining->enrolment.emplace(std::move(*prepared));
            return {};
        },
        [this, joining](const Result<> &prepared) {
            if (prepared)
                exchangeEnrolment(joining);
            else if (joining->owner)
                joining->done(prepared);
        });
}

void TabletSync::exchangeEnrolment(std::shared_ptr<Joining> joining)
{
    m_ports.sync.post([this, joining] {
        auto transport = m_ports.connect(joining->url);
        auto answer = std::make_shared<Result<Answer>>(transport->exchange(joining->enrolment->call()));
        transport.reset();
        m_session.ports().gui.post([guard = QPointer<TabletSync>(this), joining, answer] {
            if (!guard)
                return;
            guard->m_session.write(
                guard, "TabletSync.enrolled",
                [joining, answer](Workspace &) { return joining->enrolment->finish(*answer); },
                [guard, joining](const Result<> &finished) {
                    if (finished)
                        guard->m_session.reloadIdentity();
                    if (joining->owner)
                        joining->done(finished);
                });
        });
    });
}

void TabletSync::finish()
{
    m_regular.stop();
    m_patience.stop();
    cancel();
    m_ports.sync.post([this, transport = m_transport]() mutable {
        m_ports.timer.stop();
        transport.reset();
    });
    // The runner still refers to it, but makes no more calls: the last owner is the work above.
    m_transport.reset();
}

} // namespace wijkronde
