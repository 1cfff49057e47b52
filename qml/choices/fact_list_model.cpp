// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/fact_list_model.h"

namespace wijkronde {

QVariant FactListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return row.label;
    case ValueRole:
        return row.value;
    case ExplanationRole:
        return row.explanation;
    case IconNameRole:
        return row.iconName;
    default:
        return {};
    }
}

QHash<int, QByteArray> FactListModel::roleNames() const
{
    return {
        {LabelRole, "label"}, {ValueRole, "factText"}, {ExplanationRole, "explanation"}, {IconNameRole, "iconName"}};
}

} // namespace wijkronde
