// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/contact_detail.h"

#include "core/usecases/save_record.h"
#include "qml/app/app_session.h"
#include "qml/app/record_names.h"
#include "qml/app/time_text.h"

#include <algorithm>

namespace wijkronde {

ContactDetail::ContactDetail(QObject *parent) : RecordDetail(parent) {}

void ContactDetail::read(const Id &id)
{
    readShown(
        "ContactDetail.show", [id](Workspace &workspace) { return readLog(workspace, id); },
        [this](auto shown) { m_log = std::move(shown); });
}

void ContactDetail::showNothing()
{
    m_log.reset();
}

void ContactDetail::remove()
{
    const GuiBudget::Scope scope("ContactDetail.remove");
    if (own())
        removeShown();
}

Result<std::optional<ContactDetail::Log>> ContactDetail::readLog(Workspace &workspace, const Id &id)
{
    const auto record = workspace.store.find(id);
    if (!record)
        return fail(record.error());
    if (!*record || (*record)->isDeleted())
        return std::nullopt;
    auto facts = logFacts((*record)->kind(), (*record)->shown());
    if (!facts)
        return std::nullopt;
    auto place = recordName(workspace, facts->placeId);
    auto workers = recordNames(workspace, facts->workerIds);
    const auto sent = readSentState(workspace, id);
    if (!place || !workers || !sent)
        return fail(ErrorCode::StoreFailed, "contact");
    auto open = readOpen(workspace, **record);
    if (!open)
        return fail(open.error());
    const auto kept = Quarantine(workspace.store).ofRecord(id);
    if (!kept)
        return fail(kept.error());
    Log log{std::move(*facts), std::move(*place), std::move(*workers), *sent, std::move(*open), {}};
    if (!kept->empty())
        log.kept = kept->front();
    return log;
}

Result<std::vector<ContactDetail::Open>> ContactDetail::readOpen(Workspace &workspace, const Record &record)
{
    std::vector<Open> all;
    // The common case costs nothing.
    if (record.state().versions_size() < 2)
        return all;
    const auto questions = questionsOf(workspace, record.id());
    if (!questions)
        return fail(questions.error());
    for (const auto &question : *questions) {
        Open open{question.kind, question.rule == pb::MERGE_RULE_CRITICAL, {}, {}};
        for (const auto &answer : question.answers) {
            open.writers.push_back(answer.by);
            if (question.kind != ChoiceKind::Values)
                continue;
            auto value = ChoiceTexts::read(workspace, record.kind(), question.tag, answer.value);
            if (!value)
                return fail(value.error());
            open.values.push_back(std::move(*value));
        }
        all.push_back(std::move(open));
    }
    return all;
}

bool ContactDetail::hasOpen(const char *field) const
{
    return m_log && std::ranges::any_of(m_log->open, [field](const Open &open) {
               return !open.values.empty() && open.values.front().field->name() == field;
           });
}

QString ContactDetail::choiceId() const
{
    if (!m_log || (m_log->open.empty() && !m_log->kept))
        return {};
    return m_log->open.empty() ? QStringLiteral("kept:") + QString::fromStdString(m_log->kept->opUid.toHex())
                               : QStringLiteral("record:") + shownId();
}

QString ContactDetail::choiceTitle() const
{
    if (!m_log)
        return {};
    if (m_log->open.empty())
        return m_log->kept ? tr("The registry could not take this") : QString();
    return critical() ? tr("Mind: there are two answers here. Choose together.") : tr("Choice needed");
}

QString ContactDetail::choiceText() const
{
    if (!m_log)
        return {};
    const auto &words = AppSession::current().words();
    QStringList lines;
    if (m_log->open.empty() && m_log->kept)
        lines.append(ChoiceTexts::reason(m_log->kept->reason));
    for (const auto &open : m_log->open) {
        if (open.kind == ChoiceKind::EditedWhileDeleted) {
            //: Who removed a contact, who changed it
            lines.append(tr("%1 removed this contact, %2 changed it.")
                             .arg(ChoiceTexts::writer(open.writers[1]), ChoiceTexts::writer(open.writers[0])));
            continue;
        }
        const auto label = ChoiceTexts::fieldLabel(*open.values.front().field);
        QStringList answers;
        for (std::size_t i = 0; i < open.values.size(); ++i) {
            const auto writer = ChoiceTexts::writer(open.writers[i]);
            const auto who = open.writers[i].who == Writer::Me ? writer.toLower() : writer;
            answers.append(open.critical
                               ? QStringLiteral("‘%1’ (%2)").arg(ChoiceTexts::valueText(open.values[i], words), who)
                               : who);
        }
        //: A field and its answers: "Notitie: jij of Vera Voorbeeld"
        lines.append(tr("%1: %2").arg(label, answers.join(tr(" or ", "between two answers"))));
    }
    return lines.join(QLatin1Char('\n'));
}

QString ContactDetail::title() const
{
    return m_log ? logTitle(m_log->facts, AppSession::current().words()) : QString();
}

QString ContactDetail::whenText() const
{
    const auto &session = AppSession::current();
    return m_log ? TimeText::moment(m_log->facts.started(), session.today(), session.words().locale()) : QString();
}

QString ContactDetail::approachText() const
{
    if (!m_log)
        return {};
    const auto &words = AppSession::current().words();
    const auto &facts = m_log->facts;
    QStringList parts{words.shortLabel("approach", facts.approach)};
    // With two answers none of them is the value: both are shown above (choiceText).
    if (!facts.isGroup && facts.anonymous && !hasOpen("identification"))
        parts.append(tr("anonymous"));
    const auto kind = words.label("contact_kind", facts.contactKind);
    return parts.join(QStringLiteral(", ")) + (kind.isEmpty() ? kind : QStringLiteral(" · ") + kind);
}

QString ContactDetail::domainsText() const
{
    if (!m_log)
        return {};
    return AppSession::current().words().labels("life_domain", m_log->facts.domains);
}

QString ContactDetail::stepText() const
{
    return m_log ? AppSession::current().words().label("next_step", m_log->facts.nextStep) : QString();
}

QString ContactDetail::note() const
{
    return m_log ? QString::fromStdString(m_log->facts.note) : QString();
}

QString ContactDetail::peopleText() const
{
    return m_log ? AppSession::current().words().label("people_band", m_log->facts.peopleBand) : QString();
}

QString ContactDetail::themeText() const
{
    return m_log ? QString::fromStdString(m_log->facts.theme) : QString();
}

bool ContactDetail::own() const
{
    const auto worker = AppSession::current().workerId();
    return m_log && std::ranges::find(m_log->facts.workerIds, worker.view()) != m_log->facts.workerIds.end();
}

QString ContactDetail::sentText() const
{
    if (!m_log)
        return {};
    return wijkronde::sentText(m_log->sent);
}

} // namespace wijkronde
