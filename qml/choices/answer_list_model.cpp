// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/answer_list_model.h"

namespace wijkronde {

QVariant AnswerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NumberRole:
        return row.number;
    case Qt::DisplayRole:
    case WriterRole:
        return row.writer;
    case WhenRole:
        return row.when;
    case TextRole:
        return row.text;
    case MarkupRole:
        return row.markup;
    case ChooseTextRole:
        return row.chooseText;
    case MineRole:
        return row.mine;
    default:
        return {};
    }
}

QHash<int, QByteArray> AnswerListModel::roleNames() const
{
    return {{NumberRole, "number"}, {WriterRole, "writer"},         {WhenRole, "when"}, {TextRole, "answerText"},
            {MarkupRole, "markup"}, {ChooseTextRole, "chooseText"}, {MineRole, "mine"}};
}

} // namespace wijkronde
