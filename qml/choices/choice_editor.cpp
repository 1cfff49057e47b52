// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/choice_editor.h"

#include "qml/app/app_session.h"
#include "qml/app/time_text.h"
#include "qml/choices/answer_rows.h"
#include "qml/choices/record_form.h"

#include <algorithm>

namespace wijkronde {

ChoiceEditor::ChoiceEditor(QObject *parent) : QObject(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &ChoiceEditor::handleChanges);
    connect(&session, &AppSession::wordsChanged, this, &ChoiceEditor::refresh);
    connect(&session, &AppSession::dayChanged, this, &ChoiceEditor::refresh);
}

void ChoiceEditor::setChoiceId(const QString &choiceId)
{
    const GuiBudget::Scope scope("ChoiceEditor.setChoiceId");
    // Also of the same one: the page may have gone on to the next since.
    const bool isOther = std::exchange(m_choiceId, choiceId) != choiceId;
    m_isAgain = false;
    m_loading = true;
    if (isOther)
        emit choiceIdChanged();
    reload(false);
}

void ChoiceEditor::reload(bool goesOn)
{
    AppSession::current().read(
        this, "ChoiceEditor.show",
        [id = m_choiceId, goesOn](Workspace &workspace) {
            return goesOn ? readNextPage(workspace, id) : readChoicePage(workspace, id);
        },
        [this, reading = ++m_readings](Result<std::optional<ChoicePage>> page) {
            if (reading != m_readings)
                return;
            m_loading = false;
            show(page ? std::move(*page) : std::nullopt);
        });
}

void ChoiceEditor::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("ChoiceEditor.handleChanges");
    const bool named = m_page && std::ranges::any_of(changes.records, [this](const auto &change) {
                           return change.id == m_page->recordId;
                       });
    // A form may have put it right: the next one comes, as after a choice.
    if (named && !m_busy && !m_isAgain)
        reload(true);
}

void ChoiceEditor::show(std::optional<ChoicePage> page)
{
    m_page = std::move(page);
    if (m_page && m_page->choiceId != m_choiceId) {
        m_choiceId = m_page->choiceId;
        emit choiceIdChanged();
    }
    refresh();
}

void ChoiceEditor::refresh()
{
    m_answers.setRows(m_page ? answerRows(*m_page, AppSession::current().words()) : std::vector<AnswerRow>());
    std::vector<FactLine> lines;
    if (m_page && !m_page->pair) {
        for (const auto &field : m_page->fields)
            lines.push_back({ChoiceTexts::fieldLabel(*field.field),
                             ChoiceTexts::valueText(field, AppSession::current().words()),
                             {},
                             {}});
    }
    m_facts.setRows(std::move(lines));
    emit changed();
}

QString ChoiceEditor::kind() const
{
    if (!m_page)
        return {};
    if (m_page->pair)
        return QStringLiteral("pair");
    if (m_page->kept)
        return QStringLiteral("kept");
    if (isAbout(ChoiceKind::EditedWhileDeleted))
        return QStringLiteral("removed");
    switch (m_page->question->rule) {
    case pb::MERGE_RULE_CRITICAL:
        return QStringLiteral("critical");
    case pb::MERGE_RULE_TEXT:
        return QStringLiteral("text");
    default:
        return QStringLiteral("values");
    }
}

QString ChoiceEditor::recordId() const
{
    return m_page ? QString::fromStdString(m_page->recordId.toHex()) : QString();
}

QString ChoiceEditor::title() const
{
    return m_page ? ChoiceTexts::recordTitle(m_page->recordKind, m_page->shown, m_page->place,
                                             AppSession::current().words())
                  : QString();
}

QString ChoiceEditor::recordText() const
{
    if (!m_page)
        return {};
    const auto kind = ChoiceTexts::kindText(m_page->recordKind);
    const auto facts = logFacts(m_page->recordKind, m_page->shown);
    if (!facts || facts->startedMs == 0)
        return kind;
    const auto &session = AppSession::current();
    //: What it is and when it was, as in "Contact, vandaag om 9.10 uur"
    return tr("%1, %2").arg(kind,
                            TimeText::momentInSentence(facts->started(), session.today(), session.words().locale()));
}

