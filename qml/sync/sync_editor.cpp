// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/sync/sync_editor.h"

#include "core/store/quarantine.h"
#include "qml/app/app_session.h"
#include "qml/app/error_text.h"
#include "qml/app/time_text.h"
#include "qml/contacts/log_row.h"

#include <algorithm>

namespace wijkronde {
namespace {

using Phase = SyncProgress::Phase;

/// What a page shows of a long queue; the count says how many there are.
constexpr int kMostRows = 50;

QString inSentence(WallTime time)
{
    const auto &session = AppSession::current();
    return TimeText::momentInSentence(TimeText::local(time, session.ports().timeZone), session.today(),
                                      session.words().locale());
}

/// Something between this tablet and the registry: here nothing is wrong.
bool isOfTheWay(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Offline:
    case ErrorCode::TimedOut:
    case ErrorCode::HungUp:
    case ErrorCode::CaptivePortal:
    case ErrorCode::Untrusted:
    case ErrorCode::TooFast:
        return true;
    default:
        return false;
    }
}

/// The registry will take it later, without anybody doing anything.
bool passesByItself(ErrorCode code)
{
    return code == ErrorCode::TimedOut || code == ErrorCode::HungUp || code == ErrorCode::TooFast
           || code == ErrorCode::RegistryFailed;
}

QString number(std::uint64_t value)
{
    return AppSession::current().words().locale().toString(static_cast<qulonglong>(value));
}

} // namespace

SyncEditor::SyncEditor(QObject *parent) : QObject(parent), m_sync(AppSession::current().sync())
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &SyncEditor::handleChanges);
    connect(&session, &AppSession::wordsChanged, this, &SyncEditor::changed);
    connect(&session, &AppSession::dayChanged, this, &SyncEditor::changed);
    connect(m_sync, &TabletSync::statusChanged, this, &SyncEditor::changed);
    reload();
}

Result<SyncEditor::Stand> SyncEditor::readStand(Workspace &workspace)
{
    Stand stand;
    auto rows = readWaitingRows(workspace, kMostRows);
    if (!rows)
        return fail(rows.error());
    stand.rows = std::move(*rows);
    RecordQuery query(workspace.store.database());
    const auto waiting = query.waitingCount();
    const auto logged = query.count(logList());
    if (!waiting || !logged)
        return fail(waiting ? logged.error() : waiting.error());
    stand.waiting = *waiting;
    const auto waitingLogs =
        std::ranges::count_if(stand.rows, [](const auto &row) { return isLogKind(row.kind) && !row.shown.empty(); });
    const auto kept = Quarantine(workspace.store).count();
    if (!kept)
        return fail(kept.error());
    // Behind the rows that are shown nobody looks: all that wait there are taken off, and all that was kept back, so
    // that never too much is called safe.
    const auto unseen = *kept + *waiting - static_cast<std::int64_t>(stand.rows.size());
    stand.safe = std::max<std::int64_t>(0, *logged - waitingLogs - unseen);
    return stand;
}

void SyncEditor::reload()
{
    m_reading.run(
        this, "SyncEditor.show", &SyncEditor::reload, [](Workspace &workspace) { return readStand(workspace); },
        [this](Result<Stand> stand) {
            if (stand) {
                m_oldest = stand->rows.empty() ? std::nullopt : std::optional(stand->rows.front().since);
                m_waiting.setRows(std::exchange(stand->rows, {}));
                m_stand = std::move(*stand);
                emit changed();
            }
        });
}

void SyncEditor::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("SyncEditor.handleChanges");
    if (changes.outbox
        || std::ranges::any_of(changes.records, [](const auto &change) { return isLogKind(change.kind); }))
        reload();
}

std::optional<ErrorCode> SyncEditor::failure() const
{
    const auto &last = m_sync->status().last;
    if (!last || !last->error || last->error->code == ErrorCode::Cancelled)
        return std::nullopt;
    return last->error->code;
}

