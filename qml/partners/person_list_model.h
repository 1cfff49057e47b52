// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/insight/freshness.h"
#include "qml/app/keyed_list_model.h"

#include <QString>

namespace wijkronde {

/// A person at a partner, as shown.
struct PersonFacts {
    Id id;
    QString name;
    QString role;
    QString phone;
    QString email;
    QString reachable;
    std::vector<std::string> mandateScopes;
    bool hasLeft = false;
    CheckedState state;

    const Id &key() const { return id; }
    bool operator==(const PersonFacts &) const = default;
};

/// The people of one partner: who is there now, then who has left.
class PersonListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role {
        RecordIdRole = Qt::UserRole,
        NameRole,
        RoleTextRole,
        PhoneRole,
        EmailRole,
        ReachableRole,
        DecidesTextRole,
        LeftRole,
        FreshnessRole,
        FreshnessTextRole,
    };

    explicit PersonListModel(QObject *parent = nullptr);

    void setRows(std::vector<PersonFacts> rows) { applyRowsInTurns(m_rows, std::move(rows)); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<PersonFacts> m_rows;
};

} // namespace wijkronde
