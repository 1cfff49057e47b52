// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/vocabulary_model.h"

#include "qml/app/app_session.h"

#include <set>

namespace wijkronde {
namespace {

/// With the "More" tile they fill rows of three.
constexpr int kFirstTiles = 8;
/// No record of ours has more; those of others come into sight when some are taken away.
constexpr std::size_t kMostChosen = 100;

} // namespace

VocabularyModel::VocabularyModel(QObject *parent) : KeyedListModel(parent)
{
    connect(&AppSession::current(), &AppSession::wordsChanged, this, &VocabularyModel::rebuild);
}

void VocabularyModel::setVocabulary(const QString &vocabulary)
{
    if (vocabulary == m_vocabulary)
        return;
    m_vocabulary = vocabulary;
    emit vocabularyChanged();
    rebuild();
}

void VocabularyModel::setChosen(const QStringList &chosen)
{
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    emit chosenChanged();
    rebuild();
}

int VocabularyModel::firstCount() const
{
    return std::min(kFirstTiles, rowCount());
}

void VocabularyModel::rebuild()
{
    const GuiBudget::Scope scope("VocabularyModel.rebuild");
    const auto &session = AppSession::current();
    const auto &words = session.words();
    const auto name = m_vocabulary.toLatin1();
    std::set<std::string> chosen;
    for (const auto &code : m_chosen) {
        if (!code.isEmpty() && chosen.size() < kMostChosen)
            chosen.insert(code.toStdString());
    }
    std::vector<TermRow> rows;
    for (const auto &term : words.vocabularies().offered(name.constData(), toMillis(session.now()), chosen)) {
        rows.push_back({term.code(), words.label(name.constData(), term.code()),
                        words.shortLabel(name.constData(), term.code()),
                        QString::fromStdString(definitionOf(term, words.language())),
                        term.has_rank() ? term.rank() : -1, term.sensitive()});
    }
    const int before = firstCount();
    applyRows(m_rows, std::move(rows));
    if (firstCount() != before)
        emit firstCountChanged();
}

int VocabularyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant VocabularyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case CodeRole:
        return QString::fromStdString(row.code);
    case Qt::DisplayRole:
    case LabelRole:
        return row.label;
    case ShortLabelRole:
        return row.shortLabel;
    case DefinitionRole:
        return row.definition;
    case RankRole:
        return row.rank;
    case SensitiveRole:
        return row.sensitive;
    default:
        return {};
    }
}

QHash<int, QByteArray> VocabularyModel::roleNames() const
{
    return {
        {CodeRole, "code"}, {LabelRole, "label"},        {ShortLabelRole, "shortLabel"}, {DefinitionRole, "definition"},
        {RankRole, "rank"}, {SensitiveRole, "sensitive"}};
}

} // namespace wijkronde