SyncEditor::State SyncEditor::current() const
{
    const auto &status = m_sync->status();
    if (status.state == SyncStatus::State::Running)
        return State::Running;
    const auto error = failure();
    if (error == ErrorCode::Offline || (m_sync->isOffline() && m_stand.waiting > 0))
        return State::Offline;
    if (error)
        return status.state == SyncStatus::State::Waiting && passesByItself(*error) ? State::Paused : State::Failed;
    return status.last && !status.last->error && m_stand.waiting == 0 ? State::Done : State::Idle;
}

QString SyncEditor::state() const
{
    switch (current()) {
    case State::Idle:
        return QStringLiteral("idle");
    case State::Running:
        return QStringLiteral("running");
    case State::Done:
        return QStringLiteral("done");
    case State::Failed:
        return QStringLiteral("failed");
    case State::Offline:
        return QStringLiteral("offline");
    case State::Paused:
        return QStringLiteral("paused");
    }
    return {};
}

bool SyncEditor::showsProgress() const
{
    const auto state = current();
    return state == State::Running || ((state == State::Paused || state == State::Offline) && m_sync->run().hasMoved());
}

QString SyncEditor::stepText() const
{
    if (current() != State::Running)
        return {};
    if (m_sync->isSilent())
        return tr("No answer yet. The connection is slow; the app keeps trying.");
    switch (m_sync->status().progress.phase) {
    case Phase::Connecting:
        return tr("Connecting to the registry …");
    case Phase::Sending:
        return tr("Sending what you logged …");
    case Phase::Fetching:
        return tr("Fetching what is new …");
    case Phase::Comparing:
        return tr("Checking that all is the same …");
    }
    return {};
}

QString SyncEditor::sendingText() const
{
    const auto &total = m_sync->run().total();
    return showsProgress() && total.toSend > 0 ? tr("%1 of %2 sent").arg(number(total.sent), number(total.toSend))
                                               : QString();
}

QString SyncEditor::fetchingText() const
{
    const auto &total = m_sync->run().total();
    return showsProgress() && total.expected > 0
               ? tr("%1 of %2 fetched").arg(number(total.received), number(total.expected))
               : QString();
}

QString SyncEditor::trafficText() const
{
    const auto &total = m_sync->run().total();
    if (!showsProgress() || total.bytesSent + total.bytesReceived == 0)
        return {};
    const auto locale = AppSession::current().words().locale();
    const auto amount = [&](std::uint64_t bytes) {
        return locale.formattedDataSize(static_cast<qint64>(bytes), 0, QLocale::DataSizeSIFormat);
    };
    //: Amounts of data, as in "12 kB verstuurd, 340 kB ontvangen"
    return tr("%1 sent, %2 received").arg(amount(total.bytesSent), amount(total.bytesReceived));
}

QString SyncEditor::headline() const
{
    const auto waiting = waitingCount();
    switch (current()) {
    case State::Running:
        return tr("Sending and fetching …");
    case State::Failed:
    case State::Paused:
        return errorText(*failure()).title;
    case State::Offline:
        return errorText(ErrorCode::Offline).title;
    case State::Done:
        return tr("Everything is sent");
    case State::Idle:
        break;
    }
    return waiting > 0 ? tr("%n thing(s) still to be sent", "", waiting) : tr("Nothing has to be sent");
}

QString SyncEditor::outcomeText() const
{
    const auto &last = m_sync->status().last;
    QStringList parts;
    if (last && last->conflicts > 0)
        parts.append(tr("For %n thing(s) a choice is needed.", "", static_cast<int>(last->conflicts)));
    if (last && last->quarantined > 0)
        parts.append(tr("The office looks at %n thing(s) first.", "", static_cast<int>(last->quarantined)));
    return parts.join(QLatin1Char(' '));
}

