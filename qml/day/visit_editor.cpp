// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/day/visit_editor.h"

#include "qml/app/app_session.h"
#include "qml/app/error_text.h"
#include "qml/app/text_warning.h"
#include "qml/app/time_text.h"
#include "qml/day/visit_text.h"

#include <algorithm>
#include <utility>

namespace wijkronde {
VisitEditor::VisitEditor(QObject *parent) : QObject(parent)
{
    connect(&m_draftTimer, &DraftTimer::due, this, &VisitEditor::keepNow);
    connect(&AppSession::current(), &AppSession::wordsChanged, this, &VisitEditor::changed);
}

QString VisitEditor::timesText() const
{
    return m_opened ? VisitText::times(m_opened->stored) : QString();
}

QString VisitEditor::warningText() const
{
    return TextWarning::aboutPersons(*kindOf(m_observation).field("text"), m_observation.text());
}

QString VisitEditor::limitText() const
{
    return TextWarning::tooLong(*kindOf(m_observation).field("text"), m_observation.text());
}

QStringList VisitEditor::domains() const
{
    QStringList codes;
    for (const auto &code : m_observation.domains())
        codes.append(QString::fromStdString(code));
    return codes;
}

QStringList VisitEditor::beforeTexts() const
{
    QStringList texts;
    if (m_opened) {
        for (const auto &one : m_opened->before)
            texts.append(one.text);
    }
    return texts;
}

QStringList VisitEditor::beforeDays() const
{
    const auto &session = AppSession::current();
    QStringList days;
    if (m_opened) {
        for (const auto &one : m_opened->before)
            days.append(TimeText::day(one.day, session.today(), session.words().locale()));
    }
    return days;
}

QStringList VisitEditor::beforeIds() const
{
    QStringList ids;
    if (m_opened) {
        for (const auto &one : m_opened->before)
            ids.append(QString::fromStdString(one.observation.toHex()));
    }
    return ids;
}

void VisitEditor::begin(const QString &visitId)
{
    const GuiBudget::Scope scope("VisitEditor.begin");
    leave();
    m_visitId = Id::fromHex(visitId.toStdString());
    m_givesSignal = false;
    open(true);
}

void VisitEditor::beginAgain()
{
    const GuiBudget::Scope scope("VisitEditor.beginAgain");
    m_draftTimer.stop();
    open(false);
}

void VisitEditor::leave()
{
    m_draftTimer.flush();
    ++m_openings;
}

void VisitEditor::open(bool withDraft)
{
    m_opening = true;
    m_waitingChanges.clear();
    m_opened.reset();
    m_visit.Clear();
    m_observation.Clear();
    m_settled = false;
    m_errorTitle.clear();
    m_errorText.clear();
    emit changed();
    AppSession::current().write(
        this, "VisitEditor.show",
        [worker = AppSession::current().workerId(), id = m_visitId, withDraft](Workspace &workspace) {
            return id ? openVisit(workspace, worker, *id, withDraft) : fail(ErrorCode::NotFound, "visit");
        },
        [this, opening = ++m_openings](Result<OpenVisit> visit) {
            if (opening == m_openings)
                show(std::move(visit));
        });
}

void VisitEditor::show(Result<OpenVisit> visit)
{
    m_opening = false;
    if (!visit) {
        showError(visit.error());
        return;
    }
    m_opened = std::move(*visit);
    m_visit.CopyFrom(*m_opened->visit.opened.form);
    m_observation.CopyFrom(*m_opened->observation.opened.form);
    emit changed();
    for (const auto &waiting : std::exchange(m_waitingChanges, {}))
        change(waiting);
}

void VisitEditor::change(std::function<void()> change)
{
    const GuiBudget::Scope scope("VisitEditor.change");
    if (m_opening) {
        m_waitingChanges.push_back(std::move(change));
        return;
    }
    if (!canSave())
        return;
    change();
    m_errorTitle.clear();
    m_errorText.clear();
    m_draftTimer.start();
    emit changed();
}

void VisitEditor::setPeopleBand(const QString &code)
{
    change([this, code] {
        if (code.isEmpty() || code == peopleBand())
            m_visit.clear_people_band();
        else
            m_visit.set_people_band(code.toStdString());
    });
}

void VisitEditor::setHeard(const QString &text)
{
    if (text != heard())
        change([this, text] { m_observation.set_text(text.toStdString()); });
}

void VisitEditor::setGivesSignal(bool gives)
{
    if (gives != m_givesSignal)
        change([this, gives] { m_givesSignal = gives; });
}

void VisitEditor::toggleDomain(const QString &code)
{
    change([this, code = code.toStdString()] {
        auto &codes = *m_observation.mutable_domains();
        const auto found = std::find(codes.begin(), codes.end(), code);
        if (found == codes.end())
            *codes.Add() = code;
        else
            codes.erase(found);
    });
}

TypedVisit VisitEditor::typed() const
{
    return {{m_opened->visit.opened, std::make_shared<pb::Visit>(m_visit), {}},
            {m_opened->observation.opened, std::make_shared<pb::Observation>(m_observation), {}}};
}

void VisitEditor::keepNow()
{
    const GuiBudget::Scope scope("VisitEditor.keep");
    if (!canSave())
        return;
    AppSession::current().write(
        this, "VisitEditor.kept", [typed = typed()](Workspace &workspace) { return keepVisitDraft(workspace, typed); },
        [this](const Result<> &kept) {
            AppSession::current().noteDrafts();
            if (!kept)
                showError(kept.error());
        });
}

void VisitEditor::save()
{
    const GuiBudget::Scope scope("VisitEditor.save");
    if (!canSave())
        return;
    m_draftTimer.stop();
    m_settled = true;
    emit changed();
    AppSession::current().write(
        this, "VisitEditor.saved",
        [worker = AppSession::current().workerId(), typed = typed()](Workspace &workspace) {
            return saveVisit(workspace, worker, typed);
        },
        [this, opening = m_openings, typed = typed(), place = placeName(), wasRunning = running(),
         givesSignal = m_givesSignal](Result<SavedVisit> done) {
            const bool isShown = opening == m_openings;
            if (!done) {
                failSaving(done.error(), typed, isShown);
                return;
            }
            AppSession::current().noteSaved();
            AppSession::current().noteDrafts();
            m_saved = std::move(*done);
            if (isShown)
                emit finished();
            emit saved((wasRunning ? tr("Your visit to %1 is finished.") : tr("Saved: visit to %1")).arg(place));
            if (givesSignal && m_saved->observation)
                emit signalWanted(QString::fromStdString(m_saved->observation->form.recordId.toHex()));
        });
}

/// What was typed last is kept as a draft, also when the form is left by now.
void VisitEditor::failSaving(const Error &error, const TypedVisit &typed, bool isShown)
{
    if (isShown) {
        m_settled = false;
        m_draftTimer.start();
        showError(error);
        return;
    }
    auto &session = AppSession::current();
    emit session.failed(error);
    session.write(
        this, "VisitEditor.kept", [typed](Workspace &workspace) { return keepVisitDraft(workspace, typed); },
        [](const Result<> &) {});
}

void VisitEditor::undo()
{
    const GuiBudget::Scope scope("VisitEditor.undo");
    if (!m_saved)
        return;
    AppSession::current().write(
        this, "VisitEditor.undone", [saved = *m_saved](Workspace &workspace) { return undoVisit(workspace, saved); },
        [this](const Result<> &taken) {
            auto &session = AppSession::current();
            if (!taken) {
                emit session.failed(taken.error());
                return;
            }
            m_saved.reset();
            session.noteSaved();
            session.noteDrafts();
            emit undone();
        });
}

void VisitEditor::showError(const Error &error)
{
    const auto text = wijkronde::errorText(error.code);
    m_errorTitle = text.title;
    m_errorText = text.explanation();
    emit changed();
}

} // namespace wijkronde