QString ChoiceEditor::question() const
{
    if (!m_page)
        return {};
    if (m_page->kept)
        return tr("The registry could not take this");
    if (m_page->pair)
        return tr("Is this the same one?");
    if (isAbout(ChoiceKind::EditedWhileDeleted))
        return tr("Keep this or remove it?");
    const auto *kind = kindByNumber(m_page->recordKind);
    //: The name of a field, as in "Notitie: welke is goed?"
    return tr("%1: which one is right?").arg(ChoiceTexts::fieldLabel(*kind->field(m_page->question->tag)));
}

QString ChoiceEditor::explanation() const
{
    if (!m_page || m_page->kept)
        return {};
    if (m_page->pair)
        return m_page->pair->sameName
                   ? tr("They have the same name. Nothing is thrown away, whatever you choose.")
                   : tr("They have the same phone number. Nothing is thrown away, whatever you choose.");
    if (isAbout(ChoiceKind::EditedWhileDeleted)) {
        const auto &answers = m_page->question->answers;
        //: Who changed it, when, who removed it, when
        return tr("%1 changed this (%2). %3 removed it (%4). Neither knew of the other.")
            .arg(ChoiceTexts::writer(answers[0].by), ChoiceTexts::whenInSentence(answers[0].by),
                 ChoiceTexts::writer(answers[1].by), ChoiceTexts::whenInSentence(answers[1].by));
    }
    if (m_page->question->rule == pb::MERGE_RULE_CRITICAL)
        return tr("Talk about it together first. Until you have chosen, the strictest of the answers counts.");
    return tr("Nothing is lost: both are kept until you choose.");
}

QString ChoiceEditor::joinedText() const
{
    return isAbout(ChoiceKind::Values) ? QString::fromStdString(joinedTexts(*m_page->question)) : QString();
}

QString ChoiceEditor::reasonText() const
{
    return m_page && m_page->kept ? ChoiceTexts::reason(m_page->kept->reason) : QString();
}

QString ChoiceEditor::adviceText() const
{
    return m_page && m_page->kept ? ChoiceTexts::advice(m_page->kept->reason) : QString();
}

bool ChoiceEditor::canFix() const
{
    return m_page && m_page->kept && (isLogKind(m_page->recordKind) || hasRecordForm(m_page->recordKind));
}

void ChoiceEditor::decide(const QString &message, Work work)
{
    if (!m_page || m_busy)
        return;
    m_busy = true;
    AppSession::current().write(
        this, "ChoiceEditor.decided",
        [work = std::move(work), id = m_choiceId](Workspace &workspace) -> Result<Outcome> {
            auto decision = work(workspace);
            if (!decision)
                return fail(decision.error());
            auto next = readNextPage(workspace, id);
            if (!next)
                return fail(next.error());
            return Outcome{std::move(*decision), std::move(*next), true};
        },
        [this, message](Result<Outcome> outcome) {
            auto &session = AppSession::current();
            m_busy = false;
            m_isAgain = false;
            if (!outcome) {
                emit session.failed(outcome.error());
                return;
            }
            ++m_readings;
            m_lastPage = std::move(m_page);
            m_lastDecision = std::move(outcome->decision);
            session.noteSaved();
            show(std::move(outcome->page));
            emit decided(message);
        });
}

void ChoiceEditor::choose(int number)
{
    const GuiBudget::Scope scope("ChoiceEditor.choose");
    if (!isAbout(ChoiceKind::Values) || number < 0 || number >= static_cast<int>(m_page->question->answers.size()))
        return;
    const auto &answer = m_page->question->answers[static_cast<std::size_t>(number)];
    const auto whose = answer.by.who == Writer::Me ? tr("Chosen: yours.")
                                                   : tr("Chosen: that of %1.").arg(ChoiceTexts::writer(answer.by));
    decide(whose, [question = *m_page->question, value = answer.value](Workspace &workspace) {
        return decideValue(workspace, question, value).map([](Decision done) {
            return std::optional(std::move(done));
        });
    });
}

void ChoiceEditor::chooseText(const QString &text)
{
    const GuiBudget::Scope scope("ChoiceEditor.chooseText");
    if (!isAbout(ChoiceKind::Values) || m_page->question->rule != pb::MERGE_RULE_TEXT)
        return;
    decide(tr("Chosen: both, in one text."),
           [question = *m_page->question, text = text.toStdString()](Workspace &workspace) {
               return decideValue(workspace, question, textValue(question, text)).map([](Decision done) {
                   return std::optional(std::move(done));
               });
           });
}

