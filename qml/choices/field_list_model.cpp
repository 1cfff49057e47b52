// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/field_list_model.h"

namespace wijkronde {

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
    case EssentialRole:
        return row.essential;
    case ErrorTextRole:
        return row.errorText;
    case WarningTextRole:
        return row.warningText;
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
            {EssentialRole, "essential"},
            {ErrorTextRole, "errorText"},
            {WarningTextRole, "warningText"}};
}

} // namespace wijkronde
