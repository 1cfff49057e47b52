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

SignalDetail::SignalDetail(QObject *parent) : RecordDetail(parent) {}

void SignalDetail::read(const Id &id)
{
    readShown(
        "SignalDetail.show",
        [id, worker = AppSession::current().workerId()](Workspace &workspace) {
            return readSignal(workspace, id, worker);
        },
        [this](auto shown) { m_shown = std::move(shown); });
}

void SignalDetail::showNothing()
{
    m_shown.reset();
}

bool SignalDetail::concerns(const ChangeSet::Change &change) const
{
    return isOfSignals(change.kind);
}

void SignalDetail::remove()
{
    const GuiBudget::Scope scope("SignalDetail.remove");
    if (canEdit())
        removeShown();
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

} // namespace wijkronde
