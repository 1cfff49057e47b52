// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/partners/person_list_model.h"

#include "qml/app/app_session.h"
#include "qml/partners/partner_row.h"

namespace wijkronde {

PersonListModel::PersonListModel(QObject *parent) : KeyedListModel(parent)
{
    connect(&AppSession::current(), &AppSession::wordsChanged, this, &PersonListModel::touchAll);
    connect(&AppSession::current(), &AppSession::dayChanged, this, &PersonListModel::touchAll);
}

int PersonListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PersonListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GuiBudget::Scope scope("PersonListModel.data");
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RecordIdRole:
        return QString::fromStdString(row.id.toHex());
    case Qt::DisplayRole:
    case NameRole:
        return row.name.isEmpty() ? tr("Without a name") : row.name;
    case RoleTextRole:
        return row.role;
    case PhoneRole:
        return row.phone;
    case EmailRole:
        return row.email;
    case ReachableRole:
        return row.reachable;
    case DecidesTextRole:
        return AppSession::current().words().labels("mandate_scope", row.mandateScopes);
    case LeftRole:
        return row.hasLeft;
    case FreshnessRole:
        return freshnessCode(row.state.freshness);
    case FreshnessTextRole:
        return row.hasLeft ? tr("Does not work here any more") : freshnessText(row.state);
    default:
        return {};
    }
}

QHash<int, QByteArray> PersonListModel::roleNames() const
{
    return {{RecordIdRole, "recordId"},
            {NameRole, "name"},
            {RoleTextRole, "roleText"},
            {PhoneRole, "phone"},
            {EmailRole, "email"},
            {ReachableRole, "reachable"},
            {DecidesTextRole, "decidesText"},
            {LeftRole, "hasLeft"},
            {FreshnessRole, "freshness"},
            {FreshnessTextRole, "freshnessText"}};
}

} // namespace wijkronde
