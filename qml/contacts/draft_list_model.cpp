// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/draft_list_model.h"

#include "qml/app/app_session.h"
#include "qml/app/time_text.h"
#include "qml/contacts/log_row.h"

#include <utility>

namespace wijkronde {
namespace {

std::optional<LogFacts> factsOf(const DraftRow &row)
{
    return logFacts(row.kind, row.form);
}

} // namespace

DraftListModel::DraftListModel(QObject *parent) : KeyedListModel(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::draftsChanged, this, &DraftListModel::reload);
    connect(&session, &AppSession::identityChanged, this, &DraftListModel::reload);
    connect(&session, &AppSession::wordsChanged, this, &DraftListModel::touchAll);
    connect(&session, &AppSession::dayChanged, this, &DraftListModel::touchAll);
    reload();
}

void DraftListModel::reload()
{
    m_reading.run(
        this, "DraftListModel.show", &DraftListModel::reload,
        [](Workspace &workspace) { return readDrafts(workspace); },
        [this](Result<std::vector<DraftRow>> rows) {
            if (!rows)
                return;
            applyRows(m_rows, std::move(*rows));
            emit countChanged();
        });
}

QString DraftListModel::titleOf(const DraftRow &row, const Words &words)
{
    const auto facts = factsOf(row);
    if (!facts)
        return {};
    QString kind;
    if (facts->approach == "collective")
        kind = row.isEdit ? tr("change of a group") : tr("group", "a draft");
    else if (facts->approach == "community")
        kind = row.isEdit ? tr("change for the neighbourhood") : tr("the neighbourhood", "a draft");
    else
        kind = row.isEdit ? tr("change of a contact") : tr("contact with one person", "a draft");
    //: What and when, as in "Niet afgemaakt: contact, vandaag om 9.05 uur"
    return tr("Not finished: %1, %2")
        .arg(kind, TimeText::momentInSentence(facts->started(), AppSession::current().today(), words.locale()));
}

QString DraftListModel::subtitleOf(const DraftRow &row, const Words &words)
{
    const auto facts = factsOf(row);
    if (!facts)
        return {};
    QStringList parts;
    if (!facts->theme.empty())
        parts.append(QString::fromStdString(facts->theme));
    for (const auto &code : facts->domains)
        parts.append(words.shortLabel("life_domain", code));
    if (!row.placeName.isEmpty())
        parts.append(row.placeName);
    return parts.join(QStringLiteral(" · "));
}

int DraftListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DraftListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GuiBudget::Scope scope("DraftListModel.data");
    const auto &words = AppSession::current().words();
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RecordIdRole:
        return QString::fromStdString(row.recordId.toHex());
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(row, words);
    case SubtitleRole:
        return subtitleOf(row, words);
    case EditRole:
        return row.isEdit;
    default:
        return {};
    }
}

QHash<int, QByteArray> DraftListModel::roleNames() const
{
    return {{RecordIdRole, "recordId"}, {TitleRole, "title"}, {SubtitleRole, "subtitle"}, {EditRole, "edit"}};
}

void DraftListModel::discard(const QString &recordId)
{
    const GuiBudget::Scope scope("DraftListModel.discard");
    const auto id = Id::fromHex(recordId.toStdString());
    if (!id)
        return;
    AppSession::current().write(
        this, "DraftListModel.discarded", [id = *id](Workspace &workspace) { return takeDraft(workspace, id); },
        [this](Result<std::optional<Drafts::Draft>> taken) {
            auto &session = AppSession::current();
            if (!taken) {
                emit session.failed(taken.error());
                return;
            }
            m_discarded = std::move(*taken);
            session.noteDrafts();
            emit discarded();
        });
}

void DraftListModel::undoDiscard()
{
    const GuiBudget::Scope scope("DraftListModel.undoDiscard");
    if (!m_discarded)
        return;
    AppSession::current().write(
        this, "DraftListModel.putBack",
        [draft = *std::exchange(m_discarded, std::nullopt)](Workspace &workspace) {
            return putDraftBack(workspace, draft);
        },
        [](const Result<> &put) {
            auto &session = AppSession::current();
            if (!put)
                emit session.failed(put.error());
            session.noteDrafts();
        });
}

} // namespace wijkronde