void ChoiceEditor::keep()
{
    const GuiBudget::Scope scope("ChoiceEditor.keep");
    if (!isAbout(ChoiceKind::EditedWhileDeleted))
        return;
    decide(tr("It stays."), [question = *m_page->question](Workspace &workspace) {
        return decideKeep(workspace, question, true).map([](Decision done) { return std::optional(std::move(done)); });
    });
}

void ChoiceEditor::remove()
{
    const GuiBudget::Scope scope("ChoiceEditor.remove");
    if (!isAbout(ChoiceKind::EditedWhileDeleted))
        return;
    decide(tr("It is removed."), [question = *m_page->question](Workspace &workspace) {
        return decideKeep(workspace, question, false).map([](Decision done) { return std::optional(std::move(done)); });
    });
}

void ChoiceEditor::withdraw()
{
    const GuiBudget::Scope scope("ChoiceEditor.withdraw");
    if (!m_page || !m_page->kept)
        return;
    decide(tr("This is not sent any more."),
           [opUid = m_page->kept->opUid](Workspace &workspace) -> Result<std::optional<Decision>> {
               WIJKRONDE_TRY(Quarantine(workspace.store).withdraw(opUid, workspace.clock.now()));
               return std::nullopt;
           });
}

void ChoiceEditor::judge(bool same)
{
    const GuiBudget::Scope scope("ChoiceEditor.judge");
    if (!m_page || !m_page->pair)
        return;
    decide(same ? tr("Remembered: the same one.") : tr("Remembered: two different ones."),
           [pair = *m_page->pair, same](Workspace &workspace) -> Result<std::optional<Decision>> {
               const auto judged = judgeDuplicate(workspace, pair.first, pair.second, same);
               if (!judged)
                   return fail(judged.error());
               Decision decision;
               decision.kind = ChoiceKind::Duplicate;
               decision.recordId = *judged;
               return decision;
           });
}

void ChoiceEditor::undo()
{
    const GuiBudget::Scope scope("ChoiceEditor.undo");
    if (!m_lastPage || m_busy)
        return;
    m_busy = true;
    AppSession::current().write(
        this, "ChoiceEditor.undone",
        [page = *m_lastPage, decision = m_lastDecision](Workspace &workspace) -> Result<Outcome> {
            bool done = true;
            if (page.kept) {
                WIJKRONDE_TRY(Quarantine(workspace.store).undoWithdraw(page.kept->opUid));
            } else if (page.pair && decision) {
                WIJKRONDE_TRY(undoJudgement(workspace, decision->recordId));
            } else if (decision) {
                const auto undone = undoDecision(workspace, *decision);
                if (!undone)
                    return fail(undone.error());
                done = *undone;
            }
            auto again = done ? readAgain(workspace, page) : readNextPage(workspace, page.choiceId);
            if (!again)
                return fail(again.error());
            return Outcome{std::nullopt, std::move(*again), done};
        },
        [this](Result<Outcome> outcome) {
            auto &session = AppSession::current();
            m_busy = false;
            if (!outcome) {
                emit session.failed(outcome.error());
                return;
            }
            ++m_readings;
            m_lastPage.reset();
            m_lastDecision.reset();
            m_isAgain = outcome->done;
            session.noteSaved();
            show(std::move(outcome->page));
            emit undone(outcome->done ? tr("Undone. You can choose again.")
                                      : tr("Somebody has changed it since, so nothing was undone."));
        });
}

QString ChoiceEditor::suggestedFileName()
{
    return tr("Wijkronde not processed %1.txt").arg(AppSession::current().today().toString(Qt::ISODate));
}

QString ChoiceEditor::fileText() const
{
    if (!m_page || !m_page->kept)
        return {};
    const auto &session = AppSession::current();
    QStringList lines{title(), recordText(), QString(), reasonText(), QString()};
    for (const auto &fact : m_facts.rows())
        lines.append(fact.label + QStringLiteral(": ") + fact.value);
    const auto made = TimeText::local(m_page->kept->madeAt, session.ports().timeZone);
    lines.append(QString());
    lines.append(tr("Written by %1, %2")
                     .arg(session.identity() ? QString::fromStdString(session.identity()->workerName) : QString(),
                          TimeText::momentInSentence(made, session.today(), session.words().locale())));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace wijkronde
