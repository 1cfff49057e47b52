// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/record_editor.h"

#include "core/record/field_value.h"
#include "core/schema/fieldwork.pb.h"
#include "core/schema/network.pb.h"
#include "core/usecases/save_record.h"
#include "core/usecases/signals.h"
#include "core/usecases/visits.h"
#include "qml/app/app_session.h"
#include "qml/app/error_text.h"
#include "qml/app/text_warning.h"

#include <algorithm>

namespace wijkronde {
namespace {

QString nameOf(FieldForm form)
{
    switch (form) {
    case FieldForm::Line:
        return QStringLiteral("line");
    case FieldForm::Note:
        return QStringLiteral("note");
    case FieldForm::Choice:
        return QStringLiteral("choice");
    case FieldForm::Choices:
        return QStringLiteral("choices");
    case FieldForm::Link:
        return QStringLiteral("link");
    case FieldForm::Fixed:
    case FieldForm::None:
        break;
    }
    return QStringLiteral("fixed");
}

std::string textIn(const FieldValue &value)
{
    const auto *text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

std::vector<std::string> codesIn(const FieldValue &value)
{
    const auto *codes = std::get_if<std::vector<std::string>>(&value);
    return codes ? *codes : std::vector<std::string>();
}

/// The first ones by name, the others as a number.
QString listText(const std::vector<std::string> &codes)
{
    constexpr std::size_t kMost = 12;
    QStringList texts;
    for (std::size_t i = 0; i < std::min(codes.size(), kMost); ++i)
        texts.append(QString::fromStdString(codes[i]));
    const auto text = texts.join(QStringLiteral(", "));
    //: A list of codes that is cut off: "a, b, c and 250 more"
    return codes.size() <= kMost ? text : RecordEditor::tr("%1 and %2 more").arg(text).arg(codes.size() - kMost);
}

} // namespace

RecordEditor::RecordEditor(QObject *parent) : QObject(parent)
{
    connect(&m_draftTimer, &DraftTimer::due, this, &RecordEditor::keepNow);
    connect(&AppSession::current(), &AppSession::wordsChanged, this, &RecordEditor::refresh);
}

QString RecordEditor::title() const
{
    return m_form ? ChoiceTexts::kindText(kindOf(*m_form).number()) : QString();
}

void RecordEditor::begin(const QString &recordId)
{
    const GuiBudget::Scope scope("RecordEditor.begin");
    m_asked.reset();
    beginStored(Id::fromHex(recordId.toStdString()));
}

void RecordEditor::beginChanged(const QString &partnerId, const QString &personId)
{
    const GuiBudget::Scope scope("RecordEditor.beginChanged");
    const auto partner = Id::fromHex(partnerId.toStdString());
    const auto person = Id::fromHex(personId.toStdString());
    askedFor(partner, person);
    beginStored(person ? person : partner);
}

void RecordEditor::askedFor(const std::optional<Id> &partner, const std::optional<Id> &person)
{
    m_asked.reset();
    if (partner)
        m_asked = PartnerLook{*partner, person, "changed", {}, AppSession::current().now()};
}

void RecordEditor::beginPartner()
{
    const GuiBudget::Scope scope("RecordEditor.beginPartner");
    m_asked.reset();
    m_isNew = true;
    begin([worker = AppSession::current().workerId()](Workspace &workspace, bool withDraft) -> Result<OpenRecord> {
        pb::Partner partner;
        const auto visit = runningVisit(workspace, worker);
        if (!visit)
            return fail(visit.error());
        if (*visit)
            partner.set_place_id((*visit)->visit.place_id());
        return openNewRecord(workspace, partner, withDraft);
    });
}

void RecordEditor::beginPerson(const QString &partnerId, const QString &predecessor)
{
    const GuiBudget::Scope scope("RecordEditor.beginPerson");
    const auto partner = Id::fromHex(partnerId.toStdString());
    const auto before = Id::fromHex(predecessor.toStdString());
    pb::PartnerContact person;
    if (partner)
        person.set_partner_id(partner->toBytes());
    if (before)
        person.set_predecessor_id(before->toBytes());
    askedFor(before ? partner : std::nullopt, before);
    m_isNew = true;
    begin([person](Workspace &workspace, bool withDraft) -> Result<OpenRecord> {
        return person.has_partner_id() ? openNewRecord(workspace, person, withDraft)
                                       : fail(ErrorCode::NotFound, "partner");
    });
}

void RecordEditor::beginSignal(const QString &originId)
{
    const GuiBudget::Scope scope("RecordEditor.beginSignal");
    m_asked.reset();
    m_isNew = true;
    begin([identity = AppSession::current().identity(),
           origin = Id::fromHex(originId.toStdString())](Workspace &workspace, bool withDraft) -> Result<OpenRecord> {
        if (!identity)
            return fail(ErrorCode::NotEnrolled);
        const auto signal = newSignal(workspace, *identity, origin);
        return signal ? openNewRecord(workspace, *signal, withDraft) : fail(signal.error());
    });
}

void RecordEditor::beginStored(const std::optional<Id> &id)
{
    m_isNew = false;
    begin([id](Workspace &workspace, bool withDraft) -> Result<OpenRecord> {
        return id ? openRecord(workspace, *id, withDraft) : fail(ErrorCode::NotFound, "record");
    });
}

void RecordEditor::begin(Opening opening)
{
    keep();
    m_opening = std::move(opening);
    open(true);
}

void RecordEditor::beginAgain()
{
    const GuiBudget::Scope scope("RecordEditor.beginAgain");
    m_draftTimer.stop();
    open(false);
}

void RecordEditor::open(bool withDraft)
{
    m_form.reset();
    m_opened.reset();
    m_done = false;
    m_errorTitle.clear();
    m_errorText.clear();
    refresh();
    if (!m_opening)
        return;
    AppSession::current().write(
        this, "RecordEditor.show",
        [opening = m_opening, withDraft](Workspace &workspace) { return opening(workspace, withDraft); },
        [this, opening = ++m_openings](Result<OpenRecord> record) {
            if (opening != m_openings)
                return;
            if (!record) {
                showError(record.error());
                return;
            }
            m_form.reset(record->opened.form->New());
            m_form->CopyFrom(*record->opened.form);
            m_opened = std::move(record->opened);
            m_values = std::move(record->values);
            m_look = m_asked ? m_asked : std::move(record->look);
            refresh();
        });
}

std::string RecordEditor::textAt(const FieldInfo &field) const
{
    const auto text = textIn(fieldValue(field, *m_form));
    return text.find_first_not_of(" \n\t") == std::string::npos ? std::string() : text;
}

bool RecordEditor::hasEssentials() const
{
    return std::ranges::all_of(kindOf(*m_form).fields(), [this](const FieldInfo &field) {
        return !field.rule.essential() || !textAt(field).empty();
    });
}

bool RecordEditor::isRemovable() const
{
    return !m_isNew && m_form && kindOf(*m_form).number() == kindOf(pb::Observation()).number();
}

QString RecordEditor::newPartnerName() const
{
    const bool isPartner = m_isNew && m_form && kindOf(*m_form).number() == kindOf(pb::Partner()).number();
    return isPartner ? QString::fromStdString(textAt(*kindOf(*m_form).sortKey())) : QString();
}

QString RecordEditor::hintText() const
{
    if (m_opened && m_look)
        return tr("It is kept too that you looked.");
    if (!m_isNew || !m_form)
        return tr("It goes along the next time that you send.");
    return kindOf(*m_form).name() == "signal" ? tr("One sentence is enough. No names: it is never about one person.")
                                              : tr("A name is enough. The rest can come later.");
}

void RecordEditor::refresh()
{
    std::vector<FieldRow> rows;
    if (m_form) {
        for (const auto &field : kindOf(*m_form).fields()) {
            const auto form = fieldForm(field);
            const bool isEmpty = std::holds_alternative<std::monostate>(fieldValue(field, *m_form));
            // What cannot be filled in here is shown when there is something.
            if (form == FieldForm::None || (isEmpty && (form == FieldForm::Fixed || form == FieldForm::Link)))
                continue;
            rows.push_back(rowOf(field));
        }
    }
    // What a new one cannot do without comes first.
    std::stable_partition(rows.begin(), rows.end(), [](const FieldRow &row) { return row.essential; });
    m_fields.setRows(std::move(rows));
    emit changed();
}

FieldRow RecordEditor::rowOf(const FieldInfo &field) const
{
    const auto form = fieldForm(field);
    const auto value = fieldValue(field, *m_form);
    FieldRow row;
    row.tag = field.tag();
    row.form = nameOf(form);
    row.label = ChoiceTexts::fieldLabel(field);
    row.vocabulary = QString::fromStdString(field.rule.vocabulary());
    row.essential = m_isNew && field.rule.essential();
    switch (form) {
    case FieldForm::Line:
    case FieldForm::Note:
        row.errorText = TextWarning::tooLong(field, textIn(value));
        row.warningText = TextWarning::aboutPersons(field, textIn(value));
        [[fallthrough]];
    case FieldForm::Choice:
        row.text = QString::fromStdString(textIn(value));
        break;
    case FieldForm::Choices:
        for (const auto &code : codesIn(value))
            row.codes.append(QString::fromStdString(code));
        row.text = listText(notOffered(field));
        break;
    case FieldForm::Fixed:
    case FieldForm::Link:
    case FieldForm::None: {
        const auto shown =
            std::ranges::find_if(m_values, [&](const ShownValue &one) { return one.field->tag() == field.tag(); });
        if (shown != m_values.end())
            row.text = ChoiceTexts::valueText(*shown, AppSession::current().words());
        break;
    }
    }
    return row;
}

/// A newer version of the app, or nobody, knows what they mean.
std::vector<std::string> RecordEditor::notOffered(const FieldInfo &field) const
{
    const auto &session = AppSession::current();
    const auto offered = session.words().vocabularies().offered(field.rule.vocabulary(), toMillis(session.now()));
    auto codes = codesIn(fieldValue(field, *m_form));
    std::erase_if(codes, [&](const std::string &code) {
        return std::ranges::any_of(offered, [&](const auto &term) { return term.code() == code; });
    });
    return codes;
}

const FieldInfo *RecordEditor::fieldOf(int tag) const
{
    return m_form ? kindOf(*m_form).field(static_cast<std::uint32_t>(tag)) : nullptr;
}

void RecordEditor::note(const FieldInfo &field, const FieldValue &value)
{
    setFieldValue(field, value, *m_form);
    m_errorTitle.clear();
    m_errorText.clear();
    m_draftTimer.start();
    refresh();
}

void RecordEditor::setText(int tag, const QString &text)
{
    const GuiBudget::Scope scope("RecordEditor.setText");
    const auto *field = isSettled() ? nullptr : fieldOf(tag);
    if (!field || textIn(fieldValue(*field, *m_form)) == text.toStdString())
        return;
    note(*field, text.isEmpty() ? FieldValue{} : FieldValue{text.toStdString()});
}

void RecordEditor::toggleCode(int tag, const QString &code)
{
    const GuiBudget::Scope scope("RecordEditor.toggleCode");
    const auto *field = isSettled() ? nullptr : fieldOf(tag);
    if (!field || fieldForm(*field) != FieldForm::Choices)
        return;
    auto codes = codesIn(fieldValue(*field, *m_form));
    const auto found = std::ranges::find(codes, code.toStdString());
    if (found == codes.end())
        codes.push_back(code.toStdString());
    else
        codes.erase(found);
    note(*field, codes.empty() ? FieldValue{} : FieldValue{codes});
}

void RecordEditor::takeOff(int tag)
{
    const GuiBudget::Scope scope("RecordEditor.takeOff");
    const auto *field = isSettled() ? nullptr : fieldOf(tag);
    if (!field)
        return;
    if (fieldForm(*field) == FieldForm::Link) {
        note(*field, FieldValue{});
    } else if (fieldForm(*field) == FieldForm::Choices) {
        auto codes = codesIn(fieldValue(*field, *m_form));
        const auto others = notOffered(*field);
        std::erase_if(codes, [&](const auto &code) { return std::ranges::find(others, code) != others.end(); });
        note(*field, codes.empty() ? FieldValue{} : FieldValue{codes});
    }
}

TypedRecord RecordEditor::typed() const
{
    std::shared_ptr<google::protobuf::Message> form(m_form->New());
    form->CopyFrom(*m_form);
    return {*m_opened, std::move(form), m_look};
}

/// There is something that was not there when the form was opened, or that came from a draft.
bool RecordEditor::isTyped() const
{
    return m_opened->restored || m_form->SerializeAsString() != m_opened->form->SerializeAsString();
}

void RecordEditor::keepNow()
{
    const GuiBudget::Scope scope("RecordEditor.keep");
    if (!m_form || !m_opened)
        return;
    AppSession::current().write(
        this, "RecordEditor.kept",
        [typed = typed()](Workspace &workspace) { return keepRecordDraft(workspace, typed); },
        [this](const Result<> &kept) {
            if (!kept)
                showError(kept.error());
        });
}

void RecordEditor::save()
{
    const GuiBudget::Scope scope("RecordEditor.save");
    if (!canSave())
        return;
    m_draftTimer.stop();
    m_busy = true;
    emit changed();
    AppSession::current().write(
        this, "RecordEditor.saved",
        [worker = AppSession::current().workerId(), typed = typed()](Workspace &workspace) {
            return saveRecord(workspace, worker, typed);
        },
        [this, opening = m_openings, what = title(), typed = typed()](Result<SavedRecord> done) {
            finish(opening, typed, std::move(done).map([](SavedRecord &&saved) -> Undo {
                return [saved = std::move(saved)](Workspace &workspace) { return undoRecord(workspace, saved); };
            }),
                   tr("Saved: %1").arg(what));
        });
}

void RecordEditor::remove()
{
    const GuiBudget::Scope scope("RecordEditor.remove");
    if (!isRemovable() || !m_opened || isSettled())
        return;
    m_draftTimer.stop();
    m_busy = true;
    emit changed();
    AppSession::current().write(
        this, "RecordEditor.removed",
        [id = m_opened->recordId, kind = kindOf(*m_form).number()](Workspace &workspace) {
            return workspace.store.together([&]() -> Result<> {
                WIJKRONDE_TRY(workspace.store.drafts().erase(id, kind));
                return putRemoved(workspace, id, true);
            });
        },
        [this, opening = m_openings, what = title(), typed = typed(), wasTyped = isTyped()](const Result<> &done) {
            finish(opening, typed, done.map([&]() -> Undo {
                return [typed, wasTyped](Workspace &workspace) {
                    return workspace.store.together([&]() -> Result<> {
                        WIJKRONDE_TRY(putRemoved(workspace, typed.opened.recordId, false));
                        return wasTyped ? keepRecordDraft(workspace, typed) : Result<>();
                    });
                };
            }),
                   tr("Removed: %1").arg(what));
        });
}

/// What was saved or removed is done, or it failed.
void RecordEditor::finish(int opening, const TypedRecord &typed, Result<Undo> undo, const QString &message)
{
    m_busy = false;
    m_done = undo.has_value() && opening == m_openings;
    emit changed();
    if (!undo) {
        failSaving(undo.error(), opening, typed);
        return;
    }
    m_undo = std::move(*undo);
    AppSession::current().noteSaved();
    if (opening == m_openings)
        emit finished();
    emit saved(message);
}

/// What was typed last is kept as a draft, also when the form is left by now.
void RecordEditor::failSaving(const Error &error, int opening, const TypedRecord &typed)
{
    if (opening == m_openings) {
        m_draftTimer.start();
        showError(error);
        return;
    }
    auto &session = AppSession::current();
    emit session.failed(error);
    session.write(
        this, "RecordEditor.kept", [typed](Workspace &workspace) { return keepRecordDraft(workspace, typed); },
        [](const Result<> &) {});
}

void RecordEditor::undo()
{
    const GuiBudget::Scope scope("RecordEditor.undo");
    if (!m_undo)
        return;
    AppSession::current().write(
        this, "RecordEditor.undone", [undo = m_undo](Workspace &workspace) { return undo(workspace); },
        [this](const Result<> &taken) {
            auto &session = AppSession::current();
            if (!taken) {
                emit session.failed(taken.error());
                return;
            }
            m_undo = nullptr;
            session.noteSaved();
            emit undone();
        });
}

void RecordEditor::showError(const Error &error)
{
    const auto text = wijkronde::errorText(error.code);
    m_errorTitle = text.title;
    m_errorText = text.explanation();
    emit changed();
}

} // namespace wijkronde