QString SyncEditor::explanation() const
{
    switch (current()) {
    case State::Running:
        return m_sync->run().goesOn() && m_sync->run().hasMoved()
                   ? tr("The connection was gone for a while. The app goes on where it was. You can go on working.")
                   : tr("You can go on working.");
    case State::Failed:
    case State::Paused:
        return errorText(*failure()).text;
    case State::Offline:
        return m_stand.waiting > 0
                   ? tr("%n thing(s) are safe on this tablet. You can go on working.", "", waitingCount())
                   : errorText(ErrorCode::Offline).text;
    case State::Done: {
        const auto outcome = outcomeText();
        return outcome.isEmpty() ? tr("Your team now sees what you logged.") : outcome;
    }
    case State::Idle:
        break;
    }
    return m_stand.waiting > 0 ? tr("They are safe on this tablet. You can send them when you have a connection.")
                               : tr("You can fetch what your team logged.");
}

QString SyncEditor::nextAttemptText() const
{
    const auto &status = m_sync->status();
    if (status.state != SyncStatus::State::Waiting || !status.retryAt)
        return {};
    const auto &session = AppSession::current();
    const bool goesOn = m_sync->run().hasMoved();
    if (*status.retryAt - session.now() < std::chrono::minutes(1))
        return goesOn ? tr("Within a minute the app goes on by itself where it was.")
                      : tr("Within a minute the app tries again by itself.");
    const auto local = TimeText::local(*status.retryAt, session.ports().timeZone);
    const auto at = TimeText::clockWithUnit(local, session.words().locale());
    return goesOn ? tr("At %1 the app goes on by itself where it was.").arg(at)
                  : tr("At %1 the app tries again by itself.").arg(at);
}

QString SyncEditor::actionText() const
{
    const auto next = nextAttemptText();
    switch (current()) {
    case State::Paused:
        return *failure() == ErrorCode::RegistryFailed ? next + QLatin1Char(' ') + errorText(*failure()).action : next;
    case State::Failed:
    case State::Offline:
        break;
    default:
        return {};
    }
    const auto text = errorText(current() == State::Offline ? ErrorCode::Offline : *failure()).action;
    return next.isEmpty() ? text : text + QLatin1Char(' ') + next;
}

QString SyncEditor::waitingSinceText() const
{
    if (!m_oldest)
        return {};
    //: "6 dingen, de oudste sinds vandaag om 9.10 uur"
    return tr("%n thing(s), the oldest since %1", "", waitingCount()).arg(inSentence(*m_oldest));
}

QString SyncEditor::lastSuccessText() const
{
    const auto last = m_sync->lastSuccess();
    return last ? tr("Last time that it worked: %1").arg(inSentence(*last))
                : tr("This tablet has not sent and fetched everything yet");
}

QString SyncEditor::lastFailureText() const
{
    const auto &failed = m_sync->lastFailure();
    if (!failed || current() == State::Running)
        return {};
    const auto &session = AppSession::current();
    const auto local = TimeText::local(failed->at, session.ports().timeZone);
    const auto locale = session.words().locale();
    auto why = errorText(failed->code).title;
    why[0] = why[0].toLower();
    //: "Geprobeerd om 14.05 uur: geen verbinding."
    const auto what = local.date() == session.today()
                          ? tr("Tried at %1: %2.").arg(TimeText::clockWithUnit(local, locale), why)
                          //: "Geprobeerd gisteren om 14.05 uur: geen verbinding."
                          : tr("Tried %1: %2.").arg(inSentence(failed->at), why);
    return isOfTheWay(failed->code) ? what + QLatin1Char(' ') + tr("Everything is safe on this tablet.") : what;
}

QString SyncEditor::safeText() const
{
    if (m_stand.safe == 0)
        return {};
    //: %1 is a number, as in "1.204 contacten en activiteiten"
    return m_stand.safe == 1 ? tr("1 contact or activity is safe at the registry")
                             : tr("%1 contacts and activities are safe at the registry")
                                   .arg(number(static_cast<std::uint64_t>(m_stand.safe)));
}

void SyncEditor::start()
{
    const GuiBudget::Scope scope("SyncEditor.start");
    m_sync->start();
}

void SyncEditor::cancel()
{
    const GuiBudget::Scope scope("SyncEditor.cancel");
    m_sync->cancel();
}

} // namespace wijkronde
