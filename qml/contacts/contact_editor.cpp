// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/contact_editor.h"

#include "core/usecases/save_record.h"
#include "qml/app/app_session.h"
#include "qml/app/error_text.h"

#include <QGuiApplication>

namespace wijkronde {
namespace {

using google::protobuf::Message;

std::shared_ptr<Message> copyOf(const Message &form)
{
    std::shared_ptr<Message> copy(form.New());
    copy->CopyFrom(form);
    return copy;
}

QString hintFor(const Message &form)
{
    const auto missing = missingInForm(form);
    if (missing == "domains")
        return ContactEditor::tr("Choose what it was about");
    if (missing == "theme")
        return ContactEditor::tr("Write what it was, or choose what it was about");
    return checkLimits(form) ? QString() : ContactEditor::tr("The text is too long. Make it shorter");
}

} // namespace

ContactEditor::ContactEditor(QObject *parent) : QObject(parent)
{
    connect(&m_draftTimer, &DraftTimer::due, this, &ContactEditor::keepDraftNow);
    // How old the moment is, is looked at again.
    if (auto *app = qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        connect(app, &QGuiApplication::applicationStateChanged, this, &ContactEditor::whenChanged);
    auto &session = AppSession::current();
    connect(&session, &AppSession::wordsChanged, this, &ContactEditor::refresh);
    connect(&session, &AppSession::dayChanged, this, &ContactEditor::whenChanged);
}

ContactEditor::~ContactEditor()
{
    m_draftTimer.flush();
}

void ContactEditor::setRecordId(const QString &recordId)
{
    if (recordId == m_recordId)
        return;
    // What was typed belongs to the other record.
    m_draftTimer.flush();
    m_recordId = recordId;
    emit recordIdChanged();
}

void ContactEditor::begin()
{
    const GuiBudget::Scope scope("ContactEditor.begin");
    m_draftTimer.flush();
    m_discarded.reset();
    open(false);
}

void ContactEditor::open(bool fresh)
{
    auto &session = AppSession::current();
    if (!session.identity())
        return;
    clearError();
    m_draftTimer.stop();
    m_opening = true;
    m_waitingChanges.clear();
    session.write(
        this, "ContactEditor.show",
        [identity = *session.identity(), id = Id::fromHex(m_recordId.toStdString()), fresh](Workspace &workspace) {
            if (id)
                return openForm(workspace, *id);
            return fresh ? freshForm(workspace, identity) : openNewForm(workspace, identity);
        },
        [this, opening = ++m_openings](Result<OpenForm> opened) {
            if (opening != m_openings)
                return;
            m_opening = false;
            if (opened)
                show(std::move(*opened));
            else
                showError(opened.error());
        });
    emit saveHintChanged();
}

void ContactEditor::show(OpenForm opened)
{
    m_form.reset(opened.form->New());
    m_form->CopyFrom(*opened.form);
    m_opened = std::move(opened);
    m_left.reset();
    m_momentChosen = false;
    refresh();
    emit stateChanged();
    for (const auto &change : std::exchange(m_waitingChanges, {}))
        change();
}

void ContactEditor::refresh()
{
    if (!m_form)
        return;
    const auto before = std::exchange(m_facts, logFacts(*m_form).value_or(LogFacts{}));
    m_ladder.setStep(nextStep());
    emit formChanged();
    emit whenChanged();
    if (before.note != m_facts.note)
        emit noteChanged();
    if (before.theme != m_facts.theme)
        emit themeChanged();
    m_saveHint = hintFor(*m_form);
    emit saveHintChanged();
}

void ContactEditor::whenOpen(Change change)
{
    const GuiBudget::Scope scope("ContactEditor.change");
    if (m_opening)
        m_waitingChanges.push_back(std::move(change));
    else if (m_form)
        change();
}

void ContactEditor::changed()
{
    clearError();
    if (std::exchange(m_discarded, std::nullopt))
        emit stateChanged();
    m_draftTimer.start();
    refresh();
}

bool ContactEditor::isUntouched() const
{
    return !m_opened.restored && m_form->SerializeAsString() == m_opened.form->SerializeAsString();
}

void ContactEditor::keepDraftNow()
{
    m_draftTimer.stop();
    if (!m_form || m_saving)
        return;
    // Also of a form that is being closed.
    auto &session = AppSession::current();
    session.write(
        &session, "ContactEditor.draftKept",
        [opened = m_opened, form = copyOf(*m_form), untouched = isUntouched()](Workspace &workspace) -> Result<> {
            if (!untouched)
                return keepDraft(workspace, opened, *form);
            const auto taken = takeDraft(workspace, opened.recordId);
            return taken ? Result<>() : fail(taken.error());
        },
        [self = QPointer<ContactEditor>(this)](const Result<> &kept) {
            if (!kept && self)
                self->showError(kept.error());
            AppSession::current().noteDrafts();
        });
}

void ContactEditor::discardDraft()
{
    const GuiBudget::Scope scope("ContactEditor.discardDraft");
    whenOpen([this] {
        m_draftTimer.flush();
        AppSession::current().write(
            this, "ContactEditor.draftErased",
            [id = m_opened.recordId](Workspace &workspace) { return takeDraft(workspace, id); },
            [this](Result<std::optional<Drafts::Draft>> taken) {
                AppSession::current().noteDrafts();
                if (!taken)
                    return showError(taken.error());
                m_discarded = std::move(*taken);
                emit stateChanged();
            });
        if (!m_opened.seen)
            setRecordId({});
        open(true);
    });
}

void ContactEditor::takeDraftBack()
{
    const GuiBudget::Scope scope("ContactEditor.takeDraftBack");
    whenOpen([this] {
        if (!m_discarded)
            return;
        AppSession::current().write(
            this, "ContactEditor.draftBack",
            [draft = *m_discarded](Workspace &workspace) { return putDraftBack(workspace, draft); },
            [this](const Result<> &put) {
                AppSession::current().noteDrafts();
                if (!put)
                    showError(put.error());
            });
        setRecordId(QString::fromStdString(std::exchange(m_discarded, std::nullopt)->recordId.toHex()));
        open(false);
    });
}

QString ContactEditor::draftText() const
{
    if (!m_opened.restored)
        return {};
    return m_opened.seen ? tr("You go on with a change that you had not saved yet.")
                         : tr("You go on with a contact that was not finished.");
}

void ContactEditor::save()
{
    const GuiBudget::Scope scope("ContactEditor.save");
    if (!canSave() || m_saving)
        return;
    m_draftTimer.stop();
    clearError();
    m_saving = true;
    emit stateChanged();
    const auto &words = AppSession::current().words();
    const auto title = logTitle(m_facts, words);
    const auto summary = placeName().isEmpty() ? title : title + QStringLiteral(" · ") + placeName();
    AppSession::current().write(
        this, "ContactEditor.saved",
        [opened = m_opened, form = copyOf(*m_form)](Workspace &workspace) {
            return saveForm(workspace, opened, *form);
        },
        [this, summary](Result<SavedForm> result) { finishSave(std::move(result), summary); });
}

void ContactEditor::finishSave(Result<SavedForm> result, const QString &summary)
{
    m_saving = false;
    if (!result) {
        // The form is still here, and so is its draft.
        showError(result.error());
        return;
    }
    m_lastSaved = std::move(*result);
    m_form.reset();
    m_left.reset();
    m_discarded.reset();
    m_facts = {};
    m_opened = {};
    m_ladder.setStep({});
    emit stateChanged();
    emit saveHintChanged();
    AppSession::current().noteSaved();
    AppSession::current().noteDrafts();
    emit saved(QString::fromStdString(m_lastSaved->recordId.toHex()), summary);
}

void ContactEditor::undo()
{
    const GuiBudget::Scope scope("ContactEditor.undo");
    if (!m_lastSaved)
        return;
    AppSession::current().write(
        this, "ContactEditor.undone",
        [saved = *std::exchange(m_lastSaved, std::nullopt)](Workspace &workspace) {
            return undoSave(workspace, saved);
        },
        [this](const Result<> &result) {
            auto &session = AppSession::current();
            if (!result) {
                emit session.failed(result.error());
                return;
            }
            session.noteSaved();
            emit undone();
        });
}

void ContactEditor::showError(const Error &error)
{
    const auto text = wijkronde::errorText(error.code);
    m_errorTitle = text.title;
    m_errorText = text.explanation();
    emit stateChanged();
}

void ContactEditor::clearError()
{
    if (m_errorTitle.isEmpty())
        return;
    m_errorTitle.clear();
    m_errorText.clear();
    emit stateChanged();
}

} // namespace wijkronde
