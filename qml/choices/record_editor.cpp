// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/record_editor.h"

#include "core/base/text_fold.h"
#include "core/record/field_value.h"
#include "core/schema/network.pb.h"
#include "core/usecases/visits.h"
#include "qml/app/app_session.h"
#include "qml/app/error_text.h"

#include <algorithm>

namespace wijkronde {
namespace {

/// Typing has stopped for a moment.
constexpr std::chrono::milliseconds kQuiet{300};

constexpr std::size_t kShortestSimilar = 3;
constexpr int kMostSimilar = 3;

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

/// As far as it is typed, word for word.
bool isNamedLike(const std::string &name, const std::string &typed)
{
    const auto words = foldedWords(foldText(name));
    return std::ranges::all_of(foldedWords(foldText(typed)), [&](const std::string &begun) {
        return std::ranges::any_of(words, [&](const std::string &word) { return word.starts_with(begun); });
    });
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

QVariant FieldListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TagRole:
        return row.tag;
    case FormRole:
        return row.form;
    case Qt::DisplayRole:
    case LabelRole:
        return row.label;
    case TextRole:
        return row.text;
    case CodesRole:
        return row.codes;
    case VocabularyRole:
        return row.vocabulary;
    case ErrorTextRole:
        return row.errorText;
    default:
        return {};
    }
}

QHash<int, QByteArray> FieldListModel::roleNames() const
{
    return {{TagRole, "tag"},
            {FormRole, "form"},
            {LabelRole, "label"},
            {TextRole, "fieldText"},
            {CodesRole, "codes"},
            {VocabularyRole, "vocabulary"},
            {ErrorTextRole, "errorText"}};
}

RecordEditor::RecordEditor(QObject *parent) : QObject(parent)
{
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(kQuiet);
    connect(&m_keepTimer, &QTimer::timeout, this, &RecordEditor::keep);
    connect(&AppSession::current(), &AppSession::wordsChanged, this, &RecordEditor::refresh);
}

QString RecordEditor::title() const
{
    return m_form ? ChoiceTexts::kindText(kindOf(*m_form).number()) : QString();
}

void RecordEditor::begin(const QString &recordId)
{
    const GuiBudget::Scope scope("RecordEditor.begin");
    const auto id = Id::fromHex(recordId.toStdString());
    m_beginning.reset();
    m_predecessor.reset();
    begin([id](Workspace &workspace, bool withDraft) -> Result<OpenRecord> {
        return id ? openRecord(workspace, *id, withDraft) : fail(ErrorCode::NotFound, "record");
    });
}

void RecordEditor::beginPartner()
{
    const GuiBudget::Scope scope("RecordEditor.beginPartner");
    m_beginning = std::make_shared<pb::Partner>();
    m_predecessor.reset();
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
    pb::PartnerContact person;
    if (partner)
        person.set_partner_id(partner->toBytes());
    m_beginning = std::make_shared<pb::PartnerContact>(person);
    m_predecessor = Id::fromHex(predecessor.toStdString());
    begin(
        [person, isSuccessor = m_predecessor.has_value()](Workspace &workspace, bool withDraft) -> Result<OpenRecord> {
            if (!person.has_partner_id())
                return fail(ErrorCode::NotFound, "partner");
            // What was begun for somebody else must not become the one who came after this one.
            return isSuccessor ? freshRecord(workspace, person) : openNewRecord(workspace, person, withDraft);
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
    m_keepTimer.stop();
    open(false);
}

void RecordEditor::open(bool withDraft)
{
    m_form.reset();
    m_opened.reset();
    m_errorTitle.clear();
    m_errorText.clear();
    showSimilar({});
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
            refresh();
        });
}

std::string RecordEditor::nameOfForm() const
{
    if (!m_form)
        return {};
    for (const auto &field : kindOf(*m_form).fields()) {
        const auto text = field.rule.sort_key() ? textIn(fieldValue(field, *m_form)) : std::string();
        if (text.find_first_not_of(' ') != std::string::npos)
            return text;
    }
    return {};
}

/// Two that are the same are better not made.
void RecordEditor::findSimilar()
{
    if (!isNew() || kindOf(*m_form).number() != kindOf(pb::Partner()).number())
        return;
    const auto name = nameOfForm();
    if (codePoints(name) < kShortestSimilar) {
        showSimilar({});
        return;
    }
    PartnerFilter filter;
    filter.search = name;
    AppSession::current().read(
        this, "RecordEditor.similar",
        [filter](Workspace &workspace) { return findPartners(workspace, filter, std::nullopt, kMostSimilar); },
        [this, name](const Result<std::vector<PartnerChoice>> &found) {
            if (found && name == nameOfForm())
                showSimilar(*found);
        });
}

void RecordEditor::showSimilar(const std::vector<PartnerChoice> &found)
{
    QStringList names;
    QStringList ids;
    for (const auto &choice : found) {
        // Found by its own name, not by its place or by who is there.
        if (!choice.person.empty() || names.size() == kMostSimilar || !isNamedLike(choice.partner.name(), nameOfForm()))
            continue;
        names.append(QString::fromStdString(choice.partner.name()));
        ids.append(QString::fromStdString(choice.row.id.toHex()));
    }
    if (names == m_similarNames && ids == m_similarIds)
        return;
    m_similarNames = names;
    m_similarIds = ids;
    emit changed();
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
    m_fields.setRows(std::move(rows));
    emit changed();
}

FieldRow RecordEditor::rowOf(const FieldInfo &field) const
{
    const auto form = fieldForm(field);
    const auto value = fieldValue(field, *m_form);
    FieldRow row{field.tag(), nameOf(form), ChoiceTexts::fieldLabel(field), {}, {}, {}, {}};
    row.vocabulary = QString::fromStdString(field.rule.vocabulary());
    switch (form) {
    case FieldForm::Line:
    case FieldForm::Note:
        row.errorText = limitText(field, textIn(value));
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

QString RecordEditor::limitText(const FieldInfo &field, const std::string &text) const
{
    const auto most = static_cast<std::size_t>(field.rule.max_length());
    const auto has = codePoints(text);
    if (most == 0 || has <= most)
        return {};
    //: Too long a text: how many characters there may be, and how many there are
    return tr("At most %1 characters; these are %2.").arg(most).arg(has);
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
    m_keepTimer.start();
    refresh();
    if (field.rule.sort_key())
        findSimilar();
}

void RecordEditor::setText(int tag, const QString &text)
{
    const GuiBudget::Scope scope("RecordEditor.setText");
    const auto *field = m_busy ? nullptr : fieldOf(tag);
    if (!field || textIn(fieldValue(*field, *m_form)) == text.toStdString())
        return;
    note(*field, text.isEmpty() ? FieldValue{} : FieldValue{text.toStdString()});
}

void RecordEditor::toggleCode(int tag, const QString &code)
{
    const GuiBudget::Scope scope("RecordEditor.toggleCode");
    const auto *field = m_busy ? nullptr : fieldOf(tag);
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
    const auto *field = m_busy ? nullptr : fieldOf(tag);
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

std::shared_ptr<google::protobuf::Message> RecordEditor::copyOfForm() const
{
    std::shared_ptr<google::protobuf::Message> copy(m_form->New());
    copy->CopyFrom(*m_form);
    return copy;
}

void RecordEditor::keep()
{
    const GuiBudget::Scope scope("RecordEditor.keep");
    if (!m_keepTimer.isActive() && sender() != &m_keepTimer)
        return;
    m_keepTimer.stop();
    if (!m_form || !m_opened)
        return;
    AppSession::current().write(
        this, "RecordEditor.kept",
        [opened = *m_opened, form = copyOfForm()](Workspace &workspace) { return keepDraft(workspace, opened, *form); },
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
    m_keepTimer.stop();
    m_busy = true;
    emit changed();
    AppSession::current().write(
        this, "RecordEditor.saved",
        [opened = *m_opened, form = copyOfForm(), predecessor = m_predecessor](Workspace &workspace) {
            return saveRecord(workspace, opened, *form, predecessor);
        },
        [this](Result<SavedRecord> done) {
            m_busy = false;
            emit changed();
            if (!done) {
                showError(done.error());
                return;
            }
            m_saved = std::move(*done);
            AppSession::current().noteSaved();
            emit saved(tr("Saved: %1").arg(title()));
        });
}

void RecordEditor::undo()
{
    const GuiBudget::Scope scope("RecordEditor.undo");
    if (!m_saved)
        return;
    AppSession::current().write(
        this, "RecordEditor.undone", [saved = *m_saved](Workspace &workspace) { return undoRecord(workspace, saved); },
        [this](const Result<> &taken) {
            auto &session = AppSession::current();
            if (!taken) {
                emit session.failed(taken.error());
                return;
            }
            m_saved.reset();
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
