// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/signals/signal_detail.h"

#include "core/usecases/save_record.h"
#include "qml/app/app_session.h"
#include "qml/app/record_names.h"
#include "qml/app/time_text.h"
#include "qml/signals/signal_list_model.h"

#include <algorithm>

namespace wijkronde {

SignalDetail::SignalDetail(QObject *parent) : QObject(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &SignalDetail::handleChanges);
    connect(&session, &AppSession::wordsChanged, this, &SignalDetail::changed);
    connect(&session, &AppSession::dayChanged, this, &SignalDetail::changed);
}

void SignalDetail::setRecordId(const QString &recordId)
{
    const GuiBudget::Scope scope("SignalDetail.setRecordId");
    if (recordId == m_recordId)
        return;
    m_recordId = recordId;
    emit recordIdChanged();
    reload();
}

Result<std::optional<SignalDetail::Shown>> SignalDetail::readSignal(Workspace &workspace, const Id &id,
                                                                    const Id &workerId)
{
    auto signal = findSignal(workspace, id);
    if (!signal)
        return fail(signal.error());
    if (!*signal)
        return std::nullopt;
    Shown shown{std::move(**signal), {}, {}, {}, false, {}};
    const auto &facts = shown.signal.signal;
    auto others = codesOf(facts.worker_ids());
    shown.own = std::erase(others, workerId.toBytes()) > 0;
    auto place = recordName(workspace, facts.place_id());
    auto partner = recordName(workspace, facts.partner_id());
    auto workers = recordNames(workspace, others);
    auto sent = readSentState(workspace, id);
    if (!place || !partner || !workers || !sent)
        return fail(ErrorCode::StoreFailed, "signal");
    shown.placeName = std::move(*place);
    shown.partnerName = std::move(*partner);
    shown.workers = std::move(*workers);
    shown.sent = *sent;
    return shown;
}

void SignalDetail::show(std::optional<Shown> shown)
{
    m_shown = std::move(shown);
    emit changed();
}

void SignalDetail::reload()
{
    const auto id = Id::fromHex(m_recordId.toStdString());
    const int reading = ++m_readings;
    if (!id) {
        show(std::nullopt);
        return;
    }
    auto &session = AppSession::current();
    session.read(
        this, "SignalDetail.show",
        [id = *id, worker = session.workerId()](Workspace &workspace) { return readSignal(workspace, id, worker); },
        [this, reading](Result<std::optional<Shown>> shown) {
            if (reading == m_readings)
                show(shown ? std::move(*shown) : std::nullopt);
        });
}

void SignalDetail::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("SignalDetail.handleChanges");
    if (m_recordId.isEmpty())
        return;
    const bool concerns =
        std::ranges::any_of(changes.records, [](const auto &change) { return isOfSignals(change.kind); });
    if (concerns || (changes.outbox && waiting()))
        reload();
}

QString SignalDetail::shownId() const
{
    return m_shown ? QString::fromStdString(m_shown->signal.row.id.toHex()) : QString();
}

QString SignalDetail::title() const
{
    return m_shown ? AppSession::current().words().label("signal_category", m_shown->signal.signal.signal_category())
                   : QString();
}

QString SignalDetail::statusText() const
{
    return m_shown ? signalStatusText(m_shown->signal) : QString();
}

QString SignalDetail::standing() const
{
    return m_shown ? signalStanding(m_shown->signal) : QString();
}

QString SignalDetail::whenText() const
{
    if (!m_shown)
        return {};
    const auto &session = AppSession::current();
    const auto &signal = m_shown->signal.signal;
    return TimeText::moment(TimeText::entered(signal.noticed_at_ms(), signal.noticed_offset_min()), session.today(),
                            session.words().locale());
}

QString SignalDetail::domainsText() const
{
    return m_shown ? AppSession::current().words().labels("life_domain", codesOf(m_shown->signal.signal.domains()))
                   : QString();
}

QString SignalDetail::needsText() const
{
    return m_shown
               ? AppSession::current().words().labels("resource_need", codesOf(m_shown->signal.signal.resource_needs()))
               : QString();
}

QString SignalDetail::workersText() const
{
    if (!m_shown)
        return {};
    auto names = m_shown->workers;
    if (m_shown->own)
        names.prepend(tr("You"));
    return names.join(QStringLiteral(", "));
}

QString SignalDetail::repliesText() const
{
    if (!m_shown)
        return {};
    const auto &session = AppSession::current();
    const auto &words = session.words();
    QStringList replies;
    for (const auto &[id, reply] : m_shown->signal.replies) {
        const auto day = TimeText::local(fromMillis(reply.replied_at_ms()), session.ports().timeZone).date();
        QStringList head{words.label("signal_status", reply.signal_status()),
                         TimeText::ago(day, session.today(), words.locale())};
        if (!reply.replied_by().empty())
            head.append(QString::fromStdString(reply.replied_by()));
        auto paragraph = head.join(QStringLiteral(" · "));
        if (!reply.text().empty())
            paragraph += QLatin1Char('\n') + QString::fromStdString(reply.text());
        replies.append(paragraph);
    }
    return replies.join(QStringLiteral("\n\n"));
}

QString SignalDetail::sentText() const
{
    return m_shown ? wijkronde::sentText(m_shown->sent) : QString();
}

QString SignalDetail::choiceId() const
{
    return m_shown && m_shown->signal.row.choice ? QStringLiteral("record:") + shownId() : QString();
}

void SignalDetail::remove()
{
    const GuiBudget::Scope scope("SignalDetail.remove");
    if (!canEdit())
        return;
    AppSession::current().write(
        this, "SignalDetail.removed",
        [id = m_shown->signal.row.id](Workspace &workspace) { return putRemoved(workspace, id, true); },
        [this, id = m_shown->signal.row.id](const Result<> &done) {
            auto &session = AppSession::current();
            if (!done) {
                emit session.failed(done.error());
                return;
            }
            m_removed = id;
            session.noteSaved();
            emit removed();
        });
}

void SignalDetail::undoRemove()
{
    const GuiBudget::Scope scope("SignalDetail.undoRemove");
    if (!m_removed)
        return;
    AppSession::current().write(
        this, "SignalDetail.restored",
        [id = *std::exchange(m_removed, std::nullopt)](Workspace &workspace) {
            return putRemoved(workspace, id, false);
        },
        [](const Result<> &done) {
            auto &session = AppSession::current();
            if (!done)
                emit session.failed(done.error());
            else
                session.noteSaved();
        });
}

} // namespace wijkronde
